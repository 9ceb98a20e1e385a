"""Who and what is rated in a round: written down when it opens, shown before that in the preview."""

from __future__ import annotations

from typing import Any

from metastyr.records.models import Round, RoundTarget
from metastyr.theory.instruments import Rated, instrument

_NOT_ASKED = ("withdrawn", "not_me")


def rated(row: Round) -> tuple[RoundTarget, ...]:
    """The rated of a round as its groups and people are now, in order, not saved."""
    rates = instrument(row.instrument).rates
    invited = row.invitations.exclude(state__in=_NOT_ASKED).select_related("person__organisation")
    found: list[dict[str, Any]]
    if rates is Rated.GROUPS:
        found = [{"name": group.name, "group": group} for group in row.groups.order_by("place", "pk")]
    elif rates in {Rated.PEOPLE, Rated.MIRROR}:
        found = [{"name": one.name, "person": one.person} for one in invited.order_by("name", "pk")]
    elif rates is Rated.ORGANISATION:
        homes = {one.person.organisation for one in invited if one.person and one.person.organisation}
        found = [
            {"name": home.name, "organisation": home} for home in sorted(homes, key=lambda home: home.name)
        ]
    else:
        found = [{"name": row.network.name}]
    return tuple(RoundTarget(round=row, place=place, **one) for place, one in enumerate(found))
