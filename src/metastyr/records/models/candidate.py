"""Needs of the network's theme, who could cover them, and the groups that were composed of them."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from metastyr.domain.composing import COMPOSING_LIFE, NEED_KINDS, PLACES, STANCES

NEED_KEYS = tuple(NEED_KINDS)
STANCE_KEYS = tuple(STANCES)
PLACE_KEYS = tuple(PLACES)
STATE_KEYS = tuple(COMPOSING_LIFE.names)


class Need(models.Model):
    """Something the theme cannot do without, and how many who take part must bring it."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="needs")
    kind = models.CharField(max_length=20, choices=[(k, k) for k in NEED_KEYS])
    name = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    at_least = models.PositiveSmallIntegerField(default=1)
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "name"], name="need_once_a_network"),
            models.CheckConstraint(condition=Q(kind__in=NEED_KEYS), name="need_kind_known"),
            models.CheckConstraint(condition=Q(at_least__gte=1) & ~Q(name=""), name="need_asks_for_someone"),
        ]

    def __str__(self) -> str:
        return self.name


class Candidate(models.Model):
    """Someone who could take part: from the register, or new. Who is in the register is read from there."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="candidates")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="candidacies"
    )
    # Of one who is not in the register; empty for one who is.
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    sector = models.CharField(max_length=20, blank=True)
    function = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=100, blank=True)
    place_name = models.CharField(max_length=200, blank=True)
    # Own attributes that a boundary of the network may be read from.
    attributes = models.JSONField(default=dict, blank=True)
    stance = models.CharField(max_length=20, blank=True, choices=[(s, s) for s in STANCE_KEYS])
    stance_reason = models.TextField(blank=True)
    # Salience: None is not judged.
    power = models.BooleanField(null=True)
    legitimacy = models.BooleanField(null=True)
    urgency = models.BooleanField(null=True)
    effort = models.PositiveSmallIntegerField(default=1)
    place = models.CharField(max_length=20, default="may", choices=[(p, p) for p in PLACE_KEYS])
    place_reason = models.TextField(blank=True)
    brings = models.ManyToManyField(Need, through="records.Contribution", related_name="candidates")
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "person"], name="candidate_once_a_network"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, name="") | (Q(person__isnull=True) & ~Q(name="")),
                name="candidate_from_register_or_new",
            ),
            models.CheckConstraint(condition=Q(stance__in=("", *STANCE_KEYS)), name="candidate_stance_known"),
            models.CheckConstraint(condition=Q(place__in=PLACE_KEYS), name="candidate_place_known"),
            models.CheckConstraint(condition=Q(effort__gte=1), name="candidate_effort_at_least_one"),
        ]

    def __str__(self) -> str:
        return self.name or str(self.person_id)


class Contribution(models.Model):
    """That a candidate brings what a need asks for, and how one knows."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="contributions")
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="contributions")
    words = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "need"], name="contribution_once_a_need")]

    def __str__(self) -> str:
        return f"{self.candidate_id} → {self.need_id}"


class Composition(models.Model):
    """One composed group: what was asked for, what came of it, who was chosen. Never altered once decided.

    `asked` holds the whole question as it stood then, with candidates by id and never by name.
    """

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="compositions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=20, default="waiting", choices=[(s, s) for s in STATE_KEYS])
    # How far the search is: seconds, the best group's value, what none can be below.
    progress = models.JSONField(default=dict, blank=True)
    stop_asked = models.BooleanField(default=False)
    asked = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")
    chosen = models.ManyToManyField(Candidate, blank=True, related_name="compositions")
    reason = models.TextField(blank=True)
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "number"], name="composition_number_once"),
            models.CheckConstraint(condition=Q(state__in=STATE_KEYS), name="composition_state_known"),
            models.CheckConstraint(
                condition=Q(state="decided", decided__isnull=False)
                | (~Q(state="decided") & Q(decided__isnull=True)),
                name="composition_decided_with_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.network_id} {self.number}"
