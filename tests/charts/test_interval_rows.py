"""Figures with their intervals on a line: what the picture says stands in words and in a table too."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from metastyr.analysis.coordination.intervals import Interval
from metastyr.charts.interval_rows import Line, NamedInterval, interval_rows
from metastyr.domain.figures import signed
from metastyr.theory.text import Text

SVG = "{http://www.w3.org/2000/svg}"
TITLE = Text(da="Tempo", en="Pace")
LINE = Line(1, 7, Text(da="langsomt", en="slow"), Text(da="hurtigt", en="fast"))
CHANGES = Line(-2, 2, Text(da="lavere", en="lower"), Text(da="højere", en="higher"), zero=True)


def named(name: str, value: float, low: float, high: float, *, sure: bool = True) -> NamedInterval:
    return NamedInterval(Text(da=name, en=name), Interval(value, low, high), sure)


ROWS = [named("Nord", 3.0, 2.25, 4.5), named("Syd & Vest", 6.5, 5, 7)]


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("width", [720, 340])
def test_the_words_the_table_and_the_picture_say_the_same(width: int) -> None:
    picture = interval_rows(ROWS, LINE, title=TITLE, language="da", key="pace", width=width)
    assert picture is not None
    assert picture.text.da == "Tempo: Nord 3,00 (2,25 til 4,50); Syd & Vest 6,50 (5,00 til 7,00)."
    assert picture.text.en == "Pace: Nord 3.00 (2.25 to 4.50); Syd & Vest 6.50 (5.00 to 7.00)."
    assert [tuple(cell.da for cell in row) for row in picture.table.rows] == [
        ("Nord", "3,00", "2,25 til 4,50"),
        ("Syd & Vest", "6,50", "5,00 til 7,00"),
    ]
    assert texts(picture.svg) == [
        *("1", "2", "3", "4", "5", "6", "7"),
        *("Nord", "3,00", "Syd & Vest", "6,50"),
        *("langsomt", "hurtigt"),
    ]


def test_changes_have_signs_and_what_may_be_chance_is_an_open_dot() -> None:
    rows = [named("Nord", 0.5, 0.25, 0.75), named("Syd", -0.1, -1, 0.8, sure=False)]
    picture = interval_rows(rows, CHANGES, title=TITLE, language="en", key="pace")
    assert picture is not None
    assert picture.text.en == "Pace: Nord +0.50 (+0.25 to +0.75); Syd −0.10 (−1.00 to +0.80)."
    assert texts(picture.svg)[:5] == ["−2", "−1", "0", "+1", "+2"]
    dots = list(ElementTree.fromstring(picture.svg).iter(f"{SVG}circle"))
    assert [dot.get("fill") == "#ffffff" for dot in dots] == [False, True]
    assert picture.table.header[1].da == "Ændring"


def test_dots_and_ends_lie_where_the_figures_are() -> None:
    picture = interval_rows(ROWS, LINE, title=TITLE, language="da", key="pace")
    assert picture is not None
    dots = [float(one.get("cx", "")) for one in ElementTree.fromstring(picture.svg).iter(f"{SVG}circle")]
    # The line runs from 280 to 642 for 1 to 7.
    assert dots == pytest.approx([280 + 362 * 2 / 6, 280 + 362 * 5.5 / 6], abs=0.1)


def test_the_picture_is_harmless_and_named() -> None:
    picture = interval_rows(ROWS, LINE, title=TITLE, language="da", key="pace", width=340)
    assert picture is not None
    root = ElementTree.fromstring(picture.svg)
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "pace-title pace-desc")
    for element in root.iter():
        assert not [name for name in element.attrib if re.match(r"style|class|on|.*href", name)]


def test_a_long_scale_has_every_second_number_and_nothing_is_no_picture() -> None:
    assert Line(0, 10).marks == [0, 2, 4, 6, 8, 10]
    assert Line(1, 7).marks == [1, 2, 3, 4, 5, 6, 7]
    assert interval_rows([], LINE, title=TITLE, language="da", key="pace") is None


def test_signs() -> None:
    assert [signed(value).da for value in (1.5, -1.5, 0.0, 0.004, -0.004)] == [
        "+1,50",
        "−1,50",
        "0,00",
        "0,00",
        "0,00",
    ]


@pytest.mark.parametrize("width", [720, 340])
def test_two_long_names_that_begin_alike_can_be_told_apart(width: int) -> None:
    long = "Skoler, PPR og ungdomsuddannelser om {} og familierådgivning"
    rows = [named(long.format(one), 0.5, 0.25, 0.75) for one in ("Sundhedspleje", "Ungdomspleje")]
    picture = interval_rows(rows, CHANGES, title=TITLE, language="da", key="pace", width=width)
    assert picture is not None
    said = " ".join(texts(picture.svg))
    assert [said.count(row.name.da) for row in rows] == [1, 1]


def test_no_mark_of_the_scale_runs_through_a_name_and_nothing_is_painted_over() -> None:
    rows = [named("Skoler, PPR og ungdomsuddannelser om sig selv", 0.5, 0.25, 0.75)] * 2
    picture = interval_rows(rows, CHANGES, title=TITLE, language="da", key="pace", width=340)
    assert picture is not None
    root = ElementTree.fromstring(picture.svg)
    assert list(root.iter(f"{SVG}rect")) == []
    # Each mark is drawn once a row, beside the figure: the names' feet lie above.
    marks = [one.get("d", "") for one in root.iter(f"{SVG}path")][: len(CHANGES.marks)]
    assert [mark.count("M") for mark in marks] == [2] * len(CHANGES.marks)
    tops = sorted(float(told) for told in re.findall(r"M[\d.]+ ([\d.]+)", marks[0]))
    feet = sorted(float(one.get("y", "")) for one in root.iter(f"{SVG}text") if one.get("x") == "8.0")
    assert feet[1] < tops[0] < feet[3] < tops[1]
