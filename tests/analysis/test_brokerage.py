"""Brokerage against R, against every triple counted one by one, and under what must not change it."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.analysis.brokerage import ROLES, Brokerage, brokerage, roles_by_node
from metastyr.analysis.kernels import dealt_paths
from metastyr.analysis.network import Grouping, IntArray, Network
from metastyr.analysis.watching import Stopped
from tests.analysis.oracle_cases import (
    expected_of,
    needs_data,
    network_attribute_pairs,
    real_grouping,
    real_network,
)
from tests.analysis.strategies import grouped_networks, renumbered


def seen_of(network: Network, grouping: Grouping, permutations: int = 0) -> Brokerage:
    return brokerage(network, grouping, permutations=permutations)


def both_ways(network: Network) -> tuple[IntArray, IntArray]:
    if network.directed:
        return network.sources.copy(), network.targets.copy()
    return (
        np.concatenate((network.sources, network.targets)),
        np.concatenate((network.targets, network.sources)),
    )


def one_by_one(network: Network, grouping: Grouping) -> list[list[int]]:
    ties = set(zip(*(ends.tolist() for ends in both_ways(network)), strict=True))
    codes = grouping.codes.tolist()
    counts = []
    for v in range(network.n):
        roles = dict.fromkeys(ROLES, 0)
        for a, b in itertools.permutations(range(network.n), 2):
            if codes[v] < 0 or codes[a] < 0 or codes[b] < 0:
                continue
            if (a, v) in ties and (v, b) in ties and (a, b) not in ties:
                alike = (codes[a] == codes[v], codes[v] == codes[b], codes[a] == codes[b])
                role = {
                    (True, True, True): "coordinator",
                    (False, False, True): "itinerant",
                    (True, False, False): "representative",
                    (False, True, False): "gatekeeper",
                    (False, False, False): "liaison",
                }[alike]
                roles[role] += 1
                roles["total"] += 1
        counts.append(list(roles.values()))
    return counts


@needs_data
@pytest.mark.parametrize(("name", "attribute"), network_attribute_pairs())
def test_brokerage_agrees_with_r(name: str, attribute: str) -> None:
    grouping = real_grouping(name, attribute)
    seen = seen_of(real_network(name), grouping)
    said = expected_of(name)[f"attr_{attribute}"]["brokerage"]
    assert [role.split()[1] for role in said["roles"]] == list(ROLES)
    assert seen.counts.tolist() == said["raw"]
    by_node = seen.expected_groups[grouping.codes]
    assert by_node == pytest.approx(np.array(said["exp"]), abs=1e-6)
    assert list(seen.counts_global.values()) == said["raw_global"]
    assert list(seen.expected_global.values()) == pytest.approx(said["exp_global"], abs=1e-6)


def test_the_hand_case() -> None:
    ties = [("A", "B"), ("A", "C"), ("B", "C"), ("B", "D"), ("C", "D"), ("D", "A")]
    seen = seen_of(Network.from_ties("ABCD", ties), Grouping.from_labels("g", ["x", "x", "y", "y"]))
    held = {
        node: {r: c for r, c in roles.items() if c and r != "total"} for node, roles in seen.nodes.items()
    }
    assert held == {
        "A": {"itinerant": 1, "gatekeeper": 1},
        "B": {"representative": 1},
        "C": {"gatekeeper": 1},
        "D": {"itinerant": 1, "representative": 1},
    }


@given(grouped_networks())
def test_every_triple_counted_one_by_one(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    seen = seen_of(network, grouping)
    expected = one_by_one(network, grouping)
    assert seen.counts.tolist() == [row for row, known in zip(expected, grouping.known, strict=True) if known]
    assert seen.unknown == tuple(
        node for node, known in zip(network.ids, grouping.known, strict=True) if not known
    )


@given(grouped_networks(unknown=False))
def test_bits_and_marks_count_the_same(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    ends = both_ways(network)
    ways = [
        roles_by_node(*ends, grouping.codes.copy(), len(grouping.labels), dense=way) for way in (True, False)
    ]
    assert ways[0].tolist() == ways[1].tolist()


@pytest.mark.parametrize(
    ("n", "density", "groups"), [(150, 0.5, 2), (200, 0.04, 3), (90, 0.3, 90), (130, 0.2, 1)]
)
def test_both_ways_and_the_dealt_sums_agree_where_rows_take_many_words(
    n: int, density: float, groups: int
) -> None:
    rng = np.random.default_rng(n)
    sources, targets = np.nonzero((rng.random((n, n)) < density) & ~np.eye(n, dtype=bool))
    deals = rng.integers(0, groups, (3, n))
    standing, returned = dealt_paths.standing_counts(sources, targets, n)
    dealt = dealt_paths.roles_when_dealt(sources, targets, standing, returned, deals, groups)
    for codes, row in zip(deals, dealt, strict=True):
        bits = roles_by_node(sources, targets, codes, groups, dense=True)
        marks = roles_by_node(sources, targets, codes, groups, dense=False)
        assert bits.tolist() == marks.tolist()
        assert row.tolist() == bits.sum(axis=0).tolist()


@given(grouped_networks(unknown=False))
def test_dealt_sums_are_the_counts_under_those_labels(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    ends = both_ways(network)
    deals = np.stack([np.roll(grouping.codes, shift) for shift in range(3)])
    standing, returned = dealt_paths.standing_counts(*ends, network.n)
    dealt = dealt_paths.roles_when_dealt(*ends, standing, returned, deals, len(grouping.labels))
    counted = [roles_by_node(*ends, codes, len(grouping.labels)).sum(axis=0).tolist() for codes in deals]
    assert dealt.tolist() == counted


@given(grouped_networks())
def test_the_five_roles_make_the_total(case: tuple[Network, Grouping]) -> None:
    seen = seen_of(*case)
    assert seen.counts[:, :5].sum(axis=1).tolist() == seen.counts[:, 5].tolist()
    assert seen.expected_groups[:, :5].sum(axis=1) == pytest.approx(seen.expected_groups[:, 5])


@given(grouped_networks(directed=True))
def test_reversing_every_tie_swaps_gatekeeper_and_representative(case: tuple[Network, Grouping]) -> None:
    network, grouping = case
    back = Network(network.ids, network.targets.copy(), network.sources.copy())
    swapped = seen_of(network, grouping).counts[:, [0, 1, 3, 2, 4, 5]]
    assert seen_of(back, grouping).counts.tolist() == swapped.tolist()


@given(grouped_networks(), st.randoms(use_true_random=False))
def test_renumbering_the_nodes_changes_nothing(case: tuple[Network, Grouping], chance: object) -> None:
    network, grouping = case
    order = list(range(network.n))
    chance.shuffle(order)  # type: ignore[attr-defined]
    here, there = seen_of(network, grouping), seen_of(*renumbered(network, grouping, order))
    assert there.nodes == {node: here.nodes[node] for node in there.ids}
    assert there.counts_global == here.counts_global
    assert there.expected == here.expected


def test_expected_is_the_mean_over_every_graph_of_four_nodes() -> None:
    """`sna` takes ties as independent with the density's chance: weigh every graph so, and take the mean."""
    grouping = Grouping.from_labels("g", ["x", "x", "y", "z"])
    pairs = np.array(list(itertools.permutations(range(4), 2)))
    chance = 5 / 12
    mean = np.zeros((4, 6))
    for chosen in itertools.product((False, True), repeat=12):
        ends = pairs[list(chosen)]
        counts = roles_by_node(ends[:, 0].copy(), ends[:, 1].copy(), grouping.codes.copy(), 3, dense=False)
        mean += counts * chance ** len(ends) * (1 - chance) ** (12 - len(ends))
    network = Network.from_ties("abcd", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "c")])
    assert seen_of(network, grouping).expected_groups[grouping.codes] == pytest.approx(mean)


