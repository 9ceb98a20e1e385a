"""The register and one network as plain values, for a list to be held against. Eight queries, no sums."""

from __future__ import annotations

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.sectors import Sector
from metastyr.domain.taking_in.known import (
    Known,
    KnownMembership,
    KnownOrganisation,
    KnownPerson,
    KnownTie,
    KnownUnit,
)
from metastyr.records.models import Membership, NetworkBoundary, Organisation, Person, Tie, Unit, User


def register_now(network: int, *, directed: bool) -> Known:
    """All that `domain.taking_in.plan` needs to know. `directed` is the network's own word on its ties."""
    boundaries = NetworkBoundary.objects.filter(network_id=network).values_list("kind", "attribute")
    return Known(
        directed=directed,
        organisations=tuple(
            KnownOrganisation(id=pk, name=name, sector=Sector(sector), cvr=cvr or "")
            for pk, name, sector, cvr in Organisation.objects.order_by("pk").values_list(
                "pk", "name", "sector", "cvr"
            )
        ),
        units=tuple(
            KnownUnit(id=pk, organisation=organisation, parent=parent, name=name)
            for pk, organisation, parent, name in Unit.objects.order_by("pk").values_list(
                "pk", "organisation_id", "parent_id", "name"
            )
        ),
        people=_people(network),
        memberships=tuple(
            KnownMembership(id=pk, person=person, role=Role(role), since=since, until=until, list_id=list_id)
            for pk, person, role, since, until, list_id in Membership.objects.filter(network_id=network)
            .order_by("pk")
            .values_list("pk", "person_id", "role", "since", "until", "list_id")
        ),
        ties=tuple(
            KnownTie(id=pk, source=source, target=target, value=value)
            for pk, source, target, value in Tie.objects.filter(network_id=network)
            .order_by("pk")
            .values_list("pk", "source_id", "target_id", "value")
        ),
        boundaries={BoundaryKind(kind): attribute for kind, attribute in boundaries},
    )


def _people(network: int) -> tuple[KnownPerson, ...]:
    others = Membership.objects.exclude(network_id=network)
    elsewhere = set(others.order_by().values_list("person_id", flat=True).distinct())
    elsewhere.update(User.objects.filter(is_administrator=True).values_list("person_id", flat=True))
    fields = ("pk", "name", "email", "organisation_id", "unit_id", "function", "level", "place", "attributes")
    return tuple(
        KnownPerson(
            id=pk,
            name=name,
            email=email or "",
            organisation=organisation,
            unit=unit,
            function=function,
            level=level,
            place=place,
            own={key: str(value) for key, value in attributes.items()},
            elsewhere=pk in elsewhere,
        )
        for pk, name, email, organisation, unit, function, level, place, attributes in (
            Person.objects.order_by("pk").values_list(*fields)
        )
    )
