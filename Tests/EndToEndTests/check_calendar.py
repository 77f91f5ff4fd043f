"""The calendar file is one that calendar programs read, and says what the tables say."""

import datetime
import re
import uuid
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest
from harness.problems import expect_none
from harness.site import Site

BASE = "https://budget.example.com/a/"
PUBLISHER = re.compile(r"^(publisher:\s+(?:zh-Hans: )?)\S+", re.MULTILINE)


@pytest.fixture(scope="module")
def addressed(program, tmp_path_factory) -> Site:
    """The demonstration with an address of its own."""
    return build(program, tmp_path_factory.mktemp("addressed"), lambda settings: settings)


def build(program, parent: Path, change: Callable[[str], str]) -> Site:
    """The demonstration with an address of its own and changed settings."""
    folder = parent / "made"
    assert program.run("init", folder, "--demo").returncode == 0
    settings = folder / "content" / "site.yml"
    changed = change(settings.read_text("utf-8")) + f"\nbase-address: {BASE}\n"
    settings.write_text(changed, "utf-8")
    program.build(folder)
    return Site(folder / "public")


def read(site: Site) -> icalendar.Calendar:
    """The calendar of a site, read by a library."""
    return icalendar.Calendar.from_ical((site.root / "calendar.ics").read_bytes())


@pytest.fixture(scope="module")
def calendar(addressed) -> icalendar.Calendar:
    return read(addressed)


def test_the_file_has_no_fault_and_lines_of_75_bytes(addressed, calendar):
    problems = [f"{each}" for each in calendar.errors]
    problems += [f"{event['UID']}: {event.errors}" for event in calendar.events if event.errors]
    lines = (addressed.root / "calendar.ics").read_bytes().split(b"\r\n")
    problems += [f"{len(line)} bytes: {line!r}" for line in lines if len(line) > 75]
    problems += [f"a bare line end: {line!r}" for line in lines if b"\n" in line]
    expect_none(problems)


def test_every_event_is_days_of_the_year_and_leads_to_its_indicator(addressed, calendar):
    problems = []
    for event in calendar.events:
        page, _, anchor = str(event["URL"]).removeprefix(BASE).partition("#")
        row = addressed.document(page).get_element_by_id(anchor)
        name, _, target = str(event["SUMMARY"]).partition("：")
        shown = [row.find_class("self")[0].text_content(), row.find("td/b").text_content()]
        if shown != [name, target]:
            problems.append(f"{event['UID']}: {name}, {target} and not {shown}")
        first, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if type(first) is not datetime.date or not 1 <= (end - first).days <= 31:
            problems.append(f"{event['UID']}: from {first} to {end}")
    assert len(calendar.events) > 10
    expect_none(problems)


def test_every_event_is_known_again_whatever_the_publisher_is_called(program, tmp_path, calendar):
    names = [str(event["UID"]) for event in calendar.events]
    assert {str(uuid.UUID(name)) for name in names} == set(names)
    assert len(set(names)) == len(names)
    assert {uuid.UUID(name).version for name in names} == {8}
    renamed = build(program, tmp_path, lambda settings: PUBLISHER.sub(r"\1另一个名字", settings))
    assert "另一个名字" in (renamed.root / "index.html").read_text("utf-8")
    assert [str(event["UID"]) for event in read(renamed).events] == names
