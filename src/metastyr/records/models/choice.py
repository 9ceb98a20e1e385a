"""The choice of governance form: a task in words, what several people judged of it, and what was decided."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from metastyr.domain.choice_life import CHOICE_LIFE

CHOICE_STATES = tuple(CHOICE_LIFE.names)


class Choice(models.Model):
    """One version of one choice. A decided one is never altered: to think again begins the next version.

    `conditions` are the leader's own answers about the mode with reasons, by key of the catalogue;
    `importance` the criteria the leader holds to weigh most, if any. `decided` is what was read when the
    decision was taken: the whole file, the seed and the figures.
    """

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="choices")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField()
    follows = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by"
    )
    title = models.CharField(max_length=200)
    task = models.TextField()
    state = models.CharField(max_length=20, default="draft", choices=[(s, s) for s in CHOICE_STATES])
    importance = models.JSONField(default=list, blank=True)
    conditions = models.JSONField(default=dict, blank=True)
    form = models.CharField(max_length=60, blank=True)
    justification = models.TextField(blank=True)
    # Why the form is not one the figures pointed to, where it is not.
    differs_because = models.TextField(blank=True)
    mode = models.CharField(max_length=60, blank=True)
    mode_justification = models.TextField(blank=True)
    decided = models.JSONField(default=dict, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        "records.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "version"], name="choice_version_once"),
            models.UniqueConstraint(
                fields=["network"], condition=~Q(state="decided"), name="one_choice_under_way"
            ),
            models.CheckConstraint(condition=Q(state__in=CHOICE_STATES), name="choice_state_known"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(task=""), name="choice_has_a_task"),
            models.CheckConstraint(
                condition=Q(state="decided", decided_at__isnull=False)
                | (~Q(state="decided") & Q(decided_at__isnull=True)),
                name="choice_decided_when_decided",
            ),
            models.CheckConstraint(
                condition=~Q(state="decided") | (~Q(form="") & ~Q(justification="")),
                name="choice_decided_with_reasons",
            ),
            models.CheckConstraint(
                condition=Q(follows__isnull=True) | ~Q(follows=F("id")), name="choice_not_after_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"


class Assessment(models.Model):
    """What one person judges of the task, apart from the others until they too have answered."""

    choice = models.ForeignKey(Choice, on_delete=models.CASCADE, related_name="assessments")
    user = models.ForeignKey("records.User", on_delete=models.PROTECT, related_name="assessments")
    begun = models.DateTimeField()
    handed_in = models.DateTimeField(null=True, blank=True)
    # When they said that they will not assess, and so may read what the others say.
    stood_aside = models.DateTimeField(null=True, blank=True)
    # Row and column of the wickedness grid, with a reason.
    known = models.CharField(max_length=60, blank=True)
    parties = models.CharField(max_length=60, blank=True)
    wickedness_reason = models.TextField(blank=True)
    features = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["choice", "user"], name="assessment_once_each"),
            models.CheckConstraint(
                condition=Q(handed_in__isnull=True) | Q(stood_aside__isnull=True),
                name="assessment_given_or_left",
            ),
            models.CheckConstraint(
                condition=(Q(known="") & Q(parties="")) | (~Q(known="") & ~Q(parties="")),
                name="assessment_placed_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.choice_id} {self.user_id}"


class Judgement(models.Model):
    """How true one criterion is of the task, how sure one is, and why."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="judgements")
    criterion = models.CharField(max_length=60)
    answer = models.PositiveSmallIntegerField()
    sure = models.CharField(max_length=20)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "criterion"], name="judgement_once_a_criterion"),
            models.CheckConstraint(condition=Q(answer__lte=4), name="judgement_on_the_scale"),
            models.CheckConstraint(condition=~Q(sure=""), name="judgement_says_how_sure"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion} {self.answer}"
