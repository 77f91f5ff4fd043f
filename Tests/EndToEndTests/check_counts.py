"""The site holds what an independent reading of the table finds."""

from harness.problems import expect_none


def test_the_table_holds_what_is_known_of_it(budget):
    assert budget.departments == {"中共绍兴市柯桥区委组织部": "17668.25"}
    assert len(budget.projects) == 26
    assert budget.indicators == 134
    assert sum(project.is_cut_by_page_break for project in budget.projects) == 6


def test_every_project_has_its_page_and_no_page_is_without_project(budget, site):
    expected = sorted(project.address for project in budget.projects)
    for language in ("", "en/"):
        pages = site.project_pages(language)
        assert sorted(page.split("/")[-1].removesuffix(".html") for page in pages) == expected


def test_home_year_and_department_state_the_counts_and_the_total(site):
    department = site.project_pages()[0].rsplit("/", 1)[0]
    problems = []
    for page in ("index.html", "2020/index.html", f"{department}/index.html"):
        for language in ("", "en/"):
            text = site.document(language + page).body.text_content().replace(",", "")
            missing = [each for each in ("17668.25", "26", "134") if each not in text]
            problems += [f"{language}{page} does not state {each}" for each in missing]
    expect_none(problems)
