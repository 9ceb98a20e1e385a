"""What the theme needs, and how many candidates there are to cover each need."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from metastyr.domain.composing import NEED_KINDS
from metastyr.domain.danish_order import danish_key
from metastyr.records import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One need. `can` bring it and are not left out; `ticked` is all who bring it."""

    id: int
    kind: str
    name: str
    why: str
    at_least: int
    can: int
    ticked: int

    @property
    def short_of(self) -> int:
        """How many candidates are missing before the need can be covered at all."""
        return max(0, self.at_least - self.can)


def needs(key: str) -> tuple[Need, ...]:
    """The needs of the network called `key`, by kind, then in Danish order. One query."""
    rows = models.Need.objects.filter(network__key=key).annotate(
        ticked=Count("contributions"),
        can=Count("contributions", filter=~Q(contributions__candidate__place="leave_out")),
    )
    found = [
        Need(
            id=row.pk,
            kind=row.kind,
            name=row.name,
            why=row.why,
            at_least=row.at_least,
            can=row.can,
            ticked=row.ticked,
        )
        for row in rows
    ]
    order = list(NEED_KINDS)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), danish_key(one.name), one.id)))
