"""What surrounds the content of a page: how to cite, ask and embed, and what machines are told."""

import json
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from harness.problems import expect_none
from harness.program import copy_site_folder
from harness.server import Server, free_port, serving
from harness.site import Site
from harness.visit import watch, window
from lxml import etree

PORTAL = """
contact:
  email: budget@example.gov.cn
  page: https://www.example.gov.cn/ask?about={address}&version={version}
portal:
  site-name: 某区人民政府
  site-domain: www.example.gov.cn
  site-id-code: "3306210001"
  column-name: 预决算公开
  published: {2020: 2020-03-10 09:00}
"""

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def portal(program, project, tmp_path_factory):
    """The real site as it may stand on a portal, and the server under its base address."""
    folder = copy_site_folder(project.root, tmp_path_factory.mktemp("portal") / "made")
    port = free_port()
    with (folder / "content" / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nbase-address: http://127.0.0.1:{port}/a/b/\n{PORTAL}")
    program.build(folder)
    site, state = Site(folder / "public"), tmp_path_factory.mktemp("server")
    with serving(site.root, state, "/a/b/", port) as server:
        yield site, server


def metadata(site: Site, page: str) -> dict[str, str]:
    """The `<meta>` of a page by name or property."""
    found = site.document(page).xpath("//meta[@name or @property]")
    return {each.get("name") or each.get("property"): each.get("content") for each in found}


def linked_data(site: Site, page: str) -> list[dict]:
    found = site.document(page).xpath("//script[@type='application/ld+json']")
    return [json.loads(each.text) for each in found]


def test_every_page_names_its_portal_and_what_is_known_of_itself(portal):
    site, server = portal
    problems = []
    for page in site.pages():
        names = metadata(site, page)
        if names.get("SiteIDCode") != "3306210001" or names.get("ColumnName") != "预决算公开":
            problems.append(f"{page}: {names}")
        if names["og:title"] != site.document(page).findtext(".//title"):
            problems.append(f"{page}: og:title {names['og:title']!r}")
        if not page.endswith("404.html") and names["og:url"] != server.address + page:
            problems.append(f"{page}: og:url {names['og:url']}")
        if "ColumnKeywords" in names:
            problems.append(f"{page}: names keywords that nobody gave")
    for page in site.project_pages():
        names = metadata(site, page)
        if names["ArticleTitle"] != site.document(page).findtext(".//h1"):
            problems.append(f"{page}: ArticleTitle {names['ArticleTitle']}")
        if names["PubDate"] != "2020-03-10 09:00":
            problems.append(f"{page}: PubDate {names['PubDate']}")
    assert "PubDate" not in metadata(site, "about.html")
    expect_none(problems)


def test_linked_data_is_valid_json_and_leads_to_pages_and_files_there_are(portal):
    site, server = portal
    problems, kinds = [], set()

    def check(page: str, address: str) -> None:
        if not address.startswith(server.address):
            problems.append(f"{page}: {address}")
        elif not (site.root / address.removeprefix(server.address)).is_file():
            problems.append(f"{page}: there is no {address}")

    for page in site.pages():
        for data in linked_data(site, page):
            kinds.add(data["@type"])
            if data["@type"] == "BreadcrumbList":
                steps = data["itemListElement"]
                for step in steps:
                    check(page, step["item"])
                if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
                    problems.append(f"{page}: {steps}")
            else:
                check(page, data["url"])
                if len(data["description"]) < 50 or not data["name"]:
                    problems.append(f"{page}: {data['description']!r}")
                for file in data.get("distribution", []):
                    check(page, file["contentUrl"])
    assert kinds == {"Dataset", "BreadcrumbList"}
    expect_none(problems)


def test_linked_data_stands_in_pages_under_the_strict_policy(browser, portal):
    site, server = portal
    problems = []
    with window(browser) as page:
        watch(page, problems, server.address)
        for address in site.page_types():
            page.goto(server.address + address)
    expect_none(problems)


def test_a_citation_holds_the_address_and_the_version_and_can_be_copied(browser, portal, source):
    site, server = portal
    address = site.project_pages()[0]
    version = site.document(address.rsplit("/", 1)[0] + "/index.html").xpath(
        "string(//dt[.='SHA-256']/following-sibling::dd)"
    )[:12]
    with window(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        for language in ("", "en/"):
            page.goto(server.address + language + address)
            text = page.locator("#citation").inner_text()
            name = page.locator("h1").inner_text()
            for part in (name, server.address + language + address, version):
                assert part in text, text
            page.locator("[data-copies=citation]").click()
            page.locator(".cite [role=status]").first.filter(has_text="已复制").or_(
                page.locator(".cite [role=status]").first.filter(has_text="Copied")
            ).wait_for()
            assert page.evaluate("navigator.clipboard.readText()") == text


def test_a_reader_can_ask_with_address_and_version_filled_in(portal):
    site, server = portal
    page = site.project_pages()[0]
    links = site.document(page).xpath("//section[@class='cite']//a/@href")
    assert len(links) == 2
    assert links[0].startswith("mailto:budget@example.gov.cn?subject=")
    for link in links:
        assert "zuzhibu%2F" in link and "{" not in link


def frame_page(folder: Path, markup: str) -> AbstractContextManager[Server]:
    """Serves a page of somebody else that holds some markup."""
    folder.mkdir()
    (folder / "index.html").write_text(f"<!DOCTYPE html><title>别处</title>{markup}", "utf-8")
    return serving(folder, folder / "server", policy="default-src 'self' 'unsafe-inline' http:")


def test_the_card_of_a_project_is_all_that_a_frame_with_its_code_shows(browser, portal, tmp_path):
    site, _ = portal
    address = site.project_pages()[0]
    code = site.document(address).xpath("string(//*[@id='embedding'])")
    for scripted in (True, False):
        folder = tmp_path / str(scripted)
        with (
            frame_page(folder, code) as other,
            window(browser, width=480, java_script_enabled=scripted) as page,
        ):
            page.goto(other.address)
            assert page.locator("iframe").get_attribute("title")
            card = page.frame_locator("iframe")
            card.locator("h1").wait_for()
            for shown in ("h1", ".facts", ".card a"):
                assert card.locator(shown).is_visible(), shown
            for hidden in ("header", "footer", "#targets", "table", ".steps", ".cite", ".legend"):
                assert not card.locator(hidden).first.is_visible(), hidden
            height = card.locator("main").evaluate("each => each.getBoundingClientRect().bottom")
            assert height <= 420, f"the card is {height} px high"
            assert card.locator(".card a").get_attribute("target") == "_blank"


def test_without_a_base_address_no_page_claims_one(site):
    problems = []
    for page in site.pages():
        document = site.document(page)
        if document.xpath("//script[@type='application/ld+json'] | //*[@id='embedding']"):
            problems.append(page)
        if "og:url" in metadata(site, page) or "SiteName" in metadata(site, page):
            problems.append(page)
    expect_none(problems)


def test_the_sitemap_lists_each_page_once(portal):
    site, server = portal
    tree = etree.parse(site.root / "sitemap.xml").getroot()
    assert tree.tag == SITEMAP + "urlset"
    assert {each.tag for each in tree.iter() if each is not tree} == {
        SITEMAP + "url",
        SITEMAP + "loc",
    }
    listed = [each.text for each in tree.iter(SITEMAP + "loc")]
    pages = [page for page in site.pages() if not page.endswith("404.html")]
    assert sorted(listed) == sorted(server.address + page for page in pages)


def test_a_validator_accepts_the_sitemap(portal, tmp_path):
    """By the schema of the protocol, without asking for the pages, which are checked as links."""
    site, _ = portal
    command = [Path(sys.executable).with_name("sitemap-verify"), "check", site.root / "sitemap.xml"]
    options = ["--no-check-reachability", "--format", "json", "--no-show-progress"]
    # It leaves a report where it runs.
    result = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True)
    report = json.loads(result.stdout)
    assert report["document_kinds"] == ["urlset"]
    assert len(report["discovered_urls"]) == len(site.pages()) - 2
    expect_none([each["message"] for each in report["diagnostics"] if each["level"] == "error"])
