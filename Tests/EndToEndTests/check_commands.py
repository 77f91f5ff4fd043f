"""The commands, their exit codes and what they print for machines."""

import json
import os
import re

import pytest
from harness.program import copy_site_folder, set_key


@pytest.fixture(scope="module")
def faulty(project, tmp_path_factory):
    """A site folder with an error, and the warnings of the real table."""
    folder = copy_site_folder(project.root, tmp_path_factory.mktemp("faulty") / "site")
    set_key(folder, "nonsense", "1")
    return folder


def check(program, folder, output_format):
    """The report of a check in one format."""
    result = program.run("check", "--format", output_format, "--site", folder)
    assert result.returncode == 1, result.stderr
    return result.stdout or result.stderr


def test_a_build_ends_with_0(program, project, tmp_path):
    result = program.run("build", "--site", project.root, "--output", tmp_path / "public")
    assert result.returncode == 0


def test_faults_end_with_1(program, faulty):
    assert program.run("build", "--site", faulty).returncode == 1


@pytest.mark.parametrize("arguments", [["--nonsense"], ["nonsense"], ["build", "--format", "x"]])
def test_wrong_usage_ends_with_2(program, arguments, tmp_path):
    result = program.run(*arguments, cwd=tmp_path)
    assert result.returncode == 2 and result.stderr


CHINESE = {**os.environ, "LC_ALL": "zh_CN.UTF-8"}
CHINESE_USAGE = [
    (["--outptu", "x"], "错误：没有“--outptu”这个选项，是不是想写“--output”？"),
    (["-x"], "错误：没有“-x”这个选项"),
    (["build", "--output"], "错误：“--output <output>”缺少值"),
    (["init"], "错误：缺少“<folder>”"),
    (["init", "a", "b"], "错误：多余的参数“b”"),
    (["init", "a", "b", "c"], "错误：多余的参数“b”、“c”"),
    (["build", "--strict=yes"], "错误：选项“--strict”不带值，却写了“yes”"),
    (["serve", "--port", "abc"], "错误：“--port <port>”的值不能是“abc”"),
    (["record", "-m", "x", "--date", "1月"],
     "错误：“--date <date>”的值不能是“1月”：日期应写成 2020-01-31 这样"),
    (["build", "--format", "xml"],
     "错误：“--format <format>”的值不能是“xml”，可以是“text”、“json”、“sarif”、“github”"),
]


@pytest.mark.parametrize("arguments, sentence", CHINESE_USAGE)
def test_wrong_usage_is_told_in_chinese_with_what_is_right(program, arguments, sentence, tmp_path):
    result = program.run(*arguments, cwd=tmp_path, env=CHINESE)
    lines = result.stderr.splitlines()
    command = arguments[0] if not arguments[0].startswith("-") else "build"
    assert result.returncode == 2 and lines[0] == sentence
    assert lines[-2].startswith(f"用法：mingzhang {command} ")
    assert lines[-1] == f"  详见 mingzhang {command} --help"


def test_an_unknown_command_is_told_with_the_nearest_one(program, tmp_path):
    result = program.run("serv", "--port", "1", cwd=tmp_path, env=CHINESE)
    assert result.returncode == 2
    assert result.stderr == (
        "错误：没有“serv”这个命令，是不是想写“serve”？\n"
        "命令有：build、serve、check、record、init\n"
        "  详见 mingzhang --help\n"
    )
    result = program.run("serv", "--language", "en", cwd=tmp_path, env=CHINESE)
    assert result.stderr == (
        "Error: Unknown command 'serv'. Did you mean 'serve'?\n"
        "Commands: build, serve, check, record, init\n"
        "  See 'mingzhang --help' for more information.\n"
    )


def test_the_language_that_is_asked_for_is_that_of_help_too(program, tmp_path):
    result = program.run("build", "--output", "--language=zh-Hans", cwd=tmp_path)
    assert "说明：--output <output>  结果文件夹" in result.stderr


@pytest.mark.parametrize("folder", ["content/public", "theme", "."])
def test_a_folder_that_the_site_is_made_from_is_no_output(program, project, folder, tmp_path):
    site = copy_site_folder(project.root, tmp_path / "site")
    before = sorted(site.rglob("*"))
    result = program.run("build", "--site", site, "--output", site / folder)
    assert result.returncode == 2 and "[output-protected]" in result.stderr
    assert sorted(site.rglob("*")) == before


def test_a_file_of_somebody_elses_is_moved_out_of_the_site_and_named(program, project, tmp_path):
    public = tmp_path / "public"
    program.build(project.root, "--output", public)
    (public / "CNAME").write_text("example.org")
    result = program.build(project.root, "--output", public, "--quiet")
    kept = tmp_path / ".public.mingzhang/removed"
    assert not (public / "CNAME").exists() and (kept / "CNAME").read_text() == "example.org"
    assert result.stderr.splitlines()[-1] == (
        f"the output folder held 1 file that mingzhang did not make (CNAME), now in {kept}; "
        "keep other files elsewhere, the output folder is the site's alone"
    )


