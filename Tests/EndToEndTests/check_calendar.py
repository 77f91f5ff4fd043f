"""The calendar file is one that calendar programs read, and says what the tables say."""

import datetime

import icalendar
import pytest
from harness.problems import expect_none


@pytest.fixture(scope="session")
def calendar(demonstration) -> icalendar.Calendar:
    """The calendar of the demonstration, read by a library."""
    return icalendar.Calendar.from_ical((demonstration.root / "calendar.ics").read_bytes())


def test_the_file_has_no_fault_and_lines_of_75_bytes(demonstration, calendar):
    problems = [f"{each}" for each in calendar.errors]
    problems += [f"{event['UID']}: {event.errors}" for event in calendar.events if event.errors]
    lines = (demonstration.root / "calendar.ics").read_bytes().split(b"\r\n")
    problems += [f"{len(line)} bytes: {line!r}" for line in lines if len(line) > 75]
    problems += [f"a bare line end: {line!r}" for line in lines if b"\n" in line]
    expect_none(problems)


def test_every_event_is_days_of_the_year_and_leads_to_its_indicator(demonstration, calendar):
    problems = []
    for event in calendar.events:
        page, _, anchor = str(event["UID"]).partition("#")
        row = demonstration.document(page).get_element_by_id(anchor)
        name, _, target = str(event["SUMMARY"]).partition("：")
        shown = [row.find_class("self")[0].text_content(), row.find("td/b").text_content()]
        if shown != [name, target]:
            problems.append(f"{event['UID']}: {name}, {target} and not {shown}")
        first, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if type(first) is not datetime.date or not 1 <= (end - first).days <= 31:
            problems.append(f"{event['UID']}: from {first} to {end}")
    assert len(calendar.events) > 10
    assert len({str(event["UID"]) for event in calendar.events}) == len(calendar.events)
    expect_none(problems)
