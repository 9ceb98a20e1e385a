"""Lists read without errors, waiting for their owner to confirm; gone after a day."""

from __future__ import annotations

import uuid

from django.db import models


class Upload(models.Model):
    """The bytes of an uploaded list between preview and confirmation. Nothing else is saved until then."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey("records.User", on_delete=models.CASCADE, related_name="uploads")
    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="uploads")
    received = models.DateTimeField(db_index=True)
    people_name = models.CharField(max_length=200)
    people = models.BinaryField()
    ties_name = models.CharField(max_length=200, blank=True)
    ties = models.BinaryField(blank=True, default=bytes)
    choices = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return self.people_name
