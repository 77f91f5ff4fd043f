"""Lists of all kinds of pages sort and filter, from a server and from a disk, and are whole without."""

from urllib.parse import unquote

import pytest
from harness.problems import expect_none
from harness.server import serving
from harness.site import Site
from harness.visit import watch, window

HEADING = (
    "\n\n{year}年部门预算项目绩效目标表\n\n"
    "项目实施单位及项目名称\t资金安排（万元）\t\t\t\t一级指标\t明细指标\t指标值\t指标描述\n"
    "\t合计\t一般预算\t基金预算\t其他资金\n"
)
# Each with its total in two years; blank is undisclosed, and nothing is no table.
TOWNS = {
    "安": ("9.5", "12"),
    "博": ("1,200", "1,000"),
    "成": ("", "3"),
    "东": ("8", "8"),
    "恩": ("7", "107"),
    "方": ("6", "5.75"),
    "高": ("5", None),
    "海": ("4", "5"),
}
THINGS = ["桥梁", "道路", "水渠", "路灯", "公园", "学校", "医院", "市场"]


def table(year: int) -> str:
    """The towns of a year: each has eight projects, of which one changes its name and another its target."""
    rows = []
    for town, (name, totals) in enumerate(TOWNS.items()):
        total = totals[year - 2019]
        if total is None:
            continue
        rows.append(f"{name}镇\t{total}\t{total}\t\t\t\t\t\t")
        for number, thing in enumerate(THINGS):
            title = f"{thing}维护" if (year, number) != (2020, 0) else f"{thing}养护"
            percent = 90 + town + (2 * (year - 2019) if number == 1 else 0)
            rows.append(
                f"2—{town:03}{number:04}{title}\t\t\t\t\t产出指标\t{thing}完好率\t≥{percent}%\t"
            )
            rows.append(f"\t\t\t\t\t产出指标\t完工时间\t{number + 1}月底前\t")
        if year == 2020:
            rows += [
                f"2—{town:03}9{number:03}{thing}新建\t\t\t\t\t产出指标\t{thing}数量\t{number}个\t"
                for number, thing in enumerate(THINGS)
            ]
    return HEADING.format(year=year) + "\n".join(rows) + "\n"


@pytest.fixture(scope="module")
def towns(program, project, tmp_path_factory) -> Site:
    """Two years of eight towns, with a record of the first and of a correction."""
    folder = tmp_path_factory.mktemp("towns")
    content = folder / "content"
    for year in (2019, 2020):
        path = content / "targets" / str(year) / "all.txt"
        path.parent.mkdir(parents=True)
        path.write_text(table(year), "utf-8")
    (content / "site.yml").write_text("title: 各镇\npublisher: 无（虚构数据）\n", "utf-8")
    assert program.run("record", "--site", folder, "-m", "首次").returncode == 0
    path.write_text(table(2020).replace("水渠维护", "水渠修缮").replace("≥97%", "≥98%"), "utf-8")
    assert program.run("record", "--site", folder, "-m", "更正").returncode == 0
    program.build(folder, "--theme", project.root / "theme")
    return Site(folder / "public")


ON_A_DISK = pytest.mark.parametrize("root", ["disk"], indirect=True)


@pytest.fixture(params=["server", "disk"])
def root(request, towns, tmp_path) -> str:
    if request.param == "disk":
        yield towns.root.as_uri() + "/"
        return
    with serving(towns.root, tmp_path) as server:
        yield server.address


@pytest.fixture
def visit(browser, root):
    """Opens a page and hands it over; the console stays silent until the end."""
    problems = []
    with window(browser) as page:
        watch(page, problems, root)

        def opened(address: str):
            page.goto(root + address)
            return page

        yield opened
    expect_none(problems)


def names(page, table=".long") -> list[str]:
    """The names of the rows that are seen."""
    return page.locator(f"{table} tbody tr:not([hidden]) > th").evaluate_all(
        "all => all.map(each => each.firstElementChild.textContent)"
    )


def find(page, words: str) -> None:
    page.locator(".tools input").first.fill(words)


def heading(page, name: str, table=".long"):
    return page.locator(f"{table} thead").get_by_role("button", name=name, exact=True)


def test_compared_years_are_sorted_by_each_of_their_columns(visit):
    page = visit("compare/2019-2020/index.html")
    as_printed = names(page)
    assert as_printed == [f"{name}镇" for name in "安博成东恩方海高"]
    heading(page, "按“合计 2019年”排序").click()
    assert names(page) == [f"{name}镇" for name in "海高方恩东安博成"]
    # Two towns have no difference that could be told.
    heading(page, "相差").click()
    assert names(page) == [f"{name}镇" for name in "博方东海安恩成高"]
    assert unquote(page.url).endswith("#sort=4")
    page.go_back()
    page.go_back()
    assert names(page) == as_printed


