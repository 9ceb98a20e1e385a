"""Lists that wait for their owner: kept, given choices, dropped; never longer than a day."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from metastyr.records.models import Network, Upload

KEPT = timedelta(hours=24)


@transaction.atomic
def hold_upload(
    *,
    network: str,
    people_name: str,
    people: bytes,
    by: int,
    at: datetime,
    ties_name: str = "",
    ties: bytes = b"",
) -> uuid.UUID:
    """Keep the bytes of a list until its owner has seen what it would do; its key. No trace: nothing
    has been done yet. Lists that have waited a day go at the same time."""
    forget_old_uploads(by=None, at=at)
    row = Upload.objects.create(
        owner_id=by,
        network=Network.objects.get(key=network),
        received=at,
        people_name=people_name[:200],
        people=people,
        ties_name=ties_name[:200],
        ties=ties,
    )
    return row.pk


@transaction.atomic
def remember_choices(*, upload: uuid.UUID, choices: Mapping[str, Any], by: int) -> None:
    """Keep what the owner has chosen about a waiting list."""
    Upload.objects.filter(pk=upload, owner_id=by).update(choices=dict(choices))


@transaction.atomic
def forget_upload(*, upload: uuid.UUID, by: int) -> None:
    """The owner does not want it after all."""
    Upload.objects.filter(pk=upload, owner_id=by).delete()


@transaction.atomic
def forget_old_uploads(*, by: int | None, at: datetime) -> int:
    """Delete every list that has waited a day, whoever asks (`by` None: the system itself); how many."""
    return Upload.objects.filter(received__lt=at - KEPT).delete()[0]
