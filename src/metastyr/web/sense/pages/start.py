"""The sense step's first page: what can be measured today, and what cannot yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.chain import STEPS
from metastyr.theory.text import Text
from metastyr.web.sense.pages.words import head
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import said

LATER: tuple[Text, ...] = (
    Text(
        da="Mærke efter, om der er fælles retning, sammenhæng i arbejdet og vilje til at lægge kræfter i.",
        en="Sense whether there is direction, alignment and commitment.",
    ),
    Text(
        da="Se, hvilke lag af styringstænkning deltagerne tager med hjemmefra (Pedersens fire paradigmer).",
        en="See which layers of governance thinking people bring from home (Pedersen's four paradigms).",
    ),
)


@dataclass(frozen=True, kw_only=True)
class StartPage(NetworkPage):
    template: ClassVar[str] = "sense/start.html"
    doors: tuple[Card, ...]
    closed: Empty | None
    later: tuple[Text, ...]


def start(key: str, name: str, actor: Actor) -> StartPage:
    step = next(one for one in STEPS if one.id == "sense")
    here = {"network": key}
    doors = []
    if may(actor, Act.SEE_STRUCTURE, key):
        doors.append(
            Card(
                heading=_("Grænser"),
                eyebrow=_("Fem grænser, set over for tilfældigheder"),
                text=_("Går båndene på tværs? Hvem bygger bro, og hvor mangler der en?"),
                url=reverse("sense:boundaries", kwargs=here),
            )
        )
    if may(actor, Act.SEE_ROUNDS, key):
        doors.append(
            Card(
                heading=_("Runder"),
                eyebrow=_("Spørg grupperne om hinanden"),
                text=_("Hvordan oplever grupperne hinanden i et arbejdsforløb? (Relationel koordinering.)"),
                url=reverse("sense:rounds", kwargs=here),
            )
        )
    return StartPage(
        title=said(step.name),
        network=head(key, name, actor),
        step="sense",
        doors=tuple(doors),
        closed=None
        if doors
        else Empty(
            heading=_("Din rolle giver ikke adgang til målingerne"),
            text=_(
                "De, der er med i netværket, kan se dem. Spørg netværkslederen, hvis du har brug for dem."
            ),
        ),
        later=LATER,
    )
