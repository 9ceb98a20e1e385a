"""The groups in a ring, with an arrow for how each finds each other, drawn by what it may be called."""

from __future__ import annotations

import math

from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell
from metastyr.analysis.coordination.strength import STRENGTH_NAMES, Strength
from metastyr.charts.drawing import COLOURS, INK, arrow, lines_of, stroke, svg, words
from metastyr.charts.picture import Picture, Twin, finished
from metastyr.domain.figures import both, figure
from metastyr.theory.text import Text

_DOT = 17.0
_TITLE = Text(da="Kort over grupperne", en="Map of the groups")
_NARROW = 480
# Drawn from the least to the most that can be said, so that the sure lies on top.
_ORDER = (Strength.UNCERTAIN, Strength.MODERATE, Strength.STRONG, Strength.WEAK)


def group_map(seen: Coordination, *, language: str, key: str, width: int = 720) -> Picture | None:
    """The picture of who finds whom how; None where no cell is shown.

    An arrow goes from the group that rates to the one that is rated; a ring round a group is how it finds
    itself. What is not shown has no arrow. Groups stand in the order of the round, clockwise from the top;
    a narrow picture only numbers them. `width` is in pixels, `key` makes its ids unique on a page.
    """
    shown = [cell for cell in seen.cells if cell.strength is not None]
    if not shown:
        return None
    text = said(seen)
    drawn = _drawn(seen, shown, language, width)
    return Picture(
        svg=finished(drawn, key=key, title=_TITLE.in_(language), desc=text.in_(language)),
        text=text,
        table=_table(seen),
    )


def said(seen: Coordination) -> Text:
    """How many ties can be called what, and which are strong or weak."""
    parts = [
        both(
            "{n} grupper i en ring. Pilen går fra den, der vurderer, til den, der bliver vurderet.",
            "{n} groups in a ring. An arrow goes from who rates to who is rated.",
            n=len(seen.groups),
        )
    ]
    for strength in Strength:
        named = [cell for cell in seen.cells if cell.strength is strength]
        if not named:
            continue
        name = STRENGTH_NAMES[strength]
        if strength is Strength.UNCERTAIN:
            parts.append(both("{name}: {n} bånd.", "{name}: {n} ties.", name=_capital(name), n=len(named)))
        else:
            ties = [_tie(cell) for cell in named]
            told = Text(da="; ".join(one.da for one in ties), en="; ".join(one.en for one in ties))
            parts.append(both("{name}: {told}.", "{name}: {told}.", name=_capital(name), told=told))
    hidden = sum(1 for cell in seen.cells if cell.withheld)
    if hidden:
        parts.append(both("Vises ikke: {n} bånd.", "Not shown: {n} ties.", n=hidden))
    return Text(da=" ".join(part.da for part in parts), en=" ".join(part.en for part in parts))


def _tie(cell: CoordinationCell) -> Text:
    if cell.from_ == cell.to:
        return Text(da=f"{cell.from_} om sig selv", en=f"{cell.from_} about itself")
    return Text(da=f"{cell.from_} om {cell.to}", en=f"{cell.from_} about {cell.to}")


def _capital(name: Text) -> Text:
    return Text(da=name.da.capitalize(), en=name.en.capitalize())


