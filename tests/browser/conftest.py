"""A headless Chromium before a live server; every page opened is watched for errors and broken policy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
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
WIDTHS = (1280, 390, 320)


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


@dataclass
class Visitor:
    """Someone at a browser of one width: opens pages, and keeps what went wrong on the way."""

    context: BrowserContext
    base: str
    width: int
    page: Page
    complaints: list[str] = field(default_factory=list)
    forgiven: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("requestfailed", self._failed)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(word in message.text for word in self.forgiven):
            self.complaints.append(f"console {message.type}: {message.text}")

    def _failed(self, request: Any) -> None:
        # A download or a page left early ends its request on purpose.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"request failed: {request.url} {request.failure}")

    def open(self, path: str) -> Page:
        """Go to a path on the live server and wait until it is quiet."""
        self.page.goto(self.base + path, wait_until="networkidle")
        return self.page

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
        violations = Axe().run(self.page).response["violations"]
        return [
            f"{one['id']} ({one['impact']}): " + "; ".join(node["html"][:160] for node in one["nodes"][:3])
            for one in violations
        ]

    def sticking_out(self) -> list[str]:
        """What makes the page scroll sideways, by tag and class; empty when it does not."""
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
def visit(chromium: Browser, live_server: Any) -> Iterator[Visit]:
    """Makes visitors: `visit(width=390, user=…, language="en", javascript=False, forgive=("403",))`.

    When the test ends, every visitor must have met no script error, console error, broken content
    policy or failed request, apart from what it was told to forgive.
    """
    visitors: list[Visitor] = []

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
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            reduced_motion="reduce" if calm else "no-preference",
            locale="da-DK",
            accept_downloads=True,
        )
        context.set_default_timeout(10_000)
        visitor = Visitor(
            context=context, base=live_server.url, width=width, page=context.new_page(), forgiven=forgive
        )
        visitors.append(visitor)
        if user is not None:
            visitor.sign_in(user)
        visitor.speak(language)
        return visitor

    yield make
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == []
