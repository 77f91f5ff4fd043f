"""What the checks are given: the program, the site built from `content/`, a server, a browser."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from harness import table
from harness.clone import CLONE, ROOT, make_site
from harness.program import Program
from harness.server import serving
from harness.shown import Shown
from harness.site import Site
from harness.visit import chromium


@dataclass
class Project:
    """The project under check, and what `make site` printed in it."""

    root: Path
    output: str


def pytest_addoption(parser):
    parser.addoption("--program", help="check this binary, without a copy of the project")


def pytest_terminal_summary(terminalreporter):
    """Shows what checks have recorded of themselves, such as the seed of a random one."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(scope="session")
def project(request) -> Project:
    """A copy of the project in which `make site` has run."""
    if request.config.getoption("--program"):
        return Project(ROOT, "")
    made = make_site()
    assert made.returncode == 0, f"`make site` failed in a fresh copy:\n{made.stdout[-4000:]}"
    return Project(CLONE, made.stdout)


@pytest.fixture(scope="session")
def program(request, project) -> Program:
    given = request.config.getoption("--program")
    return Program(Path(given).resolve() if given else project.root / ".build/release/mingzhang")


@pytest.fixture(scope="session")
def source(project) -> Path:
    """The real table."""
    return next((project.root / "content" / "targets" / "2020").iterdir())


@pytest.fixture(scope="session")
def budget(source) -> table.Table:
    """The real table, read independently."""
    return table.read(source)


@pytest.fixture(scope="session")
def site(project, program, tmp_path_factory) -> Site:
    """The site of the real content, built into a folder of its own."""
    output = tmp_path_factory.mktemp("site") / "public"
    program.build(project.root, "--output", output)
    return Site(output)


@pytest.fixture(scope="session")
def demonstration(program, tmp_path_factory) -> Site:
    """The site of several departments and years that `mingzhang init --demo` makes."""
    folder = tmp_path_factory.mktemp("demonstration") / "made"
    made = program.run("init", folder, "--demo")
    assert made.returncode == 0, made.stderr
    program.build(folder)
    return Site(folder / "public")


@pytest.fixture(scope="session")
def installed(project, program, tmp_path_factory):
    """The folder that `make install` filled."""
    folder = tmp_path_factory.mktemp("installed")
    if not (project.root / ".build" / "release" / "mingzhang").exists():
        pytest.skip("the project under check has no release build")
    command = ["make", "install", f"DESTDIR={folder}", "PREFIX=/usr"]
    result = subprocess.run(command, cwd=project.root, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "usr"


@pytest.fixture
def playground(project, tmp_path):
    """A copy of the sources and the content, in which documented commands may leave traces."""
    folder = tmp_path / "mingzhang"
    ignored = shutil.ignore_patterns(".build*", ".git", "public")
    shutil.copytree(project.root, folder, ignore=ignored, symlinks=True)
    return folder


@pytest.fixture(scope="session")
def server(site, tmp_path_factory):
    """The built site at the root of a server that sends the strict security policy."""
    with serving(site.root, tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def demonstration_server(demonstration, tmp_path_factory):
    """The demonstration on a server of its own."""
    with serving(demonstration.root, tmp_path_factory.mktemp("demonstration-server")) as running:
        yield running


@pytest.fixture(scope="session", params=["content", "demonstration"])
def shown(request) -> Shown:
    """What is looked at: every page of the real content, every kind of page of the demonstration.

    A new kind of page is looked at once the demonstration has something to show on it.
    """
    if request.param == "demonstration":
        demonstration = request.getfixturevalue("demonstration")
        server = request.getfixturevalue("demonstration_server")
        return Shown(demonstration, server, demonstration.page_types())
    site = request.getfixturevalue("site")
    return Shown(site, request.getfixturevalue("server"), site.pages())


@pytest.fixture(scope="session")
def browser():
    """One browser for all checks."""
    with chromium() as running:
        yield running
