"""All goals beside all parties: who has said what to the words as they are now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.web.frame.pages.agreement import in_short, present
from metastyr.web.frame.pages.words import changes, day_of, goal_cell, head, here, reply_in_words
from metastyr.web.frame.reads import Goal, NetworkNow, Party
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage


@dataclass(frozen=True, kw_only=True)
class GoalsPage(NetworkPage):
    template: ClassVar[str] = "frame/goals.html"
    empty: Empty | None
    no_parties: Alert | None
    table: Table | None
    dropped: Table | None
    waiting: tuple[tuple[str, str], ...]
    parties_url: str
    add_url: str


def waiting_for(
    network: NetworkNow, held: Sequence[Goal], parties: Sequence[Party], person: int | None, today: date
) -> tuple[tuple[str, str], ...]:
    """(words, address) of each reply that waits for `person`."""
    own = [one for one in present(parties, today) if person is not None and one.speaker == person]
    return tuple(
        (
            _("Svar på “%(goal)s” for %(party)s") % {"goal": goal.now.title, "party": party.name},
            here(network, "reply", goal=goal.key, party=party.id),
        )
        for goal in held
        if goal.dropped is None
        for party in own
        if goal.last(party.id) is None
    )


def goals(
    network: NetworkNow, held: Sequence[Goal], parties: Sequence[Party], actor: Actor, *, today: date
) -> GoalsPage:
    may_change = changes(network, actor)
    add = here(network, "add_goal") if may_change else ""
    standing = [one for one in held if one.dropped is None]
    dropped = [one for one in held if one.dropped is not None]
    now = present(parties, today)
    return GoalsPage(
        title=_("Mål"),
        lead=_("Parterne forhandler, til alle har sagt ja til de samme ord. Så er målet deres eget."),
        network=head(network, actor),
        step="frame",
        section="goals",
        empty=_empty(add) if not standing else None,
        no_parties=_no_parties() if standing and not now else None,
        table=_table(network, standing, parties, today) if standing else None,
        dropped=_dropped(network, dropped) if dropped else None,
        waiting=() if network.ended else waiting_for(network, held, parties, actor.person_id, today),
        parties_url=here(network, "parties"),
        add_url=add if standing else "",
    )


def _empty(add: str) -> Empty:
    return Empty(
        heading=_("Ingen mål endnu"),
        text=_("Skriv ét mål, som du tror, alle kan se sig selv i. Parternes indvendinger gør det bedre.")
        if add
        else _("Netværkslederen foreslår det første. Så kan parterne svare."),
        action_text=_("Foreslå det første mål") if add else "",
        action_url=add,
    )


def _no_parties() -> Alert:
    return Alert(
        kind="warning",
        heading=_("Ingen parter endnu"),
        text=_("Et mål kan først aftales, når I har valgt, hvem der skal sige ja."),
    )


def _table(network: NetworkNow, held: Sequence[Goal], parties: Sequence[Party], today: date) -> Table:
    now = present(parties, today)
    return Table(
        caption=_("Mål og parter"),
        caption_hidden=True,
        columns=(
            Column(label=_("Mål")),
            Column(label=_("Tilstand")),
            *(Column(label=one.name) for one in now),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=goal.now.title, url=here(network, "goal", goal=goal.key)),
                    goal_cell(goal.state(parties, today), in_short(goal, parties, today)),
                    *(_said(goal, one) for one in now),
                )
            )
            for goal in held
        ),
    )


def _said(goal: Goal, party: Party) -> Cell:
    said = goal.last(party.id)
    return Cell(text=reply_in_words(said.reply if said else None))


def _dropped(network: NetworkNow, held: Sequence[Goal]) -> Table:
    return Table(
        caption=_("Droppede mål"),
        caption_hidden=True,
        columns=(Column(label=_("Mål")), Column(label=_("Droppet")), Column(label=_("Hvorfor"))),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.now.title, url=here(network, "goal", goal=one.key)),
                    Cell(text=day_of(one.dropped) if one.dropped else ""),
                    Cell(text=one.dropped_reason),
                )
            )
            for one in held
        ),
    )
