"""The frames of a network: each with every version it has had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from metastyr.domain.danish_order import danish_key
from metastyr.domain.framing import FRAME_KINDS, valid_on
from metastyr.records import models


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameVersion:
    """A frame as it stood from `made` on; `limit_kind` "" is none, and so are empty texts and None."""

    version: int
    title: str
    text: str
    limit_kind: str
    amount: Decimal | None
    limit_date: date | None
    competence: str
    source: str
    source_link: str
    owner: str
    changed_by_whom: str
    valid_from: date | None
    valid_to: date | None
    withdrawn: bool
    why: str
    made: datetime
    made_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One frame, its versions oldest first."""

    key: UUID
    kind: str
    versions: tuple[FrameVersion, ...]

    @property
    def now(self) -> FrameVersion:
        return self.versions[-1]

    def validity(self, day: date) -> str:
        """A key of domain.framing.VALIDITY."""
        now = self.now
        return valid_on(day, now.valid_from, now.valid_to, withdrawn=now.withdrawn)


def frames(key: str) -> tuple[Frame, ...]:
    """Every frame of the network, by kind and title. One query."""
    found = _gathered(models.Frame.objects.filter(network__key=key))
    order = tuple(FRAME_KINDS)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), danish_key(one.now.title))))


def frame(key: str, frame: UUID) -> Frame | None:
    """One of them; None when the network has none of that key."""
    found = _gathered(models.Frame.objects.filter(network__key=key, key=frame))
    return found[0] if found else None


def _gathered(rows: QuerySet[models.Frame]) -> list[Frame]:
    kinds: dict[UUID, str] = {}
    versions: dict[UUID, list[FrameVersion]] = {}
    for row in rows.select_related("made_by").order_by("version"):
        kinds[row.key] = row.kind
        versions.setdefault(row.key, []).append(_version(row))
    return [Frame(key=key, kind=kinds[key], versions=tuple(held)) for key, held in versions.items()]


def _version(row: models.Frame) -> FrameVersion:
    return FrameVersion(
        version=row.version,
        title=row.title,
        text=row.text,
        limit_kind=row.limit_kind,
        amount=row.amount,
        limit_date=row.limit_date,
        competence=row.competence,
        source=row.source,
        source_link=row.source_link,
        owner=row.owner,
        changed_by_whom=row.changed_by_whom,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        withdrawn=row.withdrawn,
        why=row.why_changed,
        made=row.made,
        made_by=row.made_by.name if row.made_by else "",
    )
