"""What the figures rest on: who took the ties in, when, and what was corrected by hand since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from metastyr.records.models import Trace

_BY_HAND = ("tie.added", "tie.removed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The last list taken in (its name, when, by whom), and the ties added or removed by hand after it."""

    list_name: str = ""
    at: datetime | None = None
    who: str = ""
    by_hand: int = 0


def basis(key: str) -> Basis:
    """What the ties of the network called `key` rest on, from its traces. Two queries."""
    taken = (
        Trace.objects.filter(network__key=key, verb="list.taken_in")
        .select_related("by")
        .order_by("-at", "-pk")
        .first()
    )
    later = Trace.objects.filter(network__key=key, verb__in=_BY_HAND)
    if taken is None:
        return Basis(by_hand=later.count())
    return Basis(
        list_name=taken.about,
        at=taken.at,
        who=taken.by.name if taken.by else "",
        by_hand=later.filter(at__gt=taken.at).count(),
    )
