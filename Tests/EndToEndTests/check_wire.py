"""A first visit to a project page fits in one TCP window."""

from harness.problems import expect_none
from harness.visit import window

BYTES_ALLOWED = 14_000
REQUESTS_ALLOWED = 4
LARGEST = 3


def test_a_first_visit_costs_at_most_14_kb_in_4_requests(browser, server, site):
    """Measured where it is true: in the log of a server that compresses."""
    costs = []
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
