"""Compile the inner loops once, ahead: the first person to open a page then waits for no compiler."""

from __future__ import annotations

import numpy as np

from metastyr.analysis.brokerage import brokerage, roles_by_node
from metastyr.analysis.dyads import present, same
from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.ties import mrqap


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
    mrqap(present(network), [same(grouping)], directed=True, exact_permutations=np.array([[1, 2, 0]]))


if __name__ == "__main__":
    make_ready()
