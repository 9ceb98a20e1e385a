"""My networks as cards, and the page where a new one begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.domain.access import ROLE_NAMES, Act, Actor, may
from metastyr.web.overview.pages.words import people, ties
from metastyr.web.overview.reads import NetworkCard
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.pages import Crumb, Page
from metastyr.web.ui.words import said


@dataclass(frozen=True, kw_only=True)
class CardOfMine:
    """A network's card and the last thing that happened in it."""

    card: Card
    last: str


@dataclass(frozen=True, kw_only=True)
class StartPage(Page):
    template: ClassVar[str] = "overview/start.html"
    cards: tuple[CardOfMine, ...]
    empty: Empty | None
    new_url: str


@dataclass(frozen=True, kw_only=True)
class NewPage(Page):
    template: ClassVar[str] = "overview/new.html"
    form: BaseForm
    back_url: str


def start(cards: Sequence[NetworkCard], actor: Actor) -> StartPage:
    may_start = may(actor, Act.START_NETWORK)
    new_url = reverse("overview:new") if may_start else ""
    return StartPage(
        title=_("Mine netværk"),
        lead=_("Her begynder ugen: vælg et netværk, og se, hvordan det står til.") if cards else "",
        cards=tuple(_card(card) for card in cards),
        empty=None if cards else _no_networks(new_url),
        new_url=new_url,
    )


def _no_networks(new_url: str) -> Empty:
    if new_url:
        return Empty(
            heading=_("Der er ingen netværk endnu"),
            text=_("Opret det første. Det tager et minut, og det meste kan rettes bagefter."),
            action_text=_("Opret et netværk"),
            action_url=new_url,
        )
    return Empty(
        heading=_("Du er ikke med i et netværk endnu"),
        text=_(
            "Bed den, der leder netværket, om at tage dig med. Netværket står her, så snart det er gjort. "
            "Skal du selv lede et nyt netværk, så spørg jeres administrator."
        ),
    )


def _card(card: NetworkCard) -> CardOfMine:
    counted = people(card.people)
    if card.ties is not None:
        counted = f"{counted} · {ties(card.ties)}"
    if card.ended:
        ends = _("slut %(day)s") % {"day": date_format(card.ended, "DATE_FORMAT")}
        counted = f"{counted} · {ends}"
    last = ""
    if card.last:
        day = date_format(timezone.localtime(card.last.at), "DATE_FORMAT")
        last = f"{day}: {said(card.last.who)} {said(card.last.what)}"
    return CardOfMine(
        card=Card(
            heading=card.name,
            eyebrow=", ".join(said(ROLE_NAMES[role]) for role in card.roles),
            text=counted,
            url=reverse("overview:network", kwargs={"network": card.key}),
        ),
        last=last,
    )


def new(form: BaseForm) -> NewPage:
    back = reverse("overview:start")
    title = _("Opret et netværk")
    return NewPage(
        title=title,
        lead=_(
            "Du bliver netværksleder. Det meste her kan rettes bagefter. "
            "Kun båndenes retning ligger fast, når der er bånd."
        ),
        crumbs=(Crumb(_("Mine netværk"), back), Crumb(title)),
        form=form,
        back_url=back,
    )
