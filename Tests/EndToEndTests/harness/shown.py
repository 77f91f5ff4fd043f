"""The sites whose pages are looked at in the browser."""

from dataclasses import dataclass

from .server import Server
from .site import Site


@dataclass(frozen=True)
class Shown:
    """A built site, the server that shows it, and the pages to look at."""

    site: Site
    server: Server
    pages: list[str]

    @property
    def kinds(self) -> list[str]:
        """Two pages of each kind, in each language."""
        return self.site.page_types()

    def address(self, page: str) -> str:
        return self.server.address + page
