"""Sheets lose whoever wrote them: new ids in an order of chance, and none of a group that is too small."""

from __future__ import annotations

import secrets
from collections import Counter
from uuid import UUID, uuid4

from metastyr.records.models import Answer, Round, Sheet


def forget_who(row: Round) -> None:
    """The round's sheets and answers are written anew under random ids, in a random order, about nobody.

    The sheets of groups with fewer than the smallest group of sheets go altogether: their answers could never
    be shown, and one sheet from a group of one would name its writer. Within the caller's transaction.
    """
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
