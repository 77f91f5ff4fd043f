"""Scripts sort, filter and copy tables, from a server and from a disk; the address says how."""

from urllib.parse import unquote

import pytest
from harness.problems import expect_none
from harness.site import Site
from harness.visit import watch, window

NAMES = ".long tbody tr:not([hidden]) th a"
FIELD = ".tools input"
STATUS = ".tools [role=status]"

HEADING = (
    "\n\n2020年部门预算项目绩效目标表\n\n"
    "项目实施单位及项目名称\t资金安排（万元）\t\t\t\t一级指标\t明细指标\t指标值\t指标描述\n"
    "\t合计\t一般预算\t基金预算\t其他资金\n"
)
TOTALS = {
    "安": "9.5",
    "博": "10.25",
    "成": "",
    "东": "1200",
    "恩": "-3",
    "方": "0",
    "高": "88.8",
    "海": "88.75",
}


@pytest.fixture(scope="module")
def listed(site) -> str:
    """The page of the department, which lists 26 projects."""
    return site.project_pages()[0].rsplit("/", 1)[0] + "/index.html"


@pytest.fixture(scope="module")
def projects(site, listed) -> list[str]:
    """Their names, in the order of the table."""
    return [
        each.text for each in site.document(listed).xpath("//table[contains(@class,'long')]//th/a")
    ]


@pytest.fixture(scope="module")
def towns(program, project, tmp_path_factory) -> Site:
    """A year of eight departments, one of them without a total."""
    content = tmp_path_factory.mktemp("towns") / "content"
    rows = [
        f"{name}局\t{total}\t{total}\t\t\t\t\t\t\n"
        f"2—100000{number}项目\t\t\t\t\t产出指标\t次数\t=2+3\t\n"
        for number, (name, total) in enumerate(TOTALS.items())
    ]
    files = {
        "site.yml": "title: 各局\npublisher: 无（虚构数据）\n",
        "targets/2020/all.txt": HEADING + "".join(rows),
        "pages/glossary.md": "# 名词解释\n\n## 一般公共预算\n\n虚构的解释。\n",
    }
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    program.build(content.parent, "--theme", project.root / "theme")
    return Site(content.parent / "public")


@pytest.fixture(params=["server", "disk"])
def root(request, site) -> str:
    """Where the site is visited."""
    if request.param == "disk":
        return site.root.as_uri() + "/"
    return request.getfixturevalue("server").address


def names(page) -> list[str]:
    return page.locator(NAMES).all_text_contents()


def heading(page, name: str):
    return page.locator(".long thead").get_by_role("button", name=name, exact=True)


def test_a_heading_sorts_one_way_then_the_other_then_as_the_table_is(
    browser, root, listed, projects
):
    with window(browser) as page:
        page.goto(root + listed)
        button = heading(page, "项目代码")
        cell = button.locator("..")
        codes = page.locator(".long tbody td.code")
        seen = []
        for _ in range(3):
            button.click()
            seen.append((cell.get_attribute("aria-sort"), codes.all_text_contents()))
        assert [way for way, _ in seen] == ["ascending", "descending", None]
        keys = [
            [int(part) for part in code.replace("项目代码", "").split("—") if part]
            for code in seen[0][1]
        ]
        whole = [key for key in keys if len(key) == 2]
        assert whole == sorted(whole) and len(whole) == len(keys) - 1
        assert seen[1][1] == seen[0][1][::-1]
        assert names(page) == projects


def test_chinese_is_sorted_by_its_sound(browser, root, listed):
    with window(browser) as page:
        page.goto(root + listed)
        heading(page, "项目").click()
        found = names(page)
        order = [
            "村干部",
            "党员表彰",
            "到村任职",
            "电子政务",
            "干部人才",
            "机关干部",
            "评星晋级",
            "知识分子",
        ]
        places = [
            next(i for i, name in enumerate(found) if name.startswith(each)) for each in order
        ]
        assert places == sorted(places), found


def test_amounts_are_sorted_by_their_size_and_blanks_come_last(browser, towns):
    with window(browser) as page:
        page.goto((towns.root / "2020" / "index.html").as_uri())
        button = page.locator(".long th", has_text="合计").get_by_role("button")
        rising = sorted(
            (name for name in TOTALS if TOTALS[name]), key=lambda name: float(TOTALS[name])
        )
        button.click()
        assert names(page) == [f"{name}局" for name in [*rising, "成"]]
        button.click()
        assert names(page) == [f"{name}局" for name in [*rising[::-1], "成"]]


def test_headings_with_a_link_of_their_own_have_a_named_button_beside_it(browser, towns):
    with window(browser) as page:
        page.goto((towns.root / "2020" / "index.html").as_uri())
        name = page.locator(".long th.s1").get_by_role("button").get_attribute("aria-label")
        assert name == "按“一般公共预算”排序"
        page.locator(".long th.s1 a").click()
        assert "glossary.html" in page.url


