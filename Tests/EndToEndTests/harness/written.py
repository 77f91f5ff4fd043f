"""A site folder that is edited: its tables, notes, settings and themes, on the disk only."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import corpus

DEPARTMENTS, YEARS = range(1, 5), range(2019, 2022)


@dataclass
class WrittenSite:
    """An installed program and a site of its own, both of which may be edited."""

    root: Path
    chance: Random
    real: corpus.RealTable
    bases: tuple[str, ...] = ("", "https://example.com/budget/", "https://example.org/")
    names: dict[int, str] = field(default_factory=dict)
    """The departments of `site.yml` by number, with their addresses."""

    @classmethod
    def make(cls, source: Path, program: Path, root: Path, chance: Random) -> "WrittenSite":
        """A small site over an installed program, from the project in `source`."""
        site = cls(root, chance, corpus.RealTable.read(source))
        (root / "bin").mkdir(parents=True)
        shutil.copy(program, site.program)
        shutil.copytree(source / "theme", site.installed)
        for name in ("about", "reading", "glossary"):
            for ending in (".md", ".en.md"):
                site.write(f"pages/{name}{ending}", site.page(name))
        site.names = {number: corpus.address_of(number) for number in DEPARTMENTS}
        site.write("site.yml", site.settings())
        for year in YEARS:
            for number in chance.sample(DEPARTMENTS, 3):
                site.add_table(year, number)
        corpus.write(site.other_theme / "words" / "en.yml", "home: Elsewhere\n")
        for number in range(6):
            site.write(f"commentary/note-{number}.md", site.note())
        return site

    @property
    def program(self) -> Path:
        return self.root / "bin" / "mingzhang"

    @property
    def installed(self) -> Path:
        return self.root / "share" / "mingzhang" / "theme"

    @property
    def folder(self) -> Path:
        return self.root / "site"

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def own_theme(self) -> Path:
        return self.folder / "theme"

    @property
    def other_theme(self) -> Path:
        """A theme to be asked for by its name."""
        return self.root / "other-theme"

    @property
    def outside(self) -> Path:
        """A folder for what a link leads to."""
        folder = self.root / "outside"
        folder.mkdir(exist_ok=True)
        return folder

    def write(self, name: str, text: str) -> None:
        corpus.write(self.content / name, text)

    def files(self, pattern: str) -> list[Path]:
        """The files of the content that match, sorted."""
        return sorted(path for path in self.content.glob(pattern) if not path.is_dir())

    def tables(self) -> list[Path]:
        return self.files("targets/*/*.txt")

    def inputs(self) -> dict[Path, bytes]:
        """Every file that the site is made from, with its bytes."""
        found = [*self.content.rglob("*"), *self.own_theme.rglob("*"), *self.installed.rglob("*")]
        return {path: path.read_bytes() for path in found if path.is_file()}

    def restore(self, inputs: dict[Path, bytes]) -> None:
        """Gives every file its former bytes; what is right is not touched."""
        for path in [*self.content.rglob("*"), *self.own_theme.rglob("*")]:
            if path.is_symlink() and (path.is_dir() or not path.exists()):
                path.unlink()
        now = self.inputs()
        for path in now.keys() - inputs.keys():
            path.unlink()
        for path, content in inputs.items():
            if now.get(path) != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        text = inputs[self.content / "site.yml"].decode("utf-8")
        self.names = {
            number: text.split(f"- name: {corpus.name_of(number)}\n    address: ")[1].split("\n")[0]
            for number in range(1, 10)
            if f"- name: {corpus.name_of(number)}\n" in text
        }

    def add_table(self, year: int, number: int) -> Path:
        """Writes the table of a department for a year, in place of any that is there."""
        name = f"targets/{year}/{corpus.address_of(number)}.txt"
        self.write(name, corpus.table(self.real, self.chance.randint(1, 3), year, number).text)
        return self.content / name

    def settings(self) -> str:
        """The text of `site.yml`; title, languages and address are drawn anew."""
        chance = self.chance
        languages = chance.choice(["[zh-Hans, en]"] * 4 + ["[en, zh-Hans]", "[zh-Hans]"])
        base = chance.choice(self.bases)
        lines = [f"title: 第{chance.randrange(5)}个标题", "publisher: 虚构"]
        lines += [f"languages: {languages}"]
        lines += [f"base-address: {base}"] if base else []
        lines += ["departments:"]
        for number, address in sorted(self.names.items()):
            lines += [f"  - name: {corpus.name_of(number)}", f"    address: {address}"]
            if chance.random() < 0.5:
                lines += [f"    english-name: Department {number}"]
        return "\n".join(lines) + "\n"

    def page(self, name: str) -> str:
        """A free page; the glossary explains some words of the tables."""
        chance = self.chance
        title, order = f"{name} {chance.randrange(4)}", chance.randint(1, 4)
        head = f"---\ntitle: {title}\norder: {order}\n---\n\n"
        terms = ["产出指标", "效益指标", "满意度指标", "指标值", "万元", "虚构", "资金安排"]
        if name == "glossary":
            chosen = chance.sample(terms, 4)
            return head + "".join(f"## {term}\n\n{term}的意思。\n\n" for term in chosen)
        return f"{head}共{{{{home#projects}}}}个项目。\n\n## 其一\n\n{self.sentence()}\n"

    def note(self) -> str:
        """Commentary on some page, with links and live figures."""
        chance = self.chance
        about = chance.choice(["home", *self.years(), *self.departments(), *self.projects() * 3])
        lines = [f"title: 说明{chance.randrange(100)}", f"about: {about}"]
        if chance.random() < 0.3:
            lines.append("language: en")
        if chance.random() < 0.5:
            lines.append(f"date: 2021-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}")
        text = "\n\n".join(self.sentence() for _ in range(chance.randint(1, 4)))
        return "---\n" + "\n".join(lines) + f"\n---\n\n虚构的万元和指标值。\n\n{text}\n"

    def sentence(self) -> str:
        """A sentence that may refer to a page, a figure, a heading or another note."""
        chance = self.chance
        kinds = ["plain", "page", "count", "sum", "target", "indicator", "note", "heading"]
        match chance.choice(kinds):
            case "page":
                pages = ["home", *self.years(), *self.departments(), *self.projects()]
                return f"见[这一页]({chance.choice(pages)})。"
            case "count":
                page = chance.choice(["home", *self.years(), *self.departments()])
                return f"共{{{{{page}#projects}}}}个项目、{{{{{page}#measurable}}}}项。"
            case "sum" if departments := self.departments():
                return f"合计{{{{{chance.choice(departments)}#total}}}}万元。"
            case "target" if cited := self.indicator():
                return f"写作{{{{{cited}}}}}。"
            case "indicator" if cited := self.indicator():
                return f"[指标]({cited})。"
            case "note" if notes := self.files("commentary/*.md"):
                return f"见[另一篇](../commentary/{chance.choice(notes).name})。"
            case "heading":
                return "见[这一节](../pages/about.md#其一)和[别处](https://example.com/)。"
        return f"没有引用的一句{chance.randrange(1000)}。"

    def years(self) -> list[str]:
        return sorted({page.split("/")[0] for page in self.departments()})

    def departments(self) -> list[str]:
        """The addresses of the departments' pages, as far as `site.yml` gives them."""
        return [page for path in self.tables() for page in self.pages_of(path)]

    def projects(self) -> list[str]:
        return [f"{page}/{code}" for page, code, _ in self.rows()]

    def indicator(self) -> str | None:
        """A reference to an indicator whose name no other one of its project bears."""
        names: dict[str, list[str]] = {}
        for page, code, name in self.rows():
            names.setdefault(f"{page}/{code}", []).append(name)
        cited = [
            f"{project}#{name}"
            for project, all_names in sorted(names.items())
            for name in all_names
            if all_names.count(name) == 1 and not set(name) & set("()[]{}*_<>`#&!\\（）")
        ]
        return self.chance.choice(cited) if cited else None

    def pages_of(self, path: Path) -> list[str]:
        """The addresses of the departments in a table."""
        return list(dict.fromkeys(page for page, _, _ in self.rows_of(path)))

    def rows(self) -> list[tuple[str, str, str]]:
        return [row for path in self.tables() for row in self.rows_of(path)]

    def rows_of(self, path: Path) -> list[tuple[str, str, str]]:
        """Department's page, project's code and name of each indicator of a table."""
        rows, year, department, code = [], "", None, ""
        for line in path.read_text("utf-8", errors="replace").split("\n"):
            cells = line.split("\t")
            if line[:4].isdigit() and line[4:5] == "年":
                year = line[:4]
            if len(cells) != 9:
                continue
            if cells[0].startswith("虚构测速部门"):
                number = cells[0].removeprefix("虚构测速部门")
                department = self.names.get(int(number)) if number.isdigit() else None
            elif "—" in cells[0]:
                code = "2-" + cells[0].split("—")[1][:7]
            if department and cells[5] and cells[6] and cells[5] != "一级指标":
                rows.append((f"{year}/{department}", code, cells[6]))
        return rows


def replace_by_rename(path: Path, content: bytes) -> None:
    """Writes as careful editors do: beside the file, then over it."""
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(content)
    os.replace(draft, path)
