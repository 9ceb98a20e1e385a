"""What a respondent sends: a code from a letter, and the answers of one screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from metastyr.web.sense.answer_fields import NOT_RELEVANT, Move

MOST_TARGETS = 500
"""More than a screen ever asks about."""
_TARGET = re.compile(r"t([0-9]{1,18})", re.ASCII)
_VALUE = re.compile(r"[0-9]{1,3}", re.ASCII)


class Unreadable(Exception):  # noqa: N818  an answer to the reader, not a fault
    """What was sent is not what the page would send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One screen as it was sent: `values` by target, None for "not relevant"."""

    item: str
    move: Move
    values: Mapping[int, int | None]


def sent(post: QueryDict) -> Sent:
    """What a screen sent. Unreadable where it cannot have come from a screen."""
    values: dict[int, int | None] = {}
    for name, told in post.lists():
        if not name.startswith("t"):
            continue
        place = _TARGET.fullmatch(name)
        if place is None or len(told) != 1 or len(values) == MOST_TARGETS:
            raise Unreadable(name)
        if told[0] != NOT_RELEVANT and not _VALUE.fullmatch(told[0]):
            raise Unreadable(name)
        values[int(place[1])] = None if told[0] == NOT_RELEVANT else int(told[0])
    move = post.get("move", Move.NEXT)
    if move not in set(Move):
        raise Unreadable("move")
    return Sent(item=post.get("item", ""), move=Move(move), values=values)
