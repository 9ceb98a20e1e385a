"""From a signed-in user to the domain's actor: name, person, and open roles in each network."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from metastyr.domain.access import Actor, Role
from metastyr.records.columns import open_on
from metastyr.records.models import Membership, User


def actor_of(user: User | None, *, today: date) -> Actor | None:
    """The actor behind `user` on `today`; None for nobody. One query when the user is a person."""
    if user is None:
        return None
    roles: dict[str, set[Role]] = defaultdict(set)
    if user.person_id is not None:
        open_now = Membership.objects.filter(open_on(today), person_id=user.person_id)
        for key, role in open_now.values_list("network__key", "role"):
            roles[key].add(Role(role))
    return Actor(
        user_id=user.pk,
        name=user.name,
        person_id=user.person_id,
        administrator=user.is_administrator,
        roles={key: frozenset(held) for key, held in roles.items()},
    )
