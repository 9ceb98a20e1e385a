"""What the canvas pages ask the tables: a network's sheets, one of them, and its versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from metastyr.domain.canvases import kept_content
from metastyr.domain.network_life import state_of
from metastyr.records.models import CanvasSheet, CanvasText, CanvasVersion, Network
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import Canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNow:
    """What stands in one field: when it was last written in and by whom, "" and None where nobody knows."""

    content: str = ""
    revision: int = 0
    changed: datetime | None = None
    by: str = ""
    by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A sheet in the list. `filled` fields hold something; `changed` is when it was last written in."""

    key: UUID
    title: str
    canvas: Canvas
    own: bool
    put_away: bool
    created: datetime
    filled: int
    changed: datetime | None
    by: str
    versions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetNow:
    """One sheet with all that stands in it. `ended`: its network is."""

    id: int
    key: UUID
    network: str
    title: str
    canvas: Canvas
    own: bool
    put_away: bool
    ended: bool
    created: datetime
    versions: int
    fields: Mapping[str, FieldNow]

    def field(self, id_: str) -> FieldNow:
        return self.fields.get(id_, FieldNow())

    @property
    def open(self) -> bool:
        """Whether it can be written in."""
        return not (self.ended or self.put_away)

    @property
    def content(self) -> dict[str, str]:
        """Field id → text, for those that hold something."""
        return {id_: one.content for id_, one in self.fields.items() if one.content}

    @property
    def changed(self) -> datetime | None:
        return max((one.changed for one in self.fields.values() if one.changed), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A version in the list: without what stands in it."""

    number: int
    at: datetime
    by: str
    note: str
    brings_back: int | None
    by_itself: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionNow(VersionLine):
    """One version. `content` is what the canvas of today can show of it; `other_canvas` says that the canvas
    has changed since."""

    other_canvas: bool
    content: Mapping[str, str]


def network_is_open(key: str, *, day: date) -> bool:
    """Whether sheets can be begun. Network.DoesNotExist."""
    row = Network.objects.get(key=key)
    return state_of(row.started, row.ended, day) != "ended"


def sheets(key: str, *, user: int) -> tuple[SheetLine, ...]:
    """The network's sheets that `user` may see, the one last written in first. Three queries."""
    rows = _visible(key, user).annotate(kept=Count("versions")).prefetch_related("texts__changed_by")
    lines = [_line(row, row.kept) for row in rows]
    return tuple(sorted(lines, key=lambda one: (one.changed or one.created, one.title), reverse=True))


def sheet_now(key: str, sheet: UUID, *, user: int, day: date) -> SheetNow | None:
    """One of them; None for one that is not there, or somebody else's own."""
    row = (
        _visible(key, user)
        .select_related("network")
        .prefetch_related("texts__changed_by")
        .filter(key=sheet)
        .first()
    )
    if row is None:
        return None
    ended = state_of(row.network.started, row.network.ended, day) == "ended"
    canvas = CANVASES[row.canvas]
    here = {one.field: one for one in row.texts.all()}
    return SheetNow(
        id=row.pk,
        key=row.key,
        network=key,
        title=row.title,
        canvas=canvas,
        own=row.owner_id is not None,
        put_away=row.put_away is not None,
        ended=ended,
        created=row.created,
        versions=row.versions.count(),
        fields={one.id: _field(here[one.id]) for one in canvas.fields if one.id in here},
    )


def versions_of(sheet: SheetNow) -> tuple[VersionLine, ...]:
    """Its versions, the newest first. One query, and nothing of what stands in them."""
    return tuple(
        VersionLine(**_version(row)) for row in _versions(sheet).defer("content").order_by("-number")
    )


def version_of(sheet: SheetNow, number: int) -> VersionNow | None:
    """One of them; None for one that is not there."""
    row = _versions(sheet).filter(number=number).first()
    if row is None:
        return None
    return VersionNow(
        **_version(row),
        other_canvas=row.canvas_version != sheet.canvas.version,
        content=kept_content(sheet.canvas, row.content),
    )


def _versions(sheet: SheetNow) -> QuerySet[CanvasVersion]:
    return CanvasVersion.objects.filter(sheet_id=sheet.id).select_related("by")


def _version(row: CanvasVersion) -> dict[str, Any]:
    return {
        "number": row.number,
        "at": row.at,
        "by": row.by.name if row.by else "",
        "note": row.note,
        "brings_back": row.brings_back,
        "by_itself": row.by_itself,
    }


def _visible(key: str, user: int) -> QuerySet[CanvasSheet]:
    return CanvasSheet.objects.filter(
        Q(owner__isnull=True) | Q(owner_id=user), network__key=key, canvas__in=list(CANVASES)
    )


def _line(row: CanvasSheet, versions: int) -> SheetLine:
    canvas = CANVASES[row.canvas]
    fields = {one.id for one in canvas.fields}
    written = [one for one in row.texts.all() if one.field in fields]
    last = max(written, key=lambda one: one.changed, default=None)
    return SheetLine(
        key=row.key,
        title=row.title,
        canvas=canvas,
        own=row.owner_id is not None,
        put_away=row.put_away is not None,
        created=row.created,
        filled=sum(1 for one in written if one.content),
        changed=last.changed if last else None,
        by=_name(last),
        versions=versions,
    )


def _field(row: CanvasText) -> FieldNow:
    return FieldNow(
        content=row.content,
        revision=row.revision,
        changed=row.changed,
        by=_name(row),
        by_id=row.changed_by_id,
    )


def _name(row: CanvasText | None) -> str:
    return row.changed_by.name if row and row.changed_by else ""
