"""The register: organisations, their units as a tree, and the people."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from metastyr.domain.sectors import Sector


class Organisation(models.Model):
    """A legal or practical whole that can send people to a network."""

    name = models.CharField(max_length=200, unique=True)
    sector = models.CharField(
        max_length=20, choices=[(s.value, s.value) for s in Sector], default=Sector.OTHER
    )
    place = models.CharField(max_length=200, blank=True)
    cvr = models.CharField(max_length=8, null=True, blank=True, unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sector__in=[s.value for s in Sector]), name="organisation_sector_known"
            ),
            models.CheckConstraint(
                condition=Q(cvr__isnull=True) | ~Q(cvr=""), name="organisation_cvr_or_null"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A part of an organisation. `level` 1 is the top; a child is one level below its parent."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="units")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    name = models.CharField(max_length=200)
    level = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "parent", "name"], condition=Q(parent__isnull=False), name="unit_once"
            ),
            models.UniqueConstraint(
                fields=["organisation", "name"], condition=Q(parent__isnull=True), name="top_unit_once"
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True, level=1) | Q(parent__isnull=False, level__gt=1),
                name="unit_level_fits_parent",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="unit_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Someone who can take part. `attributes` holds what else a boundary may be read from."""

    name = models.CharField(max_length=200)
    email = models.EmailField(null=True, blank=True, unique=True)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="people"
    )
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="people")
    function = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=100, blank=True)
    place = models.CharField(max_length=200, blank=True)
    attributes = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [models.Index(fields=["name"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(email__isnull=True) | ~Q(email=""), name="person_email_or_null"
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(organisation__isnull=False),
                name="person_unit_in_organisation",
            ),
        ]

    def __str__(self) -> str:
        return self.name
