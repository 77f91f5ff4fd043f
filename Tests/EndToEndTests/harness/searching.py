"""Searching a built site in a browser, and by a plain scan of its pages."""

import random
import re
from dataclasses import dataclass
from functools import cached_property

from harness.site import Site


def folded(text: str) -> str:
    """A text as readers compare it: no spaces, one form of letters, digits, dashes and quotation marks."""
    characters = []
    for character in text:
        code = ord(character)
        if 0xFF01 <= code <= 0xFF5E:
            code -= 0xFEE0
        if code <= 0x20 or code in (0xA0, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF):
            continue
        if 0x2000 <= code <= 0x200B:
            continue
        if 0x2010 <= code <= 0x2015 or code == 0x2212:
            code = ord("-")
        character = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}.get(code, chr(code))
        characters.append(character.lower() if character.isascii() else character)
    return "".join(characters)


@dataclass(frozen=True)
class ScannedPage:
    """What a project's page says, field by field, each folded."""

    address: str
    name: str
    code: str
    others: tuple[str, ...]
    shown: tuple[str, ...]
    """The name and all other fields as they are printed."""

    def holds(self, query: str) -> bool:
        word = folded(query)
        return any(word in field for field in (self.name, *self.others)) or self.is_coded(word)

    def is_coded(self, word: str) -> bool:
        """Whether the word is part of the code, in which dashes do not count."""
        plain = word.replace("-", "")
        may_be = re.fullmatch(r"[0-9a-z-]*[0-9][0-9a-z-]*", word) and len(plain) > 1
        return word in self.code or bool(may_be and plain in self.code.replace("-", ""))


@dataclass(frozen=True)
class Scan:
    """Every project page of a site in its first language, read plainly."""

    site: Site

    @cached_property
    def pages(self) -> list[ScannedPage]:
        return [self.scanned(address) for address in self.site.project_pages()]

    def scanned(self, address: str) -> ScannedPage:
        document = self.site.document(address)

        def texts(path: str) -> list[str]:
            return [" ".join(node.text_content().split()) for node in document.xpath(path)]

        name = texts("//main//h1")[0]
        code = "".join(texts("//p[@class='eyebrow']/span[@class='code']"))
        others = texts("//dl[@class='facts']/div[1]/dd/a")
        rows = "//table[contains(@class,'indicators')]/tbody/tr"
        others += texts(f"{rows}//a[@class='self']") + texts(f"{rows}/td[@class='target']/b")
        for cell in document.xpath(f"{rows}/td[@class='target']/following-sibling::td[1]"):
            others.append("".join(cell.xpath("text()")).strip())
        shown = tuple(filter(None, (name, code, *others)))
        return ScannedPage(
            address, folded(name), folded(code), tuple(map(folded, others)), shown
        )

    def addresses(self, query: str) -> set[str]:
        return {page.address for page in self.pages if page.holds(query)}

    def named(self, query: str) -> set[str]:
        """The pages with the query in their projects' names."""
        return {page.address for page in self.pages if folded(query) in page.name}

    def substrings(self, count: int, seed: int) -> list[str]:
        """Random parts of two to six characters of what random pages say."""
        chance = random.Random(seed)
        found: list[str] = []
        while len(found) < count:
            text = chance.choice(chance.choice(self.pages).shown)
            length = chance.randint(2, 6)
            start = chance.randrange(max(1, len(text) - length + 1))
            part = text[start : start + length]
            # Words of Latin letters also find readings; spaces part words.
            if len(folded(part)) > 1 and not re.search(r"\s|^[a-z]+$", part, re.IGNORECASE):
                found.append(part)
        return found


SEARCH = """async ({ query, isWhole }) => {
    const form = document.querySelector("form.search");
    const list = form.querySelector(".results");
    const more = form.querySelector("button");
    const rest = async () => {
        do await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
        });
        while (list.ariaBusy !== "false");
    };
    form.elements.q.value = query;
    if (isWhole) form.requestSubmit();
    else form.elements.q.dispatchEvent(new Event("input", { bubbles: true }));
    await rest();
    while (isWhole && !more.hidden) {
        more.click();
        await rest();
    }
    const links = list.querySelectorAll(":scope > li:not(.department) > a");
    return [...links].map((link) => link.getAttribute("href"));
}"""


def search(page, query: str, is_whole: bool = True) -> list[str]:
    """The addresses of the results of a query, all of them or those shown while one types, in order."""
    return page.evaluate(SEARCH, {"query": query, "isWhole": is_whole})
