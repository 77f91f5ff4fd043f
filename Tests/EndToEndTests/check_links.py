"""Every link and anchor works from a disk, at the root of a server and under a path of one."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

from harness.problems import expect_none
from harness.program import copy_site_folder, set_key
from harness.server import free_port, serving
from harness.site import Site
from harness.visit import watch, window

LYCHEE = Path(sys.prefix) / "bin" / "lychee"


def check_with_lychee(*arguments):
    result = subprocess.run(
        [LYCHEE, "--include-fragments", "--no-progress", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-2000:]
    assert " 0 Total" not in result.stdout, "lychee found no link to check"


def test_every_link_works_from_a_disk(shown):
    check_with_lychee("--offline", *[shown.site.root / page for page in shown.site.pages()])


def test_every_link_works_at_the_root_of_a_server(site, server):
    check_served(site, server)


def test_every_link_works_under_a_path(site, tmp_path):
    with serving(site.root, tmp_path / "server", path="/a/b/") as server:
        check_served(site, server)


def check_served(site, server):
    own = f"^{server.address}"
    pages = [server.address + quote(page) for page in site.pages() if not page.endswith("404.html")]
    check_with_lychee("--exclude", "^https?:", "--include", own, *pages)


def test_the_404_page_works_at_any_depth_where_the_base_address_is_known(
    browser, program, project, tmp_path
):
    folder, port = copy_site_folder(project.root, tmp_path / "folder"), free_port()
    set_key(folder, "base-address", f"http://127.0.0.1:{port}/a/b/")
    program.build(folder)
    problems = []
    with serving(folder / "public", tmp_path / "server", "/a/b/", port) as server:
        for depth in ("nothing", "2020/nothing/here.html", "en/x/y/z/"):
            problems += links_broken_on(server.address + depth, browser)
    expect_none(problems)


def links_broken_on(address, browser):
    """What the page at an address that does not exist asks for or links to in vain."""
    problems = []
    with window(browser) as page:
        watch(page, problems, address)
        response = page.goto(address)
        assert response.status == 404, f"{address} answered {response.status}"
        links = page.eval_on_selector_all("a[href]", "all => all.map(each => each.href)")
    pages = {urldefrag(link).url for link in links} - {address}
    assert pages, f"the 404 page at {address} has no links"
    for link in sorted(pages):
        if urlsplit(link).netloc == urlsplit(address).netloc:
            problems += reasons_against(link)
    # That the page itself is answered with 404 is right, but the browser complains of it twice.
    own = (f"404 for {address}", "the server responded with a status of 404")
    return [problem for problem in problems if not any(each in problem for each in own)]


def reasons_against(link):
    """Why a link does not work; empty if it does."""
    try:
        urlopen(link, timeout=10).close()
    except OSError as error:
        return [f"{link}: {error}"]
    return []


def test_canonical_addresses_name_their_own_page(program, project, tmp_path):
    folder = copy_site_folder(project.root, tmp_path)
    set_key(folder, "base-address", "https://example.gov.cn/a/b/")
    program.build(folder)
    site, problems = Site(folder / "public"), []
    for page in site.pages():
        if page.endswith("404.html"):
            continue
        expected = {
            urljoin("https://example.gov.cn/a/b/", each)
            for each in (page, page.removesuffix("index.html"))
        }
        found = site.document(page).xpath("//link[@rel='canonical']/@href")
        if len(found) != 1 or found[0] not in expected:
            problems.append(f"{page}: canonical {found}")
    expect_none(problems)
