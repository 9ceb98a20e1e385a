"""The five boundaries on one page: the overview first, then each with its figure and its people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.practices import ORDER_RULE
from metastyr.theory.source import Entry
from metastyr.web.sense.pages.summary import Summary, summary
from metastyr.web.sense.pages.words import attribute_in_words, head, people, reckoning, ties
from metastyr.web.sense.reads import Basis, Choice, Sensed
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number

_RECKONED = ("ei", "ei-expected", "ei-p", "ei-band", "sole-bridge", "unbridged")


@dataclass(frozen=True, kw_only=True)
class BoundariesPage(NetworkPage):
    template: ClassVar[str] = "sense/boundaries.html"
    basis: tuple[str, ...]
    empty: Empty | None
    overview: Table | None
    boundaries: tuple[Summary, ...]
    reckoned: tuple[Reckoning, ...]
    order_rule: Entry


def boundaries(
    sensed: Sensed, basis: Basis, forms: Mapping[BoundaryKind, BaseForm], actor: Actor
) -> BoundariesPage:
    summaries = tuple(summary(sensed, one, forms.get(one.kind)) for one in sensed.boundaries)
    empty = _nothing(sensed, actor) if not sensed.ties else None
    return BoundariesPage(
        title=_("Grænser"),
        lead=_("Går båndene på tværs, eller bliver de inden for grupperne? Og hvem bygger bro?"),
        network=head(sensed.key, sensed.name, actor),
        step="sense",
        section="boundaries",
        basis=based_on(sensed, basis),
        empty=empty,
        overview=_overview(summaries) if not empty else None,
        boundaries=summaries,
        reckoned=tuple(reckoning(key) for key in _RECKONED),
        order_rule=ORDER_RULE,
    )


def _nothing(sensed: Sensed, actor: Actor) -> Empty:
    listed = (
        address("register:import", network=sensed.key) if may(actor, Act.TAKE_IN_LIST, sensed.key) else ""
    )
    return Empty(
        heading=_("Der er ingen bånd at regne på endnu"),
        text=_("Læs en liste over bånd ind, så viser siden, hvordan de ligger over de fem grænser.")
        if listed
        else _("Når netværkslederen har taget båndene ind, viser siden, hvordan de ligger."),
        action_text=_("Læs en liste ind") if listed else "",
        action_url=listed,
    )


def based_on(sensed: Sensed, basis: Basis) -> tuple[str, ...]:
    """What the figures rest on, and what they cannot show; one sentence each."""
    told = [
        _("Tallene bygger på %(people)s og %(ties)s.")
        % {"people": people(sensed.counted), "ties": ties(sensed.ties)}
    ]
    if basis.at is not None:
        words = {
            "day": date_format(timezone.localtime(basis.at), "DATE_FORMAT"),
            "who": basis.who or _("systemet"),
            "n": number(basis.lists),
        }
        told.append(
            ngettext(
                "Båndene er læst ind den %(day)s af %(who)s.",
                "Båndene er senest læst ind den %(day)s af %(who)s. De kommer fra %(n)s indlæste lister.",
                basis.lists,
            )
            % words
        )
    if basis.by_hand:
        told.append(
            ngettext(
                "%(n)s bånd er tilføjet eller fjernet i hånden siden.",
                "%(n)s bånd er tilføjet eller fjernet i hånden siden.",
                basis.by_hand,
            )
            % {"n": number(basis.by_hand)}
        )
    if sensed.tie_meaning:
        told.append(_("Et bånd betyder: %(meaning)s") % {"meaning": _closed(sensed.tie_meaning)})
    if sensed.people > sensed.counted:
        told.append(
            ngettext(
                "%(n)s person har en rolle uden at stå på listen og har ingen bånd, og er ikke regnet med.",
                "%(n)s personer har en rolle uden at stå på listen og har ingen bånd, og er ikke regnet med.",
                sensed.people - sensed.counted,
            )
            % {"n": number(sensed.people - sensed.counted)}
        )
    if sensed.left_out:
        told.append(
            ngettext(
                "%(n)s bånd er ikke med, fordi den ene ende ikke er med i netværket i dag.",
                "%(n)s bånd er ikke med, fordi den ene ende ikke er med i netværket i dag.",
                sensed.left_out,
            )
            % {"n": number(sensed.left_out)}
        )
    told.append(
        _(
            "Tallene siger, hvem der er noteret som forbundne, ikke hvor godt de samarbejder, "
            "og ikke noget om bånd, ingen har nævnt."
        )
    )
    return tuple(told)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _overview(summaries: tuple[Summary, ...]) -> Table:
    return Table(
        caption=_("De fem grænser i overblik"),
        columns=(
            Column(label=_("Grænse")),
            Column(label=_("Læst af")),
            Column(label=_("Set over for tilfældigheder")),
            Column(label=_("Eneste broer"), numeric=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.name, url=f"#{one.id}"),
                    Cell(text=one.read_from or "–"),
                    Cell(text=one.verdict or _("Kan ikke læses endnu"), badge_kind="plain"),
                    Cell(text=number(one.sole_count) if one.verdict else "–"),
                )
            )
            for one in summaries
        ),
    )


def choices_in_words(choices: tuple[Choice, ...], counted: int) -> list[tuple[str, str]]:
    """The attributes a boundary can be read from, each with how much is known."""
    return [
        (
            choice.attribute,
            ngettext(
                "%(attribute)s: kendt for %(known)s af %(all)s, %(groups)s gruppe",
                "%(attribute)s: kendt for %(known)s af %(all)s, %(groups)s grupper",
                choice.groups,
            )
            % {
                "attribute": attribute_in_words(choice.attribute),
                "known": number(choice.known),
                "all": number(counted),
                "groups": number(choice.groups),
            },
        )
        for choice in choices
    ]


def pointed_in_words(attribute: str) -> str:
    """What was just saved."""
    if not attribute:
        return _("Gemt. Grænsen læses ikke længere af noget.")
    return _("Gemt. Grænsen læses nu af: %(attribute)s.") % {"attribute": attribute_in_words(attribute)}
