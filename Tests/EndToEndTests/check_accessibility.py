"""axe-core finds no violation on any page, and the keyboard reaches everything in order."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from harness.problems import expect_none
from harness.visit import LAY_OUT_ALL, window

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

AXE = Axe()

FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"

# How the focused element shows that it is: nothing, if it looks as it does without focus.
STATE = """
() => {
    const here = document.activeElement, style = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    const all = [...document.querySelectorAll("FOCUSABLE")];
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {
        index: all.indexOf(here),
        name: here.tagName + ' ' + (here.textContent || '').trim().slice(0, 30),
        href: here.getAttribute('href'),
        marked: outlined || style.boxShadow !== 'none',
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}
""".replace("FOCUSABLE", FOCUSABLE)


def violations(page, address: str) -> list[str]:
    """What axe finds on the page that is shown."""
    page.evaluate(LAY_OUT_ALL)
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = AXE.run(page, options=options).response["violations"]
    return [
        f"{address}: {each['id']}: {each['help']} at {each['nodes'][0]['target']}"
        f" and {len(each['nodes']) - 1} more"
        for each in found
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(browser, shown, scheme):
    """In the dark, pages of one kind differ in nothing that their colours depend on."""
    problems = []
    with window(browser, color_scheme=scheme, reduced_motion="reduce") as page:
        for address in shown.pages if scheme == "light" else shown.kinds:
            page.goto(shown.address(address))
            problems += violations(page, address)
    expect_none(problems)


@pytest.mark.parametrize(
    ("contrast", "scheme"),
    [("high contrast", "light"), ("high contrast", "dark"), ("forced colours", "dark")],
)
def test_axe_finds_no_violation_on_a_phone_in(browser, demonstration, contrast, scheme):
    problems = []
    forced = "active" if contrast == "forced colours" else "none"
    settings = {"color_scheme": scheme, "reduced_motion": "reduce", "forced_colors": forced}
    with window(browser, width=360, **settings) as page:
        for address in demonstration.page_types():
            if address.startswith("en/"):
                continue
            page.goto((demonstration.root / address).as_uri())
            if forced == "none" and page.locator("#high-contrast").count():
                page.check("#high-contrast")
            problems += violations(page, address)
    expect_none(problems)


def test_the_first_tab_stop_skips_to_the_content(browser, shown):
    problems = []
    with window(browser) as page:
        for address in shown.kinds:
            page.goto(shown.address(address))
            page.keyboard.press("Tab")
            stop = page.evaluate(STATE)
            if not (stop["href"] or "").startswith("#") or not stop["seen"]:
                problems.append(f"{address}: the first stop is {stop}")
                continue
            page.keyboard.press("Enter")
            target = page.evaluate("() => document.querySelector(location.hash)?.tagName")
            if target not in ("MAIN", "H1"):
                problems.append(f"{address}: the skip link leads to {target}")
            page.keyboard.press("Tab")
            if page.evaluate("() => !!document.activeElement.closest('header, body > nav')"):
                problems.append(f"{address}: the next stop after skipping is in the header")
    expect_none(problems)


def test_the_keyboard_goes_in_document_order_and_shows_where_it_is(browser, shown):
    problems = []
    with window(browser) as page:
        for address in shown.kinds:
            page.goto(shown.address(address))
            visible = page.locator(FOCUSABLE).evaluate_all(
                "all => all.map((each, index) => [index, each.checkVisibility()])"
            )
            expected = [index for index, is_visible in visible if is_visible][:80]
            for index in expected:
                page.keyboard.press("Tab")
                stop = page.evaluate(STATE)
                if stop["index"] != index:
                    problems.append(f"{address}: stop {stop['index']} instead of {index}: {stop}")
                    break
                if not stop["marked"] or not stop["seen"]:
                    problems.append(f"{address}: the focus is not seen on {stop['name']}")
    expect_none(problems)
