"""The picture of E–I against chance says what the numbers say, to eyes and to ears, and runs nothing."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from metastyr.analysis.boundaries import Boundary, boundary
from metastyr.analysis.network import Grouping, Network
from metastyr.charts.chance_band import chance_band, said
from metastyr.charts.picture import finished
from metastyr.theory.text import Text

NAME = Text(da="Interessentgrænsen", en="The stakeholder boundary")
SVG = "{http://www.w3.org/2000/svg}"


def seen(groups: int = 2, *, across: bool = False, permutations: int = 499) -> Boundary:
    """Two cliques of six people each, or everyone tied to everyone of the other side."""
    ids = [f"p{i}" for i in range(12)]
    side = [i // 6 for i in range(12)]
    pairs = [(ids[i], ids[j]) for i in range(12) for j in range(i) if (side[i] != side[j]) == across]
    network = Network.from_ties(ids, pairs, directed=False)
    labels = [("x", "y")[side[i]] if groups == 2 else ("x", "y")[i % 2] for i in range(12)]
    return boundary(
        network, Grouping.from_labels("org", labels), kind="stakeholder", permutations=permutations
    )


@pytest.mark.parametrize(
    ("shown", "danish", "english"),
    [
        (
            seen(),
            "Færre bånd krydser grænsen, end tilfældighed ville give. E–I er −1,00;",
            "Fewer ties cross this boundary",
        ),
        (
            seen(across=True),
            "Flere bånd krydser grænsen, end tilfældighed ville give. E–I er 1,00;",
            "More ties cross this boundary",
        ),
        (seen(groups=1), "Forskellen kan være tilfældig. E–I er", "The difference could be chance. E–I is"),
    ],
)
def test_the_words(shown: Boundary, danish: str, english: str) -> None:
    text = said(shown)
    assert (text.da[: len(danish)], text.en[: len(english)]) == (danish, english)


def test_the_picture_is_named_described_and_harmless() -> None:
    picture = chance_band(seen(), name=NAME, language="da", key="stakeholder")
    assert picture is not None
    root = ElementTree.fromstring(picture.svg)
    assert [(child.tag, child.get("id")) for child in root][:2] == [
        (f"{SVG}title", "stakeholder-title"),
        (f"{SVG}desc", "stakeholder-desc"),
    ]
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "stakeholder-title stakeholder-desc")
    assert [child.text for child in root][:2] == [
        "E–I for Interessentgrænsen over for tilfældighed",
        picture.text.da,
    ]
    for element in root.iter():
        for attribute in element.attrib:
            assert re.match(r"style|class|on|.*href", attribute) is None
        assert element.tag not in {f"{SVG}script", f"{SVG}style", f"{SVG}foreignObject", f"{SVG}image"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", ["−1", "−0,5", "0", "0,5", "1", "Jeres: −1,00", "alle inden for", "alle på tværs"]),
        ("en", ["−1", "−0.5", "0", "0.5", "1", "Yours: −1.00", "all within", "all across"]),
    ],
)
def test_what_is_written_on_it(language: str, words: list[str]) -> None:
    picture = chance_band(seen(), name=NAME, language=language, key="x", width=300)
    assert picture is not None
    written = [element.text for element in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")]
    assert [word for word in words if word not in written] == []
    assert len(written) == len(words) + 1
    assert ElementTree.fromstring(picture.svg).get("width") == "300"


def test_the_table_has_the_numbers() -> None:
    picture = chance_band(seen(), name=NAME, language="en", key="x")
    assert picture is not None
    cells = {row[0].en: row[1].en for row in picture.table.rows}
    assert cells["In your network"] == "−1.00"
    assert cells["Expected by chance"] == "0.09"
    assert (cells["Ties across"], cells["Ties within the groups"]) == ("0", "30")
    assert cells["p, two-sided"] == "0.0020"


def test_without_ties_or_shuffles_there_is_no_picture() -> None:
    alone = Network.from_ties(["a", "b"], [])
    empty = boundary(alone, Grouping.from_labels("org", ["x", "y"]), kind="stakeholder")
    assert chance_band(empty, name=NAME, language="da", key="x") is None
    assert chance_band(seen(permutations=0), name=NAME, language="da", key="x") is None
    assert said(seen(permutations=0)).da == "E–I er −1,00."
    assert said(empty).da == "Der er ingen bånd at regne på."


def test_something_that_is_no_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="<script>"):
        finished('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', key="x", title="t", desc="d")
