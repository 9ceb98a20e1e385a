"""Pages and the eight steps round them, as a template sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from metastyr.theory.chain import STEPS
from metastyr.theory.text import Text
from metastyr.web.ui.pages import Crumb, NetworkHead, NetworkPage, UnbuiltPage, Why
from metastyr.web.ui.steps import BUILT, SECTIONS, StepState, entries


@dataclass(frozen=True, kw_only=True)
class Plain(NetworkPage):
    template: ClassVar[str] = "ui/network.html"


HEAD = NetworkHead(key="a", name="Unges trivsel", may_change=True)


def test_the_eight_steps_come_in_order_with_their_state() -> None:
    shown = entries("a", step="design", section="map")
    assert [(one.number, one.id) for one in shown] == [(one.number, one.id) for one in STEPS]
    assert {one.id: one.state for one in shown} == {
        "choose": StepState.READY,
        "design": StepState.READY,
        "frame": StepState.READY,
        "steer": StepState.UNBUILT,
        "participate": StepState.UNBUILT,
        "sense": StepState.READY,
        "anchor": StepState.UNBUILT,
        "reflect": StepState.UNBUILT,
    }
    assert [one.id for one in shown if one.current] == ["design"]
    assert {one.id: [entry.current for entry in one.sections] for one in shown if one.sections} == {
        "design": [one.id == "map" for one in SECTIONS["design"]]
    }


def test_every_step_and_section_has_an_address() -> None:
    for step in STEPS:
        shown = next(one for one in entries("a", step=step.id) if one.id == step.id)
        assert shown.url == reverse(f"{step.id}:start", kwargs={"network": "a"})
        assert [one.url for one in shown.sections] == [
            reverse(one.url_name, kwargs={"network": "a"}) for one in SECTIONS.get(step.id, ())
        ]


def test_a_step_is_built_when_it_has_sections() -> None:
    assert frozenset(SECTIONS) == BUILT


def test_a_page_in_an_unknown_step_is_refused() -> None:
    with pytest.raises(ValueError, match="'dsign' is no step"):
        Plain(title="x", network=HEAD, step="dsign")


def test_the_trail_goes_from_my_networks_to_this_page() -> None:
    with translation.override("da"):
        page = Plain(title="Deltagere", network=HEAD, step="design", section="participants")
        front = Plain(title="Unges trivsel", network=HEAD)
        start = Plain(title="Design netværket", network=HEAD, step="design")
        assert [
            str(crumb.label if isinstance(crumb.label, str) else crumb.label.da) for crumb in page.trail
        ] == [
            "Mine netværk",
            "Unges trivsel",
            "Design netværket",
            "Deltagere",
        ]
        assert [crumb.label for crumb in front.trail] == ["Mine netværk", "Unges trivsel"]
        assert [crumb.label for crumb in start.trail] == ["Mine netværk", "Unges trivsel", "Design netværket"]
        assert page.trail[-1].url == ""
        own = Plain(title="x", network=HEAD, crumbs=(Crumb("Egen"),))
        assert own.trail == (Crumb("Egen"),)


def test_a_page_says_the_steps_reason_unless_it_has_its_own() -> None:
    design = next(step for step in STEPS if step.id == "design")
    why = Why(Text(da="Derfor", en="Because"), Text(da="Os", en="Us"))
    assert Plain(title="x", network=HEAD, step="design").shown_why == Why(design.why, design.source)
    assert Plain(title="x", network=HEAD, step="design", why=why).shown_why == why
    assert Plain(title="x", network=HEAD).shown_why is None


def test_an_unbuilt_step_says_so_and_what_it_will_do() -> None:
    page = UnbuiltPage(
        title="Styr processen", network=HEAD, step="steer", will=(Text(da="Følge møderne", en="Write"),)
    )
    with translation.override("da"):
        html = render_to_string(page.template, {"page": page})
    assert "Dette trin er ikke bygget endnu" in html
    assert "<li>Følge møderne</li>" in html
    assert html.count('aria-current="step"') == 2  # once in the folded menu, once in the wide one


def test_the_server_error_page_needs_nothing_but_itself() -> None:
    with translation.override("en"):
        html = render_to_string("ui/server_error.html")
    assert '<html lang="en">' in html
    assert "Something went wrong on our side" in html


@pytest.mark.parametrize("name", ["413.html", "429.html"])
def test_pages_other_parts_ask_for_by_name_can_be_drawn(name: str) -> None:
    with translation.override("da"):
        assert render_to_string(name, {}).count("<h1>") == 1
