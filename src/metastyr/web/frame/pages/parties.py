"""The parties that must say yes, who answers for each, and which organisations could be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.web.frame.pages.words import changes, day, head, here, trail
from metastyr.web.frame.reads import Member, NetworkNow, Organisation, Party
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class PartiesPage(NetworkPage):
    template: ClassVar[str] = "frame/parties.html"
    empty: Empty | None
    table: Table | None
    suggested: tuple[str, ...]
    add_url: str


def parties(
    network: NetworkNow,
    held: Sequence[Party],
    suggested: Sequence[Organisation],
    actor: Actor,
    *,
    today: date,
) -> PartiesPage:
    may_change = changes(network, actor)
    add = here(network, "add_parties") if may_change else ""
    return PartiesPage(
        title=_("Parter"),
        lead=_("Et mål er først aftalt, når hver part her har sagt ja til det."),
        network=head(network, actor),
        step="frame",
        section="goals",
        crumbs=trail(network, Crumb(_("Mål"), here(network, "goals")), Crumb(_("Parter"))),
        empty=None
        if held
        else Empty(
            heading=_("Ingen parter endnu"),
            text=_("Vælg de organisationer, der skal bære målene bagefter. Det er dem, der skal sige ja.")
            if add
            else _("Netværkslederen skriver dem ind."),
            action_text=_("Vælg parterne") if add else "",
            action_url=add,
        ),
        table=_table(network, held, may_change=may_change, today=today) if held else None,
        suggested=tuple(organisation_in_words(one) for one in suggested) if may_change and held else (),
        add_url=add if held else "",
    )


def organisation_in_words(one: Organisation) -> str:
    people = ngettext("%(n)s deltager", "%(n)s deltagere", one.people) % {"n": number(one.people)}
    return f"{one.name} ({people})"


def member_in_words(one: Member) -> str:
    return f"{one.name} ({one.organisation})" if one.organisation else one.name


def _table(network: NetworkNow, held: Sequence[Party], *, may_change: bool, today: date) -> Table:
    columns = [Column(label=_("Part")), Column(label=_("Svarer for den")), Column(label=_("I dag"))]
    if may_change:
        columns.append(Column(label=_("Ret"), hidden=True))
    rows = []
    for one in held:
        cells = [
            Cell(text=one.name),
            Cell(text=one.speaker_name or _("ingen endnu")),
            _presence(one, today),
        ]
        if may_change:
            cells.append(
                Cell(text=_("Ret %(party)s") % {"party": one.name}, url=here(network, "party", party=one.id))
            )
        rows.append(Row(cells=tuple(cells)))
    return Table(caption=_("Parter"), caption_hidden=True, columns=tuple(columns), rows=tuple(rows))


def _presence(one: Party, today: date) -> Cell:
    if one.left is None:
        return Cell(text=_("Med"), badge_kind="success")
    if one.present_on(today):
        return Cell(
            text=_("Med"), badge_kind="warning", note=_("sidste dag er %(day)s") % {"day": day(one.left)}
        )
    return Cell(
        text=_("Trådt ud"), badge_kind="plain", note=_("sidste dag var %(day)s") % {"day": day(one.left)}
    )
