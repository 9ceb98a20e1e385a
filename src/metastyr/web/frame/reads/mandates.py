"""What each participant brings from home: the mandate that stands, one that is proposed, and those before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from metastyr.domain.access import Role
from metastyr.domain.danish_order import danish_key
from metastyr.domain.framing import valid_on
from metastyr.records import models
from metastyr.web.frame.reads.network import Member, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """One mandate; `confirmed` is None for a proposal, `replaced` for one that stands."""

    id: int
    person: int
    given_by: str
    may_decide: str
    amount: Decimal | None
    must_go_back: str
    goes_back_to: str
    since: date
    until: date | None
    source: str
    confirmed: date | None
    made: datetime
    made_by: str
    replaced: datetime | None
    why_ended: str

    def validity(self, day: date) -> str:
        """A key of domain.framing.VALIDITY."""
        return valid_on(day, self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Someone who brings a mandate or should: `member` is None for one who has no role today."""

    person: int
    name: str
    organisation: str
    participant: bool
    member: bool
    standing: Mandate | None
    proposed: Mandate | None
    earlier: tuple[Mandate, ...] = ()


def everyones_mandates(key: str, *, day: date) -> tuple[Taker, ...]:
    """Everybody with a role on `day`, and everybody else with a mandate that stands. Two queries."""
    rows = models.Mandate.objects.filter(network__key=key, replaced__isnull=True)
    return _takers(members(key, day=day), list(rows.select_related("person__organisation", "made_by")))


def of_one(key: str, person: int, *, day: date) -> Taker | None:
    """One person with all mandates held here; None for one who neither has a role today nor ever had one
    of them."""
    rows = models.Mandate.objects.filter(network__key=key, person_id=person).order_by("-made", "-pk")
    inside = tuple(one for one in members(key, day=day) if one.person == person)
    found = _takers(inside, list(rows.select_related("person__organisation", "made_by")))
    return found[0] if found else None


def _takers(inside: tuple[Member, ...], rows: list[models.Mandate]) -> tuple[Taker, ...]:
    held: dict[int, list[Mandate]] = {}
    people: dict[int, models.Person] = {}
    for row in rows:
        held.setdefault(row.person_id, []).append(_mandate(row))
        people[row.person_id] = row.person
    here = {one.person: one for one in inside}
    found = [
        _taker(one.person, one.name, one.organisation, one.roles, held.get(one.person, [])) for one in inside
    ]
    found += [
        _taker(person, row.name, row.organisation.name if row.organisation else "", None, held[person])
        for person, row in people.items()
        if person not in here
    ]
    return tuple(sorted(found, key=lambda one: (danish_key(one.name), one.person)))


def _taker(
    person: int, name: str, organisation: str, roles: frozenset[Role] | None, held: list[Mandate]
) -> Taker:
    open_now = [one for one in held if one.replaced is None]
    return Taker(
        person=person,
        name=name,
        organisation=organisation,
        participant=roles is not None and Role.PARTICIPANT in roles,
        member=roles is not None,
        standing=next((one for one in open_now if one.confirmed), None),
        proposed=next((one for one in open_now if not one.confirmed), None),
        earlier=tuple(one for one in held if one.replaced is not None),
    )


def _mandate(row: models.Mandate) -> Mandate:
    return Mandate(
        id=row.pk,
        person=row.person_id,
        given_by=row.given_by,
        may_decide=row.may_decide,
        amount=row.amount,
        must_go_back=row.must_go_back,
        goes_back_to=row.goes_back_to,
        since=row.since,
        until=row.until,
        source=row.source,
        confirmed=row.confirmed,
        made=row.made,
        made_by=row.made_by.name if row.made_by else "",
        replaced=row.replaced,
        why_ended=row.why_ended,
    )
