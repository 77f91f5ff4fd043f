"""Search finds what a plain scan of the pages finds, in a real browser and wherever the site lies.

`SEARCH_SEED` repeats a run.
"""

import os
import random
import re
from pathlib import Path

import corpus
import pytest
from harness.problems import expect_none
from harness.searching import Scan, search
from harness.server import serving
from harness.site import Site
from harness.visit import watch, window
from playwright.sync_api import expect

SEED = int(os.environ.get("SEARCH_SEED") or random.SystemRandom().randrange(1_000_000))
QUERIES = 500
SIZE = corpus.Size(departments=26, projects=47, years=1)
"""1,222 projects, as in the comparison with another search."""

BYTES_ALLOWED = 30_000
REQUESTS_ALLOWED = 3


def made(project, program, folder: Path, size: corpus.Size) -> Site:
    corpus.make(size, project.root, folder)
    program.build(folder, "--quiet", "--compress")
    return Site(folder / "public")


@pytest.fixture(scope="module")
def large(project, program, tmp_path_factory) -> Site:
    """A made-up site of one year."""
    return made(project, program, tmp_path_factory.mktemp("large"), SIZE)


@pytest.fixture(scope="module")
def larger(project, program, tmp_path_factory) -> Site:
    """A made-up site of several segments and years, whose names have files of their own."""
    size = corpus.Size(departments=20, projects=16, years=5)
    return made(project, program, tmp_path_factory.mktemp("larger"), size)


@pytest.fixture(scope="module")
def strict_server(large, tmp_path_factory):
    """The site under a path, with the policy that lets scripts through one door only."""
    folder = tmp_path_factory.mktemp("server")
    with serving(large.root, folder, path="/a/budget/", gzip_static=True) as running:
        yield running


@pytest.fixture
def search_page(browser, strict_server):
    """The search page, ready, with what goes wrong on it."""
    problems: list[str] = []
    with window(browser) as page:
        watch(page, problems, strict_server.address)
        opened(page, strict_server.address)
        yield page
        expect_none(problems)


def opened(page, address: str) -> None:
    page.goto(f"{address}search.html")
    page.focus("#query")
    page.wait_for_selector("[name=year] option:nth-child(2)", state="attached")


def differences(page, scan: Scan, queries: list[str]) -> list[str]:
    """What is wrong with the results of queries: not found, not precise, or not names first."""
    problems = []
    for query in queries:
        found = search(page, query)
        expected, named = scan.addresses(query), scan.named(query)
        if set(found) != expected or len(set(found)) != len(found):
            missing, wrong = expected - set(found), set(found) - expected
            problems.append(f"{query!r}: {len(missing)} missing, {len(wrong)} wrong")
        if set(found[: len(named)]) != named:
            problems.append(f"{query!r}: a project without it in its name comes too early")
    return problems


def test_every_substring_is_found_and_nothing_else(search_page, large, record_property):
    record_property("search seed", SEED)
    scan = Scan(large)
    queries = scan.substrings(QUERIES, SEED)
    problems = differences(search_page, scan, queries)
    right = QUERIES - len({problem.split(":")[0] for problem in problems})
    record_property("substrings found, precise and names first", f"{right} of {QUERIES}")
    expect_none(problems)


def test_several_segments_and_years_are_searched_alike(browser, larger):
    scan = Scan(larger)
    with window(browser) as page:
        opened(page, larger.root.as_uri() + "/")
        expect_none(differences(page, scan, scan.substrings(40, SEED)))


def test_pages_of_both_languages_find_the_same(browser, demonstration, demonstration_server):
    found = []
    with window(browser) as page:
        for root in (demonstration_server.address, demonstration.root.as_uri() + "/"):
            for language in ("", "en/"):
                page.goto(f"{root}{language}search.html#q=社区")
                page.wait_for_selector(".results > li")
                found.append(page.locator(".results > li > a").all_text_contents())
                page.goto("about:blank")
    assert found[0] and found == found[:1] * 4


def test_codes_are_found_with_or_without_dash_and_first_digit(search_page, large):
    page = large.project_pages()[700]
    code = Path(page).stem
    for query in (code.replace("-", "—"), code, code.replace("-", ""), code.split("-")[1]):
        assert search(search_page, query) == [page], query


def test_several_words_must_all_be_there(search_page, large):
    scan = Scan(large)
    for query in ("体检 虚构", "满意度 及时", "干部 参检率 ≥85%"):
        expected = set.intersection(*map(scan.addresses, query.split()))
        assert expected and set(search(search_page, query)) == expected, query


