"""The demo's year: what happened when and by whom, moved so that it ends shortly before any given now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from metastyr.demo.case import data
from metastyr.domain.access import Role

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class What(StrEnum):
    """The kinds of happening; each needs the details named in `DETAILS`."""

    ORGANISATIONS = "organisations"
    UNITS = "units"
    PERSON = "person"
    SIGN_IN = "sign_in"
    NETWORK_STARTED = "network_started"
    NETWORK_CHANGED = "network_changed"
    LIST = "list"
    BOUNDARY = "boundary"
    PERSON_CHANGED = "person_changed"
    ORGANISATION_CHANGED = "organisation_changed"
    ROLE_CHANGED = "role_changed"
    LEFT = "left"
    TIE_ADDED = "tie_added"
    TIE_REMOVED = "tie_removed"
    EXPORTED = "exported"
    ROUND_BEGUN = "round_begun"
    ROUND_GROUPS = "round_groups"
    ROUND_READY = "round_ready"
    ROUND_OPENED = "round_opened"
    ROUND_ANSWERED = "round_answered"
    ROUND_CLOSED = "round_closed"
    DIALOGUE_AGREED = "dialogue_agreed"
    FOLLOW_UP = "follow_up"
    FOLLOW_UP_DONE = "follow_up_done"
    ROUND_PUBLISHED = "round_published"
    FORM_CHOSEN = "form_chosen"
    SHEETS_FILLED = "sheets_filled"
    GROUP_COMPOSED = "group_composed"
    NETWORK_FRAMED = "network_framed"
    PEOPLE_ASKED = "people_asked"


DETAILS: Mapping[What, frozenset[str]] = {
    What.ORGANISATIONS: frozenset(),
    What.UNITS: frozenset(),
    What.PERSON: frozenset({"person"}),
    What.SIGN_IN: frozenset({"role"}),
    What.NETWORK_STARTED: frozenset({"task"}),
    What.NETWORK_CHANGED: frozenset({"task"}),
    What.LIST: frozenset({"people", "ties"}),
    What.BOUNDARY: frozenset({"kind", "attribute"}),
    What.PERSON_CHANGED: frozenset({"person", "name"}),
    What.ORGANISATION_CHANGED: frozenset({"organisation", "name"}),
    What.ROLE_CHANGED: frozenset({"person", "role"}),
    What.LEFT: frozenset({"person"}),
    What.TIE_ADDED: frozenset({"from", "to"}),
    What.TIE_REMOVED: frozenset({"from", "to"}),
    What.EXPORTED: frozenset({"format"}),
    What.ROUND_BEGUN: frozenset({"round", "opens", "closes", "informed"}),
    What.ROUND_GROUPS: frozenset({"round"}),
    What.ROUND_READY: frozenset({"round"}),
    What.ROUND_OPENED: frozenset({"round"}),
    What.ROUND_ANSWERED: frozenset({"round"}),
    What.ROUND_CLOSED: frozenset({"round"}),
    What.DIALOGUE_AGREED: frozenset({"round", "when"}),
    # `number` counts `rounds.follow_ups()` from 1.
    What.FOLLOW_UP: frozenset({"round", "number", "due"}),
    What.FOLLOW_UP_DONE: frozenset({"round", "number"}),
    What.ROUND_PUBLISHED: frozenset({"round"}),
    What.FORM_CHOSEN: frozenset(),
    What.SHEETS_FILLED: frozenset(),
    What.GROUP_COMPOSED: frozenset(),
    What.NETWORK_FRAMED: frozenset(),
    What.PEOPLE_ASKED: frozenset({"answer_by"}),
}
# Details that are days or moments, and move with the year.
DATES = frozenset({"opens", "closes", "informed", "due", "answer_by"})
MOMENTS = frozenset({"when"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoNetwork:
    """The network's details as they stand when the year is over."""

    key: str
    name: str
    task: str
    tie_meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoUser:
    """Someone who signs in; `person` is a list id, or "" for one who takes part in no network."""

    role: Role
    name: str
    email: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening. `by` is the role of the user who did it, None for the system itself."""

    at: datetime
    by: Role | None
    what: What
    details: Mapping[str, str]

    def moved(self, move: timedelta) -> Event:
        """The same, so much later; the days and moments in its details too."""
        details = {name: _moved(name, told, move) for name, told in self.details.items()}
        return replace(self, at=self.at + move, details=details)


def _moved(name: str, told: str, move: timedelta) -> str:
    if name in DATES:
        return (date.fromisoformat(told) + move).isoformat()
    if name in MOMENTS:
        return (datetime.fromisoformat(told) + move).isoformat()
    return told


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The network, those who sign in, and all that happened, oldest first."""

    network: DemoNetwork
    users: tuple[DemoUser, ...]
    events: tuple[Event, ...]

    def ending_before(self, now: datetime) -> History:
        """The same year, moved by whole weeks so that its last event lies in the seven days before `now`.

        Weekdays and times of day stay. ValueError when `now` has no time zone.

        >>> moved = history().ending_before(datetime(2030, 5, 1, 12, 0, tzinfo=COPENHAGEN))
        >>> moved.events[-1].at.isoformat()
        '2030-05-01T09:40:00+02:00'
        """
        if now.tzinfo is None:
            raise ValueError("say in which time zone it is now")
        local_now = now.astimezone(COPENHAGEN).replace(tzinfo=None)
        last = self.events[-1].at.replace(tzinfo=None)
        move = timedelta(weeks=(local_now - last) // timedelta(weeks=1))
        return replace(self, events=tuple(event.moved(move) for event in self.events))


def history() -> History:
    """The year as it is written down, 2025-11 to 2026-11. ValueError when the file is not as it should be."""
    raw = json.loads(data("history.json"))
    return History(
        network=DemoNetwork(**raw["network"]),
        users=tuple(DemoUser(**{**user, "role": Role(user["role"])}) for user in raw["sign_ins"]),
        events=tuple(_event(event) for event in raw["events"]),
    )


def _event(raw: Mapping[str, str]) -> Event:
    what = What(raw["what"])
    details = {key: value for key, value in raw.items() if key not in {"at", "by", "what"}}
    if details.keys() != DETAILS[what]:
        raise ValueError(f"{raw['at']} {what}: expected {sorted(DETAILS[what])}, found {sorted(details)}")
    return Event(
        at=datetime.fromisoformat(raw["at"]).replace(tzinfo=COPENHAGEN),
        by=Role(raw["by"]) if raw["by"] else None,
        what=what,
        details=details,
    )
