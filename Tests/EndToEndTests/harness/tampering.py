"""Everything that may happen to a published site, and to the state folder beside it."""

import os
import shutil
from pathlib import Path
from random import Random


def change_a_file(chance: Random, public: Path, state: Path) -> None:
    with some_file(chance, public).open("ab") as file:
        file.write(b"by hand\n")


def change_a_byte(chance: Random, public: Path, state: Path) -> None:
    path = some_file(chance, public)
    content = path.read_bytes()
    path.write_bytes(content[:-1] + b"#" if content else b"")


def change_through_a_hard_link(chance: Random, public: Path, state: Path) -> None:
    """In the spare, which shares its unchanged files with the site."""
    if files := all_files(state / "spare"):
        with chance.choice(files).open("r+b") as file:
            file.write(b"#")


def exchange_two_files(chance: Random, public: Path, state: Path) -> None:
    one, other = some_file(chance, public), some_file(chance, public)
    draft = public / "draft"
    one.rename(draft)
    if one != other:
        other.rename(one)
    draft.rename(other)


def delete_a_file(chance: Random, public: Path, state: Path) -> None:
    some_file(chance, public).unlink()


def delete_a_folder(chance: Random, public: Path, state: Path) -> None:
    shutil.rmtree(some_file(chance, public / "assets").parent)


def add_a_file(chance: Random, public: Path, state: Path) -> None:
    folder = some_file(chance, public).parent
    (folder / "stranger.html").write_text("a stranger")


def add_a_folder(chance: Random, public: Path, state: Path) -> None:
    folder = some_file(chance, public).parent / "strange"
    folder.mkdir()
    if chance.random() < 0.5:
        (folder / "stranger").write_text("a stranger")


def change_a_mode(chance: Random, public: Path, state: Path) -> None:
    path = some_file(chance, public)
    chance.choice([path, path.parent]).chmod(chance.choice([0o700, 0o777, 0o750]))


def replace_by_a_folder(chance: Random, public: Path, state: Path) -> None:
    path = some_file(chance, public)
    path.unlink()
    path.mkdir()
    (path / "inner").write_text("a stranger")


def replace_by_a_link(chance: Random, public: Path, state: Path) -> None:
    path, other = some_file(chance, public), some_file(chance, public)
    if path != other:
        path.unlink()
        path.symlink_to(other)


def replace_a_folder_by_a_link(chance: Random, public: Path, state: Path) -> None:
    folder, aside = public / "assets", state / "aside"
    shutil.rmtree(aside, ignore_errors=True)
    shutil.move(folder, aside)
    folder.symlink_to(aside)


def copy_the_site(chance: Random, public: Path, state: Path) -> None:
    """The same bytes in another folder of the same name."""
    shutil.copytree(public, public.with_name("copy"))
    shutil.rmtree(public)
    public.with_name("copy").rename(public)


def delete_the_state(chance: Random, public: Path, state: Path) -> None:
    shutil.rmtree(state)


def delete_the_spare(chance: Random, public: Path, state: Path) -> None:
    shutil.rmtree(state / "spare", ignore_errors=True)


def delete_the_records(chance: Random, public: Path, state: Path) -> None:
    kind = chance.choice(["record-*", "details-*"])
    for path in state.glob(kind):
        path.unlink()


def cut_a_state_file(chance: Random, public: Path, state: Path) -> None:
    for path in state_files(state):
        os.truncate(path, chance.randrange(path.stat().st_size + 1))


def damage_a_state_file(chance: Random, public: Path, state: Path) -> None:
    for path in state_files(state):
        content = bytearray(path.read_bytes())
        for _ in range(min(len(content), 3)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)


def exchange_the_records(chance: Random, public: Path, state: Path) -> None:
    """So that each is beside the other tree's manifest."""
    match sorted(state.glob(chance.choice(["record-*", "details-*"]))):
        case [one, other]:
            one_content, other_content = one.read_bytes(), other.read_bytes()
            one.write_bytes(other_content)
            other.write_bytes(one_content)


TAMPERINGS = [
    change_a_file,
    change_a_byte,
    change_through_a_hard_link,
    exchange_two_files,
    delete_a_file,
    delete_a_folder,
    add_a_file,
    add_a_folder,
    change_a_mode,
    replace_by_a_folder,
    replace_by_a_link,
    replace_a_folder_by_a_link,
    copy_the_site,
    delete_the_state,
    delete_the_spare,
    delete_the_records,
    cut_a_state_file,
    damage_a_state_file,
    exchange_the_records,
]


def all_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def some_file(chance: Random, folder: Path) -> Path:
    return chance.choice(all_files(folder))


def state_files(state: Path) -> list[Path]:
    kinds = ("record-*", "details-*", "manifest-*")
    return sorted(path for kind in kinds for path in state.glob(kind))
