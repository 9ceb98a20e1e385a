"""Everybody's mandates, those who are missed, what goes back home; and one person's mandate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.framing.kroner import kroner
from metastyr.domain.framing.validity import holds
from metastyr.web.frame.pages.words import (
    changes,
    day,
    day_of,
    head,
    here,
    lines,
    period,
    trail,
    validity_cell,
)
from metastyr.web.frame.reads import Mandate, NetworkNow, Taker
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number, said


@dataclass(frozen=True)
class GoesBack:
    """What one person must take home, and to whom."""

    who: str
    to: str
    what: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A mandate in facts."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    decides: str
    back: tuple[str, ...]
    note: str
    confirm_url: str = ""
    end_url: str = ""


@dataclass(frozen=True, kw_only=True)
class MandatesPage(NetworkPage):
    template: ClassVar[str] = "frame/mandates.html"
    empty: Empty | None
    ending: Alert | None
    table: Table | None
    goes_back: tuple[GoesBack, ...]
    without: tuple[tuple[str, str], ...]
    without_words: str
    own_url: str
    own_words: str


@dataclass(frozen=True, kw_only=True)
class MandatePage(NetworkPage):
    template: ClassVar[str] = "frame/mandate.html"
    empty: Empty | None
    standing: Told | None
    proposed: Told | None
    earlier: tuple[Told, ...]
    write_url: str
    write_words: str


def lacking(everyone: Sequence[Taker], today: date) -> list[Taker]:
    """The participants without a confirmed mandate in force."""
    return [
        one
        for one in everyone
        if one.participant and not (one.standing and holds(one.standing.validity(today)))
    ]


def mandates(network: NetworkNow, everyone: Sequence[Taker], actor: Actor, *, today: date) -> MandatesPage:
    with_one = [one for one in everyone if one.standing or one.proposed]
    missed = [one for one in lacking(everyone, today) if one not in with_one]
    own = next((one for one in everyone if one.person == actor.person_id and one.member), None)
    proposes = own and not network.ended and may(actor, Act.ANSWER_GOAL, network.key)
    has_one = own is not None and bool(own.standing or own.proposed)
    return MandatesPage(
        title=_("Mandater"),
        lead=_("Her ser alle, hvad de andre kan love ved bordet, og hvad de først skal have med hjem."),
        network=head(network, actor),
        step="frame",
        section="mandates",
        empty=_empty(changes(network, actor)) if not with_one else None,
        ending=_ending(with_one, today),
        table=_table(network, with_one, today) if with_one else None,
        goes_back=_back(with_one, today),
        without=tuple((one.name, here(network, "mandate", person=one.person)) for one in missed),
        without_words=ngettext(
            "%(n)s deltager har ikke skrevet et mandat endnu.",
            "%(n)s deltagere har ikke skrevet et mandat endnu.",
            len(missed),
        )
        % {"n": number(len(missed))}
        if missed
        else "",
        own_url=here(network, "own_mandate") if proposes else "",
        own_words=_("Foreslå en ændring af dit mandat") if has_one else _("Skriv dit eget mandat"),
    )


def _empty(may_change: bool) -> Empty:
    return Empty(
        heading=_("Ingen mandater endnu"),
        text=_("Spørg hver deltager: Hvad må du sige ja til, og hvad skal du spørge om derhjemme?")
        if may_change
        else _("Skriv dit eget, så de andre ved, hvad du kan sige ja til. Netværkslederen bekræfter det."),
    )


def _ending(held: Sequence[Taker], today: date) -> Alert | None:
    """Those whose mandate ends soon or has ended."""
    told = []
    for one in held:
        if not one.standing or not one.standing.until:
            continue
        words = {"name": one.name, "day": day(one.standing.until)}
        state = one.standing.validity(today)
        if state == "runs_out":
            told.append(_("%(name)s: sidste dag er %(day)s.") % words)
        elif state == "run_out":
            told.append(_("%(name)s: udløb %(day)s.") % words)
    if not told:
        return None
    return Alert(kind="warning", heading=_("Mandater, der skal fornyes"), text=" ".join(told))


def _table(network: NetworkNow, held: Sequence[Taker], today: date) -> Table:
    rows = []
    for one in held:
        shown = one.standing or one.proposed
        assert shown is not None
        rows.append(
            Row(
                cells=(
                    Cell(
                        text=one.name,
                        url=here(network, "mandate", person=one.person),
                        note=one.organisation if one.member else _("ikke med i netværket i dag"),
                    ),
                    Cell(text=shown.may_decide),
                    Cell(text=_amount(shown)),
                    Cell(text=shown.given_by),
                    _state(one, today),
                )
            )
        )
    return Table(
        caption=_("Mandater"),
        caption_hidden=True,
        columns=(
            Column(label=_("Deltager")),
            Column(label=_("Må beslutte")),
            Column(label=_("Op til")),
            Column(label=_("Givet af")),
            Column(label=_("I dag")),
        ),
        rows=tuple(rows),
    )


def _state(one: Taker, today: date) -> Cell:
    if one.standing is None:
        return Cell(text=_("Forslag"), badge_kind="info", note=_("venter på at blive bekræftet"))
    note = period(one.standing.since, one.standing.until)
    if one.proposed:
        note = _("%(period)s. Der er foreslået en ændring.") % {"period": note}
    return validity_cell(one.standing.validity(today), note)


def _amount(one: Mandate) -> str:
    return said(kroner(one.amount)) if one.amount is not None else _("intet beløb")


def _back(held: Sequence[Taker], today: date) -> tuple[GoesBack, ...]:
    return tuple(
        GoesBack(one.name, one.standing.goes_back_to, lines(one.standing.must_go_back))
        for one in held
        if one.standing and one.standing.must_go_back and holds(one.standing.validity(today))
    )


def mandate(network: NetworkNow, one: Taker, actor: Actor, *, today: date) -> MandatePage:
    leads = changes(network, actor)
    own = one.person == actor.person_id
    proposes = own and not network.ended and may(actor, Act.ANSWER_GOAL, network.key)
    write = here(network, "write_mandate", person=one.person) if leads and one.member else ""
    if not write and proposes and one.member:
        write = here(network, "own_mandate")
    has_one = bool(one.standing or one.proposed)
    return MandatePage(
        title=_("Mandat: %(name)s") % {"name": one.name},
        network=head(network, actor),
        step="frame",
        section="mandates",
        crumbs=trail(network, Crumb(_("Mandater"), here(network, "mandates")), Crumb(one.name)),
        empty=None
        if has_one
        else Empty(
            heading=_("Intet mandat endnu"),
            text=_("Spørg derhjemme: Hvad må der siges ja til, og hvad skal først med tilbage?"),
            action_text=_("Skriv mandatet") if write else "",
            action_url=write,
        ),
        standing=_told(network, one.standing, _("Gælder nu"), leads, today) if one.standing else None,
        proposed=_told(network, one.proposed, _("Forslag"), leads, today) if one.proposed else None,
        earlier=tuple(_told(network, each, _before(each), False, today) for each in one.earlier),
        write_url=write if has_one else "",
        write_words=_("Skriv et nyt mandat") if leads else _("Foreslå en ændring"),
    )


def _before(each: Mandate) -> str:
    return _("Skrevet %(day)s") % {"day": day_of(each.made)}


def _told(network: NetworkNow, one: Mandate, heading: str, leads: bool, today: date) -> Told:
    confirmed = day(one.confirmed) if one.confirmed else _("ikke endnu")
    facts = (
        (_("Givet af"), one.given_by),
        (_("Op til"), _amount(one)),
        (_("Gælder"), period(one.since, one.until)),
        (_("Skal tilbage til"), one.goes_back_to or _("ingen")),
        (_("Hvor det står"), one.source or _("ikke skrevet")),
        (_("Bekræftet"), confirmed),
        (_("Skrevet af"), one.made_by or _("en tidligere bruger")),
    )
    if one.replaced:
        note = one.why_ended or _("Afløst af et nyere mandat.")
    elif one.confirmed and not holds(one.validity(today)):
        note = (
            _("Mandatet er udløbet. Få det fornyet, før der loves noget.")
            if one.validity(today) == "run_out"
            else _("Mandatet er ikke trådt i kraft endnu.")
        )
    else:
        note = ""
    proposal = leads and one.confirmed is None and one.replaced is None
    parts = {"person": one.person}
    return Told(
        heading=heading,
        facts=facts,
        decides=one.may_decide,
        back=lines(one.must_go_back),
        note=note,
        confirm_url=here(network, "confirm_mandate", **parts) if proposal else "",
        end_url=_end(network, one) if leads and one.replaced is None else "",
    )


def _end(network: NetworkNow, one: Mandate) -> str:
    which = "" if one.confirmed else "?proposal=1"
    return here(network, "end_mandate", person=one.person) + which
