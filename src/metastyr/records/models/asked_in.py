"""Who is asked to take part in a network by a personal link, how the letter went, and what was answered."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from metastyr.domain.asking_in import ANSWERS, ASKED_LIFE, KEEP_DAYS
from metastyr.domain.rounds.life import LETTER_LIFE

ASKED_STATES = tuple(ASKED_LIFE.names)
_LETTERS = ("", *LETTER_LIFE.names)
_ANSWERED = ANSWERS
LETTER_KINDS = ("invite", "reminder")


class AskedIn(models.Model):
    """One who is asked in. `told` is what the letter says beside the leader's own `words`: theme, expected,
    controller, purpose, contact; kept so that a letter sent again says the same.

    The code in the link is made from `code_seed` and the installation's key; `code_print` is its keyed hash,
    by which it is found. Both go when no link is needed any more. `settled` is when the leader acted on the
    answer, `forgotten` when name, address and words were deleted. `membership` is what a yes opened, and
    `person_made` whether the yes put the person into the register.

    `letter` and the fields named after it are the row in the outbox; `letter_kind` is which letter it is.
    """

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="asked_in")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    candidate = models.ForeignKey(
        "records.Candidate", null=True, blank=True, on_delete=models.SET_NULL, related_name="asked_in"
    )
    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="asked_in"
    )
    membership = models.ForeignKey(
        "records.Membership", null=True, blank=True, on_delete=models.SET_NULL, related_name="asked_in"
    )
    person_made = models.BooleanField(default=False)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    words = models.TextField(blank=True)
    told = models.JSONField(default=dict, blank=True)
    code_seed = models.UUIDField(null=True, blank=True)
    code_print = models.CharField(max_length=64, null=True, blank=True, unique=True)
    language = models.CharField(max_length=2, default="da")
    answer_by = models.DateField()
    keep_days = models.PositiveSmallIntegerField(default=KEEP_DAYS)
    state = models.CharField(max_length=20, default="asked", choices=[(s, s) for s in ASKED_STATES])
    asked = models.DateTimeField()
    answered = models.DateTimeField(null=True, blank=True)
    answer_words = models.TextField(blank=True)
    # "Someone else": whom they point at and why, and the invitation that came of it.
    other_name = models.CharField(max_length=200, blank=True)
    other_email = models.EmailField(blank=True)
    other_why = models.TextField(blank=True)
    instead_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="passed_on"
    )
    settled = models.DateTimeField(null=True, blank=True)
    forgotten = models.DateTimeField(null=True, blank=True)
    reminded = models.DateTimeField(null=True, blank=True)
    # The outbox.
    letter = models.CharField(max_length=20, blank=True, choices=[(s, s) for s in _LETTERS])
    letter_kind = models.CharField(max_length=20, default="invite", choices=[(k, k) for k in LETTER_KINDS])
    letter_reason = models.CharField(max_length=20, blank=True)
    letter_tries = models.PositiveSmallIntegerField(default=0)
    letter_sender = models.CharField(max_length=64, blank=True)
    letter_changed = models.DateTimeField(null=True, blank=True)
    letter_not_before = models.DateTimeField(null=True, blank=True)
    letter_down_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["letter", "id"])]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ASKED_STATES), name="asked_state_known"),
            models.CheckConstraint(condition=Q(letter__in=_LETTERS), name="asked_letter_known"),
            models.CheckConstraint(
                condition=(Q(letter="sending") & ~Q(letter_sender=""))
                | (~Q(letter="sending") & Q(letter_sender="")),
                name="asked_sender_while_sending",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_ANSWERED, answered__isnull=False)
                | (~Q(state__in=_ANSWERED) & Q(answered__isnull=True)),
                name="asked_answered_when_answered",
            ),
            models.CheckConstraint(
                condition=~Q(state="someone_else") | ~Q(other_name="") | Q(forgotten__isnull=False),
                name="asked_else_names_someone",
            ),
            models.CheckConstraint(
                condition=~Q(name="") | Q(forgotten__isnull=False), name="asked_named_until_forgotten"
            ),
            models.CheckConstraint(
                condition=Q(code_seed__isnull=True, code_print__isnull=True)
                | Q(code_seed__isnull=False, code_print__isnull=False),
                name="asked_seed_with_print",
            ),
        ]

    def __str__(self) -> str:
        return self.name
