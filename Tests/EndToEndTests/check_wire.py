"""A first visit fits in one TCP window and waits for nothing that is not seen, and nothing moves in it."""

import time

import corpus
import pytest
from harness.problems import expect_none
from harness.server import serving
from harness.site import Site
from harness.visit import window

BYTES_ALLOWED = 14_000
BYTES_ALLOWED_FOR_LISTS = 40_000
REQUESTS_ALLOWED = 4
HEADERS = 400
"""Bytes of the headers of one answer, at most."""
LARGEST = 3

SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
            shifts.push([value, sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 90))]);
        }
    }).observe({ type: 'layout-shift', buffered: true });
"""


@pytest.fixture(scope="module")
def compressed(project, program, tmp_path_factory):
    """The site of the real content with its compressed forms, as README advises servers to send it."""
    output = tmp_path_factory.mktemp("compressed") / "public"
    program.build(project.root, "--output", output, "--compress")
    with serving(output, tmp_path_factory.mktemp("server"), gzip_static=True) as server:
        yield Site(output), server


def test_a_first_visit_costs_at_most_14_kb_in_4_requests(browser, compressed):
    """Measured where it is true: in the log of the server."""
    (site, server), costs = compressed, []
    for language in ("", "en/"):
        pages = site.project_pages(language)
        pages.sort(key=lambda page: (site.root / page).stat().st_size)
        for address in pages[-LARGEST:]:
            server.forget_requests()
            with window(browser) as page:
                page.goto(server.address + address, wait_until="networkidle")
            costs.append((address, [(uri, sent) for uri, _, sent in server.requests()]))
    problems = [
        f"{address}: {sum(sent for _, sent in requests)} bytes: {requests}"
        for address, requests in costs
        if sum(sent for _, sent in requests) > BYTES_ALLOWED or len(requests) > REQUESTS_ALLOWED
    ]
    assert costs
    expect_none(problems)


def test_no_page_of_10_000_projects_costs_more_and_no_list_more_than_40_kb(
    program, project, tmp_path
):
    folder = tmp_path / "large"
    corpus.make(corpus.Size(departments=100, projects=100, years=1), project.root, folder)
    program.build(folder, "--compress")
    site = Site(folder / "public")
    shared = sum(
        path.stat().st_size + HEADERS
        for name in ("site.*.css.gz", "site.*.js.gz", "icon.*.svg.gz")
        for path in (site.root / "assets").glob(name)
    )
    assert shared
    problems, pages = [], site.project_pages()
    assert len(pages) == 10_000
    lists = [page for page in site.pages() if page not in set(pages) and "404" not in page]
    for kind, allowed in ((pages, BYTES_ALLOWED), (lists, BYTES_ALLOWED_FOR_LISTS)):
        costs = {
            page: (site.root / f"{page}.gz").stat().st_size + HEADERS + shared for page in kind
        }
        large = sorted((page for page in kind if costs[page] > allowed), key=costs.get)
        problems += [f"{page}: {costs[page]} bytes" for page in large]
    expect_none(problems)


LAST_CARD_IS_LAID_OUT = """
[...document.querySelectorAll('tbody tr')].at(-1)
    .firstElementChild.checkVisibility({ contentVisibilityAuto: true })
"""


def test_cards_far_below_are_laid_out_when_they_are_reached_or_printed(
    browser, demonstration_server
):
    address = demonstration_server.address + "data/index.html"
    with window(browser, width=360, height=740, bypass_csp=True) as page:
        page.goto(address)
        assert not page.evaluate(LAST_CARD_IS_LAID_OUT)
        page.emulate_media(media="print")
        page.wait_for_function(LAST_CARD_IS_LAID_OUT)
        page.emulate_media(media="screen")
        page.goto(address + "#indicators")
        page.wait_for_function("scrollY > 0")
        assert 0 <= page.locator("#indicators").bounding_box()["y"] < 740
        page.locator("footer").scroll_into_view_if_needed()
        page.wait_for_function(LAST_CARD_IS_LAID_OUT)


def test_no_page_prepares_the_order_of_words_before_a_reader_sorts(browser, demonstration_server):
    """It takes far longer than all else that a page does by script."""
    with window(browser) as page:
        page.add_init_script(
            "window.made = 0; Intl.Collator = new Proxy(Intl.Collator, "
            "{ construct: (made, given) => (window.made += 1, new made(...given)) });"
        )
        page.goto(demonstration_server.address + "2020/jiaoyu/index.html", wait_until="load")
        assert page.evaluate("made") == 0
        page.locator(".long.ready thead button").first.click()
        assert page.evaluate("made") == 1


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_on_any_page_however_late_the_script_comes(browser, shown, width):
    problems = []
    with window(browser, width=width, height=740) as page:
        page.add_init_script(SHIFTS)
        page.route("**/assets/site.*.js", late)
        for address in shown.kinds:
            if address.startswith("en/"):
                continue
            page.goto(shown.address(address))
            page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            problems += [f"{address}: {each}" for each in page.evaluate("shifts")]
    expect_none(problems)


def late(route) -> None:
    """Lets a file come when the page has been seen for long."""
    time.sleep(0.3)
    route.continue_()
