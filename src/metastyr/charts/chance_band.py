"""E–I against chance on one line from −1 to 1: what was seen, what chance gives, in words and in numbers."""

from __future__ import annotations

from typing import Any

from metastyr.analysis.boundaries import Boundary
from metastyr.charts.picture import Picture, Twin, finished
from metastyr.domain.chance import could_be_chance
from metastyr.domain.figures import both, figure, probability
from metastyr.theory.text import Text

FONT = "IBM Plex Sans, Arial, sans-serif"
_INK, _GREY, _BAND, _SEEN = "#1b2426", "#55656a", "#cfe0e4", "#b3541e"
_PLOT, _EDGE = 96, 12
_MIDDLE = 44
_FOOT = 134
_ALL_WITHIN = Text(da="alle inden for", en="all within")
_ALL_ACROSS = Text(da="alle på tværs", en="all across")


def chance_band(
    boundary: Boundary, *, name: Text, language: str, key: str, width: int = 480
) -> Picture | None:
    """The picture of one boundary; None where there are no ties to speak of or nothing was dealt out.

    `name` is what the boundary is called, `key` makes its ids unique on a page, `width` is in pixels
    (300 suits a phone). The text says what is seen and whether it could be chance.
    """
    if boundary.ei is None or boundary.ei_expected is None or boundary.ei_low is None:
        return None
    text, table = said(boundary), _table(boundary, name)
    title = both("E–I for {name} over for tilfældighed", "E–I of {name} against chance", name=name)
    svg = finished(
        _drawn(boundary, language, width), key=key, title=title.in_(language), desc=text.in_(language)
    )
    return Picture(svg=svg, text=text, table=table)


def said(boundary: Boundary) -> Text:
    """The boundary in two sentences: what was seen beside chance, and whether it could be chance."""
    if boundary.ei is None:
        return Text(da="Der er ingen bånd at regne på.", en="There are no ties to reckon with.")
    if boundary.p_two_sided is None or boundary.ei_expected is None:
        return both("E–I er {ei}.", "E–I is {ei}.", ei=figure(boundary.ei))
    chance = could_be_chance(boundary.p_two_sided)
    if chance:
        verdict = Text(da="Forskellen kan være tilfældig", en="The difference could be chance")
    elif boundary.ei < boundary.ei_expected:
        verdict = Text(
            da="Færre bånd krydser grænsen, end tilfældighed ville give",
            en="Fewer ties cross this boundary than chance would give",
        )
    else:
        verdict = Text(
            da="Flere bånd krydser grænsen, end tilfældighed ville give",
            en="More ties cross this boundary than chance would give",
        )
    return both(
        "{verdict}. E–I er {ei}; ved ren tilfældighed ville 95 ud af 100 ligge mellem {low} og {high} "
        "({p}, {b} blandinger).",
        "{verdict}. E–I is {ei}; by pure chance 95 of 100 would lie between {low} and {high} "
        "({p}, {b} shuffles).",
        verdict=verdict,
        ei=figure(boundary.ei),
        low=figure(boundary.ei_low),
        high=figure(boundary.ei_high),
        p=probability(boundary.p_two_sided),
        b=figure(boundary.permutations, 0),
    )


def _table(boundary: Boundary, name: Text) -> Twin:
    lines = (
        (Text(da="I jeres netværk", en="In your network"), boundary.ei, 2),
        (Text(da="Forventet ved tilfældighed", en="Expected by chance"), boundary.ei_expected, 2),
        (Text(da="Tilfældighed, nederste 2,5 %", en="Chance, lowest 2.5%"), boundary.ei_low, 2),
        (Text(da="Tilfældighed, øverste 2,5 %", en="Chance, highest 2.5%"), boundary.ei_high, 2),
        (Text(da="p, tosidet", en="p, two-sided"), boundary.p_two_sided, 4),
        (Text(da="Bånd på tværs", en="Ties across"), boundary.external, 0),
        (Text(da="Bånd inden for grupperne", en="Ties within the groups"), boundary.internal, 0),
    )
    return Twin(
        caption=both("E–I for {name} over for tilfældighed", "E–I of {name} against chance", name=name),
        header=(Text(da="Tal", en="Figure"), Text(da="Værdi", en="Value")),
        rows=tuple((label, figure(value, digits)) for label, value, digits in lines),
    )


