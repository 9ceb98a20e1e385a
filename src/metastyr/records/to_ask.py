"""Whom a round may ask: a network's participants, or the people of chosen organisations and units."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from metastyr.domain.rounds.grouping import Someone
from metastyr.records.columns import OWN
from metastyr.records.models import Membership, Person, Unit

ATTRIBUTES = ("organisation", "unit", "function", "level", "place")
"""What of the register people can be grouped by; besides them `own:<name>`."""


def people_to_ask(
    network: str, day: date, *, organisations: Collection[int] = (), units: Collection[int] = ()
) -> QuerySet[Person]:
    """Everyone in the chosen organisations and units (and the units below those); with none chosen, everyone
    who takes part in the network on `day`."""
    if organisations or units:
        return Person.objects.filter(Q(organisation__in=organisations) | Q(unit__in=_with_those_below(units)))
    here = Membership.objects.filter(network__key=network, since__lte=day).filter(
        Q(until__isnull=True) | Q(until__gte=day)
    )
    return Person.objects.filter(pk__in=here.values("person"))


def _with_those_below(units: Collection[int]) -> set[int]:
    found = set(units)
    if not found:
        return found
    below: dict[int | None, list[int]] = {}
    for pk, parent in Unit.objects.values_list("pk", "parent_id"):
        below.setdefault(parent, []).append(pk)
    waiting = list(found)
    while waiting:
        new = [pk for pk in below.get(waiting.pop(), ()) if pk not in found]
        found.update(new)
        waiting.extend(new)
    return found


def with_values(people: QuerySet[Person], attribute: str) -> tuple[Someone, ...]:
    """Each person with what `attribute` says of them. ValueError for an attribute nobody can have."""
    if not attribute.startswith(OWN) and attribute not in ATTRIBUTES:
        raise ValueError(f"people are not grouped by {attribute!r}")
    return tuple(_someone(one, attribute) for one in people.select_related("organisation", "unit"))


def _someone(one: Person, attribute: str) -> Someone:
    value, home = "", ""
    if attribute.startswith(OWN):
        value = str(one.attributes.get(attribute.removeprefix(OWN)) or "")
    elif attribute == "organisation":
        value = one.organisation.name if one.organisation else ""
    elif attribute == "unit":
        value = one.unit.name if one.unit else ""
        home = one.organisation.name if one.organisation and one.unit else ""
    else:
        value = getattr(one, attribute)
    return Someone(id=one.pk, name=one.name, value=value, home=home)
