"""An answer is given: one screen, one transaction, on disk before the next screen. No trace, no time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.domain.rounds.life import INVITATION_LIFE, takes_answers
from metastyr.domain.rounds.secrecy import as_typed, sheet_of
from metastyr.records.invited import invitation_by_code, kept_of, targets_of
from metastyr.records.models import Answer, Invitation, Letter, Round, Sheet, Trace
from metastyr.records.rated import questionnaire
from metastyr.theory.instruments import Instrument


class Turned(StrEnum):
    """Why an answer is not taken."""

    UNKNOWN = "unknown"
    CLOSED = "closed"
    NOT_ASKED = "not_asked"
    NO_SUCH_ANSWER = "no_such_answer"
    NOTHING_GIVEN = "nothing_given"


class NotTaken(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The answer is not taken, and nothing is saved. Carries the reason."""

    def __init__(self, reason: Turned) -> None:
        super().__init__(str(reason))
        self.reason = reason


@transaction.atomic
def give_answer(
    *, code: str, item: str, values: Mapping[int, int | None], today: date | None = None
) -> set[int]:
    """One screen: what the holder of `code` answers to `item` about each target (by id).

    A value is the number of the label from 1, None for "not relevant". Said again it replaces what was said.
    Saved together or not at all. NotTaken otherwise, also where the round's last day was before `today` (the
    Danish day it is, unless told). Nobody's name, no time and no trace is kept.
    The ids of those asked about whom nothing was said now. Four statements beside the transaction's own,
    one more on PostgreSQL.
    """
    invitation, secret, code = _held_open(code, today)
    asked = questionnaire(invitation.round)
    about = asked_about(invitation, asked)
    _check(asked, item, values, about)
    sheet = _sheet(invitation, secret, code)
    Answer.objects.bulk_create(
        [
            Answer(sheet_id=sheet, target_id=target, item=item, value=value)
            # Always in the same order: two devices at once wait for each other, and neither is turned away.
            for target, value in sorted(values.items())
        ],
        update_conflicts=True,
        unique_fields=["sheet", "target", "item"],
        update_fields=["value"],
    )
    return about - set(values)


@transaction.atomic
def finish(*, code: str, today: date | None = None) -> None:
    """The holder of `code` says they are done; they may still change what they said. NotTaken as above.

    NOTHING_GIVEN where no question has been answered.
    """
    invitation, secret, code = _held_open(code, today)
    sheet = sheet_of(secret, code)
    if not Answer.objects.filter(sheet_id=sheet).exists():
        raise NotTaken(Turned.NOTHING_GIVEN)
    Sheet.objects.filter(pk=sheet, round=invitation.round_id).update(finished=True)


@transaction.atomic
def withdraw_answers(*, code: str, today: date | None = None) -> None:
    """The holder of `code` takes back everything they answered. NotTaken as above."""
    _invitation, secret, code = _held_open(code, today)
    Sheet.objects.filter(pk=sheet_of(secret, code)).delete()


@transaction.atomic
def not_me(*, code: str, at: datetime, by: int | None = None) -> None:
    """Whoever has `code` says that the invitation is not theirs: what was answered with it is deleted, and
    no further letter is sent. `by` is None: nobody is signed in. NotTaken as above."""
    code = as_typed(code)
    found = invitation_by_code(code)
    if found is None:
        raise NotTaken(Turned.UNKNOWN)
    # Those who answer hold the round together: with it locked, no answer comes after what is deleted here.
    Round.objects.select_for_update(of=("self",)).get(pk=found.round_id)
    invitation, secret, code = _held_open(code, timezone.localdate(at))
    INVITATION_LIFE.check_follows(invitation.state, "not_me")
    Sheet.objects.filter(pk=sheet_of(secret, code)).delete()
    # Not a notice to an earlier address: whoever an invitation was moved from is told in any case.
    Letter.objects.filter(invitation=invitation, state="waiting", address="").update(
        state="dropped", changed=at
    )
    Invitation.objects.filter(pk=invitation.pk).update(state="not_me")
    row = invitation.round
    Trace.objects.leave(verb="round.not_me", at=at, by=by, network=row.network_id, about=row.title)


def _held_open(told: str, today: date | None) -> tuple[Invitation, bytes, str]:
    """The invitation behind a code, the secret of its round, and the code as it is reckoned with.

    The round is held open until the transaction ends.
    """
    code = as_typed(told)
    if code:
        Round.objects.hold_for(kept_of(code))
    invitation = invitation_by_code(code)
    if invitation is None or invitation.state in {"withdrawn", "not_me"}:
        raise NotTaken(Turned.UNKNOWN)
    if not takes_answers(invitation.round.state, invitation.round.closes, today or timezone.localdate()):
        raise NotTaken(Turned.CLOSED)
    return invitation, bytes(invitation.round.secret.secret), code


def asked_about(invitation: Invitation, asked: Instrument) -> set[int]:
    """The ids of everyone and everything that the invited is asked about."""
    return {target.id for target in targets_of(invitation, asked.rates)}


def _check(asked: Instrument, item: str, values: Mapping[int, int | None], about: set[int]) -> None:
    if not values:
        raise NotTaken(Turned.NOTHING_GIVEN)
    try:
        points = asked.item(item).scale.points
    except LookupError as unknown:
        raise NotTaken(Turned.NO_SUCH_ANSWER) from unknown
    if not set(values) <= about:
        raise NotTaken(Turned.NOT_ASKED)
    for value in values.values():
        allowed = asked.not_relevant is not None if value is None else 1 <= value <= points
        if not allowed:
            raise NotTaken(Turned.NO_SUCH_ANSWER)


def _sheet(invitation: Invitation, secret: bytes, code: str) -> UUID:
    """The sheet's id; the sheet is begun with the first answer."""
    anonymous = invitation.round.anonymous
    sheet = Sheet(
        id=sheet_of(secret, code),
        round_id=invitation.round_id,
        group_id=invitation.group_id,
        anonymous=anonymous,
        invitation_id=None if anonymous else invitation.pk,
    )
    Sheet.objects.bulk_create([sheet], ignore_conflicts=True)
    return sheet.id
