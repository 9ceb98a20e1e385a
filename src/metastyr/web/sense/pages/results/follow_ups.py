"""Procedure or conversation? For each weak place between groups two questions, and what is agreed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.coordination.matrix import CoordinationCell
from metastyr.analysis.coordination.strength import Strength
from metastyr.domain.access import Act, Actor, may
from metastyr.theory.coordination_reading import TWO_WAYS, WEAK_TIE_QUESTIONS
from metastyr.theory.instruments import Reading
from metastyr.theory.source import Entry
from metastyr.web.sense.pages.results.frame import ResultPage, around, trail
from metastyr.web.sense.pages.results.words import day, figure, signed, span, tie, unbroken
from metastyr.web.sense.pages.words import head
from metastyr.web.sense.reads import CoordinationResult, FollowUpNow, RoundNow
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.sign import Sign
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One group's view of the other: in words, its sign, its figures."""

    tie: str
    sign: Sign
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A pair of groups (or one and itself) to talk about; `add` are the two ways' forms: words, address."""

    name: str
    sides: tuple[Side, ...]
    acts: Table | None
    add: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTime:
    """What was agreed on after the round that this one asks again, and how much of it is done."""

    title: str
    url: str
    told: str
    acts: Table


@dataclass(frozen=True, kw_only=True)
class FollowUpsPage(ResultPage):
    template: ClassVar[str] = "sense/results/follow_ups.html"
    last: LastTime | None
    ways: tuple[Entry, ...]
    questions: tuple[Entry, ...]
    weak: tuple[Place, ...]
    unsure: tuple[Place, ...]
    acts: Table | None
    add_url: str
    empty: Empty | None


@dataclass(frozen=True, kw_only=True)
class ActPage(NetworkPage):
    template: ClassVar[str] = "sense/results/act.html"
    about: str
    questions: tuple[Entry, ...]
    form: BaseForm
    finish_url: str
    back_url: str


def to_talk_about(result: CoordinationResult, strength: Strength) -> tuple[tuple[str, str], ...]:
    """The pairs with a side so called, in the order of the round; a group with itself is a pair too.

    Those with a weak side are weak, and not told again among the uncertain.
    """
    found = []
    for i, a in enumerate(result.seen.groups):
        for b in result.seen.groups[i:]:
            called = {cell.strength for cell in _sides(result, a, b)}
            if strength in called and (strength is Strength.WEAK or Strength.WEAK not in called):
                found.append((a, b))
    return tuple(found)


def _sides(result: CoordinationResult, a: str, b: str) -> tuple[CoordinationCell, ...]:
    there = result.seen.cell(a, b)
    return (there,) if a == b else (there, result.seen.cell(b, a))


def last_time(before: RoundNow | None, acts: Sequence[FollowUpNow], actor: Actor) -> LastTime | None:
    """The acts after the earlier round; None where there are none to tell of."""
    if before is None or not acts:
        return None
    done = sum(act.done is not None for act in acts)
    return LastTime(
        title=before.title,
        url=reverse("sense:results", kwargs={"network": before.network, "round": before.key}),
        told=ngettext(
            "%(done)s af %(all)s aftale er noteret som gjort. Hør, om det blev gjort, og om det hjalp.",
            "%(done)s af %(all)s aftaler er noteret som gjort. Hør, om det blev gjort, og om det hjalp.",
            len(acts),
        )
        % {"done": number(done), "all": number(len(acts))},
        acts=listed_acts(before, acts, actor),
    )


def follow_ups(
    result: CoordinationResult,
    acts: tuple[FollowUpNow, ...],
    actor: Actor,
    *,
    last: LastTime | None = None,
) -> FollowUpsPage:
    now = result.round
    here = {"network": now.network, "round": now.key}
    changes = may(actor, Act.RUN_ROUNDS, now.network)
    weak = to_talk_about(result, Strength.WEAK)
    unsure = to_talk_about(result, Strength.UNCERTAIN)
    return FollowUpsPage(
        **around(
            now,
            actor,
            "follow_ups",
            title=_("Arbejdsgang eller samtale?"),
            lead=_("Et svagt bånd er ikke en fejl hos nogen. Det er et sted, hvor arbejdet skifter hænder."),
        ),
        last=last,
        ways=TWO_WAYS,
        questions=WEAK_TIE_QUESTIONS if weak or unsure else (),
        weak=tuple(_place(result, acts, pair, actor) for pair in weak),
        unsure=tuple(_place(result, acts, pair, actor) for pair in unsure),
        acts=listed_acts(now, acts, actor) if acts else None,
        add_url=reverse("sense:add_follow_up", kwargs=here) if changes else "",
        empty=None if weak else _none_weak(result, unsure=bool(unsure)),
    )


