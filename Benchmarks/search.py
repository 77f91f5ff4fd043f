"""Measures our search beside Pagefind's, on a made-up site of 1,222 projects, in Chromium.

Both search the same pages on the same server, from a fresh browser, on slow 4G with a processor slowed down
four times. Run by `make bench`, which writes the table into README.md.
"""

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "EndToEndTests"))

import corpus  # noqa: E402
from harness.searching import Scan, search  # noqa: E402
from harness.server import serving  # noqa: E402
from harness.site import Site  # noqa: E402
from harness.visit import chromium, window  # noqa: E402

SIZE = corpus.Size(departments=26, projects=47, years=1)
COLD = ["参检率", "干部", "满意度", "及时", "信息化建设"]
BEGINNING, END = "<!-- search -->", "<!-- end of search -->"

OURS_COLD = """(query) => new Promise((resolve) => {
    const start = performance.now();
    const form = document.querySelector("form.search");
    new MutationObserver((_, observer) => {
        if (!form.querySelector(".results > li")) return;
        observer.disconnect();
        resolve(performance.now() - start);
    }).observe(form, { childList: true, subtree: true });
    form.elements.q.focus();
    form.elements.q.value = query;
    form.elements.q.dispatchEvent(new Event("input", { bubbles: true }));
})"""
PAGEFIND_COLD = """async (query) => {
    const start = performance.now();
    window.pagefind = await import("./pagefind/pagefind.js");
    await pagefind.init();
    const found = await pagefind.search(query);
    if (found.results.length > 0) await found.results[0].data();
    return performance.now() - start;
}"""
PAGEFIND = """async (query) => {
    window.pagefind ??= await import("./pagefind/pagefind.js");
    const start = performance.now();
    const found = await pagefind.search(query);
    if (found.results.length > 0) await found.results[0].data();
    const time = performance.now() - start;
    const all = await Promise.all(found.results.map((each) => each.data()));
    return { time, addresses: all.map((each) => each.url) };
}"""


@dataclass
class Figures:
    """What was measured of one search."""

    found: int = 0
    precise: int = 0
    names_first: int = 0
    cold: float = 0
    warm: float = 0
    sent: int = 0
    requests: int = 0
    files: int = 0
    size: int = 0

    def judge(self, addresses: list[str], expected: set[str], named: set[str]) -> None:
        """Counts a query that found all, nothing else, and the named ones first."""
        self.found += expected <= set(addresses)
        self.precise += set(addresses) <= expected
        self.names_first += set(addresses[: len(named)]) == named


def throttled(page) -> None:
    """Slow 4G, and a quarter of the processor."""
    session = page.context.new_cdp_session(page)
    rate = {"downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
    session.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150, **rate})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def measure_cold(browser, server, script: str, figures: Figures) -> None:
    """The median of some first queries, each in a fresh browser."""
    times, costs = [], []
    for query in COLD:
        with window(browser) as page:
            page.goto(server.address + "search.html", wait_until="networkidle")
            throttled(page)
            server.forget_requests()
            times.append(page.evaluate(script, query))
        asked = server.requests()
        costs.append((sum(sent for _, _, sent in asked), len(asked)))
    figures.cold = median(times)
    figures.sent = median(sent for sent, _ in costs)
    figures.requests = median(count for _, count in costs)


def ours(browser, server, site: Site, scan: Scan, queries: list[str]) -> Figures:
    figures = Figures()
    measure_cold(browser, server, OURS_COLD, figures)
    with window(browser) as page:
        page.goto(server.address + "search.html")
        page.focus("#query")
        page.wait_for_selector("[name=year] option:nth-child(2)", state="attached")
        for query in queries:
            figures.judge(search(page, query), scan.addresses(query), scan.named(query))
        figures.warm = median(page.evaluate(OURS_COLD, query) for query in COLD)
    files = [site.root / name for name in site.files(".js") if name.startswith("search/")]
    figures.files, figures.size = len(files), sum(path.stat().st_size for path in files)
    return figures


def pagefind(
    python: Path, browser, server, site: Site, scan: Scan, queries: list[str]
) -> Figures:
    """What Pagefind's Python package, which the given Python has, makes of the same pages."""
    figures = Figures()
    command = [python, "-m", "pagefind", "--site", site.root, "--root-selector", "main"]
    command += ["--exclude-selectors", ".steps", "--glob", "2*/*/[0-9]*.html", "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    measure_cold(browser, server, PAGEFIND_COLD, figures)
    times = []
    with window(browser) as page:
        page.goto(server.address + "search.html")
        for query in queries:
            answer = page.evaluate(PAGEFIND, query)
            times.append(answer["time"])
            paths = [urlsplit(address).path.removeprefix("/") for address in answer["addresses"]]
            figures.judge(paths, scan.addresses(query), scan.named(query))
    figures.warm = median(times)
    files = [path for path in (site.root / "pagefind").rglob("*") if path.is_file()]
    figures.files, figures.size = len(files), sum(path.stat().st_size for path in files)
    return figures


def table(count: int, our: Figures, other: Figures, pages: int) -> str:
    """The figures in Markdown."""

    def share(number: int) -> str:
        return f"{100 * number / count:.0f} %"

    def row(title: str, value) -> str:
        return f"| {title} | {value(our)} | {value(other)} |"

    rows = [
        "| of 1,222 projects | Mingzhang | Pagefind 1.5.2, extended |",
        "|---|--:|--:|",
        row("substrings of which all pages are found", lambda each: share(each.found)),
        row("of which nothing else is shown", lambda each: share(each.precise)),
        row("of which names that hold it come first", lambda each: share(each.names_first)),
        row("first key to first result, cold", lambda each: f"{each.cold:,.0f} ms"),
        row("the same, warm", lambda each: f"{each.warm:,.1f} ms"),
        row("first query on the wire, code included", lambda each: f"{each.sent / 1000:,.0f} kB"),
        row("requests of a first query, code included", lambda each: f"{each.requests:.0f}"),
        row("files of the index", lambda each: f"{each.files:,}"),
        row("size of the index against the pages", lambda each: f"{100 * each.size / pages:.1f} %"),
        row("works under a strict policy, and from a disk", lambda each: "yes" if each is our else "no"),
    ]
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--pagefind", type=Path, default=Path(sys.executable))
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write-to", type=Path, help="the README whose table is written anew")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        corpus.make(SIZE, ROOT, folder / "site")
        command = [options.program, "build", "--site", folder / "site", "--quiet"]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        site = Site(folder / "site" / "public")
        scan = Scan(site)
        queries = scan.substrings(options.queries, options.seed)
        pages = sum((site.root / page).stat().st_size for page in site.pages())
        with serving(site.root, folder / "server") as server:
            our = ours(browser, server, site, scan, queries)
        # Pagefind needs WebAssembly, which is what a strict policy forbids.
        with serving(site.root, folder / "server", policy="default-src * 'unsafe-eval'") as server:
            other = pagefind(options.pagefind, browser, server, site, scan, queries)
    text = table(options.queries, our, other, pages)
    print(text)
    if options.write_to:
        readme = options.write_to.read_text("utf-8")
        before, after = readme.split(BEGINNING)[0], readme.split(END)[1]
        options.write_to.write_text(f"{before}{BEGINNING}\n\n{text}\n\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
