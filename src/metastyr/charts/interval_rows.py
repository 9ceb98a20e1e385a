"""Figures of one kind, each a dot with its interval on a common line; for changes the line has a 0."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.strength import Strength
from metastyr.charts.drawing import COLOURS, GREY, INK, LINE, lines_of, svg, width_of, words
from metastyr.charts.picture import Picture, Twin, finished
from metastyr.domain.figures import both, figure, signed
from metastyr.theory.text import Text

_NARROW = 480
_LETTERS = 33
_MOST_LINES = 3
_SIZE = 14.0
_BESIDE = 280.0
_LEADING = 18.0


@dataclass(frozen=True, slots=True)
class NamedInterval:
    """One row: what the figure is of, and the figure. `sure`: not what chance alone could make of it."""

    name: Text
    seen: Interval
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """The line the figures lie on, from `low` to `high`, with words at its ends where they have any.

    `zero`: figures are changes, and 0 is marked.
    """

    low: float
    high: float
    low_words: Text | None = None
    high_words: Text | None = None
    zero: bool = False

    @property
    def marks(self) -> list[int]:
        """The whole numbers marked on it: all of them, or every second where they would be many."""
        low, high = int(self.low), int(self.high)
        step = 1 if high - low <= 8 else 2
        return list(range(low, high + 1, step))


def interval_rows(
    rows: Sequence[NamedInterval],
    line: Line,
    *,
    title: Text,
    language: str,
    key: str,
    width: int = 720,
) -> Picture | None:
    """The picture of some figures; None where there are none.

    `width` in pixels; each name stands over its line where the picture is narrow. `key` makes its ids unique
    on a page.
    """
    if not rows:
        return None
    text = said(rows, title, zero=line.zero)
    drawn = _drawn(rows, line, language, width)
    return Picture(
        svg=finished(drawn, key=key, title=title.in_(language), desc=text.in_(language)),
        text=text,
        table=_table(rows, title, zero=line.zero),
    )


def said(rows: Sequence[NamedInterval], title: Text, *, zero: bool = False) -> Text:
    """Every figure with its interval, in one sentence."""
    told = [
        both(
            "{name} {value} ({low} til {high})",
            "{name} {value} ({low} to {high})",
            name=row.name,
            **_figures(row.seen, zero=zero),
        )
        for row in rows
    ]
    return both(
        "{title}: {told}.",
        "{title}: {told}.",
        title=title,
        told=Text(da="; ".join(one.da for one in told), en="; ".join(one.en for one in told)),
    )


def _figures(seen: Interval, *, zero: bool) -> dict[str, Text]:
    write = signed if zero else figure
    return {"value": write(seen.value), "low": write(seen.low), "high": write(seen.high)}


def _drawn(rows: Sequence[NamedInterval], line: Line, language: str, width: int) -> str:
    """Names to the left of the line; over it where the picture is narrow, and then the scale's marks stand
    only beside each figure, so that none runs through a name."""
    over = width < _NARROW
    left, right = (16.0, width - 66.0) if over else (_BESIDE, width - 78.0)
    letters = int((width - 16) / width_of("m", _SIZE)) if over else _LETTERS
    told = [lines_of(row.name.in_(language), letters, _MOST_LINES) for row in rows]
    most = max(map(len, told))
    row = 36.0 + _LEADING * most if over else max(40.0, 16.0 + _LEADING * most)

    def at(value: float) -> float:
        return left + (value - line.low) / (line.high - line.low) * (right - left)

    foot = 8 + row * len(rows)
    middles = [8 + row * place + (row - 14 if over else row / 2) for place in range(len(rows))]
    pieces = [(middle - 12, middle + 12) for middle in middles] if over else [(6.0, foot)]
    parts = []
    for mark in line.marks:
        zero = line.zero and mark == 0
        stroke = f'stroke="{GREY if zero else LINE}" stroke-width="{2 if zero else 1}"'
        drawn = " ".join(f"M{at(mark):.1f} {top:.1f} L{at(mark):.1f} {end:.1f}" for top, end in pieces)
        parts.append(f'<path d="{drawn}" {stroke}/>')
        number = (signed(mark) if line.zero and mark else figure(mark, 0)).in_(language)
        short = number.removesuffix(",00").removesuffix(".00")
        parts.append(words(at(mark), foot + 18, short, size=13, anchor="middle", ink=GREY))
    for one, name, middle in zip(rows, told, middles, strict=True):
        foot_of_name = middle - 14 if over else middle + 5 + _LEADING * (len(name) - 1) / 2
        parts += _name(name, 8 if over else 0, foot_of_name)
        parts += _row(one, line, middle, at, language, width)
    ends = [(left, "start", line.low_words), (right, "end", line.high_words)]
    for x, anchor, end in ends:
        if end:
            parts.append(words(x, foot + 38, end.in_(language), size=13, anchor=anchor, ink=GREY))
    return svg(width, foot + (48 if line.low_words or line.high_words else 28), parts)


def _name(lines: Sequence[str], x: float, foot: float) -> list[str]:
    """The name's lines, the foot of the last at `foot`."""
    return [
        words(x, foot - _LEADING * (len(lines) - 1 - place), told, size=_SIZE)
        for place, told in enumerate(lines)
    ]


def _row(
    one: NamedInterval,
    line: Line,
    middle: float,
    at: Callable[[float], float],
    language: str,
    width: int,
) -> list[str]:
    colour = COLOURS[Strength.STRONG if one.sure else Strength.UNCERTAIN]
    low, high, dot = at(one.seen.low), at(one.seen.high), at(one.seen.value)
    filled = colour if one.sure else "#ffffff"
    told = _figures(one.seen, zero=line.zero)["value"].in_(language)
    return [
        f'<path d="M{low:.1f} {middle:.1f} L{high:.1f} {middle:.1f} M{low:.1f} {middle - 6:.1f} '
        f'L{low:.1f} {middle + 6:.1f} M{high:.1f} {middle - 6:.1f} L{high:.1f} {middle + 6:.1f}" '
        f'stroke="{colour}" stroke-width="2" fill="none"/>',
        f'<circle cx="{dot:.1f}" cy="{middle:.1f}" r="6" fill="{filled}" stroke="{colour}" '
        'stroke-width="2"/>',
        words(width - 4, middle + 5, told, size=15, anchor="end", bold=True, ink=INK),
    ]


def _table(rows: Sequence[NamedInterval], title: Text, *, zero: bool) -> Twin:
    return Twin(
        caption=title,
        header=(
            Text(da="Hvad", en="What"),
            Text(da="Ændring", en="Change") if zero else Text(da="Gennemsnit", en="Mean"),
            Text(da="Usikkerhed", en="Uncertainty"),
        ),
        rows=tuple(
            (
                row.name,
                _figures(row.seen, zero=zero)["value"],
                both("{low} til {high}", "{low} to {high}", **_figures(row.seen, zero=zero)),
            )
            for row in rows
        ),
    )