@pytest.mark.parametrize("output", ["/proc/self/nothing/public", "/dev/null/public"])
def test_a_machine_that_fails_ends_with_3(program, project, output):
    result = program.run("build", "--site", project.root, "--output", output)
    assert result.returncode == 3 and output.split("/")[1] in result.stderr


def test_the_version_is_one_line(program):
    result = program.run("--version")
    assert result.returncode == 0
    assert re.fullmatch(r"(mingzhang )?\d+\.\d+\.\d+\n", result.stdout)


def test_json_names_every_fault(program, faulty):
    report = json.loads(check(program, faulty, "json"))
    faults = report if isinstance(report, list) else report["diagnostics"]
    errors = [fault for fault in faults if fault["severity"] == "error"]
    assert len(errors) == 1 and "site.yml" in json.dumps(errors)
    assert all(fault["code"] and fault["message"] for fault in faults)


def test_sarif_has_the_shape_of_the_standard(program, faulty):
    report = json.loads(check(program, faulty, "sarif"))
    assert report["version"] == "2.1.0" and "sarif" in report["$schema"]
    (run,) = report["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "mingzhang"
    rules = {rule["id"] for rule in driver["rules"]}
    for result in run["results"]:
        assert result["ruleId"] in rules and result["level"] in ("error", "warning")
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert not uri.startswith("/") and uri.isascii(), f"{uri} is not a relative URI"
        assert all(number >= 1 for number in place.get("region", {}).values())
    assert {result["level"] for result in run["results"]} == {"error", "warning"}


def test_github_annotations_are_one_line_each(program, faulty):
    lines = check(program, faulty, "github").splitlines()
    annotations = [line for line in lines if line.startswith("::")]
    shape = r"::(error|warning) file=[^,:]+(,line=\d+(,col=\d+)?)?(,title=[^:]+)?::.+"
    assert annotations and all(re.fullmatch(shape, line) for line in annotations)
    assert sum(line.startswith("::error ") for line in annotations) == 1


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_faults_are_told_in_the_language_asked_for(program, faulty, language):
    result = program.run("check", "--language", language, "--site", faulty)
    line = next(line for line in result.stderr.splitlines() if "nonsense" in line)
    assert bool(re.search(r"[一-龥]", line.split("[")[0])) == (language == "zh-Hans")


def test_quiet_prints_nothing_of_a_good_build(program, project, tmp_path):
    output = tmp_path / "public"
    result = program.run("build", "--quiet", "--site", project.root, "--output", output)
    assert result.returncode == 0 and result.stdout == ""


def test_a_profile_names_the_phases_and_what_took_longest(program, project, tmp_path):
    output = ["--site", project.root, "--output", tmp_path / "public", "--language", "en"]
    result = program.run("build", "--profile", *output)
    lines = result.stdout.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith("milliseconds"))
    phases = [line.split(maxsplit=1) for line in lines[start + 1 : start + 8]]
    assert [name.split()[0].rstrip(":,") for _, name in phases] == [
        "look", "read", "check", "plan", "render", "compress", "compare",
    ]  # fmt: skip
    assert all(float(time) >= 0 for time, _ in phases)
    assert float(phases[4][0]) > 0 and any("  project  52" in line for line in lines[start + 9 :])


def test_nothing_is_coloured_but_on_a_terminal(program, faulty):
    result = program.run("check", "--site", faulty)
    assert "\x1b" not in result.stdout + result.stderr and "\r" not in result.stderr


def test_init_makes_a_site_that_builds_at_once(program, tmp_path):
    folder = tmp_path / "new"
    assert program.run("init", folder).returncode == 0
    result = program.run("build", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert (folder / "public" / "index.html").is_file()
    assert "#" in (folder / "content" / "site.yml").read_text("utf-8")


def test_init_makes_a_demonstration_that_says_it_is_invented(demonstration):
    """Three years and five departments; the notice stands on every page."""
    years = {page.split("/")[0] for page in demonstration.project_pages()}
    departments = {page.split("/")[1] for page in demonstration.project_pages()}
    assert (len(years), len(departments)) == (3, 5)
    for page in demonstration.pages():
        text = demonstration.document(page).body.text_content()
        assert ("Invented data:" if page.startswith("en/") else "全部为虚构") in text, page


def test_init_overwrites_nothing(program, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("title: 我的\n", "utf-8")
    result = program.run("init", tmp_path)
    assert result.returncode != 0 and result.stderr
    assert (tmp_path / "content" / "site.yml").read_text("utf-8") == "title: 我的\n"
