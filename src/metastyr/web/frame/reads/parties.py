"""The parties that must agree, and the organisations that could be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from metastyr.domain.danish_order import danish_key
from metastyr.records import models
from metastyr.web.frame.reads.network import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party; `speaker` answers for it, None where nobody is known; `left` is its last day."""

    id: int
    name: str
    organisation: int | None
    speaker: int | None
    speaker_name: str
    created: datetime
    left: date | None

    def present_on(self, day: date) -> bool:
        return self.left is None or day <= self.left


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that takes part and is no party yet, and how many come from it."""

    id: int
    name: str
    people: int


def parties(key: str) -> tuple[Party, ...]:
    """Every party there is or has been, in Danish order. One query."""
    found = _gathered(models.Party.objects.filter(network__key=key))
    return tuple(sorted(found, key=lambda one: (danish_key(one.name), one.id)))


def party(key: str, party: int) -> Party | None:
    """One of them; None when the network has no such party."""
    found = _gathered(models.Party.objects.filter(network__key=key, pk=party))
    return found[0] if found else None


def _gathered(rows: QuerySet[models.Party]) -> list[Party]:
    return [
        Party(
            id=row.pk,
            name=row.name,
            organisation=row.organisation_id,
            speaker=row.speaker_id,
            speaker_name=row.speaker.name if row.speaker else "",
            created=row.created,
            left=row.left,
        )
        for row in rows.select_related("speaker")
    ]


def suggested(members: tuple[Member, ...], there: tuple[Party, ...]) -> tuple[Organisation, ...]:
    """The organisations of `members` that are no party yet, those with most people first."""
    taken = {one.organisation for one in there} | {None}
    names = {one.name for one in there}
    counted: dict[int, Organisation] = {}
    for one in members:
        if one.organisation_id in taken or one.organisation_id is None or one.organisation in names:
            continue
        before = counted.get(one.organisation_id)
        counted[one.organisation_id] = Organisation(
            one.organisation_id, one.organisation, (before.people if before else 0) + 1
        )
    return tuple(sorted(counted.values(), key=lambda one: (-one.people, danish_key(one.name))))
