"""A round closes, and later it is put away: what could link an answer to a person goes then and for good."""

from __future__ import annotations

import secrets
from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from metastyr.domain.rounds.life import ROUND_LIFE
from metastyr.domain.rounds.reminding import INVITE
from metastyr.records.models import (
    Answer,
    Invitation,
    Letter,
    Round,
    RoundSecret,
    RoundTarget,
    Sheet,
    Trace,
)
from metastyr.records.rated import questionnaire
from metastyr.records.seats import Seat, done, seats
from metastyr.records.wiping import Wiped, log_can_be_wiped, wiped
from metastyr.theory.instruments import Rated
from metastyr.web.sense.actions.forgetting import forget_who
from metastyr.web.sense.actions.rounds import held

LOG_AGAIN = timedelta(hours=1)
"""How long it takes before a log that could not be written over is tried again."""


def close_round(*, network: str, round_key: UUID, by: int | None, at: datetime) -> None:
    """Open → closed. `by` is None when the day has come by itself. NotDone where it is not open.

    One transaction: nobody can answer any more, sheets that belong to nobody who is still asked are deleted,
    the counts of each group are written down, waiting letters are dropped. In an anonymous round the secret
    goes with all it could find (`forget_who`), and who was reminded is forgotten.
    Then what was deleted is wiped from the database's files.
    """
    with transaction.atomic():
        row = held(network, round_key, states=("open",))
        asked = seats([row.pk])
        # Whoever was taken out, or whose link went to somebody else, is in no count: nor are their answers.
        Sheet.objects.filter(round=row).exclude(pk__in=[seat.sheet for seat in asked]).delete()
        _count(row, asked)
        if row.anonymous:
            forget_who(row)
        RoundSecret.objects.filter(round=row).delete()
        # Not the notices to earlier addresses: those are told that an invitation was moved in any case.
        letters = Letter.objects.filter(invitation__round=row, address="")
        if row.anonymous:
            # Who got a reminder had not answered, and who got none had: that is kept of nobody.
            letters.exclude(occasion=INVITE).delete()
        letters.filter(state="waiting").update(state="dropped", changed=at)
        ROUND_LIFE.check_follows(row.state, "closed")
        row.state, row.closed = "closed", at
        row.save(update_fields=["state", "closed"])
        Trace.objects.leave(verb="round.closed", at=at, by=by, network=row.network_id, about=row.title)
    wipe_closed(at=at)


def _count(row: Round, asked: tuple[Seat, ...]) -> None:
    size = Counter(seat.group for seat in asked)
    finished = Counter(seat.group for seat in done(asked))
    for group in row.groups.all():
        group.size, group.answered = size[group.pk], finished[group.pk]
        group.save(update_fields=["size", "answered"])


def archive(*, network: str, round_key: UUID, by: int, at: datetime) -> None:
    """Closed or published → archived: names, addresses and letters are deleted, the figures stay.

    In a named round the answers lose whoever wrote them, as they do at closing in an anonymous one; where
    people were rated, their names go too. Then what was deleted is wiped from the database's files.
    """
    with transaction.atomic():
        row = held(network, round_key, states=("closed", "published"))
        _rename_the_rated(row)
        if not row.anonymous:
            forget_who(row)
        Invitation.objects.filter(round=row).delete()
        ROUND_LIFE.check_follows(row.state, "archived")
        row.state, row.archived, row.wiped, row.log_kept = "archived", at, None, False
        row.save(update_fields=["state", "archived", "wiped", "log_kept"])
        Trace.objects.leave(verb="round.archived", at=at, by=by, network=row.network_id, about=row.title)
    wipe_closed(at=at)


def _rename_the_rated(row: Round) -> None:
    """People who were rated become “Person 1”, “Person 2”, … (the same word in both languages), in an order
    of their own: ids and places have followed that of their names. Also those who have left the register."""
    if questionnaire(row).rates not in {Rated.PEOPLE, Rated.MIRROR}:
        return
    people = list(row.targets.all())
    secrets.SystemRandom().shuffle(people)
    first = 1 + max((one.place for one in people), default=0)
    for number, old in enumerate(people):
        new = RoundTarget.objects.create(round=row, name=f"Person {number + 1}", place=first + number)
        Answer.objects.filter(target=old).update(target=new)
        old.delete()


def wipe_closed(*, at: datetime) -> bool:
    """What closed and archived rounds deleted leaves the database's own files too; whether nothing is left.

    Somebody reading at that moment can be in the way; then it is tried again by the worker. The closing
    itself stands whatever happens here. Where the database's log could not be written over, `log_kept` says
    so, and it is tried again once that is allowed.
    """
    files = Q(wiped__isnull=True)
    again = Q(log_kept=True, wiped__lte=at - LOG_AGAIN)
    closed = Round.objects.filter(closed__isnull=False)
    waiting = dict(closed.filter(files | again).values_list("pk", "wiped"))
    if not waiting:
        return True
    if all(waiting.values()) and not log_can_be_wiped():
        return True
    if connection.in_atomic_block:
        return False
    outcome = wiped()
    if outcome is Wiped.NOT_YET:
        return False
    Round.objects.filter(pk__in=list(waiting)).update(wiped=at, log_kept=outcome is Wiped.BUT_THE_LOG)
    return True
