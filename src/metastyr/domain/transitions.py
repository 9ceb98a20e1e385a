"""States as a dict: which state may follow which, checked in one way everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.theory.text import Text


class NotFromHere(Exception):  # noqa: N818  an answer of the domain, not a fault
    """That step cannot be taken from the present state. Carries both."""

    def __init__(self, now: str, wanted: str) -> None:
        super().__init__(f"{wanted!r} does not follow {now!r}")
        self.now = now
        self.wanted = wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The life of one kind of thing. The diagram in docs/states.md is drawn from it.

    `names` says each state in words; `follows[a]` are the states that may come after a.

    >>> from metastyr.domain.network_life import NETWORK_LIFE
    >>> NETWORK_LIFE.may_follow("running", "ended")
    True
    """

    id: str
    title: Text
    names: Mapping[str, Text]
    follows: Mapping[str, frozenset[str]]

    def __post_init__(self) -> None:
        known = set(self.names)
        if set(self.follows) != known or not known.issuperset(frozenset().union(*self.follows.values())):
            raise ValueError(f"{self.id}: every state needs a name and a place in `follows`")

    def may_follow(self, now: str, wanted: str) -> bool:
        return wanted in self.follows[now]

    def check_follows(self, now: str, wanted: str) -> None:
        """Raise NotFromHere unless `wanted` may follow `now`."""
        if not self.may_follow(now, wanted):
            raise NotFromHere(now, wanted)
