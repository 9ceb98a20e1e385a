"""An answer is given: one screen, one transaction, on disk before the next screen. No trace, no time."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from metastyr.domain.rounds.asked import Respondent, Target, targets_for
from metastyr.domain.rounds.secrecy import as_typed, sheet_of
from metastyr.records.invited import invitation_by_code
from metastyr.records.models import Answer, Invitation, Round, RoundSecret, RoundTarget, Sheet
from metastyr.theory.instruments import Instrument, instrument


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
def give_answer(*, code: str, item: str, values: Mapping[int, int | None]) -> None:
    """One screen: what the holder of `code` answers to `item` about each target (by id).

    A value is the number of the label from 1, None for "not relevant". Said again it replaces what was said.
    Saved together or not at all. NotTaken otherwise. Nobody's name, no time and no trace is kept.
    """
    invitation, secret, code = _held_open(code)
    questionnaire = instrument(invitation.round.instrument)
    _check(questionnaire, item, values, asked_about(invitation, questionnaire))
    sheet = _sheet(invitation, secret, code)
    Answer.objects.bulk_create(
        [
            Answer(sheet_id=sheet, target_id=target, item=item, value=value)
            for target, value in values.items()
        ],
        update_conflicts=True,
        unique_fields=["sheet", "target", "item"],
        update_fields=["value"],
    )


@transaction.atomic
def finish(*, code: str) -> None:
    """The holder of `code` says they are done; they may still change what they said. NotTaken as above.

    NOTHING_GIVEN where no question has been answered.
    """
    invitation, secret, code = _held_open(code)
    sheet = sheet_of(secret, code)
    if not Answer.objects.filter(sheet_id=sheet).exists():
        raise NotTaken(Turned.NOTHING_GIVEN)
    Sheet.objects.filter(pk=sheet, round=invitation.round_id).update(finished=True)


@transaction.atomic
def withdraw_answers(*, code: str) -> None:
    """The holder of `code` takes back everything they answered. NotTaken as above."""
    _invitation, secret, code = _held_open(code)
    Sheet.objects.filter(pk=sheet_of(secret, code)).delete()


def _held_open(told: str) -> tuple[Invitation, bytes, str]:
    """The invitation behind a code, the secret of its round, and the code as it is reckoned with.

    The round is held open until the transaction ends.
    """
    code = as_typed(told)
    invitation = invitation_by_code(code)
    if invitation is None or invitation.state in {"withdrawn", "not_me"}:
        raise NotTaken(Turned.UNKNOWN)
    if not Round.objects.is_open_and_held(invitation.round_id):
        raise NotTaken(Turned.CLOSED)
    secret = RoundSecret.objects.values_list("secret", flat=True).get(round=invitation.round_id)
    return invitation, bytes(secret), code


def asked_about(invitation: Invitation, questionnaire: Instrument) -> set[int]:
    """The ids of everyone and everything that the invited is asked about."""
    targets = [
        Target(id=pk, name=name, group=group, person=person, organisation=organisation)
        for pk, name, group, person, organisation in RoundTarget.objects.filter(round=invitation.round_id)
        .order_by("place")
        .values_list("pk", "name", "group_id", "person_id", "organisation_id")
    ]
    asked = Respondent(
        group=invitation.group_id,
        group_size=invitation.group_size,
        person=invitation.person_id,
        organisation=invitation.person.organisation_id if invitation.person else None,
        mirrors=invitation.mirrors_id,
    )
    return {target.id for target in targets_for(questionnaire.rates, targets, asked)}


def _check(
    questionnaire: Instrument, item: str, values: Mapping[int, int | None], asked_about: set[int]
) -> None:
    if not values:
        raise NotTaken(Turned.NOTHING_GIVEN)
    try:
        points = questionnaire.item(item).scale.points
    except LookupError as unknown:
        raise NotTaken(Turned.NO_SUCH_ANSWER) from unknown
    if not set(values) <= asked_about:
        raise NotTaken(Turned.NOT_ASKED)
    for value in values.values():
        allowed = questionnaire.not_relevant is not None if value is None else 1 <= value <= points
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