@ON_A_DISK
def test_a_department_is_found_among_those_compared(visit):
    page = visit("compare/2019-2020/index.html#find=恩")
    assert names(page) == ["恩镇"]
    assert page.locator(".tools [role=status]").inner_text() == "显示 1 行，共 8 行"


def test_a_project_is_found_in_whatever_part_of_a_comparison_it_stands(visit):
    page = visit("compare/2019-2020/anzhen.html")
    sections = page.locator("main section")
    everything = sections.all_inner_texts()
    find(page, "道路")
    shown = page.locator("main div > section:visible > h2").all_inner_texts()
    assert shown == ["资金或目标有改动", "新列出"]
    assert names(page, "#new-projects") == ["道路新建"]
    find(page, "桥梁养护")
    shown = page.locator("main div > section:visible > h2").all_inner_texts()
    assert shown == ["只改了名称或代码"]
    find(page, "")
    assert sections.all_inner_texts() == everything


@ON_A_DISK
def test_a_second_list_of_a_page_is_sorted_under_its_own_name(visit):
    page = visit("compare/2019-2020/anzhen.html")
    heading(page, "项目代码", "#new-projects").click()
    heading(page, "项目代码", "#new-projects").click()
    assert unquote(page.url).endswith("#sort-new-projects=-2")
    assert names(page, "#new-projects") == [f"{thing}新建" for thing in THINGS[::-1]]
    page.reload()
    assert names(page, "#new-projects") == [f"{thing}新建" for thing in THINGS[::-1]]


def test_indicators_of_a_year_are_sorted_and_filtered(visit):
    page = visit("indicators/2020/index.html")
    assert names(page)[0] == "完工时间"
    heading(page, "项目").click()
    assert names(page)[-1] == "完工时间"
    find(page, "路 完好率")
    assert sorted(names(page)) == ["路灯完好率", "道路完好率"]
    page.get_by_role("link", name="路灯完好率").click()
    page.go_back()
    assert sorted(names(page)) == ["路灯完好率", "道路完好率"]


@ON_A_DISK
def test_the_projects_of_an_indicator_are_sorted_by_department_and_by_target(visit):
    page = visit("indicators/2019/index.html")
    page.get_by_role("link", name="路灯完好率").click()
    column = page.locator("table.long tbody td")
    departments = [f"{name}镇" for name in TOWNS]
    assert column.all_inner_texts()[0::2] == departments
    for _ in range(2):
        heading(page, "指标值").click()
    assert column.all_inner_texts()[1::2] == sorted(column.all_inner_texts()[1::2])[::-1]
    heading(page, "部门").click()
    assert column.all_inner_texts()[0::2] == departments


def test_in_a_calendar_the_months_without_a_row_go(visit):
    page = visit("calendar.html")
    rows = page.locator(".dated li:visible")
    everything = rows.count()
    find(page, "安镇 3月底")
    assert rows.count() == 1
    assert page.locator("main section:visible h2").all_inner_texts() == ["3月"]
    page.locator("nav.contents").get_by_role("link", name="8月").click()
    assert rows.count() == everything == 56
    assert page.locator("#m8").bounding_box()["y"] < 100


@ON_A_DISK
def test_changes_are_found_by_project_department_and_text(visit):
    page = visit("changes/index.html")
    page.get_by_role("link", name="更正").click()
    rows = page.locator(".changes tr:not(.group):visible")
    everything = rows.count()
    find(page, "≥98%")
    assert 0 < rows.count() < everything
    find(page, "安镇")
    assert page.locator("main div > section:visible > h2").all_inner_texts() == ["安镇 2020年预算"]
    find(page, "水渠修缮")
    assert rows.count() > 0


@ON_A_DISK
def test_a_column_is_found_in_the_data_dictionary(visit):
    page = visit("data/index.html")
    find(page, "fund_budget 万元")
    found = page.locator("#dictionary ~ div section:visible tbody tr:visible th code")
    assert found.all_inner_texts() and all("fund_budget" in each for each in found.all_inner_texts())
    find(page, "没有这样的栏目")
    assert found.count() == 0


def test_the_data_dictionary_is_folded_until_an_address_leads_into_it(browser, demonstration):
    address = (demonstration.root / "data/index.html").as_uri()
    with window(browser, width=360) as page:
        page.goto(address)
        columns = page.get_by_role("row", name="target_value")
        assert page.locator("summary").count() == 4 and not columns.first.is_visible()
        assert page.evaluate("document.documentElement.scrollHeight") < 6000
        page.goto(address + "#indicators")
        assert columns.first.is_visible()
        assert page.locator("details[open]").count() == 1


def test_all_lists_are_whole_where_scripts_do_not_run(browser, towns):
    with window(browser, java_script_enabled=False) as page:
        for address in ("compare/2019-2020/anzhen.html", "calendar.html", "data/index.html"):
            page.goto((towns.root / address).as_uri() + "#find=x")
            assert page.locator("main :is(button, input)").filter(visible=True).count() == 0
            assert page.locator("main [hidden]:not(.tools)").count() == 0
