"""Measures how long a saved table takes to be seen in a browser; README.md says how.

Usage: .build-checkers/bin/python Benchmarks/preview.py PROGRAM [--sizes S,M] [--edits 15]
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

import corpus
import edits
from run import ROOT, SCALES

sys.path.append(str(ROOT / "Tests" / "EndToEndTests"))
from harness.preview import previewing  # noqa: E402
from harness.program import Program  # noqa: E402
from harness.visit import chromium, window  # noqa: E402

# Notes when the frame that shows a change of the page was made, in milliseconds since 1970.
WATCH = """
const frame = new MessageChannel();
frame.port1.onmessage = () => { window.seen = performance.timeOrigin + performance.now(); };
new MutationObserver(() => requestAnimationFrame(() => frame.port2.postMessage(0)))
    .observe(document, {childList: true, subtree: true});
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--sizes", default="S,M")
    parser.add_argument("--edits", type=int, default=15)
    options = parser.parse_args()
    program = Program(options.program.resolve())
    with chromium() as browser:
        for name in options.sizes.split(","):
            with tempfile.TemporaryDirectory(prefix="mingzhang-bench-") as folder:
                times = measure(program, browser, SCALES[name].size, Path(folder), options.edits)
            print(f"{name}: {' · '.join(described(*each) for each in times.items())}", flush=True)


def measure(program, browser, size, folder, count) -> dict[str, list[float]]:
    """The milliseconds of each edit: until it is seen, of these in the build, and the rest."""
    site = folder / "site"
    corpus.make(size, ROOT, site)
    table = site / "content" / "targets" / f"{edits.tables(site)[0]}.txt"
    edits.correct_cell(table, 0)
    seen, built = [], []
    with previewing(program, site) as (preview, address), window(browser) as page:
        page.add_init_script(WATCH)
        page.goto(address + page_with(site / "public", "第1次更正"))
        page.wait_for_load_state("networkidle")
        for number in range(1, count + 1):
            text = table.read_text("utf-8")
            table.write_text(text.replace(f"第{number}次更正", f"第{number + 1}次更正"), "utf-8")
            saved = time.time() * 1000
            built.append(float(preview.expect(r": shown, (\d+) ms$")[1]))
            page.wait_for_function(f"document.body.innerText.includes('第{number + 1}次更正')")
            page.wait_for_timeout(300)
            seen.append(page.evaluate("window.seen") - saved)
    rest = [all_of_it - build for all_of_it, build in zip(seen, built, strict=True)]
    return {"until it is seen": seen, "the build": built, "the rest": rest}


def page_with(public: Path, text: str) -> str:
    """The address of the project's page that shows a text."""
    pages = sorted(public.glob("2*/*/*-*.html"))
    found = next(page for page in pages if text in page.read_text("utf-8"))
    return found.relative_to(public).as_posix()


def described(what: str, times: list[float]) -> str:
    return f"{what} {statistics.median(times):.0f} ms ({min(times):.0f}–{max(times):.0f})"


if __name__ == "__main__":
    main()
