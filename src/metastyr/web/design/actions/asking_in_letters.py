"""What the leader does about invitations under way: remind, correct, send again, withdraw, settle."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.domain.asking_in import kept_when_moved
from metastyr.domain.rounds.life import LETTER_LIFE
from metastyr.domain.rounds.trying_again import BETWEEN_LETTERS
from metastyr.domain.transitions import NotFromHere
from metastyr.records.asking_in import give_new_code
from metastyr.records.models import AskedIn
from metastyr.web.design.actions.asking_in_held import Change, NotAsked, WhyNot, held, write_letter


class Decision(StrEnum):
    """What becomes of a letter."""

    ARRIVED = "arrived"
    AGAIN = "again"
    DROP = "drop"
    CAME_BACK = "came_back"


@transaction.atomic
def remind(*, network: str, by: int, at: datetime) -> int:
    """A reminder waits for everybody who got a letter a day ago or more, has not answered and has had no
    reminder; how many. Nobody is reminded twice. NotAsked where there is nobody to remind."""
    change = held(network, by=by, now=at)
    those = list(
        AskedIn.objects.select_for_update(of=("self",)).filter(
            network=change.network,
            state="asked",
            letter="sent",
            reminded__isnull=True,
            answer_by__gte=timezone.localdate(at),
            letter_changed__lte=at - BETWEEN_LETTERS,
        )
    )
    if not those:
        raise NotAsked(WhyNot.NOBODY)
    for one in those:
        # Another letter in the same place of the outbox.
        write_letter(one, "waiting", at)
        one.letter_kind, one.reminded = "reminder", at
        one.save()
    change.note("asked_in.reminded", people=len(those))
    return len(those)


@transaction.atomic
def correct_address(*, network: str, asked: UUID, email: str, by: int, at: datetime) -> None:
    """The invitation goes to `email` from now on, "" for paper; another code, and the old link is dead.

    The register keeps its own address. NotFromHere where it is answered or withdrawn, or the letter is being
    sent at this moment; NotAsked where the last day is past.
    """
    change = held(network, by=by, now=at)
    one = _unanswered(change, asked)
    if one.letter == "sending":
        raise NotFromHere(one.letter, "waiting")
    one.email = email
    give_new_code(one)
    # A letter that has never gone to where it goes now.
    write_letter(one, "waiting" if email else "", at)
    one.letter_kind, one.reminded = "invite", None
    one.save()
    change.note("asked_in.corrected", change="address" if email else "paper")


@transaction.atomic
def decide(*, network: str, asked: UUID, decision: Decision, by: int, at: datetime) -> None:
    """The letter of an invitation nobody has answered gets this end.

    Sent again after it came back or arrived nowhere it has another code; after an uncertain end or a refusal
    the same, since nobody else can have it. One that was sent is not sent again before a day has passed:
    NotAsked. NotFromHere where it does not follow from what the letter is.
    """
    change = held(network, by=by, now=at)
    one = _unanswered(change, asked)
    if decision is Decision.AGAIN:
        if not one.email:
            raise NotAsked(WhyNot.ADDRESS_MISSING)
        if one.letter == "sent" and one.letter_changed and one.letter_changed > at - BETWEEN_LETTERS:
            raise NotAsked(WhyNot.TOO_SOON)
        if one.letter == "sent" or one.letter_reason == "came_back":
            give_new_code(one)
            one.letter_kind = "invite"
        if one.letter == "sent":
            write_letter(one, "waiting", at)
        else:
            change.letter(one, "waiting")
    elif decision is Decision.CAME_BACK:
        change.letter(one, "refused", reason="came_back")
    else:
        change.letter(one, "sent" if decision is Decision.ARRIVED else "dropped")
    one.save()
    change.note("asked_in.letter_decided", decision=decision.value)


def _unanswered(change: Change, asked: UUID) -> AskedIn:
    one = change.one(asked)
    if one.state != "asked":
        raise NotFromHere(one.state, "asked")
    change.check_in_time(one)
    return one


@transaction.atomic
def withdraw(*, network: str, asked: UUID, by: int, at: datetime) -> None:
    """Nobody is asked in this place any more: the link opens nothing, and what was answered is deleted.

    NotFromHere after a yes: whoever is in the network leaves it by the list of participants.
    """
    change = held(network, by=by, now=at)
    one = change.one(asked)
    change.move(one, "withdrawn")
    one.answered, one.settled, one.answer_words = None, None, ""
    one.other_name, one.other_email, one.other_why = "", "", ""
    one.code_seed, one.code_print = None, None
    if one.letter == "waiting":
        write_letter(one, "dropped", at)
    one.save()
    change.note("asked_in.withdrawn")


@transaction.atomic
def settle(*, network: str, asked: UUID, by: int, at: datetime) -> None:
    """The leader has acted on an answer: it cannot be answered anew. NotFromHere where there is none, or
    it is settled already."""
    change = held(network, by=by, now=at)
    one = change.one(asked)
    if one.answered is None or one.settled:
        raise NotFromHere(one.state, "settled")
    one.settled = at
    one.save(update_fields=["settled"])
    change.note("asked_in.settled")


@transaction.atomic
def move_last_day(*, network: str, asked: UUID, answer_by: date, by: int, at: datetime) -> None:
    """Another last day to answer; the name is forgotten on the same day as before, which the letter told.

    NotAsked for one that is past, or after that day; NotFromHere where it is withdrawn, or its code has been
    forgotten: then whoever holds the link could not answer all the same.
    """
    change = held(network, by=by, now=at)
    one = change.one(asked)
    if answer_by < timezone.localdate(at):
        raise NotAsked(WhyNot.DAY_PAST)
    if one.state == "withdrawn" or one.code_seed is None:
        raise NotFromHere(one.state, "asked")
    try:
        one.keep_days = kept_when_moved(one.answer_by, one.keep_days, answer_by)
    except ValueError as late:
        raise NotAsked(WhyNot.AFTER_PROMISE) from late
    one.answer_by = answer_by
    one.save(update_fields=["answer_by", "keep_days"])
    change.note("asked_in.day_moved", day=answer_by.isoformat())


@transaction.atomic
def came_back(*, asked: int, at: datetime) -> bool:
    """A letter has been returned (by its row's id); whether that was news. The row is held by the caller or
    here; only what has not been answered is marked, for whoever has answered was reached."""
    one = AskedIn.objects.select_for_update(of=("self",)).get(pk=asked)
    if one.state != "asked" or one.letter == "sending" or not LETTER_LIFE.may_follow(one.letter, "refused"):
        return False
    one.letter, one.letter_reason, one.letter_changed = "refused", "came_back", at
    one.save(update_fields=["letter", "letter_reason", "letter_changed"])
    Change(network=one.network, by=None, at=at).note("asked_in.letter_came_back")
    return True
