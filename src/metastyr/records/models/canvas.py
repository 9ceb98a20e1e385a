"""Canvases: sheets filled alone or together, field by field, and the versions kept of them."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class CanvasSheet(models.Model):
    """One sheet of a canvas of the catalogue. With an `owner` it is that person's own until it is shared."""

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="canvas_sheets")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    canvas = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    owner = models.ForeignKey(
        "records.User", null=True, blank=True, on_delete=models.CASCADE, related_name="canvas_sheets"
    )
    created = models.DateTimeField()
    put_away = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="canvas_sheet_has_a_title")]

    def __str__(self) -> str:
        return self.title


class CanvasText(models.Model):
    """What stands in one field now. `revision` goes up with every save: two never write over each other."""

    sheet = models.ForeignKey(CanvasSheet, on_delete=models.CASCADE, related_name="texts")
    field = models.CharField(max_length=60)
    content = models.JSONField(default=str)
    revision = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField()
    changed_by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "field"], name="canvas_text_once_a_field")]

    def __str__(self) -> str:
        return self.field


class CanvasVersion(models.Model):
    """The whole sheet as it stood once; never altered.

    `brings_back` is the number of the version it was made from. `by_itself` is one nobody asked for: how the
    sheet stood before an old version was brought back.
    """

    sheet = models.ForeignKey(CanvasSheet, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    canvas_version = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    content = models.JSONField(default=dict)
    brings_back = models.PositiveIntegerField(null=True, blank=True)
    by_itself = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "number"], name="canvas_version_once")]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.number}"
