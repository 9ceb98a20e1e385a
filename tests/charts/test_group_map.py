"""The map of groups: an arrow for each tie that is shown, none for what is withheld, words and a table."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.analysis.coordination.strength import Strength
from metastyr.charts.drawing import COLOURS, lines_of
from metastyr.charts.group_map import group_map

SVG = "{http://www.w3.org/2000/svg}"


def made(sizes: dict[str, int], points: int = 2) -> Coordination:
    rows = [
        (f"{own}{i}", own, about, (float(points),) * 7)
        for own, size in sizes.items()
        for i in range(size)
        for about in sizes
    ]
    return coordination(Answers.from_rows(rows, groups=list(sizes)), members=sizes)


def heads(svg: str, strength: Strength) -> int:
    """How many arrows end in this colour: their heads, the legend's taken off."""
    root = ElementTree.fromstring(svg)
    filled = [one for one in root.iter(f"{SVG}path") if one.get("fill") == COLOURS[strength]]
    return len(filled) - 1


@pytest.mark.parametrize("width", [720, 340])
def test_every_shown_tie_has_one_arrow_and_what_is_withheld_has_none(width: int) -> None:
    seen = made({"a": 6, "b": 6, "few": 3})
    picture = group_map(seen, language="da", key="k", width=width)
    assert picture is not None
    assert {one: heads(picture.svg, one) for one in Strength} == {
        Strength.WEAK: 2,
        Strength.MODERATE: 0,
        Strength.STRONG: 0,
        Strength.UNCERTAIN: 0,
    }
    assert picture.text.da == (
        "3 grupper i en ring. Pilen går fra den, der vurderer, til den, der bliver vurderet. "
        "Svagt: a om sig selv; a om b; b om a; b om sig selv. Vises ikke: 5 bånd."
    )
    assert [tuple(cell.da for cell in row) for row in picture.table.rows][:3] == [
        ("a", "a", "2,00", "svagt"),
        ("a", "b", "2,00", "svagt"),
        ("a", "few", "–", "vises ikke"),
    ]


def test_nothing_shown_is_no_picture() -> None:
    assert group_map(made({"a": 3, "b": 3}), language="da", key="k") is None


@pytest.mark.parametrize("groups", [1, 2, 8, 12])
def test_any_number_of_groups_is_drawn_inside_the_frame(groups: int) -> None:
    seen = made({f"Gruppe <{i}> & co": 5 for i in range(groups)}, points=5)
    for width in (720, 340):
        picture = group_map(seen, language="en", key="k", width=width)
        assert picture is not None
        root = ElementTree.fromstring(picture.svg)
        high = float(root.get("height", "0"))
        for circle in root.iter(f"{SVG}circle"):
            x, y, r = (float(circle.get(name, "0")) for name in ("cx", "cy", "r"))
            assert (r < x < width - r, r < y < high - r) == (True, True)
        assert heads(picture.svg, Strength.UNCERTAIN) == groups * (groups - 1)


def test_a_long_name_is_cut_where_it_does_not_fit() -> None:
    assert lines_of("En to tre fire fem", 6, 2) == ["En to", "tre…"]
    assert lines_of("", 6, 2) == []
