"""An invitation is put right while the round is open: another address, paper, another person, or out."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from metastyr.domain.rounds.reminding import INVITE, is_notice
from metastyr.domain.rounds.secrecy import code_of
from metastyr.domain.transitions import NotFromHere
from metastyr.records.invited import kept_of
from metastyr.records.models import Invitation, Letter, Person, RoundSecret
from metastyr.web.sense.actions.by_hand import Change
from metastyr.web.sense.actions.moving import move
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import held


@transaction.atomic
def correct_address(
    *, network: str, round_key: UUID, invitation: UUID, email: str, by: int, at: datetime
) -> None:
    """The invitation gets this address and another code, and its letter is sent there. The old link opens
    nothing any more, and the old address is told so where it may have got it.

    The register keeps its own address. NotDone where the round is not open; NotFromHere where the person is
    not to be asked any more, or the letter is being sent at this moment.
    """
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    one = change.row.invitations.get(key=invitation)
    if not email:
        raise NotDone(Reason.ADDRESS_MISSING)
    _send_to(change, one, email)
    change.note("round.invitation_changed", {"change": "address"})


@transaction.atomic
def take_up_again(*, network: str, round_key: UUID, invitation: UUID, by: int, at: datetime) -> None:
    """That the invitation was somebody else's was a mistake: the person is asked after all, by another link
    to the same address, or with another code on paper.

    NotDone where the round is not open; NotFromHere where nobody has said so, or the letter is being sent.
    """
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    one = change.row.invitations.get(key=invitation)
    if one.state != "not_me":
        raise NotFromHere(one.state, "invited")
    if one.email:
        _send_to(change, one, one.email)
    else:
        onto_paper(change, one)
    change.note("round.invitation_changed", {"change": "taken_up_again"})


def _send_to(change: Change, one: Invitation, email: str) -> None:
    # The letter is held first, in all writes: the worker does so too.
    letter = Letter.objects.select_for_update().get(invitation=one, occasion=INVITE)
    if one.state != "invited":
        change.invitation(one, "invited")
    if letter.state == "sent":
        # It went to the wrong place: as if it had come back.
        change.letter(letter, "refused", reason="came_back")
    if letter.state == "waiting":
        # The worker's from here on, or nobody's: not while it is being sent.
        letter.tries, letter.not_before, letter.down_since = 0, None, None
        letter.save(update_fields=["tries", "not_before", "down_since"])
    else:
        change.letter(letter, "waiting")
    move(change, one, email)


@transaction.atomic
def go_on_by_paper(*, network: str, round_key: UUID, invitation: UUID, by: int, at: datetime) -> None:
    """The invitation goes on on paper: another code, no e-mail any more, and the old address is told.

    NotDone where the round is not open; NotFromHere where the person is not to be asked any more, or the
    letter is being sent at this moment. Where it is on paper already, nothing is changed.
    """
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    one = change.row.invitations.get(key=invitation)
    if one.email or one.state != "invited":
        onto_paper(change, one)
        change.note("round.invitation_changed", {"change": "paper"})


def onto_paper(change: Change, one: Invitation) -> None:
    """So that a code on paper is never one that was mailed: nobody but its reader has that."""
    letter = Letter.objects.select_for_update().get(invitation=one, occasion=INVITE)
    if one.state != "invited":
        change.invitation(one, "invited")
    if letter.state == "sent":
        change.letter(letter, "refused", reason="came_back")
    if letter.state != "dropped":
        change.letter(letter, "dropped", reason="no_address")
    move(change, one, "")


@transaction.atomic
def put_in_instead(
    *, network: str, round_key: UUID, invitation: UUID, person: int, by: int, at: datetime
) -> UUID:
    """Somebody else is asked in the same group, with a link of their own; the key of the new invitation.

    The first one's link stops working. NotDone where the new person is unknown or asked already.
    """
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    one = change.row.invitations.get(key=invitation)
    other = Person.objects.filter(pk=person).first()
    if other is None:
        raise NotDone(Reason.NOBODY)
    if change.row.invitations.filter(person=other).exists():
        raise NotDone(Reason.PERSON_ELSEWHERE)
    _take_out(change, one)
    new = Invitation(
        round=change.row,
        group_id=one.group_id,
        person=other,
        mirrors_id=one.mirrors_id,
        name=other.name,
        email=other.email or "",
    )
    secret = RoundSecret.objects.get(round=change.row).secret
    new.code_print = kept_of(code_of(bytes(secret), new.key))
    new.save()
    Letter.objects.create(
        invitation=new,
        occasion=INVITE,
        state="waiting" if new.email else "dropped",
        reason="" if new.email else "no_address",
        changed=at,
    )
    change.note("round.invitation_changed", {"change": "person"})
    return new.key


@transaction.atomic
def withdraw_invitation(*, network: str, round_key: UUID, invitation: UUID, by: int, at: datetime) -> None:
    """Nobody is asked in this place any more; the link stops working. What was answered by it can be read by
    nobody and is deleted when the round closes. NotFromHere where it is done already."""
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    _take_out(change, change.row.invitations.get(key=invitation))
    change.note("round.invitation_changed", {"change": "withdrawn"})


def _take_out(change: Change, one: Invitation) -> None:
    waiting = list(Letter.objects.select_for_update().filter(invitation=one, state="waiting"))
    change.invitation(one, "withdrawn")
    for letter in waiting:
        # Whoever an invitation was moved from is told, whatever becomes of it afterwards.
        if not is_notice(letter.occasion):
            change.letter(letter, "dropped")
