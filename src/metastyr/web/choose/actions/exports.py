"""Taking home what people judged leaves a trace."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from metastyr.records.models import Network, Trace


@transaction.atomic
def note_export(*, network: str, title: str, by: int, at: datetime) -> None:
    """Someone fetched the assessments of the task called `title` as a file."""
    row = Network.objects.get(key=network)
    Trace.objects.leave(verb="choice.exported", at=at, by=by, network=row.pk, about=title)
