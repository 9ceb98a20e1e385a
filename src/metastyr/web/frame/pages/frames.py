"""The frames by kind with their state today, and one frame with every version it has had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.domain.framing import FRAME_KINDS, LIMIT_KINDS, VALIDITY
from metastyr.domain.framing.validity import holds
from metastyr.web.frame.pages.words import (
    changes,
    day_of,
    head,
    here,
    limit,
    listed,
    period,
    trail,
    validity_cell,
    validity_in_words,
)
from metastyr.web.frame.reads import Frame, FrameVersion, NetworkNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number, said


@dataclass(frozen=True)
class KindPart:
    """One of the three kinds with its frames; `missing` says plainly that there is none."""

    id: str
    name: str
    table: Table | None
    missing: str
    add_url: str


@dataclass(frozen=True)
class Change:
    """What one field said before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Step:
    """One version in the history."""

    heading: str
    who: str
    why: str
    changed: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True)
class FramesPage(NetworkPage):
    template: ClassVar[str] = "frame/frames.html"
    empty: Empty | None
    missing: Alert | None
    kinds: tuple[KindPart, ...]
    withdrawn: Table | None
    add_url: str


@dataclass(frozen=True, kw_only=True)
class FramePage(NetworkPage):
    template: ClassVar[str] = "frame/frame.html"
    state: Alert | None
    words: str
    facts: tuple[tuple[str, str], ...]
    link: str
    history: tuple[Step, ...]
    change_url: str
    withdraw_url: str


def none_yet(kind: str) -> str:
    """That a kind has no frame."""
    return {
        "political": _("Ingen politisk ramme endnu."),
        "economic": _("Ingen økonomisk ramme endnu."),
        "legal": _("Ingen juridisk ramme endnu."),
    }[kind]


def without(frames: Sequence[Frame], today: date) -> list[str]:
    """The kinds of which no frame binds today."""
    bound = {one.kind for one in frames if holds(one.validity(today))}
    return [kind for kind in FRAME_KINDS if kind not in bound]


def frames(network: NetworkNow, held: Sequence[Frame], actor: Actor, *, today: date) -> FramesPage:
    may_change = changes(network, actor)
    add = here(network, "add_frame") if may_change else ""
    gone = [one for one in held if one.now.withdrawn]
    lacking = without(held, today)
    return FramesPage(
        title=_("Rammer"),
        lead=_("Her står, hvor langt netværket må gå, hvem der har sagt det, og hvor længe det gælder."),
        network=head(network, actor),
        step="frame",
        section="frames",
        empty=_empty(add) if not held else None,
        missing=_lacking(lacking) if held and lacking else None,
        kinds=tuple(_kind(network, kind, held, add, today) for kind in FRAME_KINDS) if held else (),
        withdrawn=_table(network, gone, today, caption=_("Trukket tilbage")) if gone else None,
        add_url=add if held else "",
    )


def _empty(add: str) -> Empty:
    return Empty(
        heading=_("Ingen rammer endnu"),
        text=_(
            "Begynd med det, I ved: det politiske mandat, de penge, I må bruge, og den lov, I arbejder "
            "under. Ét punkt ad gangen er nok."
        )
        if add
        else _("Netværkslederen skriver dem ind. Så står de her, så alle kan se dem."),
        action_text=_("Skriv den første ramme") if add else "",
        action_url=add,
    )


def _lacking(kinds: list[str]) -> Alert:
    words = listed([said(FRAME_KINDS[kind]).lower() for kind in kinds])
    return Alert(
        kind="warning",
        heading=_("Noget mangler"),
        text=_("I dag gælder der ingen %(kinds)s.") % {"kinds": words},
    )


def _kind(network: NetworkNow, kind: str, held: Sequence[Frame], add: str, today: date) -> KindPart:
    own = [one for one in held if one.kind == kind and not one.now.withdrawn]
    name = said(FRAME_KINDS[kind])
    return KindPart(
        id=kind,
        name=name,
        table=_table(network, own, today, caption=name) if own else None,
        missing="" if own else none_yet(kind),
        add_url=f"{add}?kind={kind}" if add else "",
    )


