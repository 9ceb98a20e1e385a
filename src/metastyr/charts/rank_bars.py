"""How often each form comes first, second and so on: a bar a form, cut into its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metastyr.charts.drawing import INK, LINE, lines_of, svg, width_of, words
from metastyr.charts.picture import Picture, Twin, finished
from metastyr.domain.figures import both, figure
from metastyr.theory.text import Text

_NARROW = 480
_SIZE = 14.0
_BESIDE = 170.0
_ROW = 46.0
_BAR = 24.0
# Dark to light; the place's number stands in every piece wide enough to hold it.
_SHADES = ("#17505c", "#4d8794", "#a9c8ce", "#e7f0f1")
_ON_SHADE = ("#ffffff", "#ffffff", INK, INK)
_CAPTION = Text(da="Hvor ofte kommer formen på hver plads?", en="How often does a form come in each place?")


@dataclass(frozen=True, slots=True)
class RankShares:
    """One form: its name, and the share of trials in which it comes first, second, … (they sum to 1)."""

    name: Text
    shares: tuple[float, ...]


def rank_bars(rows: Sequence[RankShares], *, language: str, key: str, width: int = 720) -> Picture | None:
    """The picture of some forms, in the order given; None for none. At most four places.

    `width` in pixels; names stand over their bars where it is narrow. `key` makes its ids unique on a page.
    """
    if not rows:
        return None
    text = said(rows)
    return Picture(
        svg=finished(
            _drawn(rows, language, width), key=key, title=_CAPTION.in_(language), desc=text.in_(language)
        ),
        text=text,
        table=_table(rows),
    )


def said(rows: Sequence[RankShares]) -> Text:
    """How often each comes first, in one sentence."""
    told = [
        both("{name} {share}\u00a0%", "{name} {share}%", name=row.name, share=_percent(row.shares[0]))
        for row in rows
    ]
    return both(
        "Først i forsøgene: {told}.",
        "First in the trials: {told}.",
        told=Text(da="; ".join(one.da for one in told), en="; ".join(one.en for one in told)),
    )


def _percent(share: float) -> Text:
    return figure(share * 100, 0)


def _drawn(rows: Sequence[RankShares], language: str, width: int) -> str:
    over = width < _NARROW
    left = 0.0 if over else _BESIDE
    row_height = _ROW + 20 if over else _ROW
    room = width - left
    parts: list[str] = []
    for place, row in enumerate(rows):
        top = row_height * place + (26 if over else 8)
        name = lines_of(row.name.in_(language), int((room if over else _BESIDE) / width_of("m", _SIZE)), 1)[0]
        parts.append(words(0, top - 7 if over else top + _BAR / 2 + 5, name, size=_SIZE, bold=True))
        x = left
        for rank, share in enumerate(row.shares):
            wide = share * room
            parts.append(
                f'<rect x="{x:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{_BAR:g}" '
                f'fill="{_SHADES[rank]}" stroke="{LINE}" stroke-width="1"/>'
            )
            told = f"{rank + 1}."
            if wide > width_of(told, 12) + 8:
                parts.append(
                    words(
                        x + wide / 2,
                        top + _BAR / 2 + 4.5,
                        told,
                        size=12,
                        anchor="middle",
                        ink=_ON_SHADE[rank],
                    )
                )
            x += wide
    foot = row_height * len(rows) + 14
    for end, anchor, told in (
        (left, "start", "0 %"),
        (left + room / 2, "middle", "50 %"),
        (width, "end", "100 %"),
    ):
        shown = told if language == "da" else told.replace(" ", "")
        parts.append(words(end, foot + 8, shown, size=12, anchor=anchor))
    return svg(width, foot + 16, parts)


def _table(rows: Sequence[RankShares]) -> Twin:
    places = max(len(row.shares) for row in rows)
    return Twin(
        caption=_CAPTION,
        header=(
            Text(da="Form", en="Form"),
            *(both("Nr. {n} i procent", "No. {n} in percent", n=n) for n in range(1, places + 1)),
        ),
        rows=tuple((row.name, *(figure(share * 100, 1) for share in row.shares)) for row in rows),
    )
