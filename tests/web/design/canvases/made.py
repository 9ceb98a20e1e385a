"""Sheets for tests: made and written in through the actions."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.domain.canvases import seen
from metastyr.records.models import CanvasSheet, Network, User
from metastyr.web.design.actions.canvas_sheets import begin_sheet
from metastyr.web.design.actions.canvas_versions import keep_version
from metastyr.web.design.actions.canvas_writing import Told, write_sheet
from tests.web.made_up import AT

WRITTEN = {"theme": "Unge skal have hjælp, før det bliver svært.", "type": "innovation"}


def sheet_of(
    network: Network,
    *,
    by: User,
    canvas: str = "theme",
    title: str = "Første udkast",
    own: bool = False,
    written: Mapping[str, str] = WRITTEN,
    kept: int = 0,
) -> CanvasSheet:
    """A sheet with `written` in it, kept as a version `kept` times (each with another theme)."""
    about = {"network": network.key, "by": by.pk, "at": AT}
    key = begin_sheet(**about, canvas=canvas, title=title, own=own)
    row = CanvasSheet.objects.get(key=key)
    write(row, by=by, **written)
    for number in range(1, kept + 1):
        if number > 1:
            write(row, by=by, theme=f"Tema {number}")
        keep_version(**about, sheet=key, note=f"Note {number}")
    return row


def write(row: CanvasSheet, *, by: User, **told: str) -> None:
    """Write in fields as one who has just opened the page."""
    now = {one.field: one for one in row.texts.all()}
    marks = {id_: seen(now[id_].revision, now[id_].content) if id_ in now else seen(0, "") for id_ in told}
    write_sheet(
        network=row.network.key,
        sheet=row.key,
        told={id_: Told(content=content, seen=marks[id_]) for id_, content in told.items()},
        by=by.pk,
        at=AT,
    )
