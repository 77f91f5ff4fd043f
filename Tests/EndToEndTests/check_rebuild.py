"""A rebuild equals a clean build byte for byte, whatever has happened since the last one.

`REBUILD_SEED` repeats a run, `REBUILD_EDITS` makes it longer.
"""

import errno
import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import corpus
import pytest
from harness.edits import EDITS, install_the_program_anew
from harness.preview import running
from harness.problems import expect_none
from harness.rebuilding import Faults, Output, Rebuilding, becomes_equal, difference, tree
from harness.tampering import TAMPERINGS
from harness.written import WrittenSite, replace_by_rename

SEED = int(os.environ.get("REBUILD_SEED") or random.SystemRandom().randrange(1_000_000))
COUNT = int(os.environ.get("REBUILD_EDITS") or 300)


def options_of(site: WrittenSite) -> list[str]:
    """How a build is asked for; mostly without an option."""
    theme = ["--theme", str(site.other_theme)]
    drawn = [["--strict"], ["--format", "json"], ["--in-place"], ["--quiet"], ["--compress"], theme]
    chosen = [options for options in drawn if site.chance.random() < 0.07]
    return [option for options in chosen for option in options]


class Run:
    """One site and all that happens to it."""

    def __init__(self, site: WrittenSite):
        self.site, self.chance = site, site.chance
        self.rebuilding = Rebuilding(site)
        self.outputs = [Output(site.folder / "public"), Output(site.root / "other" / "public")]
        self.right = site.inputs()
        self.is_right = False
        self.problems: list[str] = []
        self.steps = {"published": 0, "refused": 0, "killed": 0, "tampered": 0}

    def edit(self, output: Output) -> str:
        """Does one thing, or two or three at once, and says what."""
        chance = self.chance
        if not self.is_right and chance.random() < 0.6:
            self.site.restore(self.right)
            return "restore what was right"
        if self.is_right and output.public.exists() and chance.random() < 0.2:
            tampering = chance.choice(TAMPERINGS)
            tampering(chance, output.public, output.state)
            self.steps["tampered"] += 1
            return f"public: {tampering.__name__}"
        edits, weights = zip(*EDITS, strict=True)
        chosen = chance.choices(edits, weights, k=chance.choice([1, 1, 1, 1, 2, 3]))
        for edit in chosen:
            edit(self.site)
        return ", ".join(edit.__name__ for edit in chosen)

    def step(self, number: int) -> None:
        output = self.outputs[self.chance.random() < 0.1]
        what = self.edit(output)
        options = options_of(self.site)
        if what.startswith("public: "):
            options = [option for option in options if option != "--strict"]
        is_killed = self.chance.random() < 0.1
        comparison = self.rebuilding.compare(output, options, is_killed)
        self.steps["killed"] += is_killed
        self.steps["published" if comparison.is_published else "refused"] += 1
        if comparison.is_published:
            self.right, self.is_right = self.site.inputs(), True
        else:
            self.is_right = False
        how = " ".join([*options, *["killed"] * is_killed]) or "no option"
        place = f"edit {number} of {output.public.parent.name} ({what}; {how})"
        self.problems += [f"{place}: {problem}" for problem in comparison.problems]


def test_a_rebuild_equals_a_clean_build_after_random_edits(
    program, project, tmp_path, record_property
):
    site = WrittenSite.make(project.root, program.path, tmp_path / "written", random.Random(SEED))
    run, start = Run(site), time.monotonic()
    for number in range(COUNT):
        run.step(number)
        if len(run.problems) > 5:
            break
    counts = ", ".join(f"{count} {name}" for name, count in run.steps.items())
    seconds = f"{time.monotonic() - start:.0f} s"
    record_property("random edits", f"{number + 1}, seed {SEED}: {counts}; {seconds}")
    expect_none([f"seed {SEED}, {problem}" for problem in run.problems])
    assert run.steps["published"] > COUNT / 3