def _drawn(seen: Coordination, shown: list[CoordinationCell], language: str, width: int) -> str:
    narrow = width < _NARROW
    n = len(seen.groups)
    side = 30.0 if narrow else 172.0
    radius = min((width - 2 * side) / 2 - _DOT, 150.0 if narrow else 210.0)
    middle = (width / 2, radius + (46 if narrow else 66))
    where = {
        name: (
            middle[0] + radius * math.sin(2 * math.pi * i / n),
            middle[1] - radius * math.cos(2 * math.pi * i / n),
        )
        for i, name in enumerate(seen.groups)
    }
    parts: list[str] = []
    for strength in _ORDER:
        parts += [
            arrow(where[cell.from_], where[cell.to], strength, gap=_DOT + 8)
            for cell in shown
            if cell.strength is strength and cell.from_ != cell.to
        ]
    own = {cell.from_: cell.strength for cell in shown if cell.from_ == cell.to}
    for i, (name, (x, y)) in enumerate(where.items(), start=1):
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_DOT}" fill="#ffffff" stroke="{INK}"/>')
        if (strength_ := own.get(name)) is not None:
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_DOT + 5}" {stroke(strength_)}/>')
        parts.append(words(x, y + 5, str(i), size=15, anchor="middle", bold=True))
        if not narrow:
            parts += _label(name, (x, y), middle)
    foot = middle[1] + radius + (46 if narrow else 74)
    if narrow:
        for i, name in enumerate(seen.groups, start=1):
            told = lines_of(f"{i}  {name}", int((width - 24) / 8), 2)
            for line in told:
                parts.append(words(12, foot, line, size=14))
                foot += 20
        foot += 10
    legend, foot = _legend(width, foot, language)
    return svg(width, foot, [*parts, *legend])


def _label(name: str, at: tuple[float, float], middle: tuple[float, float]) -> list[str]:
    """A group's name outside the ring, in lines that fit beside it."""
    x, y = at
    beside = x - middle[0]
    lines = lines_of(name, 17 if abs(beside) > 40 else 30, 3)
    anchor = "middle" if abs(beside) <= 40 else "start" if beside > 0 else "end"
    dx = 0 if anchor == "middle" else (_DOT + 12) * (1 if beside > 0 else -1)
    if anchor == "middle":
        top = y - _DOT - 12 - 17 * (len(lines) - 1) if y < middle[1] else y + _DOT + 24
    else:
        top = y + 5 - 8.5 * (len(lines) - 1)
    return [words(x + dx, top + 17 * i, line, size=14, anchor=anchor) for i, line in enumerate(lines)]


def _legend(width: int, top: float, language: str) -> tuple[list[str], float]:
    """A line of each kind with its word, in rows that fit; and where the drawing ends."""
    parts: list[str] = []
    x, y = 12.0, top
    for strength in (Strength.STRONG, Strength.MODERATE, Strength.WEAK, Strength.UNCERTAIN):
        told = STRENGTH_NAMES[strength].in_(language)
        wide = 44 + len(told) * 9 + 20
        if x + wide > width:
            x, y = 12.0, y + 24
        colour = COLOURS[strength]
        parts.append(f'<path d="M{x} {y - 5} L{x + 28} {y - 5}" {stroke(strength)}/>')
        parts.append(f'<path d="M{x + 38} {y - 5} L{x + 27} {y - 10} L{x + 27} {y} Z" fill="{colour}"/>')
        parts.append(words(x + 46, y, told))
        x += wide + 14
    own = Text(da="ring om en gruppe: den om sig selv", en="ring round a group: how it rates itself").in_(
        language
    )
    y += 24
    parts.append(f'<circle cx="{12 + 10}" cy="{y - 5}" r="9" {stroke(Strength.MODERATE)}/>')
    parts.append(words(12 + 46, y, own))
    return parts, y + 14


def _table(seen: Coordination) -> Twin:
    hidden = Text(da="vises ikke", en="not shown")
    return Twin(
        caption=_TITLE,
        header=(
            Text(da="Fra", en="From"),
            Text(da="Om", en="About"),
            Text(da="Indeks", en="Index"),
            Text(da="Hvad det kan kaldes", en="What it can be called"),
        ),
        rows=tuple(
            (
                Text(da=cell.from_, en=cell.from_),
                Text(da=cell.to, en=cell.to),
                figure(cell.index.value if cell.index else None),
                STRENGTH_NAMES[cell.strength] if cell.strength else hidden,
            )
            for cell in seen.cells
        ),
    )
