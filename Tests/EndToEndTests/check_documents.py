"""What the documents say works, and is complete."""

import os
import re
import subprocess

import pytest
from harness.clone import ROOT
from harness.documents import fault_codes, fault_entries, shell_blocks
from harness.problems import expect_none
from harness.server import free_port

# Commands that this run of `make test` is, has run or will run.
ALREADY_RUN = re.compile(
    r"git clone |cd mingzhang$|make (site|test|install)\b|\.ci/run|swift (build|test)"
)

# Commands that take minutes, or change what the other checks look at: tried without effect.
DRY_RUN = re.compile(r"make (baseline|bench|clean|format|picture)\b")

# Commands that go on until they are stopped; well if they are still there after a while.
ENDLESS = re.compile(r"http\.server|mingzhang serve|--watch")


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_documented_command_works(document, playground, installed):
    blocks = shell_blocks(playground / document)
    assert blocks, f"{document} shows no command"
    problems = []
    for block in blocks:
        for command in filter(None, map(without_comment, block.splitlines())):
            problems += faults_of(command, playground, installed)
    expect_none(problems)


def without_comment(line):
    return re.sub(r"(^|\s)#.*", "", line).removeprefix("$ ").strip()


def faults_of(command, folder, installed):
    """What goes wrong with one documented command, run as a reader would."""
    if ALREADY_RUN.search(command):
        return []
    if DRY_RUN.search(command):
        command += " --dry-run"
    path = f"{installed / 'bin'}:{os.environ['PATH']}"
    process = subprocess.Popen(
        ["bash", "-c", command.replace("8000", str(free_port()))],
        cwd=folder,
        env={**os.environ, "PATH": path},
        text=True,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        output, _ = process.communicate(timeout=2 if ENDLESS.search(command) else 120)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        output, _ = process.communicate()
        return [] if ENDLESS.search(command) else [f"`{command}` did not end"]
    return [f"`{command}` ended with {process.returncode}: {output}"] if process.returncode else []


def test_every_fault_has_an_entry_and_every_entry_a_fault():
    entries, codes = fault_entries(ROOT / "FAULTS.md"), fault_codes(ROOT / "Sources")
    assert codes, "no fault code found in the sources"
    assert sorted(codes - set(entries)) == [], "codes without an entry in FAULTS.md"
    assert sorted(set(entries) - codes) == [], "entries of FAULTS.md without a code"


def test_the_entries_of_faults_are_in_alphabetical_order_and_complete():
    text = (ROOT / "FAULTS.md").read_text("utf-8")
    entries = fault_entries(ROOT / "FAULTS.md")
    assert entries == sorted(set(entries))
    parts = dict(zip(entries, re.split(r"(?m)^## [a-z0-9-]+$", text)[1:], strict=True))
    problems = [
        code for code, part in parts.items() if f"[{code}]" not in part or "```" not in part
    ]
    assert not problems, f"entries that do not show the fault as it is printed: {problems}"


def test_no_document_names_a_file_that_is_not_there():
    problems = []
    for document in sorted(ROOT.glob("*.md")):
        text = re.sub(r"(?ms)^```.*?^```|`[^`\n]*`", "", document.read_text("utf-8"))
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
            if not (ROOT / link).exists():
                problems.append(f"{document.name}: {link}")
    expect_none(problems)


def test_make_site_ends_with_one_line_that_says_what_was_built(project):
    if not project.output:
        pytest.skip("no fresh copy was built")
    last = project.output.splitlines()[-1]
    assert "public" in last and re.search(r"\d", last), last


def test_the_examples_of_the_help_work(program, playground, installed):
    text = program.run("--help").stdout
    examples = re.findall(r"(?m)^  (mingzhang(?: \S+)*)(?:  .*)?$", text)
    assert examples, "the help shows no example"
    problems = []
    for example in examples:
        found = faults_of(example, playground, installed)
        # The real table has warnings, which are errors here.
        problems += [each for each in found if not (" --strict" in example and "with 1:" in each)]
    expect_none(problems)


def test_the_picture_in_readme_is_a_small_png():
    names = re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", (ROOT / "README.md").read_text("utf-8"))
    assert names, "README shows no picture, or one without a description"
    data = (ROOT / names[0]).read_bytes()
    assert data.startswith(b"\x89PNG") and len(data) < 200_000
