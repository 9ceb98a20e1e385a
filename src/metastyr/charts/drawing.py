"""The few strokes our plain drawings are made of, and the colours they share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from xml.sax.saxutils import escape

from metastyr.analysis.coordination.strength import Strength

FONT = "IBM Plex Sans, Arial, sans-serif"
INK, GREY, PALE, LINE = "#1b2426", "#55656a", "#e7f0f1", "#c9d6d8"
COLOURS: dict[Strength, str] = {
    Strength.STRONG: "#17505c",
    Strength.MODERATE: "#4d8794",
    Strength.WEAK: "#b3541e",
    Strength.UNCERTAIN: "#76858a",
}
"""Never the only sign: the word stands beside, and lines differ in dashes and thickness too."""
# About the width of a letter as a part of the font's size.
_LETTER = 0.56


def svg(width: float, height: float, parts: Sequence[str]) -> str:
    """A whole drawing of `parts`, in pixels."""
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FONT}">{"".join(parts)}</svg>'


def words(
    x: float,
    y: float,
    told: str,
    *,
    size: float = 14,
    anchor: str = "start",
    bold: bool = False,
    ink: str = INK,
) -> str:
    """A line of text with its foot at y."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}" fill="{ink}"{weight}>'
        f"{escape(told)}</text>"
    )


def width_of(told: str, size: float) -> float:
    """About how wide a line of text is."""
    return len(told) * size * _LETTER


def lines_of(told: str, letters: int, most: int) -> list[str]:
    """The text in at most `most` lines of about so many letters, cut with … where it does not fit.

    >>> lines_of("Børne- og ungdomspsykiatrien i Fjordby", 14, 3)
    ['Børne- og', 'ungdomspsykia…', 'i Fjordby']
    """
    lines: list[str] = []
    for word in told.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    cut = [line if len(line) <= letters else f"{line[: letters - 1]}…" for line in lines[:most]]
    if len(lines) > most:
        cut[-1] = f"{cut[-1][: letters - 1].rstrip('…')}…"
    return cut


def stroke(strength: Strength) -> str:
    """How a tie so called is drawn: colour, thickness and dashes."""
    thick = {Strength.STRONG: 4.5, Strength.MODERATE: 2.5, Strength.WEAK: 3.0, Strength.UNCERTAIN: 1.3}
    dashes = {Strength.WEAK: "9 4", Strength.UNCERTAIN: "2 4"}
    dashed = f' stroke-dasharray="{dashes[strength]}"' if strength in dashes else ""
    return f'stroke="{COLOURS[strength]}" stroke-width="{thick[strength]}" fill="none"{dashed}'


def arrow(a: tuple[float, float], b: tuple[float, float], strength: Strength, *, gap: float) -> str:
    """An arrow from a to b that bends to its right, so that the one back does not cover it.

    It begins and ends `gap` from the two points.
    """
    (ax, ay), (bx, by) = a, b
    across, down = bx - ax, by - ay
    length = math.hypot(across, down)
    bend = min(26.0, 0.14 * length)
    mx, my = (ax + bx) / 2 - down / length * bend, (ay + by) / 2 + across / length * bend
    sx, sy = _towards(a, (mx, my), gap)
    tip = _towards(b, (mx, my), gap)
    ex, ey = _towards(tip, (mx, my), 7)
    colour = COLOURS[strength]
    head = _head(tip, (mx, my), 11 if strength is not Strength.UNCERTAIN else 8)
    return (
        f'<path d="M{sx:.1f} {sy:.1f} Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}" {stroke(strength)}/>'
        f'<path d="{head}" fill="{colour}"/>'
    )


def _towards(a: tuple[float, float], b: tuple[float, float], far: float) -> tuple[float, float]:
    length = math.dist(a, b) or 1.0
    return a[0] + (b[0] - a[0]) / length * far, a[1] + (b[1] - a[1]) / length * far


def _head(tip: tuple[float, float], back: tuple[float, float], size: float) -> str:
    bx, by = _towards(tip, back, size)
    across, down = (by - tip[1]) * 0.45, (tip[0] - bx) * 0.45
    return (
        f"M{tip[0]:.1f} {tip[1]:.1f} L{bx + across:.1f} {by + down:.1f} L{bx - across:.1f} {by - down:.1f} Z"
    )
