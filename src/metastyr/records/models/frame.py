"""Frames, negotiated goals, mandates and the check list before a network starts."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from metastyr.domain.framing import FRAME_KINDS, LIMIT_KINDS, REPLIES

KIND_KEYS = tuple(FRAME_KINDS)
LIMIT_KEYS = tuple(LIMIT_KINDS)
REPLY_KEYS = tuple(REPLIES)


class Party(models.Model):
    """Who must agree: an organisation of the register or another party, and the user who answers for it."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="parties")
    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(
        "records.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    speaker = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="speaks_for"
    )
    created = models.DateTimeField()
    # The last day the party takes part.
    left = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "name"], name="party_once_a_network"),
            models.CheckConstraint(condition=~Q(name=""), name="party_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Frame(models.Model):
    """One version of one frame; a change ends it and begins the next: the rows are the history.

    Withdrawing is a last version with the same words: `why_changed` says why.
    """

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="frames")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    kind = models.CharField(max_length=20, choices=[(k, k) for k in KIND_KEYS])
    title = models.CharField(max_length=200)
    text = models.TextField()
    limit_kind = models.CharField(max_length=20, blank=True, choices=[(k, k) for k in LIMIT_KEYS])
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    limit_date = models.DateField(null=True, blank=True)
    competence = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    source_link = models.URLField(max_length=500, blank=True)
    owner = models.CharField(max_length=200)
    changed_by_whom = models.CharField(max_length=200)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    made = models.DateTimeField()
    made_by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")
    why_changed = models.TextField(blank=True)
    replaced = models.DateTimeField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="frame_version_once"),
            models.UniqueConstraint(
                fields=["key"], condition=Q(replaced__isnull=True), name="one_standing_frame"
            ),
            models.CheckConstraint(condition=Q(kind__in=KIND_KEYS), name="frame_kind_known"),
            models.CheckConstraint(
                condition=Q(limit_kind="", amount__isnull=True, limit_date__isnull=True, competence="")
                | Q(limit_kind="amount", amount__isnull=False, limit_date__isnull=True, competence="")
                | Q(limit_kind="date", amount__isnull=True, limit_date__isnull=False, competence="")
                | (
                    Q(limit_kind="competence", amount__isnull=True, limit_date__isnull=True)
                    & ~Q(competence="")
                ),
                name="frame_limit_fits_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0), name="frame_amount_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="frame_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"


class Goal(models.Model):
    """A goal that is negotiated. Its words stand in its wordings: a new wording asks every party again."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="goals")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created = models.DateTimeField()
    dropped = models.DateTimeField(null=True, blank=True)
    dropped_reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.key)


class GoalWording(models.Model):
    """One wording of a goal with its indicators; never altered."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="wordings")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField()
    # [{name, unit, now, target, by (date), source}]
    indicators = models.JSONField(default=list, blank=True)
    why = models.TextField(blank=True)
    made = models.DateTimeField()
    made_by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["goal", "number"], name="goal_wording_once")]

    def __str__(self) -> str:
        return self.title


class GoalReply(models.Model):
    """What a party said to a wording: yes, yes but, or no; the newest counts, all are kept."""

    wording = models.ForeignKey(GoalWording, on_delete=models.CASCADE, related_name="replies")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="replies")
    reply = models.CharField(max_length=20, choices=[(r, r) for r in REPLY_KEYS])
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")
    # Where the leader writes down what the party said: who said it, and when.
    told_by = models.CharField(max_length=200, blank=True)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["wording", "party", "-id"])]
        constraints = [
            models.CheckConstraint(condition=Q(reply__in=REPLY_KEYS), name="reply_known"),
            models.CheckConstraint(condition=Q(reply="yes") | ~Q(reason=""), name="reply_with_reason"),
            models.CheckConstraint(
                condition=Q(told_by="", told_on__isnull=True) | (~Q(told_by="") & Q(told_on__isnull=False)),
                name="reply_told_by_and_on",
            ),
        ]

    def __str__(self) -> str:
        return self.reply


class Mandate(models.Model):
    """What one who takes part brings from home: from whom, until when, what must go back to be decided.

    Until it is `confirmed` it is a proposal, and stands beside the mandate it may replace.
    """

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="mandates")
    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="mandates")
    given_by = models.CharField(max_length=200)
    may_decide = models.TextField()
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    must_go_back = models.TextField(blank=True)
    goes_back_to = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    confirmed = models.DateField(null=True, blank=True)
    made = models.DateTimeField()
    made_by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")
    replaced = models.DateTimeField(null=True, blank=True)
    why_ended = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["network", "person"],
                condition=Q(replaced__isnull=True, confirmed__isnull=False),
                name="one_standing_mandate",
            ),
            models.UniqueConstraint(
                fields=["network", "person"],
                condition=Q(replaced__isnull=True, confirmed__isnull=True),
                name="one_proposed_mandate",
            ),
            models.CheckConstraint(
                condition=Q(must_go_back="", goes_back_to="") | (~Q(must_go_back="") & ~Q(goes_back_to="")),
                name="mandate_goes_back_to_someone",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="mandate_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0), name="mandate_amount_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.given_by}"


class StartCheck(models.Model):
    """One point of the check list before start: done or not needed, and the words that say how."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="start_checks")
    point = models.CharField(max_length=60)
    answer = models.CharField(max_length=20, choices=[(a, a) for a in ("done", "not_needed")])
    note = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "point"], name="start_check_once"),
            models.CheckConstraint(
                condition=Q(answer="done") | (Q(answer="not_needed") & ~Q(note="")),
                name="start_check_left_out_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.point
