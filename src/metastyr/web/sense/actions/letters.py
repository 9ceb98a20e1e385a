"""What the leader decides about a letter: it came, it is sent again, it is not sent, it came back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from metastyr.domain.rounds.reminding import INVITE
from metastyr.records.models import Letter
from metastyr.web.sense.actions.by_hand import Change
from metastyr.web.sense.actions.rounds import held


class Decision(StrEnum):
    """What becomes of a letter."""

    ARRIVED = "arrived"
    AGAIN = "again"
    DROP = "drop"
    CAME_BACK = "came_back"


_LEADS_TO = {
    Decision.ARRIVED: "sent",
    Decision.AGAIN: "waiting",
    Decision.DROP: "dropped",
    Decision.CAME_BACK: "refused",
}


@transaction.atomic
def decide_letter(
    *, network: str, round_key: UUID, invitation: UUID, decision: Decision, by: int, at: datetime
) -> None:
    """The letter with somebody's invitation gets this end. The round must be open (NotDone).

    NotFromHere where it does not follow from what the letter is now. Invitation.DoesNotExist for
    one of another round.
    """
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    one = change.row.invitations.get(key=invitation)
    letter = Letter.objects.select_for_update().get(invitation=one, occasion=INVITE)
    if decision is Decision.CAME_BACK:
        change.invitation(one, "unreachable")
        change.letter(letter, "refused", reason="came_back")
    else:
        if decision is Decision.AGAIN and one.state != "invited":
            change.invitation(one, "invited")
        change.letter(letter, _LEADS_TO[decision])
    change.note("round.letter_decided", {"decision": decision.value})
