"""Large type and high contrast: chosen on a page without scripts, and remembered with them."""

import pytest
from harness.problems import expect_none
from harness.visit import LAY_OUT_ALL, window

SIZE = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"
INK = "() => getComputedStyle(document.body).color"
PAPER = "() => getComputedStyle(document.body).backgroundColor"
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without"])
def test_each_page_can_be_set_in_large_type_and_in_high_contrast(browser, demonstration, scripted):
    with window(browser, java_script_enabled=scripted) as page:
        for address in demonstration.page_types():
            page.goto((demonstration.root / address).as_uri())
            if not page.locator("header [type=checkbox]").count():
                assert address.endswith("404.html"), address
                continue
            before = page.evaluate(SIZE)
            page.check("#large-type")
            assert page.evaluate(SIZE) > before * 1.25, address
            page.check("#high-contrast")
            assert page.evaluate(INK) == BLACK and page.evaluate(PAPER) == WHITE, address
            page.uncheck("#large-type")
            page.uncheck("#high-contrast")
            assert page.evaluate(SIZE) == before, address


def test_high_contrast_is_white_on_black_in_the_dark(browser, site):
    with window(browser, color_scheme="dark") as page:
        page.goto((site.root / "index.html").as_uri())
        page.check("#high-contrast")
        assert page.evaluate(INK) == WHITE and page.evaluate(PAPER) == BLACK


def test_what_is_chosen_holds_on_other_pages_and_is_all_that_is_stored(
    browser, demonstration_server, demonstration
):
    pages = [page for page in demonstration.page_types() if not page.endswith("404.html")]
    with window(browser) as page:
        page.goto(demonstration_server.address + pages[0])
        before = page.evaluate(SIZE)
        page.check("#large-type")
        page.check("#high-contrast")
        for address in pages:
            page.goto(demonstration_server.address + address)
            assert page.is_checked("#large-type") and page.is_checked("#high-contrast"), address
            assert page.evaluate(SIZE) > before and page.evaluate(INK) == BLACK, address
        stored = page.evaluate(
            "[Object.entries(localStorage), sessionStorage.length, document.cookie]"
        )
        assert stored == [[["mingzhang-reading", "large-type high-contrast"]], 0, ""]


def test_a_page_that_comes_back_shows_what_was_chosen_since(browser, server, site):
    with window(browser) as page:
        page.goto(server.address + "index.html")
        page.goto(server.address + "2020/index.html")
        page.check("#large-type")
        page.go_back()
        page.wait_for_function("document.querySelector('#large-type').checked")


def test_nothing_is_stored_before_a_choice_and_no_storage_is_no_fault(browser, server):
    with window(browser) as page:
        faults = []
        page.on("pageerror", lambda error: faults.append(error))
        page.goto(server.address)
        assert page.evaluate("localStorage.length") == 0
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })"
        )
        page.reload()
        page.check("#large-type")
        assert page.evaluate("document.documentElement.className") == "large-type"
        assert faults == []


def test_large_type_at_400_per_cent_zoom_scrolls_in_one_direction_only(browser, demonstration):
    """A window of 1280 by 1024 at 400 % is 320 by 256 wide to the page (WCAG 1.4.10)."""
    problems = []
    with window(browser, width=320, height=256) as page:
        for address in demonstration.page_types():
            page.goto((demonstration.root / address).as_uri())
            if page.locator("#large-type").count():
                page.check("#large-type")
            page.evaluate(LAY_OUT_ALL)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                problems.append(f"{address} is {width} px wide")
    expect_none(problems)
