"""The same input gives the same bytes, whoever builds it, where, when and on what."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from harness.program import Program, copy_site_folder
from harness.site import Site

ELSEWHERE = {
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "TZ": "Pacific/Apia",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
    "NO_COLOR": "1",
}


NOBODY = 65534


@pytest.fixture(scope="module")
def two_sites(program, project):
    """The same content, built here and under circumstances that are all different."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        here = copy_site_folder(project.root, folder / "here")
        program.build(here, cwd=here, umask=0o022)
        there = copy_site_folder(project.root, folder / "又 一个" / "deeper")
        build_elsewhere(Program(Path(shutil.copy(program.path, folder))), there)
        yield Site(here / "public"), Site(there / "public")


def build_elsewhere(program, folder):
    """Builds with another clock, processor count, locale, time zone, umask and, as root, user."""
    before = ["faketime", "2031-05-05 05:05:05", "taskset", "--cpu-list", "0"]
    if os.getuid() == 0:
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, NOBODY, NOBODY)
        user = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        before = ["setpriv", *user, *before]
    environment = {"PATH": os.environ["PATH"], **ELSEWHERE}
    program.build(folder, before=before, umask=0o077, env=environment, cwd="/")


def test_two_builds_have_the_same_files(two_sites):
    here, there = two_sites
    assert here.files() == there.files()


def test_two_builds_have_the_same_bytes(two_sites):
    here, there = (site.digests() for site in two_sites)
    assert [name for name in here if here[name] != there.get(name)] == []


def test_two_builds_have_the_same_permissions(two_sites):
    here, there = (site.modes() for site in two_sites)
    assert [
        (name, here[name], there.get(name)) for name in here if here[name] != there.get(name)
    ] == []


def test_a_rebuild_after_edits_equals_a_clean_build(program, project, tmp_path):
    """Edited, added, renamed and removed in between, then back: not a byte is left of it."""
    folder = copy_site_folder(project.root, tmp_path / "edited")
    program.build(folder)
    clean = Site(folder / "public").digests()
    pages = folder / "content" / "pages"
    notes = sorted(pages.glob("*.md"))
    (pages / "extra.md").write_text("---\ntitle: 另一页\n---\n另一页的正文。\n", "utf-8")
    program.build(folder)
    assert "extra.html" in Site(folder / "public").files()
    (pages / "extra.md").rename(pages / "other.md")
    notes[0].write_text(notes[0].read_text("utf-8") + "\n加一段。\n", "utf-8")
    program.build(folder)
    shutil.rmtree(folder / "content")
    shutil.copytree(project.root / "content", folder / "content")
    program.build(folder)
    assert Site(folder / "public").digests() == clean
