"""One invitation to the network, held for a change: network first, then invitation; and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.utils import timezone

from metastyr.domain.asking_in import ASKED_LIFE, is_over
from metastyr.domain.network_life import check_open
from metastyr.domain.rounds.life import LETTER_LIFE
from metastyr.domain.transitions import NotFromHere
from metastyr.records.models import AskedIn, Network, Trace


class WhyNot(StrEnum):
    """What is in the way of what the leader wants; the page finds the words."""

    NOBODY = "nobody"
    ALREADY_ASKED = "already_asked"
    ALREADY_IN = "already_in"
    DAY_PAST = "day_past"
    AFTER_PROMISE = "after_promise"
    TOO_SOON = "too_soon"
    OVER = "over"
    ADDRESS_MISSING = "address_missing"


class NotAsked(Exception):  # noqa: N818  an answer to the reader, not a fault
    """Nothing was changed. `names` are those it is about, where it is about some."""

    def __init__(self, reason: WhyNot, names: tuple[str, ...] = ()) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.names = names


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change by one person in a network that is held for it, inside the action's transaction."""

    network: Network
    by: int | None
    at: datetime

    def one(self, key: UUID) -> AskedIn:
        """The invitation, held. AskedIn.DoesNotExist for one of another network."""
        return AskedIn.objects.select_for_update(of=("self",)).get(network=self.network, key=key)

    def check_in_time(self, one: AskedIn) -> None:
        """NotAsked where the last day is past: nobody can answer a letter that goes out now."""
        if is_over(one.answer_by, timezone.localdate(self.at)):
            raise NotAsked(WhyNot.OVER)

    def move(self, one: AskedIn, state: str) -> None:
        """The invitation moves on, not saved yet. NotFromHere where it cannot."""
        ASKED_LIFE.check_follows(one.state, state)
        one.state = state

    def letter(self, one: AskedIn, state: str, *, reason: str = "") -> None:
        """Its letter moves on, not saved yet, and is tried afresh. One that is being sent is the worker's."""
        if one.letter == "sending":
            raise NotFromHere(one.letter, state)
        if one.letter:
            LETTER_LIFE.check_follows(one.letter, state)
        write_letter(one, state, self.at, reason=reason)

    def note(self, verb: str, about: str = "", **data: object) -> None:
        """The trace names nobody who is asked: who says no is nobody's business later."""
        Trace.objects.leave(
            verb=verb, at=self.at, by=self.by, network=self.network.pk, about=about, data=dict(data)
        )


def held(network: str, *, by: int | None, now: datetime) -> Change:
    """The network called `network`, held. Network.DoesNotExist; NetworkEnded when it is kept as it was."""
    row = Network.objects.select_for_update().get(key=network)
    check_open(row.started, row.ended, timezone.localdate(now))
    return Change(network=row, by=by, at=now)


def write_letter(one: AskedIn, state: str, now: datetime, *, reason: str = "") -> None:
    """The fields of a letter that begins anew in `state`; "" is no letter, for one on paper."""
    one.letter, one.letter_reason, one.letter_changed = state, reason, now
    one.letter_tries, one.letter_not_before, one.letter_down_since = 0, None, None
