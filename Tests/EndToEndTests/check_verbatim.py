"""Every text of the table is on its project's page, in table order, with its place."""

import re
from itertools import pairwise

from harness.problems import expect_none


def indicator_blocks(document):
    """The smallest row-like element round each indicator's anchor, in document order."""
    anchors = document.xpath("//*[starts-with(@id, 'i-')]")
    return [
        each.xpath("ancestor-or-self::*[self::tr or self::li or self::article][1]")[0]
        for each in anchors
    ]


def pages_of_projects(budget, site):
    """Each project of the table with its page's address and document, in both languages."""
    for language in ("", "en/"):
        pages = {page.split("/")[-1]: page for page in site.project_pages(language)}
        for project in budget.projects:
            page = pages[f"{project.address}.html"]
            yield project, page, site.document(page)


def test_names_and_codes_are_verbatim(budget, site):
    problems = []
    for project, page, document in pages_of_projects(budget, site):
        heading = document.xpath("string(//h1)")
        if project.name not in heading:
            problems.append(f"{page}: {project.name!r} is not in the heading {heading!r}")
        if project.code not in document.body.text_content():
            problems.append(f"{page}: the code {project.code} is not shown")
    expect_none(problems)


def test_rows_are_verbatim_complete_and_in_table_order(budget, site):
    problems = []
    for project, page, document in pages_of_projects(budget, site):
        blocks = indicator_blocks(document)
        if len(blocks) != len(project.indicators):
            problems.append(f"{page}: {len(blocks)} of {len(project.indicators)} indicators")
        for row, block in zip(project.indicators, blocks, strict=False):
            text = block.text_content()
            for cell in row[1:]:
                if cell.text not in text:
                    problems.append(f"{page}: {cell.text!r} (line {cell.line}) is not in its row")
    expect_none(problems)


def test_projects_cut_by_page_breaks_are_whole(budget, site):
    problems = []
    for project, page, document in pages_of_projects(budget, site):
        found = len(indicator_blocks(document))
        if project.is_cut_by_page_break and found != len(project.lines):
            problems.append(f"{page}: {found} of {len(project.lines)} rows")
    expect_none(problems)


def test_every_indicator_names_its_place_in_the_source(budget, site, source):
    problems = []
    for project, page, document in pages_of_projects(budget, site):
        if source.name not in document.body.text_content():
            problems.append(f"{page}: the file {source.name} is not named")
        for row, block in zip(project.indicators, indicator_blocks(document), strict=False):
            value = row[2]
            numbers = re.findall(r"\d+", block.text_content())
            pairs = set(pairwise(numbers))
            if (str(value.line), str(value.column)) not in pairs:
                problems.append(
                    f"{page}: {row[1].text!r} does not name line {value.line}, "
                    f"column {value.column}"
                )
    expect_none(problems)


def test_rows_are_in_the_order_of_their_projects(budget, site):
    """The department's page lists the projects as the table does, not by code."""
    for language in ("", "en/"):
        page = site.project_pages(language)[0].rsplit("/", 1)[0] + "/index.html"
        links = site.document(page).xpath("//main//table//a/@href")
        order = [link.split("#")[0] for link in links]
        found = [each for each in dict.fromkeys(order) if each.endswith(".html")]
        expected = [f"{project.address}.html" for project in budget.projects]
        assert [each for each in found if each in expected] == expected
