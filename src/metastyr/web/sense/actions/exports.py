"""A result leaves as a file: who took it, and in which form, is written down."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from metastyr.records.models import Round, Trace


@transaction.atomic
def note_export(*, network: str, round_key: UUID, form: str, by: int, at: datetime) -> None:
    """Somebody fetched the result of a round as `form`. Round.DoesNotExist."""
    row = Round.objects.get(network__key=network, key=round_key)
    Trace.objects.leave(
        verb="round.exported", at=at, by=by, network=row.network_id, about=row.title, data={"form": form}
    )
