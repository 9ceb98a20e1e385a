"""What is written in a canvas: every field one text, checked, read back, put together and compared."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Literal

from metastyr.theory.canvases.canvas import Canvas, CanvasField, Kind

Content = Mapping[str, str]
"""Field id → what is written in it as one text; a field that is not there is empty.

A text stands as it is; a list is JSON, rows of cells; one choice is the option's key, several are JSON, keys
in the order of the canvas; a day is year first. Nothing is "".
"""
LONGEST_TITLE = 120
LONGEST_NOTE = 300
# What no keyboard writes, and PostgreSQL or a page could not hold. Tabs and line ends stay.
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_WORDS = re.compile(r"\s+|[^\s]+")


class Fault(StrEnum):
    """Why something cannot be written in a field."""

    TOO_LONG = "too_long"
    TOO_MANY_ROWS = "too_many_rows"
    NO_OPTION = "no_option"
    NO_DAY = "no_day"


class NotWritable(Exception):  # noqa: N818  an answer of the domain, not a fault
    """`field` cannot hold what was told; `most` is how much it can."""

    def __init__(self, field: str, fault: Fault, most: int = 0) -> None:
        super().__init__(f"{field}: {fault}")
        self.field = field
        self.fault = fault
        self.most = most


def tidy(told: str) -> str:
    """Words as they are kept: one kind of line end, no space at the ends, nothing that cannot be shown.

    >>> tidy(" a\\r\\nb \\x00")
    'a\\nb'
    """
    return _NEVER.sub("", told.replace("\r\n", "\n").replace("\r", "\n")).strip()


def of_text(field: CanvasField, told: str) -> str:
    """Running words. NotWritable when they are too long."""
    words = tidy(told)
    if len(words) > field.longest:
        raise NotWritable(field.id, Fault.TOO_LONG, field.longest)
    return words


def of_rows(field: CanvasField, told: Iterable[Sequence[str]]) -> str:
    """A list; rows with nothing in them are left out. NotWritable for a cell too long or too many rows."""
    wide = len(field.columns)
    rows = [[tidy(cell) for cell in [*row, *[""] * wide][:wide]] for row in told]
    rows = [row for row in rows if any(row)]
    if len(rows) > field.most:
        raise NotWritable(field.id, Fault.TOO_MANY_ROWS, field.most)
    if any(len(cell) > field.longest for row in rows for cell in row):
        raise NotWritable(field.id, Fault.TOO_LONG, field.longest)
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def of_choice(field: CanvasField, told: Iterable[str]) -> str:
    """The options taken. NotWritable for one there is not, or more than one where one is asked for."""
    taken = {one for one in told if one}
    if not taken <= {one.key for one in field.options} or (len(taken) > 1 and not field.several):
        raise NotWritable(field.id, Fault.NO_OPTION)
    keys = [one.key for one in field.options if one.key in taken]
    if not field.several:
        return keys[0] if keys else ""
    return json.dumps(keys) if keys else ""


def of_day(field: CanvasField, told: str) -> str:
    """A day, year first. NotWritable for anything else."""
    if not told.strip():
        return ""
    try:
        return date.fromisoformat(told.strip()).isoformat()
    except ValueError as odd:
        raise NotWritable(field.id, Fault.NO_DAY) from odd


def rows_of(field: CanvasField, kept: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a list as kept, each as wide as the list is now."""
    wide = len(field.columns)
    rows = json.loads(kept) if kept else []
    return tuple(tuple([*row, *[""] * wide][:wide]) for row in rows)


def taken_of(field: CanvasField, kept: str) -> tuple[str, ...]:
    """The keys of the options taken; one the canvas no longer has is left out."""
    if not kept:
        return ()
    taken = json.loads(kept) if field.several else [kept]
    return tuple(one.key for one in field.options if one.key in taken)


def day_of(kept: str) -> date | None:
    return date.fromisoformat(kept) if kept else None


