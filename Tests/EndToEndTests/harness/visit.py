"""A real browser, and visits to pages with all that went wrong on them."""

import os
import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright


@contextmanager
def chromium():
    """The system's Chromium, in its current headless mode."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    assert path, "no Chromium found: install the package chromium"
    sandbox = [] if os.getuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=sandbox)
        yield running
        running.close()


LAY_OUT_ALL = """
() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main *, main ::details-content { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
}
"""
"""Has the whole page laid out, so that what is too wide far below is measured and not cut off."""


def watch(page, problems: list[str], address: str) -> None:
    """Adds to `problems` what the console, the network and the security policy object to."""
    host = urlsplit(address).netloc

    def at(text):
        problems.append(f"{urlsplit(page.url).path}: {text}")

    def on_request(request):
        if urlsplit(request.url).netloc != host:
            at(f"asks another host: {request.url}")

    def on_response(response):
        if response.status >= 400:
            at(f"{response.status} for {response.url}")

    def on_failure(request):
        if failed(request):
            at(f"failed: {request.url} ({request.failure})")

    def on_console(message):
        # A page for missing pages that knows no address names no icon, and the browser looks for one.
        if urlsplit(message.location["url"]).path != "/favicon.ico":
            at(f"console {message.type}: {message.text}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: at(f"script error: {error}"))
    page.on("request", on_request)
    page.on("response", on_response)
    page.on("requestfailed", on_failure)


def failed(request) -> bool:
    """Whether a request failed by itself, not because the page was left before it ended."""
    return request.failure != "net::ERR_ABORTED"


@contextmanager
def window(browser, width=1280, height=800, **options):
    """A page in a fresh browser context, with an empty cache."""
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    try:
        yield context.new_page()
    finally:
        context.close()
