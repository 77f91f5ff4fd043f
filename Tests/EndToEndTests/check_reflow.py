"""No page scrolls sideways on any screen or on paper, however the reader sets the text."""

import pytest
from harness.problems import expect_none
from harness.visit import LAY_OUT_ALL, window

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

PORTRAIT_WIDTH, LANDSCAPE_WIDTH = 680, 1009
"""How wide A4 is within its margins, in pixels."""

TWICE_AS_LARGE = ":root { font-size: 200% !important; }"

SETTINGS = {
    "as it is": "",
    "WCAG 1.4.12 text spacing": TEXT_SPACING,
    "text at 200 %": TWICE_AS_LARGE,
}

WIDEST = """
() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const wide = [...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > width + 0.5);
    const name = each => each.tagName.toLowerCase() + (each.className ? '.' + each.className : '');
    return document.documentElement.scrollWidth + ' px wide: ' + wide.slice(0, 3).map(name);
}
"""


@pytest.mark.parametrize("css", SETTINGS.values(), ids=SETTINGS.keys())
def test_no_page_scrolls_sideways_at_320_px(browser, shown, css):
    problems = []
    with window(browser, width=320, height=640, bypass_csp=True) as page:
        for address in shown.pages:
            page.goto(shown.address(address))
            page.evaluate(LAY_OUT_ALL)
            if css:
                page.add_style_tag(content=css)
            found = page.evaluate(WIDEST)
            if found:
                problems.append(f"{address}: {found}")
    expect_none(problems)


def test_no_kind_of_page_scrolls_sideways_on_wider_screens(browser, shown):
    problems = []
    with window(browser, bypass_csp=True) as page:
        for address in shown.kinds:
            page.goto(shown.address(address))
            page.evaluate(LAY_OUT_ALL)
            problems += wide_screens(page, f"{address} as it is")
            if page.locator("#large-type").count():
                page.check("#large-type")
                problems += wide_screens(page, f"{address} in large type")
                page.uncheck("#large-type")
            page.add_style_tag(content=TWICE_AS_LARGE)
            problems += wide_screens(page, f"{address} with text at 200 %")
    expect_none(problems)


def wide_screens(page, what: str) -> list[str]:
    """What is too wide on tablets and desks."""
    problems = []
    for width in (768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        if found := page.evaluate(WIDEST):
            problems.append(f"{what}, {width} px: {found}")
    return problems


def test_every_kind_of_page_fits_the_paper_and_prints_no_controls(browser, shown):
    problems = []
    with window(browser) as page:
        page.emulate_media(media="print")
        for address in shown.kinds:
            page.goto(shown.address(address))
            is_form = page.locator(".sheet").count()
            width = LANDSCAPE_WIDTH if is_form else PORTRAIT_WIDTH
            page.set_viewport_size({"width": width, "height": 900})
            if found := page.evaluate(WIDEST):
                problems.append(f"{address}: {found}")
            if not page.locator("main :is(h1, caption):visible").count():
                problems.append(f"{address}: nothing says what was printed")
            # Headings are buttons, and look like headings.
            controls = page.locator(":is(button, input, select, nav):visible:not(th *)")
            if controls.count() and not address.endswith("404.html"):
                problems.append(f"{address}: prints {controls.first.evaluate('e => e.outerHTML')}")
    expect_none(problems)
