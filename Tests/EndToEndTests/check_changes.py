"""What was recorded of the data: the act of recording, its pages and its feed, and a chain that holds."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import corpus
import feedparser
import pytest
from harness.problems import expect_none
from harness.program import Program, copy_site_folder, set_key
from harness.rebuilding import tree
from harness.site import Site, faults_of_a_whole_build
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
DAYS = ("2026-03-01", "2026-04-08", "2026-06-30")
PROJECT = "2020/zuzhibu/2-1000001.html"


class RecordedSite:
    """A site whose table is corrected now and then."""

    def __init__(self, program: Program, source: Path, folder: Path):
        self.program, self.folder = program, copy_site_folder(source, folder)
        self.revisions = folder / "content" / "revisions"
        shutil.rmtree(self.revisions, ignore_errors=True)
        self.table = next((folder / "content" / "targets" / "2020").iterdir())
        self.site = Site(folder / "public")

    def edit(self, old: str, new: str) -> None:
        text = self.table.read_text("utf-8")
        assert old in text
        self.table.write_text(text.replace(old, new, 1), "utf-8")

    def record(self, reason: str, day: str, *more, **options) -> subprocess.CompletedProcess:
        arguments = ["record", "--site", self.folder, "-m", reason, "--date", day, *more]
        return self.program.run(*arguments, **options)

    def recorded(self, reason: str, day: str) -> None:
        result = self.record(reason, day)
        assert result.returncode == 0, result.stderr

    def corrected(self) -> "RecordedSite":
        """The site with a first publication and two corrections, built."""
        self.recorded("首次公布", DAYS[0])
        self.edit("≥85%", "≥90%")
        self.recorded("更正参检率", DAYS[1])
        self.edit("上报参检人员的实际参检比例", "")
        self.recorded("撤下一处描述", DAYS[2])
        self.program.build(self.folder, "--quiet")
        return self

    def text(self, page: str) -> str:
        return re.sub(r"\s+", " ", self.site.document(page).text_content())


@pytest.fixture
def recorded(program, project, tmp_path) -> RecordedSite:
    return RecordedSite(program, project.root, tmp_path / "site")


@pytest.fixture(scope="module")
def corrected(program, project, tmp_path_factory) -> RecordedSite:
    folder = tmp_path_factory.mktemp("corrected") / "site"
    return RecordedSite(program, project.root, folder).corrected()


# Recording.


def test_a_correction_is_recorded_with_both_texts(recorded):
    recorded.recorded("首次公布", DAYS[0])
    recorded.edit("≥85%", "≥90%")
    built = recorded.program.build(recorded.folder)
    assert "[data-unrecorded]" in built.stderr
    result = recorded.record("更正参检率", DAYS[1], "--language", "en")
    assert "revision 2: 1 cell changed, 0 added, 0 removed" in result.stdout
    lines = (recorded.revisions / "0002.txt").read_text("utf-8").splitlines()
    changed = [line.split("\t") for line in lines if line.startswith("changed")]
    assert [cells[-4:] for cells in changed] == [["参检率", "target", "≥85%", "≥90%"]]
    assert "[data-unrecorded]" not in recorded.program.build(recorded.folder).stderr


def test_rows_that_moved_and_files_that_were_renamed_are_no_change(recorded):
    recorded.recorded("首次公布", DAYS[0])
    before = tree(recorded.revisions)
    recorded.table = recorded.table.rename(recorded.table.with_name("renamed.txt"))
    result = recorded.record("改名", DAYS[1], "--language", "en")
    assert result.returncode == 0 and "nothing to record" in result.stdout
    assert tree(recorded.revisions) == before
    rows = recorded.table.read_text("utf-8").split("\n")
    first = next(i for i, row in enumerate(rows) if "参检率" in row) + 1
    rows[first], rows[first + 1] = rows[first + 1], rows[first]
    recorded.table.write_text("\n".join(rows), "utf-8")
    result = recorded.record("换行序", DAYS[1], "--language", "en")
    assert "no cell that differs" in result.stdout


def test_what_cannot_be_published_is_not_recorded(recorded):
    recorded.recorded("首次公布", DAYS[0])
    before = tree(recorded.revisions)
    refused = [
        (recorded.record("", DAYS[1]), 2, "say with -m why"),
        (recorded.record("x", "2026-02-30"), 2, "2020-01-31"),
        (recorded.program.run("record", "--site", recorded.folder), 2, "--message"),
    ]
    recorded.edit("≥85%", "≥90%")
    refused.append((recorded.record("x", "2026-02-01"), 2, "before 2026-03-01"))
    recorded.edit("17668.25", "17668.2五")
    result = recorded.record("x", DAYS[1], "--language", "en")
    refused.append((result, 1, "[amount-unreadable]"))
    assert ": warning: " not in result.stderr
    for result, code, said in refused:
        assert (result.returncode, said in result.stderr) == (code, True), result.stderr
    assert tree(recorded.revisions) == before


def test_the_day_is_the_machines_own_unless_it_is_given(recorded):
    result = recorded.record("首次公布", DAYS[0]).returncode
    recorded.edit("≥85%", "≥90%")
    zone = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"}
    command = ["record", "--site", recorded.folder, "-m", "今天"]
    faketime = ["faketime", "2026-12-31 23:30:00 UTC"] if shutil.which("faketime") else []
    result = recorded.program.run(*command, env=zone, before=faketime)
    assert result.returncode == 0, result.stderr
    lines = (recorded.revisions / "0002.txt").read_text("utf-8").splitlines()
    today = subprocess.run(
        [*faketime, "date", "+%F"], env=zone, capture_output=True, text=True, check=True
    ).stdout.strip()
    assert lines[2] == f"date\t{today}"


def can_trace():
    return subprocess.run(["strace", "-qqq", "-o", os.devnull, "true"]).returncode == 0


def test_a_killed_record_leaves_the_chain_as_it_was_or_one_longer(recorded):
    """`strace` kills it at the first, second … call by which it changes anything on the disk."""
    if not can_trace():
        pytest.skip("this machine does not let strace trace")
    recorded.recorded("首次公布", DAYS[0])
    recorded.edit("≥85%", "≥90%")
    untouched = shutil.copytree(recorded.folder, recorded.folder.with_name("untouched"))
    killed, problems = 0, []
    for call in ("write", "fsync", "rename,renameat,renameat2", "link,linkat", "unlink,unlinkat"):
        for moment in range(1, 9):
            shutil.rmtree(recorded.folder)
            shutil.copytree(untouched, recorded.folder)
            inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={moment}"]
            strace = ["strace", "-f", "-qqq", "-o", os.devnull, *inject]
            result = recorded.record("更正参检率", DAYS[1], before=strace)
            if result.returncode == 0:
                break
            killed += 1
            checked = recorded.program.run("check", "--site", recorded.folder)
            again = recorded.record("更正参检率", DAYS[1])
            names = sorted(path.name for path in recorded.revisions.glob("*.txt"))
            if checked.returncode or again.returncode or names != ["0001.txt", "0002.txt"]:
                problems.append(f"killed at {call} {moment}: {checked.stderr} {again.stderr} {names}")
    expect_none(problems)
    assert killed >= 5


# The chain.


def edit_a_reason(revisions: Path) -> None:
    path = revisions / "0001.txt"
    path.write_text(path.read_text("utf-8").replace("首次公布", "首次公开"), "utf-8")


def forge_a_revision(revisions: Path) -> None:
    """With a checksum that is right, so that only the next revision tells."""
    path = revisions / "0001.txt"
    lines = path.read_text("utf-8").replace("首次公布", "首次公开").splitlines(keepends=True)[:-1]
    digest = hashlib.sha256("".join(lines).encode()).hexdigest()
    path.write_text("".join(lines) + f"sha256\t{digest}\n", "utf-8")


def cut_a_revision(revisions: Path) -> None:
    path = revisions / "0002.txt"
    path.write_bytes(path.read_bytes()[:-40])


def empty_a_revision(revisions: Path) -> None:
    (revisions / "0003.txt").write_bytes(b"")


def delete_a_revision(revisions: Path) -> None:
    (revisions / "0002.txt").unlink()


def swap_revisions(revisions: Path) -> None:
    second, third = revisions / "0002.txt", revisions / "0003.txt"
    first_bytes, third_bytes = second.read_bytes(), third.read_bytes()
    second.write_bytes(third_bytes)
    third.write_bytes(first_bytes)


def delete_the_tables(revisions: Path) -> None:
    shutil.rmtree(revisions / "tables")


BREAKS = {
    edit_a_reason: "revision-altered",
    forge_a_revision: "revision-chain-broken",
    cut_a_revision: "revision-damaged",
    empty_a_revision: "revision-damaged",
    delete_a_revision: "revision-missing",
    swap_revisions: "revision-chain-broken",
    delete_the_tables: "recorded-table-damaged",
}


@pytest.mark.parametrize("damage", BREAKS, ids=lambda damage: damage.__name__)
def test_a_broken_chain_is_refused_and_the_old_site_stays(corrected, damage, tmp_path):
    folder = shutil.copytree(corrected.folder, tmp_path / "site")
    damage(folder / "content" / "revisions")
    for command in (["build"], ["check"], ["record", "-m", "x"]):
        result = corrected.program.run(*command, "--site", folder)
        assert result.returncode == 1 and f"[{BREAKS[damage]}]" in result.stderr, result.stderr
    assert faults_of_a_whole_build(folder / "public") == []


def test_a_table_that_was_altered_after_it_was_recorded_is_told_by_the_next_record(
    corrected, tmp_path
):
    site = RecordedSite(corrected.program, corrected.folder, tmp_path / "site")
    shutil.copytree(corrected.revisions, site.revisions)
    for path in (site.revisions / "tables").iterdir():
        path.write_text(path.read_text("utf-8").replace("≥90%", "≥95%"), "utf-8")
    site.edit("≥90%", "≥99%")
    result = site.record("x", DAYS[2])
    assert result.returncode == 1 and "[recorded-table-damaged]" in result.stderr


def test_whoever_downloads_the_records_can_verify_them(corrected):
    previous = ""
    for number in (1, 2, 3):
        bytes_ = (corrected.site.root / "changes" / f"{number:04}.txt").read_bytes()
        assert bytes_ == (corrected.revisions / f"{number:04}.txt").read_bytes()
        lines = bytes_.decode("utf-8").splitlines(keepends=True)
        digest = hashlib.sha256("".join(lines[:-1]).encode()).hexdigest()
        assert lines[-1] == f"sha256\t{digest}\n"
        assert lines[4] == f"previous\t{previous}\n"
        assert digest in corrected.text(f"changes/{number}.html")
        previous = digest


# The pages.


def test_a_correction_stands_where_readers_look_for_it(corrected):
    page = corrected.text("changes/2.html")
    for text in ("更正参检率", "2026-04-08", "机关干部体检经费", "原来≥85%", "现在≥90%"):
        assert text in page, text
    assert "空白" in corrected.text("changes/3.html")
    index = corrected.text("changes/index.html")
    assert index.index("撤下一处描述") < index.index("更正参检率") < index.index("首次公布")
    for page in (PROJECT, "2020/zuzhibu/index.html", f"en/{PROJECT}"):
        section = corrected.site.document(page).xpath("//section[@aria-labelledby='changes']")[0]
        links = section.xpath(".//a/@href")
        assert [link.split("/")[-1] for link in links] == ["3.html#c1", "2.html#c1"]
        for link in links:
            target, anchor = link.split("#")
            path = Path(os.path.normpath(Path(page).parent / target)).as_posix()
            assert corrected.site.document(path).xpath(f"//*[@id='{anchor}']"), link
    other = corrected.site.document("2020/zuzhibu/2-1000004.html")
    assert not other.xpath("//*[@id='changes']")


def test_a_site_that_recorded_nothing_speaks_of_no_changes(recorded):
    recorded.program.build(recorded.folder, "--quiet")
    assert not [name for name in recorded.site.files() if "changes" in name]
    for page in recorded.site.pages():
        assert b"changes/" not in (recorded.site.root / page).read_bytes(), page


def test_long_revisions_are_cut_into_pages_that_a_phone_can_load(program, project, tmp_path):
    """Ten departments of twenty projects each, every description of which is changed at once."""
    site = RecordedSite(program, project.root, tmp_path / "site")
    shutil.rmtree(site.folder / "content" / "commentary")
    shutil.rmtree(site.folder / "content" / "pages")
    site.table.unlink()
    real = corpus.RealTable.read(project.root)
    tables = [corpus.table(real, 20, 2020, number) for number in range(1, 11)]
    folder = site.folder / "content" / "targets" / "2020"
    for number, table in enumerate(tables):
        corpus.write(folder / f"{number}.txt", table.text)
    site.recorded("首次公布", DAYS[0])
    for number, table in enumerate(tables):
        text = re.sub(r"(?m)^((?:[^\t\n]*\t){8}[^\t\n]+)(?<!指标描述)$", r"\1（更正）", table.text)
        corpus.write(folder / f"{number}.txt", text)
    site.recorded("全面更正", DAYS[1])
    program.build(site.folder, "--quiet")
    pages = [page for page in site.site.files(".html") if page.startswith("changes/2")]
    rows = sum(len(site.site.document(page).xpath("//tbody/tr/td[1]")) for page in pages)
    lines = (site.revisions / "0002.txt").read_text("utf-8").splitlines()
    assert rows == len([line for line in lines if line.startswith("changed\t2020")])
    assert len(pages) > 1
    sizes = {page: len(gzip.compress((site.site.root / page).read_bytes(), 9)) for page in pages}
    assert max(sizes.values()) <= 40_000, sizes
    assert len(gzip.compress((site.site.root / "changes/index.html").read_bytes())) <= 14_000


# The feed.


def faults_of_a_feed(path: Path) -> list[str]:
    """What RFC 4287 asks for and the feed lacks."""
    feed = etree.parse(path).getroot()
    faults = [] if feed.tag == f"{ATOM}feed" else ["the root is no feed"]
    entries = feed.findall(f"{ATOM}entry")
    for element in [feed, *entries]:
        for name in ("title", "id", "updated"):
            if len(element.findall(f"{ATOM}{name}")) != 1:
                faults.append(f"{element.tag} has not one {name}")
        updated = element.findtext(f"{ATOM}updated") or ""
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated):
            faults.append(f"{updated} is no time")
    identifiers = [element.findtext(f"{ATOM}id") for element in [feed, *entries]]
    if len(set(identifiers)) != len(identifiers):
        faults.append("identifiers repeat")
    if any(not re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each or "") for each in identifiers):
        faults.append("an identifier is none")
    if feed.find(f"{ATOM}author/{ATOM}name") is None:
        faults.append("there is no author")
    times = [entry.findtext(f"{ATOM}updated") for entry in entries]
    if times != sorted(times, reverse=True) or times[:1] != [feed.findtext(f"{ATOM}updated")]:
        faults.append("the latest entry is not first")
    return faults


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_feed_is_valid_and_leads_to_the_pages(corrected, folder):
    path = corrected.site.root / folder / "changes" / "feed.xml"
    assert faults_of_a_feed(path) == []
    parsed = feedparser.parse(path.read_bytes())
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert [entry.updated[:10] for entry in parsed.entries] == list(reversed(DAYS))
    assert "更正参检率" in parsed.entries[1].title
    content = parsed.entries[1].content[0].value
    assert "≥85%" in content and "≥90%" in content
    for entry in parsed.entries:
        assert (path.parent / entry.link).is_file(), entry.link
    for page in (f"{folder}index.html", f"{folder}{PROJECT}"):
        link = corrected.site.document(page).xpath("//link[@type='application/atom+xml']/@href")[0]
        target = os.path.normpath(corrected.site.root / Path(page).parent / link)
        assert target == str(path)


def test_the_feed_keeps_its_identifiers_when_the_site_moves(corrected, tmp_path):
    folder = shutil.copytree(corrected.folder, tmp_path / "site")
    set_key(folder, "base-address", "https://example.org/budget/")
    corrected.program.build(folder, "--quiet")
    feeds = [
        feedparser.parse((root / "changes" / "feed.xml").read_bytes())
        for root in (corrected.site.root, folder / "public")
    ]
    assert len({tuple(entry.id for entry in feed.entries) for feed in feeds}) == 1
    assert feeds[0].feed.id == feeds[1].feed.id
    assert feeds[1].entries[0].link == "https://example.org/budget/changes/3.html"
    relations = {link.rel: link.href for link in feeds[1].feed.links}
    assert relations["self"] == "https://example.org/budget/changes/feed.xml"
