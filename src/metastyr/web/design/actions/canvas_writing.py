"""What is written in a sheet is saved field by field, and two who write in one field at once lose nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from metastyr.domain.canvases import NotWritable, both, revision_in, unchanged_since
from metastyr.records.models import CanvasText, Trace
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import CanvasField
from metastyr.web.design.actions.canvas_sheets import Hand

ONE_TRACE_IN = timedelta(minutes=15)
"""Whoever writes on leaves one trace a sheet in so long, however many times it is saved."""
SOLVED = ("mine", "theirs", "both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody wants to stand in a field, and what they had before them when they wrote it.

    `seen` is the mark of the text their page was drawn from. Whoever has met another's text has `met`, its
    mark, and `solve`: "mine", "theirs" or "both".
    """

    content: str
    seen: str
    met: str = ""
    solve: str = ""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """`saved`: the fields that now hold what was told (or hold it already); `met`: the fields where somebody
    else has written meanwhile, and nothing was changed; `refused`: those that cannot hold both texts."""

    saved: list[str] = field(default_factory=list)
    met: list[str] = field(default_factory=list)
    refused: dict[str, NotWritable] = field(default_factory=dict)


@transaction.atomic
def write_sheet(*, network: str, sheet: UUID, told: Mapping[str, Told], by: int, at: datetime) -> Outcome:
    """Save fields of the sheet (by id) as `told`, each one where nobody has written in it meanwhile.

    CanvasSheet.DoesNotExist; LookupError for a field the canvas does not have; NotDone for a sheet that is
    put away; NetworkEnded.
    """
    hand = Hand.on(network, sheet, by, at)
    canvas = CANVASES[hand.row.canvas]
    now = {one.field: one for one in hand.row.texts.all()}
    outcome = Outcome()
    wrote = False
    for id_, one in told.items():
        place = canvas.field(id_)
        row = now.get(id_)
        try:
            content = _wanted(place, row, one)
        except NotWritable as refused:
            outcome.refused[id_] = refused
            continue
        if content is None:
            outcome.met.append(id_)
            continue
        outcome.saved.append(id_)
        if content != (row.content if row else ""):
            put(hand, row, id_, content)
            wrote = True
    if wrote:
        note_writing(hand)
    return outcome


def _wanted(place: CanvasField, row: CanvasText | None, told: Told) -> str | None:
    """What the field is to hold; None where another has written and it is not yet chosen what to do."""
    kept, revision = (row.content, row.revision) if row else ("", 0)
    if told.solve in SOLVED and revision_in(told.met) == revision:
        if told.solve == "both":
            return both(place, kept, told.content)
        return kept if told.solve == "theirs" else told.content
    if told.content == kept or revision_in(told.seen) == revision:
        return told.content
    # Whoever did not touch the field has nothing to lose.
    return kept if unchanged_since(told.seen, told.content) else None


def put(hand: Hand, row: CanvasText | None, id_: str, content: str) -> None:
    """The field holds `content`, one revision on."""
    if row is None:
        CanvasText.objects.create(
            sheet=hand.row, field=id_, content=content, changed=hand.at, changed_by_id=hand.by
        )
        return
    row.content, row.revision = content, row.revision + 1
    row.changed, row.changed_by_id = hand.at, hand.by
    row.save(update_fields=["content", "revision", "changed", "changed_by"])


def note_writing(hand: Hand) -> None:
    """That somebody wrote, once a quarter of an hour; never the words."""
    lately = Trace.objects.filter(
        network=hand.row.network_id,
        verb="canvas.filled",
        by=hand.by,
        at__gt=hand.at - ONE_TRACE_IN,
        at__lte=hand.at,
        data__sheet=hand.row.pk,
    )
    if hand.row.owner_id is None and not lately.exists():
        hand.leave("canvas.filled")
