"""How much there is in the register, for its front page."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.records.models import Organisation, Person, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCounts:
    """How many of each kind."""

    organisations: int
    units: int
    people: int


def counts() -> RegisterCounts:
    """Three counts."""
    return RegisterCounts(
        organisations=Organisation.objects.count(), units=Unit.objects.count(), people=Person.objects.count()
    )
