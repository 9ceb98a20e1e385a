"""The page the shell writes opens offline, fits any screen, prints, and is read aloud without a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from metastyr.cli import main
from tests.browser.conftest import WIDTHS

DATA = Path(__file__).resolve().parents[1] / "data" / "small"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_of_a_network(chromium: Browser, tmp_path: Path, language: str, width: int) -> None:
    page_file = tmp_path / "side.html"
    words = ["network", "--nodes", f"{DATA / 'nodes.csv'}", "--edges", f"{DATA / 'edges.csv'}"]
    words += ["--boundary", "stakeholder=Sektor", "--boundary", "geographic=Kontor"]
    words += ["--language", language, "--html", str(page_file)]
    assert main(["analyse", *words]) == 0
    context = chromium.new_context(viewport={"width": width, "height": 800}, offline=True)
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(page_file.as_uri())
    assert (asked, complaints) == ([page_file.as_uri()], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.documentElement.lang") == language
    assert page.locator("figure svg").count() == 2
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    context.close()
