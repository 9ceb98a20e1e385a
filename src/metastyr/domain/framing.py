"""Frames, limits and replies as short closed lists; and when a negotiated goal is agreed."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

FRAME_KINDS: Mapping[str, Text] = {
    "political": Text(da="Politisk ramme", en="Political frame"),
    "economic": Text(da="Økonomisk ramme", en="Economic frame"),
    "legal": Text(da="Juridisk ramme", en="Legal frame"),
}

LIMIT_KINDS: Mapping[str, Text] = {
    "amount": Text(da="Et beløb", en="An amount"),
    "date": Text(da="En dato", en="A date"),
    "competence": Text(da="En beføjelse", en="A competence"),
}

REPLIES: Mapping[str, Text] = {
    "yes": Text(da="Ja", en="Yes"),
    "yes_but": Text(da="Ja, men", en="Yes, but"),
    "no": Text(da="Nej", en="No"),
}


def agreed(replies: Mapping[int, str], parties: frozenset[int]) -> bool:
    """Whether a wording is agreed: each of the `parties` has said yes to it last. Without parties it is not.

    >>> agreed({1: "yes", 2: "yes_but"}, frozenset({1, 2})), agreed({1: "yes", 2: "yes"}, frozenset({1, 2}))
    (False, True)
    """
    return bool(parties) and all(replies.get(party) == "yes" for party in parties)
