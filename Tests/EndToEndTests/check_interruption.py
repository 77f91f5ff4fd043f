"""Whatever stops a build, the published folder is one whole build, the old one or the new."""

import os
import random
import signal
import subprocess
import time

import pytest
from harness.contents import TwoContents
from harness.problems import expect_none
from harness.site import faults_of_a_whole_build

KILLS = 50
SEED = 2020

# Every way to change a folder or a file, and how many of each are tried as the last one.
CHANGES = [
    "openat",
    "mkdirat",
    "mkdir",
    "write",
    "pwrite64",
    "linkat",
    "link",
    "symlinkat",
    "unlinkat",
    "unlink",
    "renameat2",
    "renameat",
    "rename",
    "fchmod",
    "fchmodat",
    "ftruncate",
    "close",
]
MOMENTS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]


@pytest.fixture(scope="module")
def contents(program, project, tmp_path_factory):
    return TwoContents(program, project.root, tmp_path_factory.mktemp("interruption"))


@pytest.fixture
def published(program, contents):
    """The output folder with the first content in it, whole."""
    assert program.run(*contents.arguments("first")).returncode == 0
    assert contents.published() == "first"
    return contents.public


def faults_after(contents, moment):
    """What is wrong with the published folder after a build was stopped."""
    faults = faults_of_a_whole_build(contents.public)
    if not faults and contents.published() == "neither":
        faults = ["it is neither the old build nor the new"]
    return [f"{moment}: {fault}" for fault in faults]


def test_a_build_killed_at_random_moments_leaves_one_whole_build(program, contents, published):
    usual, chance = usual_time(program, contents), random.Random(SEED)
    problems, killed = [], 0
    for turn in range(KILLS):
        delay = chance.uniform(0, usual)
        name = ("first", "second")[turn % 2]
        building = subprocess.Popen([program.path, *contents.arguments(name)])
        time.sleep(delay)
        building.send_signal(signal.SIGKILL)
        killed += building.wait() == -signal.SIGKILL
        problems += faults_after(contents, f"kill {turn} after {delay * 1000:.1f} ms")
    expect_none(problems)
    assert killed >= KILLS / 3, f"only {killed} of {KILLS} builds were still running when killed"
    assert program.run(*contents.arguments("first")).returncode == 0
    assert contents.published() == "first" and not faults_of_a_whole_build(contents.public)


def test_a_build_killed_at_any_change_of_a_folder_leaves_one_whole_build(
    program, contents, published
):
    """`strace` kills the build at the first, second, third … call of each kind."""
    if not can_trace():
        pytest.skip("this machine does not let strace trace")
    problems, killed = [], set()
    for call in CHANGES:
        for moment in MOMENTS:
            names = ("first", "second")
            building = names[contents.published() == "first"]
            inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={moment}"]
            strace = ["strace", "-f", "-qqq", "-o", os.devnull, *inject]
            result = program.run(*contents.arguments(building), before=strace)
            problems += faults_after(contents, f"killed at {call} {moment}")
            if result.returncode == 0:
                break
            killed.add(call)
    expect_none(problems)
    assert {"openat", "write"} <= killed, f"only {killed} were ever reached"
    assert killed & {"renameat2", "renameat", "rename"}, "no build was killed at its exchange"


def usual_time(program, contents):
    """The seconds of a build of either content over the other, as short as it can be here."""
    times = []
    for name in ("second", "first", "second", "first"):
        start = time.monotonic()
        assert program.run(*contents.arguments(name)).returncode == 0
        times.append(time.monotonic() - start)
    return min(times)


def can_trace():
    return subprocess.run(["strace", "-qqq", "-o", os.devnull, "true"]).returncode == 0


def test_a_full_disk_leaves_the_old_build(program, contents, tmp_path):
    """A memory disk with room for one site, but not for a second that differs on every page."""
    script = """
        set -e
        mount -t tmpfs -o size="$SIZE"k none "$DISK"
        "$PROGRAM" build --quiet --site "$FIRST" --output "$DISK/public"
        code=0
        "$PROGRAM" build --quiet --site "$SECOND" --output "$DISK/public" || code=$?
        cp -R "$DISK/public" "$KEPT"
        exit $code
    """
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    program.build(contents.folder / "first")
    used = subprocess.run(
        ["du", "--summarize", "--block-size=1K", contents.folder / "first" / "public"],
        capture_output=True,
        text=True,
        check=True,
    )
    environment = {
        **os.environ,
        "PROGRAM": str(program.path),
        "DISK": str(disk),
        "KEPT": str(kept),
        "FIRST": str(contents.folder / "first"),
        "SECOND": str(contents.folder / "second"),
        "SIZE": str(int(used.stdout.split()[0]) * 13 // 10),
    }
    unshare = ["unshare", "--mount"] if os.getuid() == 0 else ["unshare", "--mount", "-r"]
    if subprocess.run([*unshare, "true"], capture_output=True).returncode != 0:
        pytest.skip("this machine does not let a test mount a disk")
    command = [*unshare, "bash", "-c", script]
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert result.returncode == 3, f"exit code {result.returncode}: {result.stderr}"
    assert str(disk) in result.stderr, f"the message does not name the folder: {result.stderr}"
    assert not faults_of_a_whole_build(kept)
    assert (kept / "SHA256SUMS").read_bytes() == contents.checksums["first"]
