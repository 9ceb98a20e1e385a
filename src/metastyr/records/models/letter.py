"""Letters to the invited: one row an occasion, written before anything is sent, so that none goes twice."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metastyr.domain.rounds.life import LETTER_LIFE

LETTER_STATES = tuple(LETTER_LIFE.names)
REASONS = ("", "refused_address", "refused_content", "server_down", "came_back", "no_address", "answered")


class Letter(models.Model):
    """The invitation, a reminder, or the notice that an invitation was moved. `reason` is why it was refused.

    `sender` is the worker that is sending it now; `changed` is when the state last changed. `address` is
    where a notice goes; the others go where the invitation says. `went` is whether a try of it may have
    reached the invitation's address. `down_since` is from when on no mail server could be reached for it.
    """

    invitation = models.ForeignKey("records.Invitation", on_delete=models.CASCADE, related_name="letters")
    occasion = models.CharField(max_length=20)
    state = models.CharField(max_length=20, default="waiting", choices=[(s, s) for s in LETTER_STATES])
    reason = models.CharField(max_length=20, blank=True, choices=[(r, r) for r in REASONS])
    tries = models.PositiveSmallIntegerField(default=0)
    sender = models.CharField(max_length=64, blank=True)
    changed = models.DateTimeField()
    not_before = models.DateTimeField(null=True, blank=True)
    address = models.EmailField(blank=True)
    went = models.BooleanField(default=False)
    down_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "id"])]
        constraints = [
            models.UniqueConstraint(fields=["invitation", "occasion"], name="letter_once_an_occasion"),
            models.CheckConstraint(condition=Q(state__in=LETTER_STATES), name="letter_state_known"),
            models.CheckConstraint(condition=Q(reason__in=REASONS), name="letter_reason_known"),
            models.CheckConstraint(
                condition=(Q(state="sending") & ~Q(sender="")) | (~Q(state="sending") & Q(sender="")),
                name="letter_sender_while_sending",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occasion} {self.state}"
