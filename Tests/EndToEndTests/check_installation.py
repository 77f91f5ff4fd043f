"""What `make install` puts in place works there."""

import subprocess

import pytest

SHELLS = {
    "bash": ("share/bash-completion/completions/mingzhang", "source {} && complete -p mingzhang"),
    "zsh": (
        "share/zsh/site-functions/_mingzhang",
        "autoload -Uz compinit && compinit -D -u && source {} ; (( $+functions[_mingzhang] ))",
    ),
    "fish": (
        "share/fish/vendor_completions.d/mingzhang.fish",
        "source {}; and complete -c mingzhang | string match -q '*mingzhang*'",
    ),
}


def test_the_installed_program_builds_a_new_site(installed, tmp_path):
    program = installed / "bin" / "mingzhang"
    for command in (
        [program, "init", tmp_path / "new"],
        [program, "build", "--site", tmp_path / "new"],
    ):
        result = subprocess.run(command, capture_output=True, text=True, cwd="/")
        assert result.returncode == 0, result.stderr
    assert (tmp_path / "new" / "public" / "index.html").is_file()


def test_the_manual_page_renders_without_a_warning(installed):
    page = installed / "share" / "man" / "man1" / "mingzhang.1"
    command = ["man", "--warnings", "--encoding=UTF-8", "--local-file", page]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0 and result.stderr == ""
    for word in ("NAME", "SYNOPSIS", "build", "check", "init"):
        assert word in result.stdout, f"{word} is not on the manual page"


@pytest.mark.parametrize("shell", SHELLS)
def test_the_completions_load(installed, shell):
    name, command = SHELLS[shell]
    path = installed / name
    assert path.stat().st_size > 0
    options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    result = subprocess.run(
        [shell, *options, "-c", command.format(path)], capture_output=True, text=True
    )
    assert result.returncode == 0 and result.stderr == "", result.stderr
