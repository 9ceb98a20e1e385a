"""A network: who takes part in which role when, and the ties between them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind


class Network(models.Model):
    """A negotiated co-operation around one task. `key` stands in its addresses."""

    key = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    task = models.TextField(blank=True)
    directed = models.BooleanField(default=True)
    tie_meaning = models.CharField(max_length=300, blank=True)
    started = models.DateField(null=True, blank=True)
    ended = models.DateField(null=True, blank=True)
    people = models.ManyToManyField("records.Person", through="records.Membership", related_name="networks")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(started__isnull=False, ended__gte=F("started")),
                name="network_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class NetworkBoundary(models.Model):
    """Which attribute one boundary is read from here: a register attribute, or `own:<name>`."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="boundaries")
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in BoundaryKind])
    attribute = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "kind"], name="boundary_once_a_network"),
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in BoundaryKind]), name="boundary_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.attribute}"


class Membership(models.Model):
    """A person in a network, in one role, from a date and maybe to one."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(
        max_length=20, choices=[(r.value, r.value) for r in Role if r is not Role.ADMINISTRATOR]
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    # What the leader's own lists call this person; a list read again finds the same person by it.
    list_id = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["network", "person", "role"],
                condition=Q(until__isnull=True),
                name="one_open_membership",
            ),
            models.UniqueConstraint(
                fields=["network", "list_id"],
                condition=~Q(list_id="") & Q(until__isnull=True),
                name="list_id_once_a_network",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="membership_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(role__in=[r.value for r in Role if r is not Role.ADMINISTRATOR]),
                name="membership_role_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role}"


class Tie(models.Model):
    """From one person to another in one network. Undirected networks keep the lower id first."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="ties")
    source = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="ties_out")
    target = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="ties_in")
    value = models.FloatField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "source", "target"], name="tie_once"),
            models.CheckConstraint(condition=~Q(source=F("target")), name="no_tie_to_oneself"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target_id}"
