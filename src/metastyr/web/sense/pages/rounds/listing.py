"""All rounds of a network: how far each is, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.web.sense.pages.rounds.words import (
    STATE_KINDS,
    answered_in_words,
    asked_in_words,
    at,
    day,
    days_open,
    may_open,
    opening_day,
    state_in_words,
)
from metastyr.web.sense.pages.words import head
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.steps import address


@dataclass(frozen=True, kw_only=True)
class RoundsPage(NetworkPage):
    template: ClassVar[str] = "sense/rounds/list.html"
    new_url: str
    empty: Empty | None
    table: Table | None


def rounds(key: str, name: str, listed: Sequence[RoundNow], actor: Actor, *, today: date) -> RoundsPage:
    runs = may(actor, Act.RUN_ROUNDS, key)
    # A draft is the leader's own until people are asked.
    shown = [one for one in listed if runs or one.state not in {"draft", "ready"}]
    new_url = address("sense:new_round", network=key) if runs else ""
    return RoundsPage(
        title=_("Runder"),
        lead=_("Spørg grupperne, hvordan de oplever hinanden i et arbejdsforløb, og tal om det bagefter."),
        network=head(key, name, actor),
        step="sense",
        section="rounds",
        new_url=new_url,
        empty=None if shown else _nothing(new_url),
        table=_table(shown, actor, runs=runs, today=today) if shown else None,
    )


def _nothing(new_url: str) -> Empty:
    if not new_url:
        return Empty(
            heading=_("Der er ikke spurgt endnu"),
            text=_("Når netværkslederen åbner en runde, kan du se her, hvor langt den er."),
        )
    return Empty(
        heading=_("I har ikke spurgt nogen endnu"),
        text=_(
            "Vælg ét arbejdsforløb, som flere grupper er fælles om. At gøre en runde klar tager en halv "
            "times tid, og ingen får brev, før den er åben."
        ),
        action_text=_("Begynd en runde"),
        action_url=new_url,
    )


def _table(shown: Sequence[RoundNow], actor: Actor, *, runs: bool, today: date) -> Table:
    return Table(
        caption=_("Netværkets runder, den nyeste først"),
        caption_hidden=True,
        columns=(
            Column(label=_("Runde")),
            Column(label=_("Tilstand")),
            Column(label=_("Spurgt")),
            Column(label=_("Har svaret")),
            Column(label=_("Åben")),
            Column(label=_("Næste skridt")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.title, url=at("round", one), note=one.process),
                    Cell(text=state_in_words(one.state), badge_kind=STATE_KINDS[one.state]),
                    Cell(text=asked_in_words(one)),
                    Cell(text=answered_in_words(one)),
                    Cell(text=_open(one)),
                    _next(one, actor, runs=runs, today=today),
                )
            )
            for one in shown
        ),
    )


def _open(one: RoundNow) -> str:
    if one.opens is None or one.closes is None:
        return "–"
    return days_open(one)


def _next(one: RoundNow, actor: Actor, *, runs: bool, today: date) -> Cell:
    results = at("results", one) if may_open(one, actor) else ""
    if results and one.state in {"closed", "published"}:
        waits = runs and one.state == "closed" and one.dialogue_when is None
        return Cell(text=_("Aftal samtalen") if waits else _("Se resultatet"), url=results)
    if one.state == "archived":
        return Cell(text=_("Se resultatet") if results else "–", url=results)
    if one.state == "open":
        return Cell(text=_("Lukker %(day)s") % {"day": day(one.closes)})
    if one.state == "ready" and one.closes and one.closes < today:
        return Cell(text=_("Dagene er gået. Vælg nye"), url=at("round", one))
    if one.state == "ready":
        coming = opening_day(one)
        if coming is None:
            return Cell(text=_("Åbn den i dag"), url=at("round", one))
        return Cell(text=_("Åbner %(day)s") % {"day": day(max(coming, today))})
    if one.state == "draft":
        return Cell(text=_("Gør den klar"), url=at("round", one))
    return Cell(text=_("Netværkslederen deler resultatet, når I har talt om det"))
