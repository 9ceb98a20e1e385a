"""Networks refuse what is not one, and a part of a network keeps its ties and their values."""

from __future__ import annotations

import numpy as np
import pytest

from metastyr.analysis.network import Grouping, Network


def columns(*pairs: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return ends[:, 0].copy(), ends[:, 1].copy()


@pytest.mark.parametrize(
    ("ids", "pairs", "directed", "said"),
    [
        (("a", "a"), [], True, "node ids must be unique"),
        (("a", "b"), [(0, 2)], True, "a tie points outside the nodes"),
        (("a", "b"), [(1, 1)], True, "a node cannot have a tie to itself"),
        (("a", "b"), [(0, 1), (0, 1)], True, "a tie stands twice"),
        (("a", "b"), [(0, 1), (1, 0)], False, "a tie stands twice"),
    ],
)
def test_refuses(ids: tuple[str, ...], pairs: list[tuple[int, int]], directed: bool, said: str) -> None:
    with pytest.raises(ValueError) as refusal:
        Network(ids, *columns(*pairs), directed=directed)
    assert str(refusal.value) == said


def test_a_part_keeps_ties_inside_and_their_values() -> None:
    ties = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")]
    network = Network.from_ties("abcd", ties, values={"often": [1, 2, 3, 4]})
    part = network.among(np.array([False, True, True, True]))
    assert part.ids == ("b", "c", "d")
    assert list(zip(part.sources.tolist(), part.targets.tolist(), strict=True)) == [(0, 1), (1, 2), (2, 0)]
    assert part.values["often"].tolist() == [2, 3, 4]


def test_columns_cannot_be_changed() -> None:
    network = Network.from_ties("ab", [("a", "b")])
    with pytest.raises(ValueError):
        network.sources[0] = 1


def test_blank_and_none_are_unknown() -> None:
    grouping = Grouping.from_labels("sector", ["b", " ", None, "a", "b"])
    assert (grouping.labels, grouping.codes.tolist()) == (("a", "b"), [1, -1, -1, 0, 1])
    assert (grouping.unknown, grouping.known.tolist()) == (2, [True, False, False, True, True])
    assert grouping.sizes == {"a": 1, "b": 2}
