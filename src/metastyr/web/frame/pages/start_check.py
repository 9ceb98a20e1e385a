"""The check list before start: each point with its evidence, and in words whether the network is ready."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import ROLE_NAMES, Act, Actor, Role, may
from metastyr.domain.framing import CHECK_ANSWERS, FRAME_KINDS
from metastyr.theory.governance_forms import FORMS, NETWORK
from metastyr.theory.start_check import START_POINTS, StartPoint
from metastyr.web.frame.pages.agreement import present
from metastyr.web.frame.pages.frames import without
from metastyr.web.frame.pages.mandates import lacking
from metastyr.web.frame.pages.words import Kind, changes, day, day_of, head, here, listed
from metastyr.web.frame.reads import Answered, Facts, Frame, Goal, Member, NetworkNow, Party, Taker
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said

_KINDS: Mapping[str, Kind] = {"done": "success", "not_needed": "plain", "open": "warning"}
# Where a point is worked on, and what one must be allowed to go there. Other points are answered here.
_PLACES = {
    "form": ("choose:start", Act.SEE_CHOICE),
    "people": ("design:candidates", Act.SEE_CANDIDATES),
    "invited": ("design:asked_in", Act.ASK_IN),
    "leaders": ("design:participants", Act.SEE_PARTICIPANTS),
    "frames": ("frame:frames", Act.SEE_FRAME),
    "parties": ("frame:parties", Act.SEE_FRAME),
    "goals": ("frame:goals", Act.SEE_FRAME),
    "indicators": ("frame:goals", Act.SEE_FRAME),
    "mandates": ("frame:mandates", Act.SEE_FRAME),
    "works-council": ("sense:rounds", Act.SEE_ROUNDS),
}


@dataclass(frozen=True, kw_only=True)
class Ground:
    """All that the points are read from."""

    frames: Sequence[Frame]
    parties: Sequence[Party]
    goals: Sequence[Goal]
    takers: Sequence[Taker]
    members: Sequence[Member]
    facts: Facts
    answers: Mapping[str, Answered]


@dataclass(frozen=True)
class PointState:
    """How one point stands: a key of CHECK_ANSWERS, and the evidence in words."""

    point: StartPoint
    state: str
    evidence: str


@dataclass(frozen=True, kw_only=True)
class StartCheckPage(NetworkPage):
    template: ClassVar[str] = "frame/start_check.html"
    ready: Alert
    table: Table
    sources: tuple[tuple[str, str], ...]


def states(ground: Ground, today: date) -> tuple[PointState, ...]:
    """Every point in the order of the list. An answer by hand comes before what can be read."""
    found = []
    for point in START_POINTS:
        by_hand = ground.answers.get(point.key)
        if by_hand:
            words = _("%(note)s (%(who)s, %(day)s)") % {
                "note": by_hand.note or said(CHECK_ANSWERS[by_hand.answer]),
                "who": by_hand.by or _("en tidligere bruger"),
                "day": day_of(by_hand.at),
            }
            found.append(PointState(point, by_hand.answer, words))
        else:
            done, words = _READ[point.key](ground, today) if point.key in _READ else (False, _nobody())
            found.append(PointState(point, "done" if done else "open", words))
    return tuple(found)


def _nobody() -> str:
    return _("Ingen har svaret endnu.")


def ready(found: Sequence[PointState]) -> Alert:
    """“Ready to start?” in words; it never blocks."""
    missing = [said(one.point.name) for one in found if one.state == "open"]
    if not missing:
        return Alert(
            kind="success",
            heading=_("Klar til start? Ja."),
            text=_("Alt på listen er gjort eller fravalgt med en grund."),
        )
    words = ngettext(
        "%(n)s punkt mangler: %(points)s.", "%(n)s punkter mangler: %(points)s.", len(missing)
    ) % {"n": number(len(missing)), "points": listed(missing)}
    return Alert(
        kind="info",
        heading=_("Klar til start? Ikke helt."),
        text=_("%(missing)s I kan godt begynde alligevel. Så ved I, hvad I mangler.") % {"missing": words},
    )


def start_check(network: NetworkNow, ground: Ground, actor: Actor, *, today: date) -> StartCheckPage:
    found = states(ground, today)
    return StartCheckPage(
        title=_("Tjekliste før start"),
        lead=_("Det, der er svært at indhente bagefter, samlet på én side."),
        network=head(network, actor),
        step="frame",
        section="start_check",
        ready=ready(found),
        table=_table(network, found, actor),
        sources=tuple((said(one.name), said(one.source.cite())) for one in START_POINTS),
    )


def place_of(network: NetworkNow, point: StartPoint, actor: Actor) -> str:
    """The address where a point is worked on; "" where that is this page or closed to the reader."""
    name, act = _PLACES.get(point.key, ("", Act.SEE_FRAME))
    return reverse(name, kwargs={"network": network.key}) if name and may(actor, act, network.key) else ""


def _table(network: NetworkNow, found: Sequence[PointState], actor: Actor) -> Table:
    may_change = changes(network, actor)
    columns = [
        Column(label=_("Punkt")),
        Column(label=_("Hvorfor")),
        Column(label=_("Tilstand")),
        Column(label=_("Hvor det gøres")),
    ]
    if may_change:
        columns.append(Column(label=_("Nyt svar"), hidden=True))
    rows = []
    for one in found:
        cells = [
            Cell(text=one.point.name, note=one.point.text),
            Cell(text=one.point.why),
            Cell(text=CHECK_ANSWERS[one.state], badge_kind=_KINDS[one.state], note=one.evidence),
            Cell(text=one.point.where, url=place_of(network, one.point, actor)),
        ]
        if may_change:
            cells.append(
                Cell(
                    text=_("Svar på “%(point)s”") % {"point": said(one.point.name)},
                    url=here(network, "start_point", point=one.point.key),
                )
            )
        rows.append(Row(cells=tuple(cells)))
    return Table(caption=_("Tjekliste"), caption_hidden=True, columns=tuple(columns), rows=tuple(rows))


def _form(ground: Ground, today: date) -> tuple[bool, str]:
    form = next((one for one in FORMS if one.key == ground.facts.form), None)
    if not ground.facts.form:
        return False, _("Ingen form er besluttet endnu.")
    name = said(form.name) if form else ground.facts.form
    if ground.facts.form != NETWORK.key:
        return False, _("Besluttet: %(form)s. Det er ikke et netværk.") % {"form": name}
    return True, _("Besluttet: %(form)s.") % {"form": name}


def _people(ground: Ground, today: date) -> tuple[bool, str]:
    done = ground.facts.composed
    return done, _("En gruppe er valgt.") if done else _("Ingen gruppe er valgt ud fra opgavens behov endnu.")


def _invited(ground: Ground, today: date) -> tuple[bool, str]:
    if not ground.facts.asked:
        return False, _("Ingen er inviteret endnu.")
    done = not ground.facts.waiting
    return done, _("Alle har svaret.") if done else _("Nogle har ikke svaret endnu.")


def _leaders(ground: Ground, today: date) -> tuple[bool, str]:
    there = {role for one in ground.members for role in one.roles}
    missing = [role for role in (Role.NETWORK_LEADER, Role.REFERENCE_LEADER) if role not in there]
    if not missing:
        return True, _("Begge er fundet.")
    return False, _("Mangler: %(roles)s.") % {
        "roles": listed([said(ROLE_NAMES[role]).lower() for role in missing])
    }


def _frames(ground: Ground, today: date) -> tuple[bool, str]:
    missing = without(ground.frames, today)
    if not missing:
        return True, _("Alle tre slags gælder i dag.")
    return False, _("Gælder ikke i dag: %(kinds)s.") % {
        "kinds": listed([said(FRAME_KINDS[kind]).lower() for kind in missing])
    }


def _parties(ground: Ground, today: date) -> tuple[bool, str]:
    now = present(ground.parties, today)
    if not now:
        return False, _("Ingen parter endnu.")
    alone = [one.name for one in now if one.speaker is None]
    if alone:
        return False, _("Ingen svarer endnu for %(parties)s.") % {"parties": listed(alone)}
    told = ngettext("%(n)s part.", "%(n)s parter.", len(now)) % {"n": number(len(now))}
    return len(now) > 1, told


def _goals(ground: Ground, today: date) -> tuple[bool, str]:
    standing = [one for one in ground.goals if one.dropped is None]
    agreed = sum(1 for one in standing if one.state(ground.parties, today) == "agreed")
    if not standing:
        return False, _("Ingen mål endnu.")
    told = _("%(n)s af %(all)s er aftalt.") % {"n": number(agreed), "all": number(len(standing))}
    return agreed == len(standing), told


def _indicators(ground: Ground, today: date) -> tuple[bool, str]:
    standing = [one for one in ground.goals if one.dropped is None]
    bare = [one.now.title for one in standing if not one.now.indicators]
    if not standing:
        return False, _("Ingen mål endnu.")
    if bare:
        return False, _("Uden indikator: %(goals)s.") % {"goals": listed(bare)}
    return True, _("Alle mål har en.")


def _mandates(ground: Ground, today: date) -> tuple[bool, str]:
    all_of_them = [one for one in ground.takers if one.participant]
    missed = lacking(ground.takers, today)
    if not all_of_them:
        return False, _("Ingen deltagere endnu.")
    told = ngettext(
        "%(n)s af %(all)s deltager har et, der gælder.",
        "%(n)s af %(all)s deltagere har et, der gælder.",
        len(all_of_them),
    ) % {"n": number(len(all_of_them) - len(missed)), "all": number(len(all_of_them))}
    return not missed, told


def _council(ground: Ground, today: date) -> tuple[bool, str]:
    when = ground.facts.council
    if when is None:
        return False, _nobody()
    return when <= today, _("Orienteret %(day)s, skrevet i en runde.") % {"day": day(when)}


_READ = {
    "form": _form,
    "people": _people,
    "invited": _invited,
    "leaders": _leaders,
    "frames": _frames,
    "parties": _parties,
    "goals": _goals,
    "indicators": _indicators,
    "mandates": _mandates,
    "works-council": _council,
}
