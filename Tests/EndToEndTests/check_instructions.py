"""Builds take no more instructions than the baseline allows."""

import instructions
import pytest
from harness.problems import expect_none
from instructions import BASELINE, BUILDS, Counts


@pytest.fixture(scope="module")
def baseline():
    return Counts.read(BASELINE.read_text("utf-8"))


def test_no_build_takes_more_instructions_than_5_per_cent_above_the_baseline(
    program, baseline, record_property
):
    compiler = instructions.compiler()
    if compiler != baseline.compiler:
        pytest.skip(f"counted with {baseline.compiler}, this is {compiler}: type `make baseline`")
    counts = instructions.count(program.path)
    for note in counts.decline(baseline):
        record_property("note", note)
    expect_none(counts.growth(baseline))


def test_the_baseline_has_each_build_and_is_as_make_baseline_writes_it(baseline):
    assert list(baseline.builds) == list(BUILDS)
    assert baseline.text == BASELINE.read_text("utf-8")


def test_a_growth_is_told_with_both_figures_and_what_to_do():
    before = Counts("", {"full build": 1_000_000, "nothing changed": 1_000})
    after = Counts("", {"full build": 1_060_000, "nothing changed": 1_049})
    assert after.growth(before) == [
        "full build: takes 1,060,000 instructions, the baseline says 1,000,000 (+6.0 %). Find out "
        "what it does more (Benchmarks/README.md says how); if it is worth that, type "
        "`make baseline` and say in the commit why"
    ]
    assert after.decline(before) == []


def test_a_decline_is_told_so_that_the_baseline_follows():
    before = Counts("", {"full build": 1_000_000, "nothing changed": 1_000})
    after = Counts("", {"full build": 940_000, "nothing changed": 951})
    assert after.decline(before) == [
        "full build: takes 940,000 instructions, the baseline says 1,000,000 (-6.0 %). Type "
        "`make baseline`, so that the next growth shows"
    ]
    assert after.growth(before) == []


def test_only_what_the_named_files_did_themselves_is_counted():
    profile = (
        "events: Ir\n\nob=(1) /lib/libc.so.6\nfn=(1) malloc\n12 100\n\n"
        "ob=(2) /home/a b/mingzhang\nfn=(2)\n0 7\n+3 5\ncob=(1)\ncfn=(1)\ncalls=2 12\n* 200\n* 1\n\n"
        "ob=(1)\nfn=(3)\n0 50\n\nob=(2)\nfn=(4)\n-4 20\ntotals: 383\n"
    )
    assert instructions.instructions(profile, ("mingzhang",)) == 7 + 5 + 1 + 20
