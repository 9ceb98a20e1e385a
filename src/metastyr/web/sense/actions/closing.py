"""A round closes: what could link an answer to a person is destroyed, in the same moment and for good."""

from __future__ import annotations

import secrets
from collections import Counter
from datetime import datetime
from uuid import UUID, uuid4

from django.db import connection, transaction

from metastyr.domain.rounds.life import ROUND_LIFE
from metastyr.domain.rounds.reminding import INVITE
from metastyr.records.models import Answer, Letter, Round, RoundSecret, Sheet, Trace
from metastyr.records.wiping import wiped
from metastyr.web.sense.actions.rounds import NOT_ASKED, held


def close_round(*, network: str, round_key: UUID, by: int | None, at: datetime) -> None:
    """Open → closed. `by` is None when the day has come by itself. NotDone where it is not open.

    One transaction: nobody can answer any more, the counts of each group are written down, waiting letters
    are dropped. In an anonymous round the secret goes, sheets and answers are written anew under random ids
    in a random order, reminders are forgotten, and the sheets of groups with fewer than the smallest group of
    sheets go altogether: their answers could never be shown, and one sheet from a group of one would name its
    writer.
    Then what was deleted is wiped from the database's files.
    """
    with transaction.atomic():
        row = held(network, round_key, states=("open",))
        _count(row)
        if row.anonymous:
            _forget_who(row)
        RoundSecret.objects.filter(round=row).delete()
        letters = Letter.objects.filter(invitation__round=row)
        if row.anonymous:
            # Who got a reminder had not answered, and who got none had: that is kept of nobody.
            letters.exclude(occasion=INVITE).delete()
        letters.filter(state="waiting").update(state="dropped", changed=at)
        ROUND_LIFE.check_follows(row.state, "closed")
        row.state, row.closed = "closed", at
        row.save(update_fields=["state", "closed"])
        Trace.objects.leave(verb="round.closed", at=at, by=by, network=row.network_id, about=row.title)
    wipe_closed(at=at)


def _count(row: Round) -> None:
    finished = Counter(Sheet.objects.filter(round=row, finished=True).values_list("group_id", flat=True))
    for group in row.groups.all():
        group.size = group.invitations.exclude(state__in=NOT_ASKED).count()
        group.answered = min(finished[group.pk], group.size)
        group.save(update_fields=["size", "answered"])


def _forget_who(row: Round) -> None:
    sheets = list(Sheet.objects.filter(round=row).values_list("pk", "group_id", "finished"))
    answers: dict[UUID, list[tuple[int, str, int | None]]] = {}
    for sheet, target, item, value in Answer.objects.filter(sheet__round=row).values_list(
        "sheet_id", "target_id", "item", "value"
    ):
        answers.setdefault(sheet, []).append((target, item, value))
    told = Counter(group for pk, group, _finished in sheets if pk in answers)
    Sheet.objects.filter(round=row).delete()
    kept = [
        (uuid4(), group, finished, answers[pk])
        for pk, group, finished in sheets
        if pk in answers and told[group] >= row.smallest_group
    ]
    chance = secrets.SystemRandom()
    chance.shuffle(kept)
    Sheet.objects.bulk_create(
        Sheet(id=new, round=row, group_id=group, finished=finished, anonymous=True)
        for new, group, finished, _said in kept
    )
    rows = [
        Answer(sheet_id=new, target_id=target, item=item, value=value)
        for new, _group, _finished, said in kept
        for target, item, value in said
    ]
    chance.shuffle(rows)
    Answer.objects.bulk_create(rows, batch_size=2_000)


def wipe_closed(*, at: datetime) -> bool:
    """What closed rounds deleted leaves the database's own files too; whether nothing is left of it.

    Somebody reading at that moment can be in the way; then it is tried again by the worker. The closing
    itself stands whatever happens here.
    """
    waiting = list(
        Round.objects.filter(closed__isnull=False, wiped__isnull=True).values_list("pk", flat=True)
    )
    if not waiting:
        return True
    if connection.in_atomic_block or not wiped():
        return False
    Round.objects.filter(pk__in=waiting).update(wiped=at)
    return True