def test_the_filter_finds_all_words_in_any_order_and_says_how_many_rows(
    browser, root, listed, projects
):
    with window(browser) as page:
        page.goto(root + listed)
        field, status = page.locator(FIELD), page.locator(STATUS)
        field.press_sequentially("经费 干部")
        expected = [name for name in projects if "经费" in name and "干部" in name]
        assert names(page) == expected
        assert status.inner_text() == f"显示 {len(expected)} 行，共 {len(projects)} 行"
        for code in ("2-1000001", "２—1000001"):
            field.fill(code)
            assert names(page) == ["机关干部体检经费"]
        field.fill("项目代码")
        assert names(page) == []
        field.fill("")
        assert names(page) == projects
        assert status.inner_text() == ""


def test_the_address_carries_the_choice_and_back_undoes_it(browser, root, listed, projects):
    with window(browser) as page:
        page.goto(root + listed + "#projects")
        heading(page, "项目").click()
        first = names(page)
        heading(page, "项目").click()
        page.locator(FIELD).fill("干部")
        filtered, address = names(page), page.url
        assert unquote(address).endswith("#sort=-1&find=干部")
        page.go_back()
        assert names(page) == first
        page.go_back()
        assert names(page) == projects
        page.goto(root + listed)
        page.goto(address)
        assert names(page) == filtered
        page.reload()
        assert names(page) == filtered
        page.locator(NAMES).first.click()
        page.go_back()
        assert names(page) == filtered
        assert page.locator(FIELD).input_value() == "干部"


def test_a_wrong_address_is_as_good_as_none(browser, site, listed, projects):
    problems = []
    with window(browser) as page:
        watch(page, problems, site.root.as_uri())
        for fragment in ("sort=99", "sort=x", "sort=-", "sort=", "%", "projects", "sort=1e9&find="):
            page.goto("about:blank")
            page.goto((site.root / listed).as_uri() + "#" + fragment)
            assert names(page) == projects, fragment
    expect_none(problems)


def test_a_table_is_copied_as_it_is_shown(browser, server, listed, projects):
    with window(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(server.address + listed)
        heading(page, "项目").click()
        page.locator(FIELD).fill("党")
        page.get_by_role("button", name="复制表格").click()
        page.wait_for_function("s => document.querySelector(s).textContent", arg=STATUS)
        lines = page.evaluate("navigator.clipboard.readText()").split("\n")
        assert lines[0] == "项目\t项目代码\t绩效指标\t其中可对照核实"
        assert [line.split("\t")[0] for line in lines[1:-1]] == names(page)
        assert all(len(line.split("\t")) == 4 for line in lines[:-1]) and lines[-1] == ""
        assert page.locator(STATUS).inner_text() == "已复制，可以粘贴到表格软件中"


COPIED = "addEventListener('copy', () => { window.copied = document.activeElement.value })"


def without_clipboard(page):
    """As in browsers that give pages of an open connection no clipboard."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.add_init_script(COPIED)


def test_a_table_is_copied_from_a_disk_and_what_spans_rows_stands_in_each(browser, site, budget):
    project = budget.projects[0]
    with window(browser) as page:
        without_clipboard(page)
        page.goto(
            (site.root / site.project_pages()[0]).with_name(f"{project.address}.html").as_uri()
        )
        button = page.get_by_role("button", name="复制表格")
        button.click()
        lines = [line.split("\t") for line in page.evaluate("copied").splitlines()]
        assert lines[0] == ["一级指标", "明细指标", "指标值", "指标描述", "出处"]
        assert [line[:4] for line in lines[1:]] == [
            [cell.text for cell in row] for row in project.indicators
        ]
        assert button.evaluate("each => each === document.activeElement")


def test_what_begins_like_a_formula_is_copied_as_text(browser, towns):
    with window(browser) as page:
        without_clipboard(page)
        page.goto((towns.root / towns.project_pages()[0]).as_uri())
        page.get_by_role("button", name="复制表格").click()
        assert page.evaluate("copied").splitlines()[1].split("\t")[2] == "'=2+3"


def test_nothing_is_offered_where_scripts_do_not_run(browser, site, listed):
    with window(browser, java_script_enabled=False) as page:
        page.goto((site.root / listed).as_uri())
        assert not page.locator(".tools").first.is_visible()
        assert page.locator("main button, main input").filter(visible=True).count() == 0


def test_on_a_phone_the_headings_stay_to_sort_by(browser, site, listed, projects):
    with window(browser, width=360, height=740) as page:
        page.goto((site.root / listed).as_uri())
        heading(page, "项目").click()
        assert names(page) != projects and sorted(names(page)) == sorted(projects)


def test_few_rows_are_not_sorted(browser, site):
    with window(browser) as page:
        page.goto((site.root / "index.html").as_uri())
        assert page.locator("thead button, .tools input").count() == 0
