"""A sheet is kept as a version, and an old one is brought back, always as a new version over no other."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from metastyr.domain.canvases import kept_content
from metastyr.records.models import CanvasVersion
from metastyr.theory.canvases import CANVASES
from metastyr.web.design.actions.canvas_sheets import Hand, NotDone, Reason
from metastyr.web.design.actions.canvas_writing import put


@transaction.atomic
def keep_version(*, network: str, sheet: UUID, note: str, by: int, at: datetime) -> int:
    """The sheet as it stands becomes a version with `note`; its number.

    NotDone(NOTHING_NEW) where it stands as in the last version.
    """
    hand = Hand.on(network, sheet, by, at)
    content = _content(hand)
    last = hand.row.versions.order_by("-number").first()
    if last is not None and last.content == content:
        raise NotDone(Reason.NOTHING_NEW)
    number = _keep(hand, content, note=note)
    hand.leave("canvas.version_kept", number=number)
    return number


@transaction.atomic
def bring_back(*, network: str, sheet: UUID, number: int, by: int, at: datetime) -> int:
    """The sheet holds again what it held in version `number`, which becomes a new version; its number.

    What stood in the sheet and is in no version is kept as one first. CanvasVersion.DoesNotExist;
    NotDone(NOTHING_NEW) where the sheet stands like that already.
    """
    hand = Hand.on(network, sheet, by, at)
    old = hand.row.versions.get(number=number)
    wanted = kept_content(CANVASES[hand.row.canvas], old.content)
    content = _content(hand)
    if content == wanted:
        raise NotDone(Reason.NOTHING_NEW)
    last = hand.row.versions.order_by("-number").first()
    if last is None or last.content != content:
        _keep(hand, content, by_itself=True)
    rows = {one.field: one for one in hand.row.texts.all()}
    for id_ in {*wanted, *content}:
        if wanted.get(id_, "") != content.get(id_, ""):
            put(hand, rows.get(id_), id_, wanted.get(id_, ""))
    made = _keep(hand, wanted, brings_back=number)
    hand.leave("canvas.brought_back", number=number)
    return made


def _content(hand: Hand) -> dict[str, str]:
    return {one.field: one.content for one in hand.row.texts.order_by("field") if one.content}


def _keep(
    hand: Hand,
    content: dict[str, str],
    *,
    note: str = "",
    brings_back: int | None = None,
    by_itself: bool = False,
) -> int:
    last = hand.row.versions.order_by("-number").values_list("number", flat=True).first()
    made = CanvasVersion.objects.create(
        sheet=hand.row,
        number=(last or 0) + 1,
        canvas_version=CANVASES[hand.row.canvas].version,
        at=hand.at,
        by_id=hand.by,
        note=note,
        content=content,
        brings_back=brings_back,
        by_itself=by_itself,
    )
    return made.number
