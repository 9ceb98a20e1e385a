"""What people answered. No times, no sequential ids, no traces; see `domain.rounds.secrecy`."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class Sheet(models.Model):
    """All that one respondent answers in one round.

    While the round is open `id` is reckoned from the person's link and the round's secret; at closing it
    becomes random. Only a named round's sheet knows its `invitation`.
    """

    id = models.UUIDField(primary_key=True)
    round = models.ForeignKey("records.Round", on_delete=models.CASCADE, related_name="sheets")
    group = models.ForeignKey("records.RoundGroup", on_delete=models.CASCADE, related_name="sheets")
    finished = models.BooleanField(default=False)
    anonymous = models.BooleanField()
    invitation = models.OneToOneField(
        "records.Invitation", null=True, blank=True, on_delete=models.SET_NULL, related_name="sheet"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(anonymous=False) | Q(invitation__isnull=True), name="anonymous_sheet_has_nobody"
            ),
        ]

    def __str__(self) -> str:
        return "a sheet"


class Answer(models.Model):
    """One rating: a sheet's answer to an item about a target, 1 for the first label; None: not relevant."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="answers")
    target = models.ForeignKey("records.RoundTarget", on_delete=models.CASCADE, related_name="answers")
    item = models.CharField(max_length=60)
    value = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sheet", "target", "item"], name="rated_once"),
            models.CheckConstraint(condition=Q(value__isnull=True) | Q(value__gte=1), name="answer_from_one"),
        ]

    def __str__(self) -> str:
        return "an answer"