def lines_of(field: CanvasField, kept: str, language: str) -> tuple[str, ...]:
    """What is written as lines to read: cells of a row joined, options by name; () for nothing.

    A day stays year first: whoever shows it writes it in the reader's way.
    """
    if field.kind is Kind.LIST:
        return tuple(" · ".join(cell for cell in row if cell) for row in rows_of(field, kept))
    if field.kind is Kind.CHOICE:
        return tuple(field.option(key).name.in_(language) for key in taken_of(field, kept))
    return tuple(kept.split("\n")) if kept else ()


def both(field: CanvasField, theirs: str, mine: str) -> str:
    """What two people wrote at the same time, one after the other; what both have stands once.

    A day, or one option, cannot be two: then it is `theirs` that stays. NotWritable where both together are
    too long.
    """
    if field.kind is Kind.TEXT:
        if mine in theirs or theirs in mine:
            return max(theirs, mine, key=len)
        return of_text(field, f"{theirs}\n\n{mine}")
    if field.kind is Kind.LIST:
        first = rows_of(field, theirs)
        return of_rows(field, [*first, *(row for row in rows_of(field, mine) if row not in first)])
    if field.several:
        return of_choice(field, [*taken_of(field, theirs), *taken_of(field, mine)])
    return theirs or mine


def can_hold_both(field: CanvasField) -> bool:
    """Whether what two people wrote can stand together in the field."""
    return field.kind in {Kind.TEXT, Kind.LIST} or field.several


def seen(revision: int, kept: str) -> str:
    """What a page says it was drawn from: the revision, and a fingerprint of the text.

    >>> seen(3, "")
    '3.e3b0c442'
    """
    return f"{revision}.{_print(kept)}"


def unchanged_since(token: str, told: str) -> bool:
    """Whether `told` is what stood in the field when the page with this `seen` was drawn."""
    return token.partition(".")[2] == _print(told)


def revision_in(token: str) -> int:
    """The revision of a `seen`; one nobody has drawn for anything that is none."""
    told = token.partition(".")[0]
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else -1


def _print(kept: str) -> str:
    return hashlib.sha256(kept.encode()).hexdigest()[:8]


MOST_COMPARED = 25_000_000
"""Words and spaces of one text times those of the other: what is compared word by word while one waits."""

Part = tuple[Literal["same", "gone", "new"], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field that differs, with what is kept before and after."""

    field: CanvasField
    before: str
    after: str


def changes(canvas: Canvas, before: Content, after: Content) -> tuple[Change, ...]:
    """The fields of the canvas that differ, in its order."""
    told = ((field, before.get(field.id, ""), after.get(field.id, "")) for field in canvas.fields)
    return tuple(Change(field=field, before=old, after=new) for field, old, new in told if old != new)


def compared(before: str, after: str) -> tuple[Part, ...]:
    """Two texts word by word as one: what stayed, what went, what came; very long ones line by line.

    >>> compared("en god idé", "en bedre idé")
    (('same', 'en '), ('gone', 'god'), ('new', 'bedre'), ('same', ' idé'))
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) * len(new) > MOST_COMPARED:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    parts: list[Part] = []
    # Spaces are only matched beside a word: they are alike everywhere, and each would be tried with each.
    for what, a, b, c, d in SequenceMatcher(str.isspace, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            parts.append(("same", "".join(old[a:b])))
            continue
        if a < b:
            parts.append(("gone", "".join(old[a:b])))
        if c < d:
            parts.append(("new", "".join(new[c:d])))
    return tuple(parts)


def kept_content(canvas: Canvas, told: Mapping[str, object]) -> dict[str, str]:
    """A version's content as the canvas has its fields now: a field no longer there is left out, and so is
    what a field could no longer hold."""
    found: dict[str, str] = {}
    for field in canvas.fields:
        kept = told.get(field.id, "")
        if isinstance(kept, str) and kept and _readable(field, kept):
            found[field.id] = kept
    return found


def _readable(field: CanvasField, kept: str) -> bool:
    try:
        if field.kind is Kind.LIST:
            rows_of(field, kept)
        elif field.kind is Kind.CHOICE:
            return bool(taken_of(field, kept))
        elif field.kind is Kind.DATE:
            day_of(kept)
    except (ValueError, TypeError):
        return False
    return True
