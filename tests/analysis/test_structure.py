"""Structure against R, against the formulas written out, and in the empty and smallest cases."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from metastyr.analysis.network import Network
from metastyr.analysis.structure import Centralisation, structure
from metastyr.analysis.watching import Stopped
from tests.analysis.oracle_cases import DIRECTED, NETWORKS, expected_of, needs_data, real_network
from tests.analysis.strategies import networks


@needs_data
@pytest.mark.parametrize("name", NETWORKS)
def test_structure_agrees_with_r(name: str) -> None:
    seen, said = structure(real_network(name)), expected_of(name)
    assert (seen.nodes, seen.ties, seen.directed) == (said["n"], said["ties"], said["directed"])
    assert seen.density == pytest.approx(said["density"], abs=1e-9)
    assert seen.isolates == said["isolates"]
    assert seen.betweenness == pytest.approx(said["betweenness"], abs=1e-6)
    assert seen.constraint == pytest.approx(said["constraint_igraph_binary"], abs=1e-6)
    assert seen.betweenness_sources is None
    assert seen.reciprocity == pytest.approx(
        said["reciprocity"]["edgewise"] if name in DIRECTED else 1, abs=1e-9
    )
    centralisation = said["degree_centralization_sna"]
    assert seen.centralisation == Centralisation(
        degree=pytest.approx(centralisation["freeman"], abs=1e-9),
        indegree=pytest.approx(centralisation["indegree"], abs=1e-9) if name in DIRECTED else None,
        outdegree=pytest.approx(centralisation["outdegree"], abs=1e-9) if name in DIRECTED else None,
        betweenness=pytest.approx(said["betweenness_centralization_sna"], abs=1e-6),
    )


def test_hand_cases_of_constraint() -> None:
    star = Network.from_ties("abcde", [("a", leaf) for leaf in "bcde"])
    assert structure(star).constraint == pytest.approx((0.25, 1, 1, 1, 1))
    triangle = Network.from_ties("abc", [("a", "b"), ("b", "c"), ("c", "a")])
    assert structure(triangle).constraint == pytest.approx((1.125,) * 3)


@given(networks())
def test_constraint_is_the_formula_written_out(network: Network) -> None:
    ties = np.zeros((network.n, network.n))
    ties[network.sources, network.targets] = 1
    both = ties + ties.T
    by_hand: list[float | None] = []
    for i in range(network.n):
        contacts = [j for j in range(network.n) if both[i, j]]
        share = both / np.maximum(both.sum(axis=1, keepdims=True), 1)
        by_hand.append(
            sum(
                (share[i, j] + sum(share[i, q] * share[q, j] for q in contacts if q != j)) ** 2
                for j in contacts
            )
            if contacts
            else None
        )
    assert [v is None for v in structure(network).constraint] == [v is None for v in by_hand]
    assert [v for v in structure(network).constraint if v is not None] == pytest.approx(
        [v for v in by_hand if v is not None]
    )


@given(networks(directed=True))
def test_reversing_every_tie_swaps_in_and_out_and_keeps_the_rest(network: Network) -> None:
    back = Network(network.ids, network.targets.copy(), network.sources.copy())
    there, here = structure(back), structure(network)
    assert (there.density, there.reciprocity, there.isolate_ids) == (
        here.density,
        here.reciprocity,
        here.isolate_ids,
    )
    assert there.betweenness == pytest.approx(here.betweenness)
    assert there.centralisation.indegree == here.centralisation.outdegree
    assert there.indegree is not None
    assert here.outdegree is not None
    assert there.indegree.tolist() == here.outdegree.tolist()


@given(networks())
def test_density_and_centralisation_stay_between_0_and_1(network: Network) -> None:
    seen = structure(network)
    told = seen.centralisation
    for value in (
        seen.density,
        seen.reciprocity,
        told.degree,
        told.indegree,
        told.outdegree,
        told.betweenness,
    ):
        assert value is None or 0 <= value <= 1


def test_nobody_one_two() -> None:
    nobody = structure(Network.from_ties([], []))
    assert (nobody.nodes, nobody.density, nobody.reciprocity, nobody.constraint) == (0, None, None, ())
    assert nobody.centralisation == Centralisation(None, None, None, None)
    one = structure(Network.from_ties(["a"], []))
    assert (one.density, one.isolate_ids, one.constraint, one.betweenness.tolist()) == (
        None,
        ("a",),
        (None,),
        [0],
    )
    two = structure(Network.from_ties("ab", [("a", "b")]))
    assert (two.density, two.reciprocity, two.constraint) == (0.5, 0, (1, 1))
    assert two.centralisation == Centralisation(degree=None, indegree=1, outdegree=1, betweenness=None)


def test_no_ties_among_three() -> None:
    seen = structure(Network.from_ties("abc", []))
    assert (seen.density, seen.reciprocity, seen.isolates) == (0, None, 3)
    assert seen.centralisation == Centralisation(0, 0, 0, 0)


def test_sampled_betweenness_says_so_is_close_and_repeats() -> None:
    rng = np.random.default_rng(5)
    ties = {(int(a), int(b)) for a, b in rng.integers(0, 400, (2400, 2)) ** 2 // 400 if a != b}
    ids = [str(i) for i in range(400)]
    network = Network.from_ties(ids, [(ids[a], ids[b]) for a, b in sorted(ties)])
    exact, sampled = structure(network), structure(network, exact_up_to=100, seed=3)
    assert (exact.betweenness_sources, sampled.betweenness_sources) == (None, 200)
    assert np.corrcoef(exact.betweenness, sampled.betweenness)[0, 1] > 0.95
    assert sampled.betweenness.mean() == pytest.approx(exact.betweenness.mean(), rel=0.15)
    again = structure(network, exact_up_to=100, seed=3)
    assert again.betweenness.tolist() == sampled.betweenness.tolist()


def test_a_watch_hears_every_block_and_may_stop() -> None:
    network = Network.from_ties([str(i) for i in range(250)], [("0", "1")])
    heard: list[tuple[int, int]] = []
    structure(network, watch=lambda done, total: heard.append((done, total)))
    assert heard == [(0, 250), (100, 250), (200, 250), (250, 250)]

    def stop(done: int, total: int) -> None:
        if done >= 100:
            raise Stopped

    with pytest.raises(Stopped):
        structure(network, watch=stop)