def test_z_is_the_distance_from_the_deals_in_their_own_spread() -> None:
    rng = np.random.default_rng(2)
    sources, targets = np.nonzero((rng.random((40, 40)) < 0.12) & ~np.eye(40, dtype=bool))
    network = Network(tuple(str(i) for i in range(40)), sources, targets)
    grouping = Grouping.from_labels("g", ["x"] * 20 + ["y"] * 12 + ["z"] * 8)
    seen = brokerage(network, grouping, permutations=3000, seed=7)
    ends = both_ways(network)
    other = np.random.default_rng(99)
    dealt = np.array(
        [roles_by_node(*ends, other.permutation(grouping.codes), 3).sum(axis=0) for _ in range(3000)],
        dtype=float,
    )
    for i, role in enumerate(ROLES[:5]):
        by_hand = (seen.counts_global[role] - dealt[:, i].mean()) / dealt[:, i].std(ddof=1)
        assert seen.z_global[role] == pytest.approx(by_hand, abs=0.15)
        low, high = np.quantile(dealt[:, i], (0.025, 0.975))
        assert seen.chance_global[role] == pytest.approx((low, high), abs=0.2 * dealt[:, i].std())
    assert seen.z_global["total"] is None
    again = brokerage(network, grouping, permutations=3000, seed=7)
    assert (again.z_global, again.chance_global) == (seen.z_global, seen.chance_global)


@pytest.mark.parametrize("labels", [[], ["x"], [None], ["x", "y"], [None, None, None], ["x", "x", "x"]])
def test_nobody_one_two_unknown_and_all_alike_without_ties(labels: list[str | None]) -> None:
    ids = [f"p{i}" for i in range(len(labels))]
    seen = seen_of(Network.from_ties(ids, []), Grouping.from_labels("g", labels), permutations=20)
    assert set(seen.counts_global.values()) == {0}
    assert set(seen.expected_global.values()) == {0.0}
    assert set(seen.z_global.values()) == {None}


def test_a_watch_hears_the_blocks_and_may_stop() -> None:
    network = Network.from_ties("abc", [("a", "b"), ("b", "c")])
    grouping = Grouping.from_labels("g", ["x", "x", "y"])
    heard: list[tuple[int, int]] = []
    brokerage(network, grouping, permutations=1200, watch=lambda done, total: heard.append((done, total)))
    assert heard == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        brokerage(network, grouping, permutations=10, watch=stop)
