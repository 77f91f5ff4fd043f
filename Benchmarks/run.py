"""Measures builds of large budgets beside Hugo's and `cp -r`; README.md says how and what for.

Usage: python3 Benchmarks/run.py PROGRAM [--sizes S,M,L,XL] [--pairs 5] [--without-hugo]
"""

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import corpus
import hugo
import machine
import plot
import report
from corpus import Size
from measure import Place, measure

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".build-peers"


@dataclass(frozen=True)
class Scale:
    """A size and how often it is measured; Hugo takes part in the first rounds."""

    size: Size
    pairs: int
    hugo_pairs: int


SCALES = {
    "S": Scale(Size(departments=80, projects=30, years=1), pairs=5, hugo_pairs=5),
    "M": Scale(Size(departments=80, projects=30, years=10), pairs=5, hugo_pairs=5),
    "L": Scale(Size(departments=200, projects=50, years=10), pairs=5, hugo_pairs=3),
    "XL": Scale(Size(departments=2000, projects=50, years=10), pairs=1, hugo_pairs=0),
}


def main() -> None:
    options = arguments()
    if options.write_to:
        before, after = report.frame(options.write_to / "README.md")
    program = options.program.resolve()
    peer = None if options.without_hugo else hugo_program()
    folder = Path(tempfile.mkdtemp(prefix="mingzhang-bench-", dir=options.folder))
    try:
        measured = [
            measure_scale(name, chosen(name, options), program, peer, folder)
            for name in options.sizes.split(",")
        ]
        text = report.markdown(machine.description(program, peer, folder), measured)
    finally:
        shutil.rmtree(folder)
    print(text)
    if options.write_to:
        (options.write_to / "README.md").write_text(f"{before}{text}{after}", "utf-8")
        (options.write_to / "figures.svg").write_text(plot.svg(measured), "utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--sizes", default="S,M,L", help="of S, M, L and XL")
    parser.add_argument("--pairs", type=int, help="rounds of each size; Hugo's are no more")
    parser.add_argument("--departments", type=int, help="only so many, to try the script")
    parser.add_argument("--without-hugo", action="store_true")
    parser.add_argument("--languages", type=int, choices=(1, 2), default=1, help="2: not for Hugo")
    parser.add_argument("--folder", type=Path, help="where to work; default: the temporary one")
    parser.add_argument("--write-to", type=Path, help="the folder of README.md and the plot")
    options = parser.parse_args()
    unknown = set(options.sizes.split(",")) - SCALES.keys()
    if unknown:
        parser.error(f"no such size: {', '.join(sorted(unknown))}")
    if options.languages == 2 and not options.without_hugo:
        parser.error("two languages are measured --without-hugo")
    return options


def chosen(name: str, options: argparse.Namespace) -> Scale:
    """A scale as the options want it."""
    scale = SCALES[name]
    pairs = options.pairs or scale.pairs
    hugo_pairs = 0 if options.without_hugo else min(pairs, scale.hugo_pairs)
    departments = options.departments or scale.size.departments
    size = replace(scale.size, departments=departments, languages=options.languages)
    return Scale(size, pairs, hugo_pairs)


def hugo_program() -> Path:
    """Hugo itself, in the package of that name: the command of the package starts Python first."""
    found = list(PEERS.glob("lib/python3*/site-packages/hugo/binaries/hugo"))
    if not found:
        sys.exit(f"no Hugo in {PEERS}: type `make bench`, or add --without-hugo")
    return found[0]


def measure_scale(
    name: str, scale: Scale, program: Path, peer: Path | None, folder: Path
) -> report.Measured:
    """Makes the input of a size, measures it, and says how it went."""
    place = Place(folder / name, program, peer)
    print(f"{name}: {scale.size.project_pages:,} project pages", file=sys.stderr, flush=True)
    corpus.make(scale.size, ROOT, place.site)
    if scale.hugo_pairs:
        make_hugo_site(scale.size, place)
    measured = report.Measured(name, scale.size, measure(place, scale.pairs, scale.hugo_pairs))
    print(f"{report.figures(measured)}\n", file=sys.stderr, flush=True)
    return measured


def make_hugo_site(size: Size, place: Place) -> None:
    """Makes Hugo's input; what our pages say of every target is read from a small site of ours."""
    sample = replace(place, folder=place.folder / "sample")
    corpus.make(hugo.SAMPLE, ROOT, sample.site)
    sample.build(sample.folder / "public")
    hugo.make(size, ROOT, sample.folder / "public", place.hugo_site)


if __name__ == "__main__":
    main()
