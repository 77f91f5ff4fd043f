"""No page scrolls sideways on the narrowest phone, however the reader sets the text."""

import pytest
from harness.problems import expect_none
from harness.visit import window

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

SETTINGS = {
    "as it is": "",
    "WCAG 1.4.12 text spacing": TEXT_SPACING,
    "text at 200 %": ":root { font-size: 200% !important; }",
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
            if css:
                page.add_style_tag(content=css)
            found = page.evaluate(WIDEST)
            if found:
                problems.append(f"{address}: {found}")
    expect_none(problems)
