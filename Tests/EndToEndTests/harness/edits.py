"""Everything that may happen to a site folder and its program between two builds."""

import os
import shutil
import subprocess

import corpus

from .table_edits import TABLE_EDITS, Edit
from .written import DEPARTMENTS, WrittenSite


def touch(site: WrittenSite) -> None:
    os.utime(site.chance.choice(sorted(site.inputs())))


def add_what_is_not_read(site: WrittenSite) -> None:
    name = site.chance.choice(["targets/a.xlsx", "commentary/a.txt", ".hidden", "targets/a.txt~"])
    site.write(name, "x" * site.chance.randrange(5))


def link_to_a_folder(site: WrittenSite) -> None:
    link = site.content / "targets" / "linked"
    if link.is_symlink():
        link.unlink()
    else:
        link.symlink_to(site.outside)


def change_the_settings(site: WrittenSite) -> None:
    site.write("site.yml", site.settings())


def change_an_address(site: WrittenSite) -> None:
    number = site.chance.choice(list(DEPARTMENTS))
    site.names[number] = f"{site.chance.choice(['zu', 'bu', 'ju'])}{number}"
    site.write("site.yml", site.settings())


def forget_a_department(site: WrittenSite) -> None:
    number = site.chance.choice(list(DEPARTMENTS))
    if site.names.pop(number, None) is None:
        site.names[number] = corpus.address_of(number)
    site.write("site.yml", site.settings())


def damage_the_settings(site: WrittenSite) -> None:
    path = site.content / "site.yml"
    text = path.read_text("utf-8") + site.chance.choice(["nobody: 1\n", "a: [\n"])
    path.write_text(text, "utf-8")


def add_a_note(site: WrittenSite) -> None:
    site.write(f"commentary/note-{site.chance.randrange(10)}.md", site.note())


def extend_a_note(site: WrittenSite) -> None:
    if notes := site.files("commentary/*.md"):
        with site.chance.choice(notes).open("a", encoding="utf-8") as file:
            file.write(f"\n{site.sentence()}\n")


def rename_a_note(site: WrittenSite) -> None:
    if notes := site.files("commentary/*.md"):
        site.chance.choice(notes).rename(
            site.content / "commentary" / f"note-{site.chance.randrange(10)}.md"
        )


def delete_a_note(site: WrittenSite) -> None:
    if notes := site.files("commentary/*.md"):
        site.chance.choice(notes).unlink()


def refer_to_nothing(site: WrittenSite) -> None:
    lost = site.chance.choice(["2020/nobody", "2018", "2020/d001/2-9999999", "home#nothing"])
    text = f"---\nabout: home\n---\n[a]({lost})\n"
    site.write(f"commentary/note-{site.chance.randrange(10)}.md", text)


def write_a_page(site: WrittenSite) -> None:
    name = site.chance.choice(["about", "reading", "glossary", "glossary", "extra"])
    ending = site.chance.choice([".md", ".en.md"])
    site.write(f"pages/{name}{ending}", site.page(name))


def delete_a_page(site: WrittenSite) -> None:
    name = site.chance.choice(["extra.md", "extra.en.md", "glossary.en.md"])
    (site.content / "pages" / name).unlink(missing_ok=True)


def rename_a_page(site: WrittenSite) -> None:
    path = site.chance.choice(site.files("pages/*.md"))
    path.rename(path.with_name(site.chance.choice(["extra.md", "extra.en.md", "other.md"])))


def change_a_template(site: WrittenSite) -> None:
    """In the site's own theme, laid over the installed one."""
    source = site.chance.choice(sorted((site.installed / "templates").iterdir()))
    text = source.read_text("utf-8") + f"<!-- {site.chance.randrange(9)} -->\n"
    corpus.write(site.own_theme / "templates" / source.name, text)


def change_the_words(site: WrittenSite) -> None:
    language = site.chance.choice(["zh-Hans", "en"])
    word = site.chance.choice(["home", "publisher", "skipToContent", "total"])
    text = f"{word}: 词{site.chance.randrange(9)}\n"
    corpus.write(site.own_theme / "words" / f"{language}.yml", text)


def change_the_assets(site: WrittenSite) -> None:
    name = site.chance.choice(["site.css", "own.css", "icon.svg"])
    corpus.write(site.own_theme / "assets" / name, f"/* {site.chance.randrange(9)} */\n")


def damage_a_template(site: WrittenSite) -> None:
    name = site.chance.choice(["project", "home", "amount"])
    corpus.write(site.own_theme / "templates" / f"{name}.mustache", "{{nobody}}\n")


def bring_the_theme_back(site: WrittenSite) -> None:
    if files := [path for path in sorted(site.own_theme.rglob("*")) if path.is_file()]:
        site.chance.choice(files).unlink()


def change_the_installed_theme(site: WrittenSite) -> None:
    files = [*site.installed.rglob("*.mustache"), *site.installed.rglob("*.css")]
    path = site.chance.choice(sorted(files))
    comment = f"/* {site.chance.randrange(9)} */" if path.suffix == ".css" else "<!-- i -->"
    path.write_text(path.read_text("utf-8") + comment + "\n", "utf-8")


def install_the_program_anew(site: WrittenSite) -> None:
    draft = site.program.with_name("draft")
    shutil.copy(site.program, draft)
    os.replace(draft, site.program)


def record_the_data(site: WrittenSite) -> None:
    """Adds a revision, unless the input has errors or no table has changed."""
    command = [site.program, "record", "--site", site.folder, "-m", "更正", "--date", "2026-11-23"]
    subprocess.run(command, capture_output=True)


def damage_a_revision(site: WrittenSite) -> None:
    if revisions := site.files("revisions/*.txt"):
        path = site.chance.choice(revisions)
        path.write_text(path.read_text("utf-8").replace("更正", "改了"), "utf-8")


def delete_the_last_revision(site: WrittenSite) -> None:
    for path in site.files("revisions/*.txt")[-1:]:
        path.unlink()


def forget_the_revisions(site: WrittenSite) -> None:
    shutil.rmtree(site.content / "revisions", ignore_errors=True)


def do_nothing(site: WrittenSite) -> None:
    """Two builds of one input, one after the other."""


EDITS: list[tuple[Edit, int]] = [
    *TABLE_EDITS,
    (touch, 4),
    (add_what_is_not_read, 2),
    (link_to_a_folder, 1),
    (change_the_settings, 4),
    (change_an_address, 4),
    (forget_a_department, 3),
    (damage_the_settings, 1),
    (add_a_note, 12),
    (extend_a_note, 8),
    (rename_a_note, 5),
    (delete_a_note, 5),
    (refer_to_nothing, 1),
    (write_a_page, 5),
    (delete_a_page, 2),
    (rename_a_page, 2),
    (change_a_template, 3),
    (change_the_words, 2),
    (change_the_assets, 2),
    (damage_a_template, 1),
    (bring_the_theme_back, 5),
    (change_the_installed_theme, 2),
    (install_the_program_anew, 1),
    (record_the_data, 10),
    (damage_a_revision, 1),
    (delete_the_last_revision, 1),
    (forget_the_revisions, 1),
    (do_nothing, 5),
]
"""Everything, each with how often it is drawn."""
