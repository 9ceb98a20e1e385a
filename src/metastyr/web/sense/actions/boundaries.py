"""What each boundary of a network is read from."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.network_life import check_open
from metastyr.records.models import Network, NetworkBoundary, Trace


@transaction.atomic
def point_boundary(*, network: str, kind: BoundaryKind, attribute: str, by: int, at: datetime) -> None:
    """Read the boundary `kind` of the network from `attribute`; "" leaves the boundary unread."""
    row = Network.objects.select_for_update().get(key=network)
    check_open(row.started, row.ended, timezone.localdate(at))
    held = NetworkBoundary.objects.filter(network=row, kind=kind).first()
    if held is not None and held.attribute == attribute:
        return
    NetworkBoundary.objects.update_or_create(network=row, kind=kind, defaults={"attribute": attribute})
    Trace.objects.leave(
        verb="boundary.pointed",
        at=at,
        by=by,
        network=row.pk,
        about=kind,
        data={"attribute": attribute},
    )
