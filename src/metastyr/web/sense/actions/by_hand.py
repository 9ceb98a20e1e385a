"""What the leader changes by hand in an open round: the moves that letters and invitations may make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from metastyr.domain.rounds.life import INVITATION_LIFE, LETTER_LIFE
from metastyr.domain.transitions import NotFromHere
from metastyr.records.models import Invitation, Letter, Round, Trace


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change by one person in a round that is held for it, inside the action's transaction."""

    row: Round
    by: int
    at: datetime

    def invitation(self, one: Invitation, state: str) -> None:
        """The invitation moves on. NotFromHere where it cannot."""
        INVITATION_LIFE.check_follows(one.state, state)
        one.state = state
        one.save(update_fields=["state"])

    def letter(self, letter: Letter, state: str, *, reason: str = "") -> None:
        """The letter moves on, to be tried afresh where it waits. One that is being sent is the worker's."""
        if letter.state == "sending":
            raise NotFromHere(letter.state, state)
        LETTER_LIFE.check_follows(letter.state, state)
        letter.state, letter.reason, letter.changed = state, reason, self.at
        letter.tries, letter.not_before, letter.down_since = 0, None, None
        letter.save(update_fields=["state", "reason", "changed", "tries", "not_before", "down_since"])

    def note(self, verb: str, data: dict[str, str]) -> None:
        """The trace says what was done in which round, not about whom: the round may be an anonymous one."""
        Trace.objects.leave(
            verb=verb,
            at=self.at,
            by=self.by,
            network=self.row.network_id,
            about=self.row.title,
            data=data,
        )
