"""E-I, mixing and bridges against R, by hand, and under what must not change them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from metastyr.analysis.boundaries import Boundary, Bridge, boundary
from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.watching import Stopped
from tests.analysis.oracle_cases import (
    UNDIRECTED,
    expected_of,
    needs_data,
    network_attribute_pairs,
    real_grouping,
    real_network,
)
from tests.analysis.strategies import grouped_networks, renumbered


def seen_of(network: Network, grouping: Grouping, permutations: int = 0) -> Boundary:
    return boundary(network, grouping, kind="stakeholder", permutations=permutations)


@needs_data
@pytest.mark.parametrize(("name", "attribute"), network_attribute_pairs())
def test_e_i_agrees_with_r(name: str, attribute: str) -> None:
    seen = seen_of(real_network(name), real_grouping(name, attribute), permutations=4000)
    said = expected_of(name)[f"attr_{attribute}"]
    ties = said["ei_ties"]
    each_way = 2 if name in UNDIRECTED else 1  # R was handed an undirected tie both ways
    assert seen.groups == said["groups"]
    assert (seen.internal * each_way, seen.external * each_way) == (ties["internal"], ties["external"])
    assert seen.ei == pytest.approx(ties["ei"], abs=1e-9)
    assert seen.ei_expected == pytest.approx(ties["expected_exact"], abs=1e-9)
    p, r = seen.p_two_sided, ties["p_two_sided_absdev"]
    assert p is not None
    # Both p are drawn: 4,000 deals here, ties["reps"] there; five standard errors of their difference.
    spread = max(r * (1 - r), 1 / ties["reps"]) * (1 / 4000 + 1 / ties["reps"])
    assert abs(p - r) < 5 * spread**0.5 + 1 / ties["reps"]
    assert seen.ei_low is not None
    assert seen.ei_high is not None
    assert seen.ei_low == pytest.approx(
        ties["perm_mean"] - 1.96 * ties["perm_sd"], abs=0.75 * ties["perm_sd"]
    )
    assert seen.ei_high == pytest.approx(
        ties["perm_mean"] + 1.96 * ties["perm_sd"], abs=0.75 * ties["perm_sd"]
    )
    for group in ties["by_group"]:
        assert seen.group_ei[group["group"]] == pytest.approx(group["ei"], abs=1e-9)


def test_a_case_by_hand_with_an_unknown_node() -> None:
    ties = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("a", "e"), ("u", "a"), ("d", "u")]
    network = Network.from_ties("abcdeuf", ties)
    grouping = Grouping.from_labels("sector", ["x", "x", "y", "y", "z", None, "w"])
    seen = seen_of(network, grouping)
    assert (seen.nodes, seen.unknown, seen.ties, seen.ties_left_out) == (6, ("u",), 5, 2)
    assert (seen.internal, seen.external, seen.ei) == (3, 2, -0.2)
    assert seen.ei_expected == pytest.approx(1 - 2 * (2 + 2) / 30)
    assert seen.bridges == (
        Bridge("a", "x", cross_ties=1, share=1 / 3, sole_towards=("z",)),
        Bridge("b", "x", cross_ties=1, share=1 / 3, sole_towards=("y",)),
        Bridge("c", "y", cross_ties=1, share=1 / 2, sole_towards=("x",)),
        Bridge("e", "z", cross_ties=1, share=1.0, sole_towards=("x",)),
    )
    assert [bridge.sole_bridge for bridge in seen.bridges] == [True] * 4
    assert seen.unbridged == (("w", "x"), ("w", "y"), ("w", "z"), ("y", "z"))
    assert seen.mixing.labels == ("w", "x", "y", "z")
    assert seen.mixing.counts.tolist() == [[0, 0, 0, 0], [0, 2, 1, 1], [0, 0, 1, 0], [0, 0, 0, 0]]
    assert seen.mixing.density == (
        (None, 0, 0, 0),
        (0, 1, 0.25, 0.5),
        (0, 0, 0.5, 0),
        (0, 0, 0, None),
    )
    assert seen.group_ei == {"w": None, "x": 0.0, "y": 0.0, "z": 1.0}


def test_two_carriers_towards_a_group_are_not_sole() -> None:
    network = Network.from_ties("abcd", [("a", "c"), ("d", "b")])
    seen = seen_of(network, Grouping.from_labels("g", ["x", "x", "y", "y"]))
    assert [bridge.sole_bridge for bridge in seen.bridges] == [False] * 4


def test_mixing_of_an_undirected_network_is_symmetric() -> None:
    network = Network.from_ties("abc", [("a", "b"), ("c", "a")], directed=False)
    mixing = seen_of(network, Grouping.from_labels("g", ["x", "x", "y"])).mixing
    assert mixing.counts.tolist() == [[1, 1], [1, 0]]
    assert mixing.possible.tolist() == [[1, 2], [2, 0]]
    assert mixing.expected.tolist() == [
        [pytest.approx(2 / 3), pytest.approx(4 / 3)],
        [pytest.approx(4 / 3), 0],
    ]


@given(grouped_networks(unknown=False, max_nodes=6))
def test_expected_is_the_mean_over_every_deal_of_the_labels(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    assume(network.m > 0)
    deals = [
        Grouping(grouping.attribute, grouping.labels, grouping.codes[list(order)])
        for order in itertools.permutations(range(network.n))
    ]
    values = [seen_of(network, deal).ei for deal in deals]
    assert np.mean([value for value in values if value is not None]) == pytest.approx(
        seen_of(network, grouping).ei_expected
    )


@given(grouped_networks(), st.randoms(use_true_random=False))
def test_renumbering_the_nodes_changes_nothing(case: tuple[Network, Grouping], chance: object) -> None:
    network, grouping = case
    order = list(range(network.n))
    chance.shuffle(order)  # type: ignore[attr-defined]
    here, there = seen_of(network, grouping), seen_of(*renumbered(network, grouping, order))
    assert there.mixing.counts.tolist() == here.mixing.counts.tolist()
    assert (there.ei, there.ei_expected, there.unbridged) == (here.ei, here.ei_expected, here.unbridged)
    assert set(there.bridges) == set(here.bridges)
    assert set(there.unknown) == set(here.unknown)


@given(grouped_networks())
def test_swapped_labels_give_the_same_e_i(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    swap = {"north": "south", "south": "north", "west": "west"}
    other = Grouping.from_labels(
        "place", [None if c < 0 else swap[grouping.labels[c]] for c in grouping.codes.tolist()]
    )
    assert seen_of(network, other).ei == seen_of(network, grouping).ei
    assert seen_of(network, other).ei_expected == seen_of(network, grouping).ei_expected


@given(grouped_networks())
def test_unknown_nodes_count_as_if_they_were_not_there(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    known = grouping.known
    part = network.among(known)
    here = seen_of(network, grouping)
    there = seen_of(part, Grouping("place", grouping.labels, grouping.codes[known]))
    assert (here.ei, here.ei_expected, here.bridges, here.ties) == (
        there.ei,
        there.ei_expected,
        there.bridges,
        part.m,
    )
    assert here.ties + here.ties_left_out == network.m
    assert here.nodes + len(here.unknown) == network.n


def test_p_is_exact_in_a_case_small_enough_to_count() -> None:
    # Path a-b-c-d with groups x x y y: of the 6 deals, internal ties are 2, 0, 1, 1, 0, 2; expected 1.
    network = Network.from_ties("abcd", [("a", "b"), ("b", "c"), ("c", "d")], directed=False)
    seen = boundary(
        network, Grouping.from_labels("g", ["x", "x", "y", "y"]), kind="horizontal", permutations=6000, seed=4
    )
    assert seen.p_two_sided == pytest.approx(4 / 6, abs=0.03)
    assert (seen.ei_low, seen.ei_high) == (pytest.approx(-1 / 3), 1)


def test_p_is_even_when_the_labels_are_chance() -> None:
    rng = np.random.default_rng(11)
    ids = [str(i) for i in range(30)]
    pairs = [(a, b) for a in ids for b in ids if a < b]
    chosen = rng.choice(len(pairs), 90, replace=False)
    network = Network.from_ties(ids, [pairs[i] for i in chosen], directed=False)
    p = []
    for run in range(200):
        labels = ["x" if value < 0.4 else "y" for value in rng.random(30)]
        p.append(
            boundary(network, Grouping.from_labels("g", labels), kind="vertical", permutations=99, seed=run)
        )
    low = sum(1 for seen in p if seen.p_two_sided is not None and seen.p_two_sided <= 0.1)
    assert 8 <= low <= 34  # 20 awaited; about three standard errors


def test_the_seed_repeats_the_p() -> None:
    ids = [str(i) for i in range(12)]
    network = Network.from_ties(
        ids, [(ids[i], ids[(i * 5 + 1) % 12]) for i in range(12) if i != (i * 5 + 1) % 12]
    )
    grouping = Grouping.from_labels("g", ["x", "y", "y"] * 4)
    first, second = (seen_of(network, grouping, permutations=1500) for _ in range(2))
    assert (first.p_two_sided, first.ei_low, first.ei_high) == (
        second.p_two_sided,
        second.ei_low,
        second.ei_high,
    )


@pytest.mark.parametrize("labels", [[], ["x"], [None], ["x", "y"], [None, None, None], ["x", "x", "x"]])
def test_nobody_one_two_unknown_and_all_alike_without_ties(labels: list[str | None]) -> None:
    ids = [f"p{i}" for i in range(len(labels))]
    seen = seen_of(Network.from_ties(ids, []), Grouping.from_labels("g", labels), permutations=50)
    assert (seen.ei, seen.p_two_sided, seen.ei_low, seen.bridges) == (None, None, None, ())
    expected = {("x", "y"): 1.0, ("x", "x", "x"): -1.0}
    assert seen.ei_expected == expected.get(tuple(labels))  # type: ignore[arg-type]


def test_one_group_is_what_chance_gives() -> None:
    seen = seen_of(
        Network.from_ties("abc", [("a", "b")]), Grouping.from_labels("g", ["x"] * 3), permutations=99
    )
    assert (seen.ei, seen.ei_expected, seen.p_two_sided, seen.bridges) == (-1, -1, 1, ())


def test_a_grouping_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError) as refusal:
        seen_of(Network.from_ties("abc", []), Grouping.from_labels("sector", ["x"]))
    assert str(refusal.value) == "the grouping 'sector' has 1 nodes, the network 3"


def test_a_watch_may_stop_the_deals() -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if done >= 1000:
            raise Stopped

    network = Network.from_ties("abc", [("a", "b")])
    with pytest.raises(Stopped):
        boundary(
            network,
            Grouping.from_labels("g", ["x", "x", "y"]),
            kind="vertical",
            permutations=2000,
            watch=stop,
        )
    assert heard == [(0, 2000), (500, 2000), (1000, 2000)]
