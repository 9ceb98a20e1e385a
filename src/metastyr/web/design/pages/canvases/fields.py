"""One field of a sheet as it is filled in or read, and what another wrote in it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from metastyr.domain.canvases import can_hold_both, rows_of, seen, taken_of
from metastyr.theory.canvases.canvas import CanvasField, Kind
from metastyr.theory.text import Text
from metastyr.web.design.pages.canvases.words import moment, read_lines
from metastyr.web.design.reads.canvases import FieldNow
from metastyr.web.ui.words import said

FEWEST_ROWS, SPARE_ROWS = 3, 1
# From so wide a box on paper the field takes the whole width on screen.
_WIDE = 6


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the reader wrote and is not saved: shown again as `content`, with `error` or beside another's."""

    content: str
    seen: str
    error: str = ""
    met: bool = False


@dataclass(frozen=True, kw_only=True)
class Option:
    key: str
    name: Text
    text: Text
    taken: bool


@dataclass(frozen=True, kw_only=True)
class CellShown:
    name: str
    id: str
    label: str
    share: int
    value: str


@dataclass(frozen=True, kw_only=True)
class RowShown:
    label: str
    cells: tuple[CellShown, ...]


@dataclass(frozen=True, kw_only=True)
class Met:
    """What another wrote in the field meanwhile; `mark` is sent back with the choice."""

    heading: str
    lines: tuple[str, ...]
    mark: str
    can_hold_both: bool


@dataclass(frozen=True, kw_only=True)
class FieldShown:
    id: str
    kind: str
    title: Text
    prompt: Text
    hint: Text | None
    longest: int
    most: int
    several: bool
    wide: bool
    value: str
    heads: tuple[tuple[Text, int], ...]
    rows: tuple[RowShown, ...]
    options: tuple[Option, ...]
    lines: tuple[str, ...]
    mark: str
    last: str
    error: str
    met: Met | None

    @property
    def taken(self) -> bool:
        """Whether any option is taken."""
        return any(one.taken for one in self.options)

    @property
    def place(self) -> str:
        """The id an error leads to."""
        if self.kind == "list":
            return self.rows[0].cells[0].id
        return f"{self.id}-{self.options[0].key}" if self.options else f"f-{self.id}"


def field_shown(field: CanvasField, now: FieldNow, *, told: Told | None = None, reader: int) -> FieldShown:
    """The field with what stands in it `now`, or with what was `told` and could not be saved.

    `reader` is the user who reads: that one wrote oneself need not be told.
    """
    content = told.content if told else now.content
    taken = taken_of(field, content) if field.kind is Kind.CHOICE else ()
    mark = seen(now.revision, now.content)
    return FieldShown(
        id=field.id,
        kind=field.kind.value,
        title=field.title,
        prompt=field.prompt,
        hint=field.hint,
        longest=field.longest,
        most=field.most,
        several=field.several,
        wide=field.place.width >= _WIDE or len(field.columns) > 1,
        value=content if field.kind in {Kind.TEXT, Kind.DATE} else "",
        heads=tuple((one.title, one.share) for one in field.columns),
        rows=_rows(field, content) if field.kind is Kind.LIST else (),
        options=tuple(
            Option(key=one.key, name=one.name, text=one.text, taken=one.key in taken) for one in field.options
        ),
        lines=read_lines(field, now.content),
        # Until it is chosen what to do, the page goes on saying what it was drawn from.
        mark=told.seen if told else mark,
        last=_last(now, reader),
        error=told.error if told else "",
        met=_met(field, now, mark, reader) if told and told.met else None,
    )


def _rows(field: CanvasField, content: str) -> tuple[RowShown, ...]:
    kept = rows_of(field, content)
    room = max(FEWEST_ROWS, min(field.most, len(kept) + SPARE_ROWS), len(kept))
    blank = ("",) * len(field.columns)
    return tuple(
        RowShown(
            label=_("Række %(n)s") % {"n": row + 1},
            cells=tuple(
                CellShown(
                    name=f"f.{field.id}.{row}.{place}",
                    id=f"f-{field.id}-{row}-{place}",
                    label=said(column.title),
                    share=column.share,
                    value=(kept[row] if row < len(kept) else blank)[place],
                )
                for place, column in enumerate(field.columns)
            ),
        )
        for row in range(room)
    )


def _last(now: FieldNow, reader: int) -> str:
    if now.changed is None or not now.by or now.by_id == reader:
        return ""
    return _("Senest skrevet af %(name)s %(when)s.") % {"name": now.by, "when": moment(now.changed)}


def _met(field: CanvasField, now: FieldNow, mark: str, reader: int) -> Met:
    name = now.by or _("En anden")
    return Met(
        heading=_("Du har selv skrevet her i et andet vindue")
        if now.by_id == reader
        else _("%(name)s har skrevet her, mens du skrev") % {"name": name},
        lines=read_lines(field, now.content),
        mark=mark,
        can_hold_both=can_hold_both(field),
    )
