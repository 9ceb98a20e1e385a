"""A headless Chromium before a live server; every page opened is watched for errors and broken policy."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT as AXE
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tools import frontend, texts

# Playwright's own event loop runs in this thread; Django would otherwise refuse the database here.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PROOF = os.environ.get("METASTYR_PROOF") == "1"
# Between 390 and the narrowest no rule of the styles changes (`test_widths` says so): what has room at 320
# has room there. It is looked at in the proof form, and when pictures are taken.
WIDTHS = (1280, 390, 320) if PROOF or "METASTYR_SCREENSHOTS" in os.environ else (1280, 320)
PHONES = WIDTHS[1:]
STORED = "local_storage,indexeddb,cache_storage,service_workers"
# The fonts are there and two pictures have been drawn since: what scripts do on arrival is done.
# Where scripts are turned off, nothing is told of pictures.
DRAWN = """() => document.fonts.ready.then(() => matchMedia("(scripting: none)").matches
    || new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))"""


def chromium_path() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for a browser is marked so, and can be left out with `-m "not browser"`."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        pytest.skip(
            "Chromium is missing, so this browser test was not run (Debian: apt-get install chromium)"
        )
    frontend.build()
    texts.compile_all()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


class Contexts:
    """Contexts that are kept from test to test, so that styles, scripts and fonts are loaded once.

    A visitor has one alone; it is handed back without pages, cookies, permissions and stored data.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[tuple[bool, bool], list[BrowserContext]] = defaultdict(list)

    def take(self, *, javascript: bool, calm: bool) -> BrowserContext:
        if free := self._free[javascript, calm]:
            return free.pop()
        context = self._browser.new_context(
            java_script_enabled=javascript,
            reduced_motion="reduce" if calm else "no-preference",
            locale="da-DK",
            accept_downloads=True,
        )
        context.set_default_timeout(10_000)
        return context

    def give_back(self, context: BrowserContext, origin: str, *, javascript: bool, calm: bool) -> None:
        pages = context.pages
        if pages:
            session = context.new_cdp_session(pages[0])
            session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": STORED})
        for page in pages:
            page.close()
        context.clear_cookies()
        context.clear_permissions()
        self._free[javascript, calm].append(context)


@pytest.fixture(scope="session")
def contexts(chromium: Browser) -> Contexts:
    return Contexts(chromium)


@contextmanager
def onward(page: Page) -> Iterator[None]:
    """What is done inside leads to another page; afterwards that page is there, drawn and quiet."""
    with page.expect_navigation(wait_until="load"):
        yield
    page.evaluate(DRAWN)


@dataclass
class Visitor:
    """Someone at a browser of one width: opens pages, and keeps what went wrong on the way."""

    context: BrowserContext
    base: str
    width: int
    page: Page
    complaints: list[str] = field(default_factory=list)
    forgiven: tuple[str, ...] = ()
    under_way: set[Any] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("request", self._asked)
        self.page.on("requestfinished", self._answered)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("requestfailed", self._failed)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(word in message.text for word in self.forgiven):
            self.complaints.append(f"console {message.type}: {message.text}")

    def _asked(self, request: Any) -> None:
        if request.url.startswith("http"):
            self.under_way.add(request)

    def _answered(self, request: Any) -> None:
        self.under_way.discard(request)

    def _failed(self, request: Any) -> None:
        self.under_way.discard(request)
        # A download or a page left early ends its request on purpose.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"request failed: {request.url} {request.failure}")

    def open(self, path: str) -> Page:
        """Go to a path on the live server and wait until it is quiet."""
        self.under_way.clear()
        self.page.goto(self.base + path, wait_until="load")
        self.page.evaluate(DRAWN)
        for _ in range(500):
            if not self.under_way:
                return self.page
            self.page.wait_for_timeout(20)
        raise AssertionError(f"{path} is still asking for {[one.url for one in self.under_way]}")

    def at_every_width(self, path: str) -> Iterator[Page]:
        """The page as it comes to each width in turn: loaded anew, for scripts look at the width too."""
        for self.width in WIDTHS:
            self.page.set_viewport_size({"width": self.width, "height": 900})
            yield self.open(path)

    def sign_in(self, user: Any) -> None:
        """Be `user` from the next page on, by a session made beside the sign-in page."""
        client = Client()
        client.force_login(user)
        self.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self.base}]
        )

    def speak(self, language: str) -> None:
        """Read pages in this language from the next page on."""
        self.context.add_cookies([{"name": "django_language", "value": language, "url": self.base}])

    def barriers(self) -> list[str]:
        """What axe finds on the page: rule, how bad, and where."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        violations = self.page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        return [
            f"{one['id']} ({one['impact']}): " + "; ".join(node["html"][:160] for node in one["nodes"][:3])
            for one in violations
        ]

    def sticking_out(self) -> list[str]:
        """What makes the page scroll sideways, by tag and class; empty when it does not."""
        # A page that was just asked for may not have its body yet.
        self.page.wait_for_load_state()
        return self.page.evaluate(
            """() => {
                const wide = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= wide) return [];
                return [...document.querySelectorAll("body *")]
                    .filter((one) => one.getBoundingClientRect().right > wide + 1)
                    .map((one) => one.tagName + "." + one.className).slice(0, 10);
            }"""
        )

    def focused(self) -> str:
        """The text, label or id of what has the focus."""
        return self.page.evaluate(
            """() => {
                const one = document.activeElement;
                return one.getAttribute("aria-label") || one.innerText?.trim() || one.id || one.tagName;
            }"""
        )

    def picture(self, name: str) -> None:
        """A full-page screenshot in the folder METASTYR_SCREENSHOTS names; nothing when it names none."""
        if folder := os.environ.get("METASTYR_SCREENSHOTS"):
            self.page.screenshot(path=f"{folder}/{name}-{self.width}.png", full_page=True)


Visit = Callable[..., Visitor]


@pytest.fixture
def visit(contexts: Contexts, live_server: Any) -> Iterator[Visit]:
    """Makes visitors: `visit(width=390, user=…, language="en", javascript=False, forgive=("403",))`.

    When the test ends, every visitor must have met no script error, console error, broken content
    policy or failed request, apart from what it was told to forgive.
    """
    visitors: list[Visitor] = []
    kinds: list[dict[str, bool]] = []

    def make(
        *,
        width: int = 1280,
        height: int = 900,
        user: Any = None,
        language: str = "da",
        javascript: bool = True,
        calm: bool = True,
        forgive: tuple[str, ...] = (),
    ) -> Visitor:
        context = contexts.take(javascript=javascript, calm=calm)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        visitor = Visitor(context=context, base=live_server.url, width=width, page=page, forgiven=forgive)
        kinds.append({"javascript": javascript, "calm": calm})
        visitors.append(visitor)
        if user is not None:
            visitor.sign_in(user)
        visitor.speak(language)
        return visitor

    yield make
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor, kind in zip(visitors, kinds, strict=True):
        contexts.give_back(visitor.context, visitor.base, **kind)
    assert complaints == []
