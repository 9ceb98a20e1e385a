"""When a negotiated goal is agreed: every party that is present has last said yes to the newest wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

GOAL_LIFE = Life(
    id="goal",
    title=Text(da="Et mål til forhandling", en="A goal under negotiation"),
    names={
        "open": Text(da="Venter på svar", en="Waiting for replies"),
        "to_solve": Text(da="Noget skal løses", en="Something to solve"),
        "agreed": Text(da="Aftalt", en="Agreed"),
        "dropped": Text(da="Droppet", en="Dropped"),
    },
    follows={
        # A new wording asks everybody again; a party that comes has not said yes.
        "open": frozenset({"to_solve", "agreed", "dropped"}),
        "to_solve": frozenset({"open", "agreed", "dropped"}),
        "agreed": frozenset({"open", "to_solve", "dropped"}),
        "dropped": frozenset(),
    },
)


@dataclass(frozen=True, slots=True)
class Said:
    """One reply: to which wording (by number), which party, and what (a key of REPLIES)."""

    wording: int
    party: int
    reply: str


def agreed(replies: Mapping[int, str], parties: frozenset[int]) -> bool:
    """Whether a wording is agreed: each of the `parties` has said yes to it last. Without parties it is not.

    >>> agreed({1: "yes", 2: "yes_but"}, frozenset({1, 2})), agreed({1: "yes", 2: "yes"}, frozenset({1, 2}))
    (False, True)
    """
    return bool(parties) and all(replies.get(party) == "yes" for party in parties)


def last_replies(newest: int, said: Iterable[Said]) -> dict[int, str]:
    """What each party last said to the wording numbered `newest`; `said` is oldest first.

    >>> last_replies(2, [Said(1, 7, "yes"), Said(2, 7, "no"), Said(2, 7, "yes_but")])
    {7: 'yes_but'}
    """
    return {one.party: one.reply for one in said if one.wording == newest}


def goal_state(newest: int, said: Iterable[Said], parties: frozenset[int], *, dropped: bool = False) -> str:
    """A state of GOAL_LIFE, reckoned from all that was said and the `parties` present on the day.

    One that has left neither helps nor hinders; one that comes back is taken at its last word.

    >>> goal_state(1, [Said(1, 7, "yes")], frozenset({7, 8}))
    'open'
    """
    if dropped:
        return "dropped"
    replies = last_replies(newest, said)
    if agreed(replies, parties):
        return "agreed"
    doubts = any(replies.get(party) in {"yes_but", "no"} for party in parties)
    return "to_solve" if doubts else "open"
