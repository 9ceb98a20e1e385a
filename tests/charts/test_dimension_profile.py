"""The seven dimensions as a picture: a dot at each figure, its bar from limit to limit, words and a table."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from metastyr.analysis.coordination.answers import DIMENSION_IDS
from metastyr.analysis.coordination.intervals import Interval
from metastyr.charts.dimension_profile import dimension_profile
from metastyr.theory.text import Text

SVG = "{http://www.w3.org/2000/svg}"
OF = Text(da="Nord om Syd", en="North about South")


@pytest.mark.parametrize("width", [720, 340])
def test_dots_stand_where_the_figures_are(width: int) -> None:
    seen = {key: Interval(1 + i * 0.5, 1 + i * 0.4, 1.2 + i * 0.6) for i, key in enumerate(DIMENSION_IDS)}
    picture = dimension_profile(seen, of=OF, language="da", key="k", width=width)
    assert picture is not None
    root = ElementTree.fromstring(picture.svg)
    at = [float(dot.get("cx", "0")) for dot in root.iter(f"{SVG}circle")]
    step = (at[-1] - at[0]) / 6
    assert at == pytest.approx([at[0] + i * step for i in range(7)], abs=0.11)
    bars = [one.get("d", "") for one in root.iter(f"{SVG}path") if one.get("stroke-width") == "2"]
    ends = [[float(x) for x in re.findall(r"[ML]([\d.]+) ", bar)][:2] for bar in bars]
    for i, (low, high) in enumerate(ends):
        assert (low, high) == pytest.approx(
            (at[0] + i * 0.8 * step, at[0] + (0.4 + 1.2 * i) * step), abs=0.11
        )
    assert picture.text.en.startswith("North about South, on a line from 1 to 5: Shared goals 1.00; ")
    assert [cell.da for cell in picture.table.rows[1]] == ["Fælles viden", "1,50", "1,40 til 1,80"]


def test_a_dimension_that_is_not_told_has_no_line() -> None:
    picture = dimension_profile({"timely": Interval(4, 3, 5)}, of=OF, language="en", key="k")
    assert picture is not None
    assert [row[0].en for row in picture.table.rows] == ["Timely communication"]
    assert picture.svg.count("<circle") == 1


def test_nothing_told_is_no_picture() -> None:
    assert dimension_profile({}, of=OF, language="da", key="k") is None