def _drawn(boundary: Boundary, language: str, width: int) -> str:
    # Loaded here: drawing brings an engine along that no other page or command needs.
    import altair as alt  # noqa: PLC0415  lazy: heavy start-up
    import vl_convert  # noqa: PLC0415  lazy: heavy start-up

    scale = alt.Scale(domain=[-1, 1], nice=False)
    seen, expected = boundary.ei, boundary.ei_expected
    low, high = boundary.ei_low, boundary.ei_high
    assert seen is not None and expected is not None and low is not None and high is not None  # noqa: PT018
    axis = alt.Axis(
        values=[-1, -0.5, 0, 0.5, 1], grid=False, labelFlush=True, labelFontSize=13, tickColor=_GREY,
        format="~f", labelColor=_INK, domainColor=_GREY, labelPadding=4,
    )  # fmt: skip
    own = both("Jeres: {ei}", "Yours: {ei}", ei=figure(seen)).in_(language)
    chance = both(
        "Tilfældighed: {low} til {high}", "Chance: {low} to {high}", low=figure(low), high=figure(high)
    )
    rows = alt.Data(
        values=[{"low": low, "high": high, "expected": expected, "seen": seen, "least": -1, "most": 1}]
    )
    chart = alt.Chart(rows)
    # A band of no width still needs to be seen.
    band = chart.mark_bar(height=26, color=_BAND, stroke=_GREY, strokeWidth=1).encode(
        x=alt.X("low:Q", scale=scale, axis=axis, title=None), x2="high:Q", y=alt.value(_MIDDLE)
    )
    tick = chart.mark_rule(color=_INK, strokeWidth=2, strokeDash=[3, 2]).encode(
        x="expected:Q", y=alt.value(_MIDDLE - 18), y2=alt.value(_MIDDLE + 18)
    )
    point = chart.mark_point(
        shape="diamond", size=260, filled=True, color=_SEEN, stroke="white", opacity=1
    ).encode(x="seen:Q", y=alt.value(_MIDDLE))
    told = [
        _label(alt, chart, own, "seen", seen, _MIDDLE - 34, bold=True),
        _label(alt, chart, chance.in_(language), "expected", expected, _MIDDLE + 32, bold=False),
        _label(alt, chart, _ALL_WITHIN.in_(language), "least", -1, _FOOT, bold=False),
        _label(alt, chart, _ALL_ACROSS.in_(language), "most", 1, _FOOT, bold=False),
    ]
    spec = (
        alt.layer(band, tick, point, *told)
        .properties(
            width=width - 2 * _EDGE,
            height=_PLOT,
            padding={"left": _EDGE, "right": _EDGE, "top": 4, "bottom": 50},
            autosize=alt.AutoSizeParams(type="none"),
        )
        .configure(font=FONT, background="transparent")
        .configure_view(stroke=None)
    )
    return vl_convert.vegalite_to_svg(spec.to_json(), format_locale="en-US" if language == "en" else "da-DK")


def _label(alt: Any, chart: Any, words: str, column: str, at: float, y: int, *, bold: bool) -> Any:
    """Words over or under a mark, kept inside the drawing near its ends."""
    align = "left" if at < -0.5 else "right" if at > 0.5 else "center"
    weight = "bold" if bold else "normal"
    return chart.mark_text(text=words, align=align, fontSize=14, fontWeight=weight, color=_INK).encode(
        x=f"{column}:Q", y=alt.value(y)
    )
