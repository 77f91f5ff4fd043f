"""The preview follows every change of a site's folder in a real browser."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from check_accessibility import RULES
from harness.preview import previewing, running
from harness.problems import expect_none
from harness.program import copy_site_folder
from harness.rebuilding import becomes_equal, tree
from harness.server import STRICT_POLICY, TRUSTED_TYPES
from harness.site import Site, faults_of_a_whole_build
from harness.visit import watch, window
from playwright.sync_api import expect

PROJECT = "2020/zuzhibu/2-1000001.html"


@pytest.fixture(scope="module")
def shared(project, program, tmp_path_factory):
    """A preview whose site nobody changes."""
    folder = copy_site_folder(project.root, tmp_path_factory.mktemp("preview") / "site")
    with previewing(program, folder) as (preview, address):
        yield preview, address


@pytest.fixture
def folder(project, tmp_path):
    """A site's folder to be changed."""
    return copy_site_folder(project.root, tmp_path / "site")


def table_of(folder: Path) -> Path:
    return next((folder / "content" / "targets" / "2020").iterdir())


def replace(path: Path, old: str, new: str) -> None:
    """Changes a file as most editors do: a new one is written and takes the name."""
    text = path.read_text("utf-8")
    assert old in text
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text.replace(old, new, 1), "utf-8")
    fresh.rename(path)


def wait_until(holds) -> None:
    """Returns once something holds that another program will bring about."""
    for _ in range(400):
        if holds():
            return
        time.sleep(0.05)
    raise TimeoutError("it did not come about within 20 s")


def ended(building) -> bool:
    """Whether a rebuild was too quick to be seen at work."""
    return any("wrote" in line for line in building.unseen())


