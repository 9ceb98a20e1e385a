"""Seven dimensions, each a dot with its interval on the line from 1 to 5."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.strength import Strength
from metastyr.charts.drawing import COLOURS, GREY, INK, LINE, svg, words
from metastyr.charts.picture import Picture, Twin, finished
from metastyr.domain.figures import both, figure
from metastyr.theory.coordination import DIMENSIONS, KIND_NAMES
from metastyr.theory.text import Text

_NARROW = 480
_LOW, _HIGH = 1.0, 5.0


def dimension_profile(
    dimensions: Mapping[str, Interval], *, of: Text, language: str, key: str, width: int = 720
) -> Picture | None:
    """The picture of one profile; None where there are no figures.

    `dimensions` by id, in the catalogue's order whatever the order they come in. `of` says whose profile it
    is. `width` in pixels; a narrow picture has each name over its line.
    """
    if not dimensions:
        return None
    title = both("De syv dimensioner: {of}", "The seven dimensions: {of}", of=of)
    text = said(dimensions, of)
    drawn = _drawn(dimensions, language, width)
    return Picture(
        svg=finished(drawn, key=key, title=title.in_(language), desc=text.in_(language)),
        text=text,
        table=_table(dimensions, title),
    )


def said(dimensions: Mapping[str, Interval], of: Text) -> Text:
    """Every dimension with its figure, in one sentence."""
    names = {one.key: one.name for one in DIMENSIONS}
    told = [
        (names[one.key], figure(dimensions[one.key].value)) for one in DIMENSIONS if one.key in dimensions
    ]
    return both(
        "{of}, på en linje fra 1 til 5: {told}.",
        "{of}, on a line from 1 to 5: {told}.",
        of=of,
        told=Text(
            da="; ".join(f"{name.da} {value.da}" for name, value in told),
            en="; ".join(f"{name.en} {value.en}" for name, value in told),
        ),
    )


def _drawn(dimensions: Mapping[str, Interval], language: str, width: int) -> str:
    narrow = width < _NARROW
    left, right = (16.0, width - 58.0) if narrow else (270.0, width - 70.0)
    row = 54.0 if narrow else 44.0

    def at(value: float) -> float:
        return left + (value - _LOW) / (_HIGH - _LOW) * (right - left)

    parts: list[str] = []
    y, kind, top = 6.0, "", 30.0
    marks: list[tuple[float, str, Interval]] = []
    for one in DIMENSIONS:
        if one.key not in dimensions:
            continue
        if one.dimension_kind != kind:
            kind = one.dimension_kind
            y += 26
            parts.append(
                words(
                    0 if not narrow else 8,
                    y,
                    KIND_NAMES[one.dimension_kind].in_(language),
                    bold=True,
                    ink=GREY,
                )
            )
        y += row
        marks.append((y - (14 if narrow else 17), one.name.in_(language), dimensions[one.key]))
    for value in range(1, 6):
        x = at(value)
        parts.insert(
            0, f'<path d="M{x:.1f} {top + 8} L{x:.1f} {y + 4:.1f}" stroke="{LINE}" stroke-width="1"/>'
        )
        parts.append(words(x, y + 22, str(value), size=13, anchor="middle", ink=GREY))
    for middle, name, seen in marks:
        colour = COLOURS[Strength.STRONG]
        low, high, dot = at(seen.low), at(seen.high), at(seen.value)
        parts.append(words(8, middle - 14, name) if narrow else words(0, middle + 5, name, size=15))
        parts.append(
            f'<path d="M{low:.1f} {middle:.1f} L{high:.1f} {middle:.1f} M{low:.1f} {middle - 6:.1f} '
            f'L{low:.1f} {middle + 6:.1f} M{high:.1f} {middle - 6:.1f} L{high:.1f} {middle + 6:.1f}" '
            f'stroke="{colour}" stroke-width="2" fill="none"/>'
        )
        parts.append(f'<circle cx="{dot:.1f}" cy="{middle:.1f}" r="6.5" fill="{colour}" stroke="#ffffff"/>')
        told = figure(seen.value).in_(language)
        parts.append(words(width - 4, middle + 5, told, size=15, anchor="end", bold=True, ink=INK))
    return svg(width, y + 32, parts)


def _table(dimensions: Mapping[str, Interval], title: Text) -> Twin:
    return Twin(
        caption=title,
        header=(
            Text(da="Dimension", en="Dimension"),
            Text(da="Gennemsnit", en="Mean"),
            Text(da="Usikkerhed", en="Uncertainty"),
        ),
        rows=tuple(
            (
                one.name,
                figure(dimensions[one.key].value),
                both(
                    "{low} til {high}",
                    "{low} to {high}",
                    low=figure(dimensions[one.key].low),
                    high=figure(dimensions[one.key].high),
                ),
            )
            for one in DIMENSIONS
            if one.key in dimensions
        ),
    )
