"""What stands on paper: tables with their headings on every sheet, and what a reader searched for."""

import subprocess

from harness.visit import window


def sheets(page, folder) -> list[list[str]]:
    """The lines of each sheet that a page prints."""
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", folder / "page.pdf", "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [[line for line in sheet.splitlines() if line.strip()] for sheet in text.split("\f")[:-1]]


def test_headings_that_are_buttons_stand_on_every_sheet_too(browser, demonstration, tmp_path):
    with window(browser) as page:
        page.goto((demonstration.root / "indicators/2021/index.html").as_uri())
        page.locator("table.ready thead button").first.wait_for()
        first, second, *_ = sheets(page, tmp_path)
        assert ["明细指标", "项目", "部门"] in [line.split() for line in first]
        assert second[0].split() == ["明细指标", "项目", "部门"]


def test_no_sheet_ends_with_headings_whose_rows_are_on_the_next(browser, demonstration, tmp_path):
    with window(browser) as page:
        page.goto((demonstration.root / "2020/index.html").as_uri())
        heading = ["部门", "写明数字", "写明时间", "写明名次", "用文字表述", "未填写"]
        printed = [[line.split() for line in sheet] for sheet in sheets(page, tmp_path)]
        assert sum(sheet.count(heading) for sheet in printed) == 1
        assert all(sheet[-1] != heading for sheet in printed)


def test_what_is_folded_on_a_screen_is_printed(browser, demonstration, tmp_path):
    with window(browser, java_script_enabled=False) as page:
        page.goto((demonstration.root / "data/index.html").as_uri())
        assert not page.get_by_text("source_sha256", exact=True).first.is_visible()
        printed = "".join(line for sheet in sheets(page, tmp_path) for line in sheet)
        assert printed.count("source_sha256") == 2


def test_a_search_prints_its_words_and_results_and_not_the_list_below(browser, demonstration):
    with window(browser) as page:
        page.goto((demonstration.root / "search.html").as_uri() + "#q=营养午餐")
        page.locator(".results > li").first.wait_for()
        page.emulate_media(media="print")
        assert page.locator("#query").is_visible()
        assert page.locator(".results").get_by_role("link", name="中小学营养午餐补助经费").count()
        assert page.locator(".results > li").first.is_visible()
        assert not page.get_by_role("heading", name="全部项目").is_visible()
        assert not page.locator(".search :is(details, .note#query-hint, button)").filter(visible=True).count()
        page.locator("#query").fill("")
        page.locator(".results > li").first.wait_for(state="detached")
        assert page.get_by_role("heading", name="全部项目").is_visible()
        assert not page.locator("#query").is_visible()