@pytest.mark.parametrize(
    ("query", "part"), [("ganbu", "干部"), ("gb", "干部"), ("ganb", "干部"), ("xinxihua", "信息化")]
)
def test_names_are_found_by_pinyin_and_initials(search_page, large, query, part):
    found = search(search_page, query)
    named = Scan(large).named(part)
    assert named and named <= set(found)


def test_filters_narrow_the_results_and_stand_in_the_address(search_page, strict_server):
    whole = search(search_page, "满意度")
    search_page.evaluate("document.querySelector('form.search details').open = true")
    search_page.select_option("[name=department]", "虚构测速部门007")
    assert search(search_page, "满意度") == [page for page in whole if "/d007/" in page]
    search_page.select_option("[name=department]", "")
    search_page.select_option("[name=kind]", label="百分比")
    narrowed = search(search_page, "满意度")
    assert narrowed and set(narrowed) <= set(whole)
    targets = search_page.locator(".results ul b").all_text_contents()
    assert targets and all(re.search("[%％]|百分", target) for target in targets)
    search_page.select_option("[name=level]", "效益指标")
    narrowed = search(search_page, "满意度")
    opened_again(search_page)
    assert search_page.input_value("[name=level]") == "效益指标"
    assert search_page.locator("[name=level]").is_visible()
    assert addresses_of_results(search_page) == narrowed[:10]


def opened_again(page) -> None:
    """Opens the address at hand as another reader would, who got it by mail."""
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(".results > li")
    page.wait_for_selector(".results[aria-busy=false]", state="attached")


def addresses_of_results(page) -> list[str]:
    links = page.locator(".results > li:not(.department) > a").all()
    return [link.get_attribute("href") for link in links]


@pytest.mark.parametrize("name", ["demonstration", "larger"])
def test_filters_alone_list_all_that_they_leave(browser, request, name):
    site = request.getfixturevalue(name)
    projects = [page for page in site.project_pages() if page.startswith("2021/")]
    folder = projects[0].rsplit("/", 1)[0]
    projects = [page for page in projects if page.startswith(f"{folder}/")]
    department = site.document(f"{folder}/index.html").xpath("string(//h1)").strip()
    with window(browser) as page:
        opened(page, site.root.as_uri() + "/")
        page.evaluate("document.querySelector('form.search details').open = true")
        page.select_option("[name=year]", "2021")
        page.select_option("[name=department]", department)
        assert sorted(search(page, "")) == sorted(projects)
        # Targets of a kind are shown with their projects.
        page.select_option("[name=level]", "产出指标")
        assert set(search(page, "")) <= set(projects)
        assert page.locator(".results ul").count() == page.locator(".results > li").count() > 0
        listed = addresses_of_results(page)
        opened_again(page)
        assert addresses_of_results(page) == listed[:10]
        for each in ("year", "department", "level"):
            page.select_option(f"[name={each}]", "")
        assert search(page, "") == [] and page.inner_text("form [role=status]") == ""
        assert "#" not in page.url


KEEP_STATUS = """() => {
    const status = document.querySelector("form.search [role=status]");
    window.said = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
}"""


def test_the_count_is_told_once_it_is_known(browser, demonstration, demonstration_server):
    """While one types, a first result stands there before others of other years are looked for."""
    expected = Scan(demonstration).addresses("社区")
    with window(browser) as page:
        opened(page, demonstration_server.address)
        page.evaluate(KEEP_STATUS)
        page.keyboard.insert_text("社区")
        status = page.locator("form.search [role=status]")
        expect(status).to_have_text(f"找到 {len(expected)} 个项目")
        assert page.evaluate("said") == ["正在查找…", f"找到 {len(expected)} 个项目"]
        assert len(addresses_of_results(page)) == len(expected) < 10
        assert not page.locator("form.search button").is_visible()
        page.fill("#query", "满意度")
        expect(status).to_have_text("先列出 10 个项目")
        assert page.evaluate("said.slice(2)") == ["正在查找…", "先列出 10 个项目"]
        assert page.locator("form.search button").is_visible()


def test_who_comes_back_from_a_result_stands_where_she_was(browser, demonstration_server):
    with window(browser, width=360) as page:
        opened(page, demonstration_server.address)
        shown = search(page, "满意度")
        assert len(shown) > 30
        link = page.locator(f".results > li > a[href='{shown[-3]}']")
        link.scroll_into_view_if_needed()
        place = page.evaluate("scrollY")
        link.click()
        page.wait_for_selector("main table")
        page.go_back()
        page.wait_for_selector(".results a:focus")
        assert addresses_of_results(page) == shown
        assert page.evaluate("document.activeElement.getAttribute('href')") == shown[-3]
        assert abs(page.evaluate("scrollY") - place) < 2


