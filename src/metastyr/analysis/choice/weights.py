"""Weights nobody knows: uniform where nothing is said, cut where an order of importance is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
# A criterion by its place, or a group of such that shares one weight.
Node: TypeAlias = "int | tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Weights:
    """How one whole of weight is shared: `tree` groups criteria, `order` ranks the tree's first branches.

    In every group the shares are uniform on the simplex, Dirichlet(1, …, 1). `order` holds tiers of places
    among the first branches, the most important first: every branch of a tier weighs at least as much as
    every branch of the tiers after it; within a tier, and of branches left out, nothing is said.

    >>> Weights.flat(3).criteria
    3
    """

    tree: tuple[Node, ...]
    order: tuple[tuple[int, ...], ...] = ()

    def __post_init__(self) -> None:
        leaves = sorted(_leaves(self.tree))
        if leaves != list(range(len(leaves))) or not leaves:
            raise ValueError(f"a tree of weights holds each criterion once, from 0: {leaves}")
        ranked = [place for tier in self.order for place in tier]
        if len(set(ranked)) < len(ranked) or not set(ranked) <= set(range(len(self.tree))):
            raise ValueError(f"an order ranks first branches, each at most once: {ranked}")

    @classmethod
    def flat(cls, criteria: int, order: Sequence[Sequence[int]] = ()) -> Weights:
        """Every criterion on its own: the ordinary SMAA."""
        return cls(tuple(range(criteria)), tuple(tuple(tier) for tier in order))

    @property
    def criteria(self) -> int:
        """How many criteria share the weight."""
        return len(_leaves(self.tree))

    def draw(self, trials: int, chance: np.random.Generator) -> Floats:
        """`trials` sets of weights (criteria × trials), each summing to 1.

        >>> drawn = Weights.flat(3, [[2], [0, 1]]).draw(1000, np.random.default_rng(1))
        >>> bool((drawn[2] >= drawn[:2].max(axis=0)).all()), drawn.sum(axis=0).round(9).max()
        (True, np.float64(1.0))
        """
        drawn = np.empty((self.criteria, trials))
        _share(self.tree, np.ones(trials), drawn, chance, self.order)
        return drawn


def _leaves(tree: tuple[Node, ...]) -> list[int]:
    return [leaf for node in tree for leaf in ([node] if isinstance(node, int) else _leaves(node))]


def _share(
    tree: tuple[Node, ...],
    whole: Floats,
    drawn: Floats,
    chance: np.random.Generator,
    order: tuple[tuple[int, ...], ...] = (),
) -> None:
    shares = chance.standard_exponential((len(tree), len(whole)))
    shares /= shares.sum(axis=0)
    if order:
        shares = ordered(shares, order)
    shares *= whole
    for place, node in enumerate(tree):
        if isinstance(node, int):
            drawn[node] = shares[place]
        else:
            _share(node, shares[place], drawn, chance)


def ordered(shares: Floats, order: tuple[tuple[int, ...], ...]) -> Floats:
    """The same shares (places × trials), dealt out anew so that the tiers hold; no trial is thrown away.

    The shares of the ranked places are sorted and the largest given to the first tier. Within a tier they
    keep the order of size they had, which is any order with equal chance. Uniform shares so become uniform
    on what the order leaves of the simplex, since each way of dealing out is a reflection of it.
    """
    ranked = [place for tier in order for place in tier]
    falling = -np.sort(-shares[ranked], axis=0)
    dealt = shares.copy()
    begin = 0
    for tier in order:
        end = begin + len(tier)
        places = list(tier)
        within = np.argsort(np.argsort(-shares[places], axis=0), axis=0)
        dealt[places] = np.take_along_axis(falling[begin:end], within, axis=0)
        begin = end
    return dealt
