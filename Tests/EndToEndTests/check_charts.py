"""Every chart has a name, a description and its figures beside it, and shows what the figures say."""

import pytest
from harness.problems import expect_none


@pytest.fixture(params=["site", "demonstration"])
def built(request):
    """The real site, and the invented one of several departments and years."""
    return request.getfixturevalue(request.param)


def test_every_picture_has_a_name_and_a_description_or_repeats_its_row(built):
    problems = []
    for page in built.pages():
        document = built.document(page)
        for picture in document.xpath("//svg[not(ancestor::svg)]"):
            if picture.get("aria-hidden") == "true":
                if not picture.xpath("ancestor::tr"):
                    problems.append(f"{page}: a hidden picture repeats no row of a table")
                continue
            names = (picture.get("aria-labelledby") or "").split()
            texts = [picture.xpath(f".//*[@id='{name}']/text()") for name in names]
            if picture.get("role") != "img" or len(texts) != 2 or not all(texts):
                problems.append(f"{page}: a picture lacks its title or description")
            if not picture.xpath("ancestor::main//table"):
                problems.append(f"{page}: no table stands beside a picture")
    expect_none(problems)


def test_tiles_are_as_large_as_the_money_of_the_table_and_in_its_order(demonstration):
    maps = 0
    for page in demonstration.pages():
        document = demonstration.document(page)
        tiles = document.xpath("//svg[@class='map']/svg")
        if not tiles:
            continue
        maps += 1
        rows = document.xpath("//figure/following-sibling::div[1]//tbody/tr")
        names = [row.xpath("string(th/a)") for row in rows]
        money = [float(row.xpath("string(td[1]/span[@class='amount'])")) for row in rows]
        assert [tile.xpath("string(title)").split(" ")[0] for tile in tiles] == names, page
        for tile, sum_ in zip(tiles, money, strict=True):
            area = float(tile.get("width")[:-1]) * float(tile.get("height")[:-1]) / 10_000
            assert area == pytest.approx(sum_ / sum(money), abs=0.002), page
    assert maps == 6


def test_the_kinds_of_targets_add_up_to_the_indicators(built):
    problems = []
    for page in built.pages():
        document = built.document(page)
        stated = [int(each.text) for each in document.xpath("//div[@class='measure']//li/b")]
        cells = document.xpath("//table[@class='kinds']//td[@class='n']/text()")
        kinds = [int(each) for each in cells]
        if kinds and sum(kinds) != sum(stated):
            problems.append(f"{page}: {sum(kinds)} targets by kind, {sum(stated)} in all")
    expect_none(problems)
