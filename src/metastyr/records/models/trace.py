"""Who did what when: written with every change, in the same transaction, never altered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models


class TraceManager(models.Manager["Trace"]):
    def leave(
        self,
        *,
        verb: str,
        at: datetime,
        by: int | None,
        network: int | None = None,
        about: str = "",
        data: dict[str, Any] | None = None,
    ) -> Trace:
        """One trace. `verb` is a key of `domain.trace.VERBS`; `about` names the thing in words;
        `by` is a user's id, None for the system itself."""
        return self.create(verb=verb, at=at, by_id=by, network_id=network, about=about, data=data or {})


class Trace(models.Model):
    at = models.DateTimeField()
    by = models.ForeignKey("records.User", null=True, on_delete=models.SET_NULL, related_name="traces")
    network = models.ForeignKey("records.Network", null=True, on_delete=models.CASCADE, related_name="traces")
    verb = models.CharField(max_length=60)
    about = models.CharField(max_length=300, blank=True)
    data = models.JSONField(default=dict, blank=True)

    objects = TraceManager()

    class Meta:
        indexes = [models.Index(fields=["network", "-at", "-id"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.verb} {self.about}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a trace is never altered")
        super().save(*args, **kwargs)