@pytest.mark.parametrize(
    "missing", ["**/search/2*/*.js*", "**/search/index.js*", "**/search-index.*.js", "**/search.*.js"]
)
def test_a_page_sent_for_a_missing_file_is_a_failure(browser, demonstration_server, missing):
    with window(browser) as page:
        page.goto(f"{demonstration_server.address}search.html")
        sent = {"body": "<!DOCTYPE html>", "content_type": "text/html"}
        page.route(missing, lambda route: route.fulfill(**sent))
        page.fill("#query", "社区")
        status = page.locator("form.search [role=status]")
        expect(status).to_contain_text("检索所需的文件没有读到")
        expect(status).to_contain_text("全部项目")


def test_results_say_where_the_words_stand_and_mark_them(search_page, large):
    search(search_page, "参检人员", is_whole=False)
    first = search_page.locator(".results > li").first
    assert first.locator("mark").first.inner_text() == "参检人员"
    link = first.locator("ul a").first
    target = link.get_attribute("href")
    page, fragment = target.split("#")
    assert large.document(page).xpath(f"//*[@id='{fragment}']")


def test_keys_lead_from_the_field_through_the_results_and_back(search_page):
    search_page.evaluate("document.activeElement.blur()")
    search_page.keyboard.press("/")
    search_page.keyboard.insert_text("干部")
    search_page.wait_for_selector(".results > li")
    search_page.wait_for_selector(".results[aria-busy=false]", state="attached")

    def focused() -> str:
        return search_page.evaluate("document.activeElement.getAttribute('href') ?? 'field'")

    links = [each.get_attribute("href") for each in search_page.locator(".results > li > a").all()]
    search_page.keyboard.press("ArrowDown")
    assert focused() == links[0]
    search_page.keyboard.press("ArrowDown")
    assert focused() == links[1]
    search_page.keyboard.press("ArrowUp")
    search_page.keyboard.press("ArrowUp")
    assert focused() == "field"
    search_page.keyboard.press("Escape")
    assert search_page.input_value("#query") == ""
    assert search_page.locator(".results > li").count() == 0


def test_what_is_still_being_composed_is_not_searched(search_page):
    search_page.evaluate(
        """() => {
            const field = document.querySelector("#query");
            field.value = "干部";
            field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
        }"""
    )
    assert search_page.inner_text("[role=status]") == ""
    search_page.evaluate(
        "document.querySelector('#query').dispatchEvent(new Event('compositionend'))"
    )
    search_page.wait_for_selector(".results > li")
    assert "项目" in search_page.inner_text("[role=status]")


def test_a_first_query_is_light(browser, strict_server, large, record_property):
    """From the first focus on; the directory is there before the first key. Always the same queries."""
    problems, costs = [], []
    for query in Scan(large).substrings(10, 1):
        with window(browser) as page:
            page.goto(f"{strict_server.address}search.html", wait_until="networkidle")
            strict_server.forget_requests()
            page.focus("#query")
            page.wait_for_selector("[name=year] option:nth-child(2)", state="attached")
            before = len(strict_server.requests())
            search(page, query, is_whole=False)
        asked = strict_server.requests()
        sent = sum(bytes_sent for _, _, bytes_sent in asked)
        costs.append((sent, len(asked) - before))
        if sent > BYTES_ALLOWED:
            problems.append(f"{query!r}: {sent} bytes: {asked}")
    record_property("bytes of a first query, requests after its first key", sorted(costs))
    assert sum(requests for _, requests in costs) <= REQUESTS_ALLOWED * len(costs)
    expect_none(problems)


def test_the_page_lists_everything_without_scripts(browser, server, site, large):
    with window(browser, java_script_enabled=False) as page:
        page.goto(server.address + "search.html")
        listed = {link.get_attribute("href") for link in page.locator("main ul ul a").all()}
        assert listed == set(site.project_pages())
        assert not page.locator("form.search").is_visible()
    # A long list names the departments, whose pages name their projects.
    departments = {f"2020/{corpus.address_of(number)}/index.html" for number in range(1, 27)}
    links = large.document("search.html").xpath("//main//ul/li/a/@href")
    assert set(links) == departments