def test_what_a_preview_publishes_equals_a_clean_build_after_random_edits(
    program, project, tmp_path
):
    """It keeps in mind what it has read; here it never reads what it left in the output folder."""
    site = WrittenSite.make(project.root, program.path, tmp_path / "written", random.Random(SEED))
    rebuilding, public = Rebuilding(site), site.folder / "public"
    edits, weights = zip(*EDITS, strict=True)
    right, problems, count = site.inputs(), [], 0
    with running(rebuilding.program, site.folder, "serve", "--port", 0) as preview:
        preview.expect(r"preview at ")
        for number in range(max(3, COUNT // 20)):
            chosen = site.chance.choices(edits, weights, k=site.chance.choice([1, 1, 2]))
            for edit in chosen:
                edit(site)
            # What was changed through a link from outside is seen with the next change within.
            os.utime(site.content / "site.yml")
            clean = tmp_path / f"clean-{number}"
            built = rebuilding.program.run(*rebuilding.arguments(clean, []), "--quiet")
            if built.returncode != 0:
                site.restore(right)
                continue
            right, count = site.inputs(), count + 1
            if not becomes_equal(public, clean):
                names = ", ".join(edit.__name__ for edit in chosen)
                problems.append(f"{number} ({names}): {difference(tree(public), tree(clean))}")
            shutil.rmtree(clean)
    expect_none([f"seed {SEED}, edit {problem}" for problem in problems])
    assert count > 0


def test_a_preview_goes_on_when_its_program_is_installed_anew(written, rebuilding, tmp_path):
    """The installed theme stands beside a program that is no longer the one that runs."""
    public = written.folder / "public"
    with running(rebuilding.program, written.folder, "serve", "--port", 0) as preview:
        preview.expect(r"preview at ")
        install_the_program_anew(written)
        # After a new file the preview looks for all files again, the theme's among them.
        written.write("pages/extra.md", written.page("extra"))
        clean = tmp_path / "clean"
        rebuilding.program.run(*rebuilding.arguments(clean, []), "--quiet")
        assert (clean / "extra.html").exists()
        assert becomes_equal(public, clean)


@pytest.fixture
def written(program, project, tmp_path) -> WrittenSite:
    """A site without commentary, so that tables may be exchanged under it."""
    site = WrittenSite.make(project.root, program.path, tmp_path / "written", random.Random(1))
    for note in site.files("commentary/*.md"):
        note.unlink()
    return site


@pytest.fixture
def rebuilding(written) -> Rebuilding:
    return Rebuilding(written)


@pytest.fixture
def output(written) -> Output:
    return Output(written.folder / "public")


def test_a_table_of_two_years_gives_each_year_its_own_projects(written, rebuilding, output):
    """The later year stands first, and the page of one project asks for all of its table."""
    tables = [corpus.table(written.real, 2, year, 1) for year in (2021, 2019)]
    for table in tables:
        (written.content / "targets" / f"{table.address}.txt").unlink(missing_ok=True)
    written.write("targets/2019/both.txt", "".join(table.text for table in tables))
    problems = rebuilding.compare(output, []).problems
    for number, table in enumerate(tables):
        about = f"{table.address}/{table.projects[0].address}"
        written.write(f"commentary/{number}.md", f"---\nabout: {about}\n---\n\n一句。\n")
        problems += rebuilding.compare(output, []).problems
    expect_none(problems)


def test_a_program_is_told_that_there_is_no_fault_when_nothing_has_changed(
    written, rebuilding, output
):
    for path in written.tables():
        path.unlink()
    head = "\n".join(["", "", corpus.title_of(2020), "", *written.real.heading])
    rows = [
        f"{corpus.name_of(1)}\t10.00\t10.00" + "\t" * 6,
        "2—0010001甲项目\t\t\t\t\t产出指标\t参检率\t≥85%\t参检人员的比例",
    ]
    written.write("targets/2020/d001.txt", "\n".join([head, *rows, ""]))
    for form in ("json", "sarif", "github"):
        for _ in range(2):
            comparison = rebuilding.compare(output, ["--format", form])
            assert comparison.problems == []
            assert comparison.rebuild.stdout == comparison.clean.stdout
    assert "nothing had changed" in comparison.rebuild.stderr


def test_a_refused_rebuild_counts_the_warnings_that_it_does_not_repeat(
    written, rebuilding, output
):
    assert rebuilding.compare(output, []).problems == []
    written.write("commentary/lost.md", "---\nabout: home\n---\n\n[谁](2020/nobody)\n")
    comparison = rebuilding.compare(output, [])
    assert comparison.problems == []
    warnings = Faults.of(comparison.clean, []).warnings
    assert warnings > 1 and "1 error, 0 warnings" in comparison.rebuild.stderr
    assert (
        f"what did not change has {warnings} warnings, as before" in comparison.rebuild.stderr
    )


class HeldNote:
    """A note that a build cannot read before the check lets it: meanwhile, all else can change."""

    def __init__(self, path: Path, text: str):
        self.path, self.text = path, text
        self.hold()

    def hold(self) -> None:
        """Puts a pipe in the place of the note."""
        pipe = self.path.with_name(".pipe")
        os.mkfifo(pipe)
        os.replace(pipe, self.path)

    def give(self, meanwhile: Callable[[], None]) -> None:
        """Waits until the note is being read, and lets it be read once something is done."""
        deadline = time.monotonic() + 20
        while True:
            try:
                pipe = os.open(self.path, os.O_WRONLY | os.O_NONBLOCK)
                break
            except OSError as error:
                # Nobody has opened it yet.
                assert error.errno == errno.ENXIO and time.monotonic() < deadline
                time.sleep(0.001)
        meanwhile()
        os.write(pipe, self.text.encode("utf-8"))
        os.close(pipe)


@pytest.mark.parametrize("moment", ["checked", "published"])
def test_a_table_that_changes_during_a_rebuild_is_read_again(
    written, rebuilding, output, moment
):
    """It is known from the last build, and asked for only while the site is checked, if a figure is
    cited, or even later, when the page of a project is made."""
    table = corpus.table(written.real, 2, 2020, 1)
    path = written.content / "targets" / f"{table.address}.txt"
    corpus.write(path, table.text)
    page = f"{table.address}/{table.projects[0].address}"
    cited = f"{{{{{page}#{table.projects[0].cited.name}}}}}" if moment == "checked" else "没有引用"
    note = written.content / "commentary" / "held.md"
    corpus.write(note, f"---\nabout: {page}\n---\n\n改之前。\n")
    # Files that were written just now are read whatever is known of them.
    time.sleep(0.1)
    assert rebuilding.compare(output, []).problems == []

    text = f"---\nabout: {page}\n---\n\n改之后：{cited}。\n"
    held = HeldNote(note, text)
    command = [written.program, *rebuilding.arguments(output.public, ["--quiet"])]
    building = subprocess.Popen(command, stderr=subprocess.DEVNULL)

    def change() -> None:
        path.write_text(table.text.replace("（虚构1）", "（改了）"), "utf-8")
        replace_by_rename(note, text.encode("utf-8"))

    # The first reading tells that the note has changed, the second is the one that counts.
    held.give(meanwhile=held.hold)
    held.give(meanwhile=change)
    assert building.wait(timeout=60) == 0
    raced = tree(output.public)
    assert rebuilding.compare(output, []).problems == []
    expect_none([difference(raced, tree(output.public))] if raced != tree(output.public) else [])
