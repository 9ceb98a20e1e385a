"""Groups made out of the register: whose people, grouped by what, and what would come of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.domain.rounds.grouping import MOST_GROUPS
from metastyr.domain.rounds.lacking import TOO_MANY_GROUPS
from metastyr.domain.same_name import folded
from metastyr.web.sense.pages.rounds.words import at, placed
from metastyr.web.sense.pages.words import attribute_in_words, people
from metastyr.web.sense.reads import Offered, Proposed, RoundNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, kw_only=True)
class TakePage(NetworkPage):
    """`table` is what would come of it, before anything is saved; `sent` is said again by who does it."""

    template: ClassVar[str] = "sense/rounds/take.html"
    form: BaseForm
    empty: Empty | None
    alerts: tuple[Alert, ...]
    table: Table | None
    without: tuple[str, ...]
    without_heading: str
    may_take: bool
    sent: tuple[tuple[str, str], ...]
    back_url: str


def take(
    seen: RoundNow,
    form: BaseForm,
    offers: Sequence[Offered],
    proposal: Proposed | None,
    sent: tuple[tuple[str, str], ...],
    actor: Actor,
) -> TakePage:
    title = _("Lav grupper ud fra registret")
    new = _new(proposal) if proposal else ()
    names = {folded(group.name) for group in seen.groups}
    too_many = len(names | {folded(name) for name, _n in new}) > MOST_GROUPS
    without = (
        tuple(one.name for one in proposal.found.without if one.id not in proposal.already)
        if proposal
        else ()
    )
    return TakePage(
        title=title,
        lead=_("Vælg, hvem der skal spørges, og hvad der gør dem til en gruppe. Du ser resultatet først."),
        **placed(seen, actor, (_("Grupper og personer"), at("round_groups", seen)), (title, "")),
        form=form,
        empty=None if offers else _nobody(),
        alerts=_alerts(seen, proposal, new, too_many=too_many),
        table=_table(seen, new) if new else None,
        without=without,
        without_heading=ngettext(
            "%(n)s person har ingen oplysning og kommer ikke med",
            "%(n)s personer har ingen oplysning og kommer ikke med",
            len(without),
        )
        % {"n": number(len(without))},
        may_take=bool(new) and not too_many,
        sent=sent,
        back_url=at("round_groups", seen),
    )


def _nobody() -> Empty:
    return Empty(
        heading=_("Der er ingen oplysninger at lave grupper af"),
        text=_(
            "Vælg en organisation eller en enhed med personer, eller giv personerne en funktion i registret."
        ),
    )


def offer_in_words(one: Offered) -> str:
    """An attribute as a choice, with what it would give."""
    return _("%(attribute)s (kendt for %(people)s, %(groups)s)") % {
        "attribute": attribute_in_words(one.attribute),
        "people": people(one.known),
        "groups": ngettext("%(n)s gruppe", "%(n)s grupper", one.groups) % {"n": number(one.groups)},
    }


def _new(proposal: Proposed) -> tuple[tuple[str, int], ...]:
    """Each group that would get somebody, and how many."""
    counted = (
        (made.name, sum(pk not in proposal.already for pk in made.people)) for made in proposal.found.groups
    )
    return tuple((name, n) for name, n in counted if n)


def _alerts(
    seen: RoundNow, proposal: Proposed | None, new: Sequence[tuple[str, int]], *, too_many: bool
) -> tuple[Alert, ...]:
    if proposal is None:
        return ()
    alerts = []
    if too_many:
        alerts.append(Alert(kind="error", text=said(TOO_MANY_GROUPS)))
    if not new:
        alerts.append(Alert(kind="info", text=_("Alle, der har oplysningen, er allerede i en gruppe.")))
    if proposal.already and new:
        already = len(proposal.already)
        alerts.append(
            Alert(
                kind="info",
                text=ngettext(
                    "%(n)s person er allerede i en gruppe og bliver, hvor vedkommende er.",
                    "%(n)s personer er allerede i en gruppe og bliver, hvor de er.",
                    already,
                )
                % {"n": number(already)},
            )
        )
    return tuple(alerts)


def _table(seen: RoundNow, new: Sequence[tuple[str, int]]) -> Table:
    there = {folded(group.name): group.size for group in seen.groups}
    return Table(
        caption=_("Det kommer der ud af det"),
        columns=(
            Column(label=_("Gruppe")),
            Column(label=_("Nye personer"), numeric=True),
            Column(label=_("Stor nok til at blive vist?")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=name),
                    Cell(text=number(count)),
                    Cell(
                        text=_("Ja")
                        if seen.smallest.enough(count + there.get(folded(name), 0))
                        else _("Nej, færre end %(n)s") % {"n": number(seen.smallest.size)}
                    ),
                )
            )
            for name, count in new
        ),
    )
