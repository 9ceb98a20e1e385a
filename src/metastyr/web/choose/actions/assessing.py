"""Each one's assessment of the task: begun, kept screen by screen, handed in, or declined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from metastyr.records.models import Assessment, Choice, Judgement, Trace
from metastyr.web.choose.actions.held import under_way
from metastyr.web.choose.actions.refusal import NotDone, Reason


@dataclass(frozen=True, slots=True)
class Given:
    """One judgement as it was given: an answer from 0 to 4, how sure, and why."""

    answer: int
    sure: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the task lies on the grid of wickedness, by the keys of row and column, and which marks fit."""

    known: str
    parties: str
    reason: str = ""
    features: tuple[str, ...] = ()


@transaction.atomic
def begin_assessment(*, network: str, by: int, at: datetime) -> None:
    """One's own assessment is there, with one's answers from the version before where there are any.

    Nothing happens where it is begun already. NotDone(STOOD_ASIDE) for one who has declined.
    """
    choice = under_way(network, timezone.localdate(at), state="assessing")
    made, new = Assessment.objects.get_or_create(choice=choice, user_id=by, defaults={"begun": at})
    if made.stood_aside:
        raise NotDone(Reason.STOOD_ASIDE)
    if new:
        _bring_along(choice, made)
        _leave("choice.assessment_begun", choice, by=by, at=at)


def _bring_along(choice: Choice, made: Assessment) -> None:
    before = Assessment.objects.filter(choice__followed_by=choice, user=made.user_id).first()
    if before is None:
        return
    made.known, made.parties = before.known, before.parties
    made.wickedness_reason, made.features = before.wickedness_reason, before.features
    made.save(update_fields=["known", "parties", "wickedness_reason", "features"])
    Judgement.objects.bulk_create(
        Judgement(
            assessment=made, criterion=one.criterion, answer=one.answer, sure=one.sure, reason=one.reason
        )
        for one in before.judgements.order_by("pk")
    )


@transaction.atomic
def keep_judgements(*, network: str, given: Mapping[str, Given | None], by: int, at: datetime) -> None:
    """What is said of some criteria, by key; None takes the answer away. Also after handing in.

    NotDone where one has not begun, or the task is not being assessed.
    """
    choice, own = _own(network, by, at)
    there = {one.criterion: one for one in own.judgements.all()}
    changed = False
    for criterion, told in given.items():
        kept = there.get(criterion)
        if told is None:
            if kept is not None:
                kept.delete()
                changed = True
        elif kept is None or Given(kept.answer, kept.sure, kept.reason) != told:
            Judgement.objects.update_or_create(
                assessment=own,
                criterion=criterion,
                defaults={"answer": told.answer, "sure": told.sure, "reason": told.reason},
            )
            changed = True
    if own.handed_in and not own.judgements.exists():
        raise NotDone(Reason.NOTHING_ANSWERED)
    if changed:
        _leave("choice.assessment_kept", choice, by=by, at=at)


@transaction.atomic
def keep_placing(*, network: str, placed: Placed | None, by: int, at: datetime) -> None:
    """Where one places the task; None takes the place away. NotDone as `keep_judgements`."""
    choice, own = _own(network, by, at)
    told = placed or Placed("", "")
    if Placed(own.known, own.parties, own.wickedness_reason, tuple(own.features)) == told:
        return
    own.known, own.parties = told.known, told.parties
    own.wickedness_reason, own.features = told.reason, list(told.features)
    own.save(update_fields=["known", "parties", "wickedness_reason", "features"])
    _leave("choice.assessment_kept", choice, by=by, at=at)


@transaction.atomic
def hand_in(*, network: str, by: int, at: datetime) -> None:
    """The assessment counts, and its owner may read the others'. NotDone where nothing is answered."""
    choice, own = _own(network, by, at)
    if own.handed_in:
        return
    if not own.judgements.exists():
        raise NotDone(Reason.NOTHING_ANSWERED)
    own.handed_in = at
    own.save(update_fields=["handed_in"])
    _leave("choice.assessed", choice, by=by, at=at)


@transaction.atomic
def stand_aside(*, network: str, by: int, at: datetime) -> None:
    """One will not assess this version, and may read what the others say; what one had begun is deleted.

    NotDone(HANDED_IN) for one whose assessment counts already.
    """
    choice = under_way(network, timezone.localdate(at), state="assessing")
    own, _ = Assessment.objects.get_or_create(choice=choice, user_id=by, defaults={"begun": at})
    if own.handed_in:
        raise NotDone(Reason.HANDED_IN)
    if own.stood_aside:
        return
    own.judgements.all().delete()
    own.stood_aside = at
    own.known = own.parties = own.wickedness_reason = ""
    own.features = []
    own.save()
    _leave("choice.stood_aside", choice, by=by, at=at)


def _own(network: str, by: int, at: datetime) -> tuple[Choice, Assessment]:
    choice = under_way(network, timezone.localdate(at), state="assessing")
    own = Assessment.objects.filter(choice=choice, user=by).first()
    if own is None:
        raise NotDone(Reason.NOT_BEGUN)
    if own.stood_aside:
        raise NotDone(Reason.STOOD_ASIDE)
    return choice, own


def _leave(verb: str, choice: Choice, *, by: int, at: datetime) -> None:
    Trace.objects.leave(verb=verb, at=at, by=by, network=choice.network_id, about=choice.title)
