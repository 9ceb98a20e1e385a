"""The demo's sheets, begun, written in by several and kept through the design step's own actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from metastyr.demo import filling as told
from metastyr.demo.history import Event
from metastyr.domain import canvases
from metastyr.domain.access import Role
from metastyr.records.models import CanvasText
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import CanvasField, Kind
from metastyr.web.design.actions.canvas_sheets import begin_sheet
from metastyr.web.design.actions.canvas_versions import keep_version
from metastyr.web.design.actions.canvas_writing import Told, write_sheet


def fill(event: Event, network: str, users: Mapping[Role | None, int | None]) -> None:
    """Every sheet is begun on the day; what is written in them comes in the weeks after."""
    for sheet in told.SHEETS:
        by = users[sheet.by]
        assert by is not None
        key = begin_sheet(
            network=network, canvas=sheet.canvas, title=sheet.title, own=sheet.own, by=by, at=event.at
        )
        for writing in sheet.writings:
            hand = users[writing.by]
            assert hand is not None
            at = event.at + timedelta(days=writing.days, minutes=5)
            _write(network, key, sheet.canvas, writing.fields, by=hand, at=at)
            if writing.note:
                later = at + timedelta(minutes=30)
                keep_version(network=network, sheet=key, note=writing.note, by=hand, at=later)


def _write(
    network: str, sheet: UUID, canvas: str, fields: Mapping[str, told.Filled], *, by: int, at: datetime
) -> None:
    """As one who has just opened the sheet."""
    stands = {one.field: one for one in CanvasText.objects.filter(sheet__key=sheet)}
    marks = {id_: canvases.seen(one.revision, one.content) for id_, one in stands.items()}
    write_sheet(
        network=network,
        sheet=sheet,
        told={
            id_: Told(
                content=_content(CANVASES[canvas].field(id_), words, at),
                seen=marks.get(id_, canvases.seen(0, "")),
            )
            for id_, words in fields.items()
        },
        by=by,
        at=at,
    )


def _content(field: CanvasField, words: told.Filled, at: datetime) -> str:
    if isinstance(words, int):
        return canvases.of_day(field, (timezone.localdate(at) + timedelta(days=words)).isoformat())
    if isinstance(words, str):
        return canvases.of_text(field, words)
    if field.kind is Kind.LIST:
        return canvases.of_rows(field, [list(row) for row in words])
    return canvases.of_choice(field, [str(one) for one in words])
