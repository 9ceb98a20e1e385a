"""Compile the inner loops once, ahead: the first person to open a page then waits for no compiler."""

from __future__ import annotations

import numpy as np

from metastyr.analysis.brokerage import brokerage, roles_by_node
from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.matrix import coordination
from metastyr.analysis.dyads import present, same
from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.ties import mrqap
from metastyr.domain.disclosure import FLOOR, SmallestGroup


def make_ready() -> None:
    """Run every compiled loop on a network of three; the machine code is kept on disk. No result.

    >>> make_ready()
    """
    network = Network.from_ties("abc", [("a", "b"), ("b", "c")])
    grouping = Grouping.from_labels("g", ["x", "x", "y"])
    brokerage(network, grouping, permutations=1)
    for dense in (True, False):
        ends = network.sources.copy(), network.targets.copy()
        roles_by_node(*ends, grouping.codes.copy(), len(grouping.labels), dense=dense)
    both = [(a, b, i) for a in "xy" for b in "xy" for i in range(FLOOR)]
    rows = [(f"{a}{i}", a, b, (1, 2, 3, 4, 5, 4, 3)) for a, b, i in both]
    coordination(Answers.from_rows(rows), rule=SmallestGroup(FLOOR))
    mrqap(present(network), [same(grouping)], directed=True, exact_permutations=np.array([[1, 2, 0]]))


if __name__ == "__main__":
    make_ready()
