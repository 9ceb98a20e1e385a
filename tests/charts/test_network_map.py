"""The map has a place for everyone, the same every time, and says the same in its table."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given

from metastyr.analysis.network import Grouping, Network
from metastyr.charts.network_map import BOX, Attribute, network_map, positions
from tests.analysis.strategies import networks

NETWORK = Network.from_ties(
    ["a", "b", "c", "d"], [("a", "b"), ("b", "c"), ("c", "b")], values={"styrke": [1.0, 2.0, float("nan")]}
)
SECTOR = Attribute("sector", "Sektor", Grouping.from_labels("sector", ["x", "x", "y", None]), "stakeholder")


def test_the_data_of_a_small_map() -> None:
    drawn = network_map(
        NETWORK, ["Åse", "Bo", "Cai", "Dea"], [SECTOR], value="styrke", urls={"a": "/people/1"}
    )
    assert json.loads(json.dumps(drawn.data)) == drawn.data
    assert drawn.data["attributes"] == [
        {"id": "sector", "label": "Sektor", "kind": "stakeholder", "labels": ["x", "y"]}
    ]
    bare = [
        {key: node[key] for key in ("id", "label", "groups", "degree", "cross", "url")}
        for node in drawn.data["nodes"]
    ]
    assert bare == [
        {
            "id": "a",
            "label": "Åse",
            "groups": {"sector": "x"},
            "degree": 1,
            "cross": {"sector": 0},
            "url": "/people/1",
        },
        {"id": "b", "label": "Bo", "groups": {"sector": "x"}, "degree": 3, "cross": {"sector": 2}, "url": ""},
        {
            "id": "c",
            "label": "Cai",
            "groups": {"sector": "y"},
            "degree": 2,
            "cross": {"sector": 2},
            "url": "",
        },
        {"id": "d", "label": "Dea", "groups": {"sector": ""}, "degree": 0, "cross": {"sector": 0}, "url": ""},
    ]
    assert drawn.data["edges"] == [
        {"source": "a", "target": "b", "value": 1.0},
        {"source": "b", "target": "c", "value": 2.0},
        {"source": "c", "target": "b"},
    ]


def test_the_text_and_the_table_say_the_same() -> None:
    drawn = network_map(NETWORK, ["Åse", "Bo", "Cai", ""], [SECTOR])
    assert drawn.text.da == "Kort over 4 personer og 3 bånd. Uden bånd: 1."
    assert drawn.text.en == "A map of 4 persons and 3 ties. Without ties: 1."
    assert [[cell.da for cell in row] for row in drawn.table.rows] == [
        ["Åse", "x", "1"],
        ["Bo", "x", "3"],
        ["Cai", "y", "2"],
        ["d", "Ikke oplyst", "0"],
    ]


def test_another_number_of_names_is_refused() -> None:
    with pytest.raises(ValueError, match="4 nodes need as many names, not 1"):
        network_map(NETWORK, ["Bo"])


@given(networks())
def test_everyone_has_a_place_of_their_own_in_the_box(network: Network) -> None:
    where = positions(network, seed=3)
    assert where.shape == (network.n, 2)
    assert bool(np.isfinite(where).all())
    assert where.size == 0 or (float(where.min()) >= 0.0 and float(where.max()) <= BOX)
    assert len({(round(x, 3), round(y, 3)) for x, y in where.tolist()}) == network.n
    assert np.array_equal(where, positions(network, seed=3))


def test_a_large_network_is_laid_out_too() -> None:
    rng = np.random.default_rng(5)
    ids = [str(i) for i in range(1600)]
    pairs = {(int(a), int(b)) for a, b in rng.integers(0, 1600, (4000, 2)) if a < b}
    where = positions(Network.from_ties(ids, [(ids[a], ids[b]) for a, b in pairs], directed=False))
    assert (where.shape, bool(np.isfinite(where).all())) == ((1600, 2), True)
