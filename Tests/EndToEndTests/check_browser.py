"""Every page, in a real browser under the strict security policy, does nothing it should not."""

from harness.problems import expect_none
from harness.visit import watch, window


def test_no_page_has_a_console_message_a_failed_request_or_another_host(browser, shown):
    problems = []
    with window(browser) as page:
        watch(page, problems, shown.server.address)
        for address in shown.pages:
            page.goto(shown.address(address))
    expect_none(problems)


def test_no_page_needs_a_script(browser, shown):
    """What a reader sees without scripts holds all that one with scripts sees."""
    problems = []
    with window(browser, java_script_enabled=False) as page:
        for address in shown.kinds:
            page.goto(shown.address(address))
            if not page.locator("main h1").is_visible():
                problems.append(f"{address}: no visible heading without scripts")
    expect_none(problems)


def test_no_page_brings_inline_styles_or_scripts(shown):
    problems = []
    for address in shown.site.pages():
        document = shown.site.document(address)
        for query in (
            "//@style",
            "//style",
            "//script[not(@src) and not(@type='application/ld+json')]",
            "//@*[starts-with(name(),'on')]",
        ):
            problems += [f"{address}: {query}" for _ in document.xpath(query)]
    expect_none(problems)


def test_the_pages_open_from_a_disk(browser, shown):
    problems = []
    with window(browser) as page:
        watch(page, problems, shown.site.root.as_uri())
        for address in shown.kinds:
            page.goto((shown.site.root / address).as_uri())
    expect_none(problems)