def answer(address: str, path: str, method="GET", **fields):
    """What a preview answers, without a browser's ideas of paths and hosts."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    with closing(connection):
        headers = {name.replace("_", "-"): value for name, value in fields.items()}
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()


def curl(*arguments) -> str:
    command = ["curl", "--silent", "--show-error", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class TestFollowing:
    """What is saved is seen, where the reader is."""

    def test_a_saved_table_is_seen_where_the_reader_is(self, program, folder, browser):
        problems = []
        with previewing(program, folder) as (_, address), window(browser, height=300) as page:
            watch(page, problems, address)
            page.goto(address + PROJECT)
            page.evaluate("scrollTo(0, 400)")
            page.evaluate("window.old = true")
            for number in (86, 87):
                replace(table_of(folder), f"≥{number - 1}%", f"≥{number}%")
                page.wait_for_function(f"document.body.innerText.includes('≥{number}%')")
                assert page.evaluate("window.old && scrollY") == 400
            assert page.locator("main").count() == 1
        expect_none(problems)

    def test_what_is_shown_is_what_will_be_published(self, program, folder, tmp_path):
        """Every page of the clean build, asked for before or after it is published."""
        with previewing(program, folder) as (preview, address):
            replace(table_of(folder), "≥85%", "≥86%")
            preview.expect(r"zuzhibu\.txt: shown, \d+ ms$")
            pages = [path.relative_to(folder / "public") for path in (folder / "public").rglob("*.html")]
            shown = {page.as_posix(): answer(address, f"/{page.as_posix()}")[2] for page in pages}
            preview.expect(r"^public: wrote \d+ files, \d+ ms$")
        clean = tmp_path / "clean"
        program.build(folder, "--output", clean, "--quiet")
        assert tree(folder / "public") == tree(clean)
        tag = re.compile(rb"<script src=[^>]*data-run[^>]*></script>\n")
        # Its sizes are those of files that are made last.
        known = {name: body for name, body in shown.items() if not name.endswith("data/index.html")}
        assert "≥86%".encode() in known[PROJECT]
        wrong = [
            name for name, body in known.items() if tag.sub(b"", body) != (clean / name).read_bytes()
        ]
        assert wrong == []

    def test_changes_one_after_the_other_are_all_shown(self, program, folder, tmp_path):
        """Some come while what was shown before is being published."""
        with previewing(program, folder) as (_, address):
            for number in range(86, 92):
                replace(table_of(folder), f"≥{number - 1}%", f"≥{number}%")
                wait_until(lambda number=number: f"≥{number}%" in curl(address + PROJECT))
                time.sleep(1 if number % 2 else 0.1)
            clean = tmp_path / "clean"
            program.build(folder, "--output", clean, "--quiet")
            assert becomes_equal(folder / "public", clean)

    def test_a_page_that_is_gone_is_gone_at_once(self, program, folder):
        page = folder / "content" / "pages" / "new.md"
        page.write_text("---\ntitle: 新的一页\n---\n正文。\n", "utf-8")
        with previewing(program, folder) as (preview, address):
            assert answer(address, "/new.html")[0] == 200
            page.unlink()
            preview.expect(r"shown, \d+ ms$")
            status, _, body = answer(address, "/new.html")
            assert status == 404 and "没有找到这个页面" in body.decode()

    def test_the_files_of_all_data_follow_the_pages(self, program, folder, tmp_path):
        with previewing(program, folder) as (_, address):
            replace(table_of(folder), "≥85%", "≥86%")
            wait_until(lambda: "≥86%" in curl(address + PROJECT))
            wait_until(lambda: "≥86%" in curl(address + "data/indicators.csv"))
            clean = tmp_path / "clean"
            program.build(folder, "--output", clean, "--quiet")
            assert becomes_equal(folder / "public", clean)

    def test_a_page_with_scripts_of_its_own_is_reloaded_where_the_reader_is(
        self, program, folder, browser
    ):
        problems = []
        (folder / "theme" / "assets" / "own.js").write_text("window.loads = 'once';\n")
        script = '<script src="{{root}}{{assets.own.js}}" defer></script>\n</head>'
        replace(folder / "theme" / "templates" / "page.mustache", "</head>", script)
        with previewing(program, folder) as (_, address), window(browser, height=300) as page:
            watch(page, problems, address)
            page.goto(address + PROJECT)
            page.evaluate("scrollTo(0, 400)")
            page.evaluate("window.old = true")
            replace(table_of(folder), "≥85%", "≥86%")
            page.wait_for_function("!window.old && document.body?.innerText.includes('≥86%')")
            page.wait_for_function("scrollY === 400 && window.loads")
        expect_none(problems)

    def test_a_page_that_stays_the_same_is_left_alone(self, program, folder, browser):
        with previewing(program, folder) as (_, address), window(browser) as page:
            page.goto(address + "accessibility.html")
            page.evaluate("document.querySelector('main').className = 'old'")
            replace(table_of(folder), "≥85%", "≥86%")
            with page.expect_response("**/accessibility.html"):
                pass
            replace(folder / "content" / "pages" / "accessibility.md", "title:", "title: 新")
            page.wait_for_selector("main:not(.old)")
            assert "新" in page.title()

    def test_a_style_sheet_is_exchanged_without_a_reload(self, program, folder, browser):
        problems = []
        colour = "getComputedStyle(document.body).backgroundColor"
        with previewing(program, folder) as (_, address), window(browser, height=300) as page:
            watch(page, problems, address)
            page.goto(address + PROJECT)
            page.evaluate("scrollTo(0, 400)")
            page.evaluate("window.old = true")
            for paper in ("rgb(254, 220, 186)", "rgb(171, 205, 239)"):
                with (folder / "theme" / "assets" / "site.css").open("a") as style:
                    style.write(f"body {{ background: {paper}; }}\n")
                page.wait_for_function(f"{colour} === '{paper}'")
            page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")
            assert page.evaluate("window.old && scrollY") == 400
        expect_none(problems)

    def test_what_was_held_back_by_a_faulty_style_sheet_is_seen_with_it(
        self, program, folder, browser
    ):
        style = folder / "theme" / "assets" / "site.css"
        good = style.read_text("utf-8")
        with previewing(program, folder) as (preview, address), window(browser) as page:
            page.goto(address + PROJECT)
            style.write_text(good + "\nbody { background: url(nothing.png); }\n", "utf-8")
            replace(table_of(folder), "≥85%", "≥86%")
            page.locator("mingzhang-faults li").wait_for()
            style.write_text(good, "utf-8")
            page.wait_for_function("document.body.innerText.includes('≥86%')")

    def test_a_template_and_a_new_page_are_seen(self, program, folder, browser):
        with previewing(program, folder) as (_, address), window(browser) as page:
            page.goto(address + "new.html")
            page.wait_for_selector("text=没有找到这个页面")
            new = folder / "content" / "pages" / "new.md"
            new.write_text("---\ntitle: 新的一页\n---\n正文。\n", "utf-8")
            page.wait_for_selector("h1:has-text('新的一页')")
            replace(folder / "theme" / "templates" / "page.mustache", "<header", "<p>模板</p><header")
            page.wait_for_selector("p:has-text('模板')")

    def test_a_page_in_the_background_catches_up_when_it_comes_to_the_front(
        self, program, folder, browser
    ):
        """Headless pages are all in front: this one is told that it is not."""
        state = """
            Object.defineProperty(document, 'visibilityState', {value: '%s', configurable: true});
            document.dispatchEvent(new Event('visibilitychange'));
        """
        with previewing(program, folder) as (preview, address), window(browser) as page:
            page.goto(address + PROJECT)
            page.evaluate(f"() => {{ {state % 'hidden'} }}")
            replace(table_of(folder), "≥85%", "≥86%")
            preview.expect(r"wrote \d+ files")
            assert "≥86%" not in page.locator("main").inner_text()
            page.evaluate(f"() => {{ {state % 'visible'} }}")
            page.wait_for_function("document.body.innerText.includes('≥86%')")

    def test_many_pages_may_be_open_at_once(self, program, folder, browser):
        with previewing(program, folder) as (_, address), window(browser) as first:
            pages = [first, *(first.context.new_page() for _ in range(3))]
            for page in pages:
                page.goto(address + PROJECT)
            replace(table_of(folder), "≥85%", "≥86%")
            for page in pages:
                page.wait_for_function("document.body.innerText.includes('≥86%')")

    def test_a_preview_that_was_started_again_is_taken_up(self, program, folder, browser):
        with previewing(program, folder) as (preview, address), window(browser) as page:
            page.goto(address + PROJECT)
            assert preview.end() == 0
            replace(table_of(folder), "≥85%", "≥86%")
            port = urlsplit(address).port
            with running(program, folder, "serve", "--port", port):
                page.wait_for_function("document.body.innerText.includes('≥86%')")

    def test_the_script_obeys_the_strict_policy(self, program, folder, browser):
        """It asks its server for news and takes pages apart, which no page of the site does."""
        problems, policy = [], f"{STRICT_POLICY.removesuffix(TRUSTED_TYPES)}connect-src 'self'"

        def with_policy(route):
            response = route.fetch()
            fields = {**response.headers, "content-security-policy": policy}
            route.fulfill(response=response, headers=fields)

        with previewing(program, folder) as (_, address), window(browser) as page:
            watch(page, problems, address)
            page.route(f"**/{PROJECT}", with_policy)
            page.goto(address + PROJECT)
            replace(folder / "content" / "site.yml", "title:", "nonsense: 1\ntitle:")
            page.locator("mingzhang-faults li").first.wait_for()
            replace(folder / "content" / "site.yml", "nonsense: 1\n", "")
            page.locator("mingzhang-faults li").wait_for(state="hidden")
            with (folder / "theme" / "assets" / "site.css").open("a") as style:
                style.write("body { background: #fedcba; }\n")
            expect(page.locator("body")).to_have_css("background-color", "rgb(254, 220, 186)")
        expect_none(problems)


class TestFaults:
    """A fault is shown over the last good site and goes away when it is mended."""

    @pytest.mark.parametrize(
        ("language", "message", "remedy"),
        [
            ("", "合计为 17668.25 万元，各项来源相加为 17668.20 万元", "办法：更正表中的合计或来源"),
            (
                "en/",
                "合计 is 17668.25 万元 but its sources add up to 17668.20 万元",
                "What to do: correct the total",
            ),
        ],
    )
    def test_a_fault_is_shown_with_its_place_and_remedy(
        self, program, folder, browser, language, message, remedy
    ):
        problems = []
        table = table_of(folder)
        with previewing(program, folder) as (_, address), window(browser) as page:
            watch(page, problems, address)
            page.goto(address + language + PROJECT)
            page.evaluate("window.old = true")
            replace(table, "17668.25\t17668.25", "17668.25\t17668.20")
            card = page.locator("mingzhang-faults li")
            card.wait_for()
            place = "content/targets/2020/zuzhibu.txt:7:14"
            assert card.locator(".place code").inner_text() == place
            assert card.locator(".message").inner_text() == message
            assert card.locator("mark").inner_text() == "17668.25"
            assert "中共绍兴市柯桥区委组织部" in card.locator(".faulty").inner_text()
            assert remedy in card.locator(".remedy").inner_text()
            assert card.locator(".code").inner_text() == "total-differs"
            assert page.locator("h1").is_visible() and page.evaluate("window.old")
            replace(table, "17668.25\t17668.20", "17668.25\t17668.25")
            card.wait_for(state="hidden")
            assert page.evaluate("window.old"), "the site had not changed"
        expect_none(problems)

    def test_the_last_good_site_stays_whole(self, program, folder, browser):
        with previewing(program, folder) as (preview, address), window(browser) as page:
            before = Site(folder / "public").checksums
            replace(folder / "content" / "site.yml", "title:", "nonsense: 1\ntitle:")
            preview.expect(r"nothing was published")
            assert Site(folder / "public").checksums == before
            page.goto(address)
            page.locator("mingzhang-faults li").wait_for()
            page.keyboard.press("Escape")
            page.locator("mingzhang-faults li").wait_for(state="hidden")
            assert page.locator("mingzhang-faults summary").is_visible()

    def test_the_site_of_an_earlier_build_stands_under_the_faults(self, program, folder, browser):
        program.build(folder)
        replace(folder / "content" / "site.yml", "title:", "nonsense: 1\ntitle:")
        with previewing(program, folder) as (_, address), window(browser) as page:
            assert page.goto(address).status == 200
            page.locator("mingzhang-faults li").wait_for()
            assert page.locator("main h1").is_visible()

    def test_faults_before_the_first_site_are_shown_too(self, program, folder, browser):
        settings = folder / "content" / "site.yml"
        replace(settings, "title:", "nonsense: 1\ntitle:")
        with previewing(program, folder) as (_, address), window(browser) as page:
            assert page.goto(address).status == 503
            page.locator("mingzhang-faults li").wait_for()
            replace(settings, "nonsense: 1\n", "")
            page.wait_for_selector("main h1")

    def test_content_that_goes_away_and_comes_back_is_noticed(self, program, folder, browser):
        with previewing(program, folder) as (_, address), window(browser) as page:
            page.goto(address)
            (folder / "content").rename(folder / "elsewhere")
            page.locator("mingzhang-faults li").wait_for()
            (folder / "elsewhere").rename(folder / "content")
            page.locator("mingzhang-faults li").wait_for(state="hidden")
            replace(table_of(folder), "≥85%", "≥86%")
            page.goto(address + PROJECT)
            page.wait_for_function("document.body.innerText.includes('≥86%')")


    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [320, 1280])
    def test_everybody_can_read_them(self, program, folder, browser, scheme, width):
        """No violation that axe-core knows, and nothing wider than the screen."""
        table, settings = table_of(folder), folder / "content" / "site.yml"
        replace(table, "17668.25\t17668.25", "17668.25\t17668.20")
        replace(settings, "title:", "nonsense: 1\ntitle:")
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        with (
            previewing(program, folder) as (_, address),
            window(browser, width=width, color_scheme=scheme) as page,
        ):
            page.goto(address)
            page.locator("mingzhang-faults li").first.wait_for()
            found = Axe().run(page, context="mingzhang-faults", options=options)
            assert [each["id"] for each in found.response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def test_a_file_that_cannot_be_read_is_one_too(self, program, folder, browser):
        link = table_of(folder).with_name("lost.txt")
        with previewing(program, folder) as (_, address), window(browser) as page:
            page.goto(address + "en/index.html")
            link.symlink_to("nowhere.txt")
            card = page.locator("mingzhang-faults li")
            card.wait_for()
            reason = f'cannot read "{link}": No such file or directory'
            assert card.inner_text().splitlines() == [
                f"error {link}",
                "",
                reason,
                "",
                "What to do: check that the file exists and that you may read it",
                "",
                "machine-failed",
            ]
            link.unlink()
            card.wait_for(state="hidden")


class TestAnswers:
    """The preview is a proper web server, for this machine alone."""

    def test_every_file_is_served_as_it_is(self, shared):
        preview, address = shared
        public = preview.folder / "public"
        problems = []
        for name in Site(public).files():
            status, _, body = answer(address, f"/{name}")
            content = (public / name).read_bytes()
            if name.endswith(".html"):
                start = body.index(b"<script src=")
                end = body.index(b"</script>\n") + len(b"</script>\n")
                body = body[:start] + body[end:]
            if (200, content) != (status, body):
                problems.append(f"{name}: {status}")
        expect_none(problems)

    def test_nothing_of_the_preview_stands_in_the_site(self, shared):
        preview, _ = shared
        public = preview.folder / "public"
        assert not faults_of_a_whole_build(public)
        for name in Site(public).files():
            assert b"reload.js" not in (public / name).read_bytes()

    def test_the_404_page_is_the_sites_own(self, shared, browser):
        _, address = shared
        with window(browser) as page:
            assert page.goto(address + "2020/nothing/").status == 404
            assert page.locator("h1").inner_text() == "没有找到这个页面"

    def test_ranges(self, shared):
        _, address = shared
        part = curl("--range", "0-9", "--dump-header", "-", address + "SHA256SUMS")
        assert part.startswith("HTTP/1.1 206 Partial Content\n")
        assert "Content-Range: bytes 0-9/" in part and len(part.split("\n\n")[1]) == 10
        outside = curl("--range", "99999999-", "--dump-header", "-", address + "SHA256SUMS")
        assert outside.startswith("HTTP/1.1 416 Range Not Satisfiable\n")

    def test_a_browser_need_not_fetch_again_what_it_has(self, shared):
        _, address = shared
        _, fields, _ = answer(address, "/SHA256SUMS")
        status, _, body = answer(address, "/SHA256SUMS", if_none_match=fields["ETag"])
        assert (status, body) == (304, b"")

    @pytest.mark.parametrize("host", ["evil.example", "evil.example:2020", "localhost.evil"])
    def test_foreign_hosts_are_refused(self, shared, host):
        _, address = shared
        assert answer(address, "/", Host=host)[0] == 403

    def test_nothing_listens_but_on_the_loopback_address(self, shared):
        _, address = shared
        port = urlsplit(address).port
        listening = Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()
        rows = [line.split() for line in listening.splitlines()]
        addresses = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")]
        assert addresses == [f"0100007F:{port:04X}"]

    def test_a_site_under_a_path(self, program, folder, browser):
        problems = []
        with previewing(program, folder, "--base-path", "/a/b/") as (_, address):
            assert address.endswith("/a/b/")
            assert answer(address, "/")[:1] == (307,)
            assert answer(address, "/index.html")[0] == 404
            with window(browser) as page:
                watch(page, problems, address)
                page.goto(address + PROJECT)
                replace(table_of(folder), "≥85%", "≥86%")
                page.wait_for_function("document.body.innerText.includes('≥86%')")
        expect_none(problems)


class TestCommand:
    """How the preview begins and ends."""

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_it_ends_with_0(self, program, folder, number):
        with previewing(program, folder) as (preview, _):
            assert preview.end(number) == 0

    def test_what_is_shown_is_published_before_the_end(self, program, folder, tmp_path):
        with previewing(program, folder) as (preview, _):
            replace(table_of(folder), "≥85%", "≥86%")
            preview.expect(r"shown, \d+ ms$")
            assert preview.end() == 0
        clean = tmp_path / "clean"
        program.build(folder, "--output", clean, "--quiet")
        assert tree(folder / "public") == tree(clean)

    def test_a_build_after_a_killed_preview_is_right(self, program, folder, tmp_path):
        with previewing(program, folder) as (preview, _):
            replace(table_of(folder), "≥85%", "≥86%")
            preview.expect(r"shown, \d+ ms$")
            preview.end(signal.SIGKILL)
        assert not faults_of_a_whole_build(folder / "public")
        program.build(folder, "--quiet")
        clean = tmp_path / "clean"
        program.build(folder, "--output", clean, "--quiet")
        assert tree(folder / "public") == tree(clean)

    @pytest.mark.parametrize("command", [["serve"], ["build", "--watch"]])
    def test_a_folder_of_somebodys_is_neither_served_nor_replaced(self, program, folder, command):
        (folder / "public").mkdir()
        (folder / "public" / "letter.txt").write_text("private")
        result = program.run(*command, "--site", folder)
        assert result.returncode == 2 and "[output-not-ours]" in result.stderr
        assert (folder / "public" / "letter.txt").read_text() == "private"

    def test_a_folder_of_somebodys_is_not_served_beside_faults(self, program, folder):
        (folder / "public").mkdir()
        (folder / "public" / "letter.txt").write_text("private")
        replace(folder / "content" / "site.yml", "title:", "nonsense: 1\ntitle:")
        with previewing(program, folder) as (_, address):
            status, _, body = answer(address, "/letter.txt")
            assert status == 503 and b"private" not in body

    def test_a_build_that_runs_is_completed_before_the_end(self, program, folder):
        """Files are replaced one by one here; ended half-way, old and new ones would stand together."""
        command = ["build", "--watch", "--in-place"]
        with running(program, folder, *command) as building:
            building.expect(r"^watching")
            style = folder / "theme" / "assets" / "site.css"
            style.write_text(style.read_text("utf-8") + ".new { color: red }\n", "utf-8")
            wait_until(lambda: any((folder / "public").glob(".mingzhang*")) or ended(building))
            assert building.end() == 0
        assert not faults_of_a_whole_build(folder / "public")

    def test_a_taken_port_is_left_to_who_has_it(self, program, folder):
        with closing(socket.socket()) as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            result = program.run("serve", "--site", folder, "--port", port)
            assert result.returncode == 3
            assert result.stderr.startswith(
                f"127.0.0.1:{port}: error: another program uses this port [port-refused]\n"
                "    remedy: choose another one with --port, "
                "or leave --port out and get one that is free\n"
            )

    def test_without_a_port_any_will_do(self, program, folder, tmp_path):
        other = copy_site_folder(folder, tmp_path / "other")
        with running(program, folder, "serve") as one, running(program, other, "serve") as two:
            addresses = {each.expect(r"preview at (\S+)")[1] for each in (one, two)}
            assert len(addresses) == 2
            for address in addresses:
                assert answer(address, "/")[0] == 200

    @pytest.mark.parametrize("path", ["/a b/", "/../", "/“/"])
    def test_a_path_that_browsers_would_change_is_wrong_usage(self, program, folder, path):
        assert program.run("serve", "--site", folder, "--base-path", path).returncode == 2

    def test_open_opens_the_address(self, program, folder, tmp_path):
        opened = tmp_path / "opened"
        opener = tmp_path / "bin" / "xdg-open"
        opener.parent.mkdir()
        opener.write_text(f'#!/bin/sh\necho "$1" > {opened}.new\nmv {opened}.new {opened}\n')
        opener.chmod(0o755)
        path = {"PATH": f"{opener.parent}:{os.environ['PATH']}"}
        with previewing(program, folder, "--open", environment=path) as (_, address):
            wait_until(opened.exists)
            assert opened.read_text().strip() == address

    def test_open_says_so_where_nothing_opens(self, program, folder, tmp_path):
        path = {"PATH": str(tmp_path)}
        with previewing(program, folder, "--open", environment=path) as (preview, _):
            assert any("xdg-open" in line for line in preview.seen)


class TestWatching:
    """`build --watch` builds again on every change and says so in one line."""

    def test_each_rebuild_is_one_line(self, program, folder):
        table = table_of(folder)
        with running(program, folder, "build", "--watch") as building:
            building.expect(r"^watching content and theme")
            replace(table, "≥85%", "≥86%")
            line = building.expect(r"wrote")
            assert line.string.startswith("content/targets/2020/zuzhibu.txt: wrote ")
            assert line.string.endswith(" ms")
            assert "≥86%" in (folder / "public" / PROJECT).read_text("utf-8")
            assert not faults_of_a_whole_build(folder / "public")
            table.touch()
            same = building.expect(r"zuzhibu")
            assert "the site stays the same" in same.string
            assert building.unseen() == []
            assert building.end() == 0

    def test_several_files_at_once_are_one_change(self, program, folder):
        with running(program, folder, "build", "--watch") as building:
            building.expect(r"^watching")
            shutil.copytree(folder / "content" / "pages", folder / "content" / "pages" / "more")
            building.expect(r"nothing was published|content/pages/more")
            shutil.rmtree(folder / "content" / "pages" / "more")
            building.expect(r"content/pages/more.*: ")
            assert not faults_of_a_whole_build(folder / "public")

    def test_a_fault_leaves_the_site_and_the_loop(self, program, folder):
        settings = folder / "content" / "site.yml"
        with running(program, folder, "build", "--watch") as building:
            building.expect(r"^watching")
            before = Site(folder / "public").checksums
            replace(settings, "title:", "nonsense: 1\ntitle:")
            building.expect(r"site\.yml:\d+:1: error: there is no key \"nonsense\"")
            building.expect(r"1 error")
            assert Site(folder / "public").checksums == before
            replace(settings, "nonsense: 1\n", "")
            building.expect(r"^content/site\.yml: the site stays the same")

    def test_warnings_are_not_repeated(self, program, folder):
        with running(program, folder, "build", "--watch") as building:
            building.expect(r": warning: ")
            building.expect(r"^watching")
            building.unseen()
            table_of(folder).touch()
            building.expect(r"the site stays the same")
            assert not any("warning" in line for line in building.seen[-2:])

    def test_it_speaks_chinese(self, program, folder):
        with running(program, folder, "build", "--watch", "--language", "zh-Hans") as building:
            building.expect(r"^正在等待 content 和 theme 的变化")
            replace(table_of(folder), "≥85%", "≥86%")
            building.expect(r"^content/targets/2020/zuzhibu\.txt：写入 \d+ 个文件，用时 \d+ 毫秒$")

    def test_a_folder_that_cannot_be_written_does_not_end_it(self, program, folder):
        with running(program, folder, "build", "--watch") as building:
            building.expect(r"^watching")
            stranger = folder / "public" / ".git"
            stranger.mkdir()
            replace(table_of(folder), "≥85%", "≥86%")
            building.expect(r"\[output-not-ours\]")
            stranger.rmdir()
            replace(table_of(folder), "≥86%", "≥87%")
            building.expect(r"zuzhibu\.txt: wrote")

    def test_a_system_that_watches_no_more_folders_is_told_from_a_fault(self, program, folder):
        """A user's own limits can be set by whoever is that user in a namespace."""
        script = 'echo 1 > /proc/sys/user/max_inotify_watches && exec "$@"'
        before = ["unshare", "--user", "--map-root-user", "sh", "-c", script, "sh"]
        if subprocess.run([*before, "true"], capture_output=True).returncode != 0:
            pytest.skip("this machine does not let a test limit itself")
        result = program.run("build", "--watch", "--site", folder, before=before)
        assert result.returncode == 3
        assert result.stderr.startswith(
            f"{folder}/content: error: the system lets no more folders be watched: "
            "No space left on device [watch-refused]\n"
            "    remedy: end other programs that watch files, or let the administrator raise "
            "fs.inotify.max_user_watches and fs.inotify.max_user_instances\n"
        ), result.stderr
