"""A first visit to a project page fits in one TCP window."""

import pytest
from harness.problems import expect_none
from harness.server import serving
from harness.site import Site
from harness.visit import window

BYTES_ALLOWED = 14_000
REQUESTS_ALLOWED = 4
LARGEST = 3


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
