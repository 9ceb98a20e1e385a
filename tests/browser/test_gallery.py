"""Every component in a real browser: no barriers, no sideways scrolling, and all of it by keyboard."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from metastyr.records.models import User
from metastyr.web.ui.components import COMPONENTS

from .conftest import PHONES, WIDTHS, Visit


@pytest.fixture
def keeper(transactional_db: None) -> Any:
    return User.objects.create_user(email="k@ask.example", name="Kim Ask", is_administrator=True)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_barriers_and_no_sideways_scrolling(visit: Visit, keeper: Any, width: int, language: str) -> None:
    visitor = visit(width=width, user=keeper, language=language)
    page = visitor.open("/gallery/")
    page.evaluate("document.querySelectorAll('.content details').forEach((one) => (one.open = true))")
    visitor.picture(f"gallery-{language}")
    shown = {one.get_attribute("data-component") for one in page.query_selector_all("[data-component]")}
    assert shown == set(COMPONENTS)
    assert page.evaluate("document.documentElement.lang") == language
    assert visitor.barriers() == []
    assert visitor.sticking_out() == []


def test_the_skip_link_comes_first_and_leads_past_the_menu(visit: Visit, keeper: Any) -> None:
    visitor = visit(user=keeper)
    page = visitor.open("/was/")
    page.keyboard.press("Tab")
    assert visitor.focused() == "Gå til sidens indhold"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('header')") is None


def test_the_error_summary_has_the_focus_and_leads_to_the_field(visit: Visit, keeper: Any) -> None:
    visitor = visit(user=keeper)
    page = visitor.open("/gallery/")
    assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')") is True
    page.locator("[data-error-summary] a", has_text="Netværkets tema").click()
    assert page.evaluate("document.activeElement.id") == "id_b-theme"


def test_the_phone_menu_works_without_a_script(visit: Visit, keeper: Any) -> None:
    visitor = visit(width=320, user=keeper, javascript=False)
    page = visitor.open("/gallery/")
    link = page.locator("details.shell-menu nav a", has_text="Galleri")
    assert link.is_visible() is False
    page.locator("details.shell-menu > summary").click()
    assert link.is_visible() is True
    visitor.picture("menu")


def test_the_phone_menu_closes_on_escape_and_gives_the_focus_back(visit: Visit, keeper: Any) -> None:
    visitor = visit(width=390, user=keeper)
    page = visitor.open("/gallery/")
    page.locator("details.shell-menu > summary").click()
    assert visitor.barriers() == []
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.evaluate("document.querySelector('details.shell-menu').open") is False
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_language_is_switched_and_the_page_stays(visit: Visit, keeper: Any) -> None:
    visitor = visit(user=keeper)
    page = visitor.open("/gallery/")
    page.locator("header button[value=en]").first.click()
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.url.endswith("/gallery/")
    assert page.locator("h1").inner_text() == "Gallery"


def test_a_table_sorts_by_number_both_ways(visit: Visit, keeper: Any) -> None:
    page = visit(user=keeper).open("/gallery/")
    table = page.locator("[data-component=table] table")
    button = table.locator("th button", has_text="Bånd")

    def column() -> list[int]:
        return [int(text) for text in table.locator("tbody tr td:nth-child(4)").all_inner_texts()]

    before = column()
    button.click()
    assert column() == sorted(before)
    button.click()
    assert column() == sorted(before, reverse=True)
    assert table.locator("th[aria-sort]").all()[2].get_attribute("aria-sort") == "descending"


def network_of(page: Any) -> dict[str, Any]:
    return json.loads(page.locator("#network-map").text_content())


def state_of(page: Any) -> str:
    return page.locator("[data-map-state]").inner_text()


def spoken(page: Any) -> str:
    return page.locator("[data-map-live]").inner_text().strip("\u00a0 ")


def test_the_map_is_walked_by_arrow_keys_along_ties(visit: Visit, keeper: Any) -> None:
    visitor = visit(user=keeper)
    page = visitor.open("/gallery/")
    network = network_of(page)
    by_name = {node["label"]: node for node in network["nodes"]}
    ties = {frozenset((edge["source"], edge["target"])) for edge in network["edges"]}
    page.locator("#map-degree").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if visitor.focused() == "Netværkskort":
            break
    page.keyboard.press("Home")
    first = spoken(page)
    here = by_name[first.split(".")[0]]
    assert here["label"] == min(by_name)
    steps = 0
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
        there = by_name.get(spoken(page).split(".")[0])
        if there is None:
            assert spoken(page) == f"{here['label']} har ingen bånd i den retning."
            continue
        assert frozenset((here["id"], there["id"])) in ties
        here, steps = there, steps + 1
    assert steps > 0
    page.keyboard.press("Enter")
    assert page.locator("[data-map-person]").evaluate("one => one === document.activeElement") is True
    assert page.locator("[data-map-person] h4").inner_text() == here["label"]
    assert visitor.barriers() == []
    visitor.picture("map-person")
    page.keyboard.press("Escape")
    assert visitor.focused() == "Netværkskort"
    page.keyboard.press("Escape")
    assert spoken(page) == "Ingen person er valgt."


@pytest.mark.parametrize("width", PHONES)
def test_the_panel_about_a_person_fits_a_phone(visit: Visit, keeper: Any, width: int) -> None:
    visitor = visit(width=width, user=keeper)
    page = visitor.open("/gallery/")
    page.get_by_label("Find en person på kortet").fill("Dorte Fisker")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("[data-map-person] h4").inner_text() == "Dorte Fisker"
    visitor.picture("map-person")
    assert visitor.barriers() == []
    assert visitor.sticking_out() == []


def test_the_map_and_the_table_are_filtered_together(visit: Visit, keeper: Any) -> None:
    page = visit(user=keeper).open("/gallery/")
    nodes, edges = network_of(page)["nodes"], network_of(page)["edges"]
    assert (
        state_of(page) == f"Viser {len(nodes)} af {len(nodes)} personer og {len(edges)} af {len(edges)} bånd."
    )
    page.locator(".map-filters summary").click()
    page.get_by_label("Region (5)").uncheck()
    kept = {node["id"] for node in nodes if node["groups"]["sector"] != "Region"}
    left = [edge for edge in edges if {edge["source"], edge["target"]} <= kept]
    assert state_of(page) == (
        f"Viser {len(kept)} af {len(nodes)} personer og {len(left)} af {len(edges)} bånd."
    )
    rows = page.locator("tr[data-node-id]:visible")
    assert {row.get_attribute("data-node-id") for row in rows.all()} == {
        f"p{number}" for number in range(8) if f"p{number}" in kept
    }
    sector = {node["id"]: node["groups"]["sector"] for node in nodes}
    across = [edge for edge in left if sector[edge["source"]] != sector[edge["target"]]]
    page.get_by_label("Vis kun bånd på tværs af Sektor").check()
    assert state_of(page).endswith(f"og {len(across)} af {len(edges)} bånd.")
    page.get_by_label("Mindst så mange bånd").fill("4")
    strong = {node["id"] for node in nodes if node["id"] in kept and node["degree"] >= 4}
    assert state_of(page).startswith(f"Viser {len(strong)} af")


def test_the_legend_follows_the_chosen_attribute(visit: Visit, keeper: Any) -> None:
    page = visit(user=keeper).open("/gallery/")
    legend = page.locator("[data-map-legend] li")
    assert legend.all_inner_texts() == ["Kommune (5)", "Region (5)", "Forening (4)"]
    page.get_by_label("Farve og form viser").select_option("place")
    assert legend.all_inner_texts() == ["Ask (5)", "Birkedal (5)", "Ikke oplyst (4)"]


def test_search_finds_a_person_and_says_when_there_is_none(visit: Visit, keeper: Any) -> None:
    page = visit(user=keeper).open("/gallery/")
    field = page.get_by_label("Find en person på kortet")
    field.fill("dorte")
    field.press("Enter")
    assert spoken(page).startswith("1 passer. Viser Dorte Fisker. Dorte Fisker. Sektor: ")
    field.fill("ukendt")
    field.press("Enter")
    assert state_of(page) == "Ingen person på kortet hedder noget med “ukendt”."


def test_the_map_is_saved_as_svg_and_png(visit: Visit, keeper: Any) -> None:
    page = visit(user=keeper).open("/gallery/")
    network = network_of(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Hent som SVG").click()
    assert waiting.value.suggested_filename == "galleri.svg"
    root = ElementTree.parse(waiting.value.path()).getroot()
    svg = "{http://www.w3.org/2000/svg}"
    written = [text.text for text in root.iter(f"{svg}text")]
    assert sorted(written) == sorted(
        [node["label"] for node in network["nodes"]] + ["Kommune (5)", "Region (5)", "Forening (4)"]
    )
    assert len(list(root.iter(f"{svg}line"))) == len(network["edges"])
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Hent som PNG").click()
    assert waiting.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_without_a_script_the_map_says_so(visit: Visit, keeper: Any) -> None:
    page = visit(user=keeper, javascript=False).open("/gallery/")
    assert page.locator(".network-map .alert-text").first.is_visible() is True
    assert page.locator("[data-map-drawn]").is_visible() is False


def test_a_network_too_large_to_draw_says_why_and_keeps_its_table(
    visit: Visit, keeper: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("metastyr.web.ui.components.network_map.LARGEST_DRAWN", 13)
    page = visit(user=keeper).open("/gallery/")
    assert page.locator("[data-map-undrawn]").inner_text().strip() == (
        "Netværket har 14 personer. Over 13 bliver en tegning ulæselig, så her vises kun tabellen."
    )
    assert page.locator("[data-map-canvas]").is_visible() is False
    assert page.locator("tr[data-node-id]:visible").count() == 8


def test_nobody_but_the_administrator_sees_the_gallery(visit: Visit, transactional_db: None) -> None:
    other = User.objects.create_user(email="b@ask.example", name="Bo Friis")
    visitor = visit(user=other, forgive=("403",))
    page = visitor.open("/gallery/")
    assert page.locator("h1").inner_text() == "Den side har du ikke adgang til"
    assert visitor.barriers() == []
