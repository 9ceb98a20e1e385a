"""What is decided about a letter: it came, it is sent again, it is not sent, it came back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from metastyr.domain.rounds.life import INVITATION_LIFE, LETTER_LIFE
from metastyr.domain.rounds.reminding import INVITE
from metastyr.records.models import Letter, Round, Trace
from metastyr.web.sense.actions.by_hand import Change
from metastyr.web.sense.actions.moving import with_new_code
from metastyr.web.sense.actions.rounds import held


class Decision(StrEnum):
    """What becomes of a letter."""

    ARRIVED = "arrived"
    AGAIN = "again"
    DROP = "drop"
    CAME_BACK = "came_back"


BY_THE_SERVER = ("server_down", "refused_content")
"""Why a letter was refused that had nothing to do with whom it was for."""
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

    Sent again after it came back, or after somebody said that it was not theirs, it has another code: the
    first one may be with somebody else.
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
        if decision is Decision.AGAIN and (one.state != "invited" or letter.reason == "came_back"):
            if one.state != "invited":
                change.invitation(one, "invited")
            with_new_code(one)
        change.letter(letter, _LEADS_TO[decision])
    change.note("round.letter_decided", {"decision": decision.value})


@transaction.atomic
def send_refused_again(*, network: str, round_key: UUID, by: int, at: datetime) -> int:
    """Every invitation that the mail server refused for its own reasons waits again; how many. NotDone where
    the round is not open."""
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    letters = Letter.objects.select_for_update().filter(
        invitation__round=change.row,
        invitation__state="invited",
        occasion=INVITE,
        state="refused",
        reason__in=BY_THE_SERVER,
    )
    those = list(letters.exclude(invitation__email=""))
    for letter in those:
        change.letter(letter, "waiting")
    if those:
        change.note("round.letter_decided", {"decision": "all_again"})
    return len(those)


@transaction.atomic
def letter_came_back(*, letter: int, by: int | None, at: datetime) -> bool:
    """A letter of an open round has been returned; whether that was news. `by` None: a mailbox was read.

    The invitation's makes its person unreachable. A reminder's does not, and leaves no trace: who was
    reminded had not finished, and that is told of nobody.
    """
    key = Letter.objects.filter(pk=letter).values_list("invitation__round", flat=True).first()
    row = Round.objects.select_for_update(of=("self",)).filter(pk=key, state="open").first()
    if row is None:
        return False
    one = Letter.objects.select_for_update(of=("self",)).select_related("invitation").get(pk=letter)
    if not LETTER_LIFE.may_follow(one.state, "refused") or one.state == "sending":
        return False
    one.state, one.reason, one.changed = "refused", "came_back", at
    one.save(update_fields=["state", "reason", "changed"])
    if one.occasion != INVITE:
        return True
    if INVITATION_LIFE.may_follow(one.invitation.state, "unreachable"):
        one.invitation.state = "unreachable"
        one.invitation.save(update_fields=["state"])
    Trace.objects.leave(verb="round.letter_came_back", at=at, by=by, network=row.network_id, about=row.title)
    return True