def _table(network: NetworkNow, held: Sequence[Frame], today: date, *, caption: str) -> Table:
    return Table(
        caption=caption,
        caption_hidden=True,
        columns=(
            Column(label=_("Ramme")),
            Column(label=_("Hvor langt")),
            Column(label=_("Ejer")),
            Column(label=_("I dag")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.now.title, url=here(network, "frame", frame=one.key)),
                    Cell(text=limit(one.now) or _("ingen")),
                    Cell(text=one.now.owner),
                    validity_cell(one.validity(today), validity_in_words(one, today)),
                )
            )
            for one in held
        ),
    )


def frame(network: NetworkNow, one: Frame, actor: Actor, *, today: date) -> FramePage:
    now = one.now
    may_change = changes(network, actor) and not now.withdrawn
    told = (
        (_("Slags"), said(FRAME_KINDS[one.kind])),
        (said(LIMIT_KINDS[now.limit_kind]) if now.limit_kind else _("Hvor langt"), limit(now) or _("ingen")),
        (_("Gælder"), period(now.valid_from, now.valid_to)),
        (_("Ejer"), now.owner),
        (_("Kan ændres af"), now.changed_by_whom),
        (_("Hvor det står"), now.source or _("ikke skrevet")),
    )
    return FramePage(
        title=now.title,
        network=head(network, actor),
        step="frame",
        section="frames",
        crumbs=trail(network, Crumb(_("Rammer"), here(network, "frames")), Crumb(now.title)),
        state=_state(one, today),
        words=now.text,
        facts=told,
        link=now.source_link,
        history=_history(one),
        change_url=here(network, "change_frame", frame=one.key) if may_change else "",
        withdraw_url=here(network, "withdraw_frame", frame=one.key) if may_change else "",
    )


def _state(one: Frame, today: date) -> Alert | None:
    state = one.validity(today)
    if state == "in_force":
        return None
    heading = said(VALIDITY[state])
    if state == "withdrawn":
        return Alert(
            kind="info", heading=heading, text=_("Rammen gælder ikke mere. %(why)s") % {"why": one.now.why}
        )
    words = validity_in_words(one, today)
    return Alert(
        kind="info" if state == "coming" else "warning",
        heading=heading,
        text=_("Rammen %(words)s.") % {"words": words}
        if state != "runs_out"
        else _("Rammens %(words)s. Aftal i tide, hvad der skal gælde bagefter.") % {"words": words},
    )


def _history(one: Frame) -> tuple[Step, ...]:
    """The versions, newest first, each with what it changed."""
    steps = []
    for before, after in zip((None, *one.versions), one.versions, strict=False):
        heading = _("Version %(n)s, %(day)s") % {"n": number(after.version), "day": day_of(after.made)}
        if before is None:
            why, changed = _("Rammen blev sat."), ()
        elif after.withdrawn:
            why, changed = _("Trukket tilbage: %(why)s") % {"why": after.why}, ()
        else:
            why, changed = after.why, _changed(before, after)
        steps.append(Step(heading, after.made_by, why, changed))
    return tuple(reversed(steps))


def _changed(before: FrameVersion, after: FrameVersion) -> tuple[Change, ...]:
    rows = (
        (_("Navn"), before.title, after.title),
        (_("Tekst"), before.text, after.text),
        (_("Hvor langt"), limit(before) or _("ingen"), limit(after) or _("ingen")),
        (_("Gælder"), period(before.valid_from, before.valid_to), period(after.valid_from, after.valid_to)),
        (_("Ejer"), before.owner, after.owner),
        (_("Kan ændres af"), before.changed_by_whom, after.changed_by_whom),
        (_("Hvor det står"), before.source or "–", after.source or "–"),
        (_("Link"), before.source_link or "–", after.source_link or "–"),
    )
    return tuple(Change(label, old, new) for label, old, new in rows if old != new)
