"""Who is asked to take part in a network by a personal link, how the letter went, and what was answered."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from metastyr.domain.asking_in import ASKED_LIFE
from metastyr.domain.rounds.life import LETTER_LIFE

ASKED_STATES = tuple(ASKED_LIFE.names)
_LETTERS = ("", *LETTER_LIFE.names)
_ANSWERED = ("yes", "no", "someone_else")


class AskedIn(models.Model):
    """One who is asked in. `code_print` is the keyed hash of the link's code, as for a round. `letter` and
    the fields named after it are the row in the outbox."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="asked_in")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    candidate = models.ForeignKey(
        "records.Candidate", null=True, blank=True, on_delete=models.SET_NULL, related_name="asked_in"
    )
    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="asked_in"
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    words = models.TextField(blank=True)
    code_print = models.CharField(max_length=64, null=True, blank=True, unique=True)
    language = models.CharField(max_length=2, default="da")
    answer_by = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=20, default="asked", choices=[(s, s) for s in ASKED_STATES])
    asked = models.DateTimeField()
    answered = models.DateTimeField(null=True, blank=True)
    answer_words = models.TextField(blank=True)
    # "Someone else": whom they point at, and the invitation that came of it.
    other_name = models.CharField(max_length=200, blank=True)
    other_email = models.EmailField(blank=True)
    instead_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="passed_on"
    )
    # The outbox.
    letter = models.CharField(max_length=20, blank=True, choices=[(s, s) for s in _LETTERS])
    letter_reason = models.CharField(max_length=20, blank=True)
    letter_tries = models.PositiveSmallIntegerField(default=0)
    letter_sender = models.CharField(max_length=64, blank=True)
    letter_changed = models.DateTimeField(null=True, blank=True)
    letter_not_before = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ASKED_STATES), name="asked_state_known"),
            models.CheckConstraint(condition=Q(letter__in=_LETTERS), name="asked_letter_known"),
            models.CheckConstraint(
                condition=Q(state__in=_ANSWERED, answered__isnull=False)
                | (~Q(state__in=_ANSWERED) & Q(answered__isnull=True)),
                name="asked_answered_when_answered",
            ),
            models.CheckConstraint(
                condition=~Q(state="someone_else") | ~Q(other_name=""), name="asked_else_names_someone"
            ),
        ]

    def __str__(self) -> str:
        return self.name
