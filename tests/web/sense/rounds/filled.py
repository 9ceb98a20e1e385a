"""A closed round whose answers are written straight into the tables: any size, the same every time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from metastyr.records.models import Answer, FollowUp, Network, Round, RoundGroup, Sheet, User
from metastyr.records.seats import seats
from metastyr.theory.coordination import ITEMS
from metastyr.web.sense import actions
from tests.web.made_up import AT, TODAY
from tests.web.sense.rounds.made import GROUPS, close, opened, target_of

Says = Callable[[str, str, int, str], int | None]
"""(rater's group, rated group, rater's number, item) → the answer, 1 to 5, None for not relevant."""


def at_random(seed: int = 1) -> Says:
    """Answers that differ from tie to tie, the same for the same seed."""

    def says(own: str, about: str, number: int, item: str) -> int | None:
        tie = (2, 3, 4, 4, 5)[_drawn(5, seed, own, about)]
        return min(5, max(1, tie + (-1, 0, 0, 1)[_drawn(4, seed, own, about, number, item)]))

    return says


def _drawn(sides: int, *about: object) -> int:
    """A die with so many sides, thrown once for good for each thing it is about."""
    return int.from_bytes(hashlib.sha256(repr(about).encode()).digest()[:4], "big") % sides


def filled(
    groups: Mapping[str, int] = GROUPS,
    *,
    says: Says | None = None,
    silent: Mapping[str, int] | None = None,
    network: Network | None = None,
    **how: Any,
) -> Round:
    """A closed round; `silent` says how many of a group do not answer. `how` as `made.opened`."""
    made = opened(network, groups=groups, **how)
    answers_in(made, groups, says=says, silent=silent)
    return close(made)


def answers_in(
    made: Round,
    groups: Mapping[str, int],
    *,
    says: Says | None = None,
    silent: Mapping[str, int] | None = None,
) -> None:
    """Everybody in an open round but the silent answers everything about every group."""
    says = says or at_random()
    rated = {name: target_of(made, name) for name in groups}
    rows = []
    seated = seats([made.pk])
    for group in RoundGroup.objects.filter(round=made).order_by("place"):
        places = [seat.sheet for seat in seated if seat.group == group.pk]
        for number in range(groups[group.name] - (silent or {}).get(group.name, 0)):
            sheet = Sheet.objects.create(
                id=places[number], round=made, group=group, finished=True, anonymous=True
            )
            rows += [
                Answer(
                    sheet=sheet,
                    target_id=target,
                    item=item.key,
                    value=says(group.name, name, number, item.key),
                )
                for name, target in rated.items()
                for item in ITEMS
            ]
    Answer.objects.bulk_create(rows, batch_size=2_000)


def agree(made: Round) -> Round:
    """A conversation is agreed, so that the numbers open."""
    by = User.objects.values_list("pk", flat=True).first()
    assert by is not None
    actions.agree_on_dialogue(
        network=made.network.key,
        round_key=made.key,
        who="Lederne af grupperne",
        when=AT + timedelta(days=30),
        how="Et møde på to timer",
        by=by,
        at=AT,
    )
    made.refresh_from_db()
    return made


def shared(made: Round) -> Round:
    """The same, shared with those who take part."""
    by = User.objects.values_list("pk", flat=True).first()
    assert by is not None
    actions.publish(network=agree(made).network.key, round_key=made.key, by=by, at=AT)
    made.refresh_from_db()
    return made


def follow_up(made: Round, a: str = "PPR", b: str = "Skoler", **changes: Any) -> FollowUp:
    """An act about the tie of two groups, with any field changed."""
    told: dict[str, Any] = {
        "source": made.groups.get(name=a),
        "target": made.groups.get(name=b),
        "way": "procedure",
        "text": "Et fast skema følger med, når en elev henvises",
        "owner": "Lederen af PPR",
        "due": TODAY + timedelta(days=60),
        "created": AT,
    }
    return FollowUp.objects.create(round=made, **{**told, **changes})
