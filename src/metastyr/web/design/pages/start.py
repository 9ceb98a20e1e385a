"""The design step's first page: what can be done here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.chain import STEPS
from metastyr.web.design.pages.words import head, people
from metastyr.web.design.reads import NetworkName
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import said


@dataclass(frozen=True, kw_only=True)
class StartPage(NetworkPage):
    template: ClassVar[str] = "design/start.html"
    doors: tuple[Card, ...]


def start(network: NetworkName, count: int, actor: Actor) -> StartPage:
    here = {"network": network.key}
    step = next(one for one in STEPS if one.id == "design")
    # In the order in which a new network is put together, as in the menu.
    doors = []
    if may(actor, Act.SEE_CANVASES, network.key):
        doors.append(
            Card(
                heading=_("Arbejdsark"),
                eyebrow=_("Tema, deltagere, afsæt, rundtur"),
                text=_("Gode spørgsmål at svare på, før nogen bliver inviteret. På skærm eller papir."),
                url=reverse("design:canvases", kwargs=here),
            )
        )
    if may(actor, Act.SEE_CANDIDATES, network.key):
        doors += [
            Card(
                heading=_("Behov og kandidater"),
                eyebrow=_("Kun for dem, der leder"),
                text=_("Hvad kræver opgaven, hvem kan dække det, og hvor står de?"),
                url=reverse("design:needs", kwargs=here),
            ),
            Card(
                heading=_("Sæt en gruppe sammen"),
                eyebrow=_("Kun for dem, der leder"),
                text=_("Hvor få kan dække behovene og spænde over grænserne?"),
                url=reverse("design:compose", kwargs=here),
            ),
        ]
    if may(actor, Act.ASK_IN, network.key):
        doors.append(
            Card(
                heading=_("Invitationer"),
                eyebrow=_("Brev med personligt link"),
                text=_("Hvem er spurgt, hvad har de svaret, og hvem venter på dig?"),
                url=reverse("design:asked_in", kwargs=here),
            )
        )
    doors.append(
        Card(
            heading=_("Deltagere"),
            eyebrow=people(count),
            text=_("Hvem er med, hvor kommer de fra, og hvilken rolle har de?"),
            url=reverse("design:participants", kwargs=here),
        )
    )
    if may(actor, Act.SEE_STRUCTURE, network.key):
        doors.append(
            Card(
                heading=_("Netværkskort"),
                eyebrow=_("Kort, tabel og tal"),
                text=_("Hvem har bånd til hvem, og hvordan hænger det hele sammen?"),
                url=reverse("design:map", kwargs=here),
            )
        )
    listed = address("register:import", **here)
    if listed and may(actor, Act.TAKE_IN_LIST, network.key):
        doors.append(
            Card(
                heading=_("Læs en liste ind"),
                eyebrow=_("Excel eller CSV"),
                text=_(
                    "Deltagere og bånd fra den liste, I allerede har. Du ser hver linje, før noget gemmes."
                ),
                url=listed,
            )
        )
    return StartPage(
        title=said(step.name),
        network=head(network, actor),
        step="design",
        doors=tuple(doors),
    )
