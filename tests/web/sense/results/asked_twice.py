"""Two rounds of the same process, the second following the first, with answers that are told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from metastyr.records.models import Round
from tests.web.sense.rounds.filled import Says, agree, filled
from tests.web.sense.rounds.made import GROUPS


def ties(values: Mapping[tuple[str, str], int], otherwise: int = 3) -> Says:
    """Everybody in a group gives the same answer about a group, whatever the question."""

    def says(own: str, about: str, _number: int, item: str) -> int | None:
        told = values.get((own, about), otherwise)
        # The best answer of this question stands in the middle: 3 scores 5.
        return {1: 1, 3: 2, 5: 3}.get(told, 2) if item == "frequent" else told

    return says


def asked_twice(
    before: Says | None = None,
    after: Says | None = None,
    *,
    groups: Mapping[str, int] = GROUPS,
    then: Mapping[str, int] | None = None,
    **how: Any,
) -> tuple[Round, Round]:
    """Both closed, and a conversation agreed on each. `then` are the groups of the first."""
    first = agree(filled(then or groups, says=before, title="Første gang", **how))
    second = agree(filled(groups, says=after, title="Anden gang", **how))
    second.follows = first
    second.save(update_fields=["follows"])
    return first, second
