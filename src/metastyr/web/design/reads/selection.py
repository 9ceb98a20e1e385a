"""Which participants a reader asked for, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from metastyr.domain.access import Role
from metastyr.domain.danish_order import danish_key
from metastyr.web.design.reads.people import Participant

Show = Literal["now", "all", "former", "coming"]
Order = Literal["name", "organisation", "since"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the reader filled in above the list; empty means no limit."""

    words: str = ""
    organisation: str = ""
    role: Role | None = None
    show: Show = "now"
    order: Order = "name"


def selected(everyone: Sequence[Participant], wanted: Wanted, *, day: date) -> tuple[Participant, ...]:
    """Those of `everyone` who fit, in the order wanted; names in Danish order within it."""
    words = wanted.words.casefold().split()
    fitting = [
        one
        for one in everyone
        if _shown(one, wanted.show, day)
        and (not wanted.organisation or one.organisation == wanted.organisation)
        and (wanted.role is None or wanted.role in _roles(one, wanted.show, day))
        and all(word in _text(one) for word in words)
    ]
    if wanted.order == "organisation":
        fitting.sort(key=lambda one: (not one.organisation, danish_key(one.organisation)))
    elif wanted.order == "since":
        fitting.sort(key=lambda one: one.since)
    return tuple(fitting)


def _shown(one: Participant, show: Show, day: date) -> bool:
    if show == "all":
        return True
    if show == "now":
        return bool(one.roles_on(day))
    if show == "coming":
        return not one.roles_on(day) and any(held.since > day for held in one.held)
    return not one.roles_on(day) and all(held.since <= day for held in one.held)


def _roles(one: Participant, show: Show, day: date) -> tuple[Role, ...]:
    return one.roles_on(day) if show == "now" else tuple({held.role for held in one.held})


def _text(one: Participant) -> str:
    return " ".join((one.name, one.organisation, one.unit, one.function, one.level, one.place)).casefold()
