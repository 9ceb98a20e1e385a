"""What a conversation about a round led to: an act with an owner and a date, about a tie of two groups."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

WAYS = ("procedure", "talk")


class FollowUp(models.Model):
    """One act. `way`: a hand-over a procedure can carry, or one that must be talked about.

    `source` and `target` are the groups of the tie it is about; both or neither.
    """

    round = models.ForeignKey("records.Round", on_delete=models.CASCADE, related_name="follow_ups")
    source = models.ForeignKey(
        "records.RoundGroup", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    target = models.ForeignKey(
        "records.RoundGroup", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    way = models.CharField(max_length=20, choices=[(w, w) for w in WAYS])
    text = models.TextField()
    owner = models.CharField(max_length=200)
    due = models.DateField()
    done = models.DateField(null=True, blank=True)
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(way__in=WAYS), name="follow_up_way_known"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(owner=""), name="follow_up_has_owner"),
            models.CheckConstraint(
                condition=Q(source__isnull=True, target__isnull=True)
                | Q(source__isnull=False, target__isnull=False),
                name="follow_up_tie_has_two_ends",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