def _none_weak(result: CoordinationResult, *, unsure: bool) -> Empty:
    if not any(cell.index for cell in result.seen.cells):
        return Empty(
            heading=_("Der er ingen tal at gå ud fra"),
            text=_("Spørg grupperne selv, om der er en overgang, der tit går galt, og aftal noget om den."),
            level=3,
        )
    return Empty(
        heading=_("Intet bånd er sikkert svagt"),
        text=_(
            "De usikre bånd står herunder. Spørg grupperne selv, om der er en overgang, der tit går galt, og "
            "aftal noget om den."
        )
        if unsure
        else _("Spørg alligevel grupperne, om der er en overgang, der tit går galt."),
        level=3,
    )


def _place(
    result: CoordinationResult, acts: Sequence[FollowUpNow], pair: tuple[str, str], actor: Actor
) -> Place:
    now = result.round
    a, b = pair
    ids = {group.name: group.id for group in now.groups}
    mine = tuple(one for one in acts if one.is_about(ids[a], ids[b]))
    url = reverse("sense:add_follow_up", kwargs={"network": now.network, "round": now.key})
    changes = may(actor, Act.RUN_ROUNDS, now.network)
    calls = {"procedure": _("Aftal en arbejdsgang"), "talk": _("Aftal en samtale")}
    return Place(
        name=_("Inden for %(group)s") % {"group": a} if a == b else _("%(a)s og %(b)s") % {"a": a, "b": b},
        sides=tuple(_side(cell) for cell in _sides(result, a, b)),
        acts=listed_acts(now, mine, actor, about=False) if mine else None,
        add=tuple(
            (words, f"{url}?source={ids[a]}&target={ids[b]}&way={way}")
            for way, words in calls.items()
            if changes
        ),
    )


def _side(cell: CoordinationCell) -> Side:
    told = (
        _("%(index)s (%(span)s), n = %(n)s")
        % {"index": figure(cell.index.value), "span": span(cell.index), "n": number(cell.raters or 0)}
        if cell.index
        else ""
    )
    return Side(tie=tie(cell.from_, cell.to), sign=signed(cell), told=unbroken(told))


def listed_acts(now: RoundNow, acts: Sequence[FollowUpNow], actor: Actor, *, about: bool = True) -> Table:
    """What has been agreed on: what is not done first, by the day it is due."""
    changes = may(actor, Act.RUN_ROUNDS, now.network)
    columns = [Column(label=_("Hvad")), Column(label=_("Hvem")), Column(label=_("Hvornår"))]
    if about:
        columns.insert(1, Column(label=_("Hvor")))
    rows = []
    for act in acts:
        url = (
            reverse("sense:follow_up", kwargs={"network": now.network, "round": now.key, "follow_up": act.id})
            if changes
            else ""
        )
        cells = [
            Cell(text=act.text, url=url, note=_way(act.way)),
            Cell(text=act.owner),
            Cell(text=_("Gjort %(day)s") % {"day": day(act.done)}, badge_kind="success")
            if act.done
            else Cell(text=_("Senest %(day)s") % {"day": day(act.due)}),
        ]
        if about:
            cells.insert(1, Cell(text=_about(now, act) or _("Hele forløbet")))
        rows.append(Row(cells=tuple(cells)))
    return Table(
        caption=_("Det har I aftalt"), caption_hidden=about, columns=tuple(columns), rows=tuple(rows)
    )


def _way(way: str) -> str:
    return _("Arbejdsgang") if way == "procedure" else _("Samtale")


def _about(now: RoundNow, act: FollowUpNow) -> str:
    return place_of(now, act.source, act.target)


def place_of(now: RoundNow, source: int | None, target: int | None) -> str:
    """The tie two groups (by id) have, named; empty for none."""
    names = {group.id: group.name for group in now.groups}
    if source not in names or target not in names:
        return ""
    a, b = names[source], names[target]
    return _("Inden for %(group)s") % {"group": a} if a == b else _("%(a)s og %(b)s") % {"a": a, "b": b}


def act(
    now: RoundNow,
    form: BaseForm,
    actor: Actor,
    *,
    source: int | None,
    target: int | None,
    kept: FollowUpNow | None = None,
) -> ActPage:
    """The form of one act, new or kept."""
    here = {"network": now.network, "round": now.key}
    title = _("Ret aftalen") if kept else _("Aftal noget")
    return ActPage(
        title=title,
        lead=_("Skriv, hvad I gør, hvem der sørger for det, og hvornår. Kort er godt."),
        network=head(now.network, now.network_name, actor),
        step="sense",
        section="rounds",
        crumbs=trail(now, title),
        about=place_of(now, source, target),
        questions=WEAK_TIE_QUESTIONS,
        form=form,
        finish_url=reverse("sense:finish_follow_up", kwargs={**here, "follow_up": kept.id})
        if kept and kept.done is None
        else "",
        back_url=reverse(
            "sense:follow_ups" if now.instrument.reading is Reading.COORDINATION else "sense:results",
            kwargs=here,
        ),
    )
