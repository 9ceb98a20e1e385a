"""The register's front page: how much there is, and the doors to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.web.register.pages.words import organisation_count, people_count, unit_count
from metastyr.web.register.reads import RegisterCounts
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.pages import Page


@dataclass(frozen=True, kw_only=True)
class StartPage(Page):
    template: ClassVar[str] = "register/start.html"
    cards: tuple[Card, ...]
    empty: Empty | None
    search_url: str
    may_change: bool


def start(counts: RegisterCounts, *, may_change: bool) -> StartPage:
    nothing = not (counts.organisations or counts.people)
    new = reverse("register:new_organisation") if may_change else ""
    return StartPage(
        title=_("Register"),
        lead=_("Organisationer, deres enheder og de mennesker, der kan være med i jeres netværk."),
        cards=(
            Card(
                heading=_("Organisationer"),
                text=f"{organisation_count(counts.organisations)} · {unit_count(counts.units)}",
                url=reverse("register:organisations"),
            ),
            Card(
                heading=_("Personer"),
                text=people_count(counts.people),
                url=reverse("register:people"),
            ),
        ),
        empty=Empty(
            heading=_("Registret er tomt"),
            text=_(
                "Opret den første organisation her. Eller gå til et netværk og læs en liste ind: "
                "så kommer organisationer, enheder og personer med på én gang."
            ),
            action_text=_("Opret en organisation") if new else "",
            action_url=new,
        )
        if nothing
        else None,
        search_url=reverse("register:people"),
        may_change=may_change,
    )
