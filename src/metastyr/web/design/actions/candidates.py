"""Writes to the list of candidates. Traces say that it happened, never whom it was about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from metastyr.domain.composing import Salience
from metastyr.records.models import Candidate, Contribution, Need, Network, Person, Trace
from metastyr.web.design.actions.composing_forgetting import forget_in_groups
from metastyr.web.design.actions.people import NotChanged, Reason, open_network
from metastyr.web.design.question import candidate_id
from metastyr.web.design.seen import JUDGED, OUTSIDE, of_candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Who a candidate is, for one who is not in the register; "" is not known."""

    name: str
    organisation: str = ""
    sector: str = ""
    function: str = ""
    level: str = ""
    place_name: str = ""
    email: str = ""
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the leader says of a candidate: `brings` gives the own words by the need's id."""

    brings: Mapping[int, str]
    stance: str = ""
    stance_reason: str = ""
    salience: Salience = field(default_factory=Salience)
    effort: int = 1
    place: str = "may"
    place_reason: str = ""


@transaction.atomic
def add_from_register(*, network: str, people: Collection[int], by: int | None, at: datetime) -> int:
    """Those of `people` who are not on the list yet are put there; how many. Nobody new: no trace."""
    row = open_network(network, at)
    here = set(Candidate.objects.filter(network=row).values_list("person_id", flat=True))
    fresh = Person.objects.filter(pk__in=set(people) - here).order_by("pk")
    made = Candidate.objects.bulk_create(
        Candidate(network=row, person=person, created=at) for person in fresh
    )
    if made:
        _leave(row, "candidate.added", len(made), by, at)
    return len(made)


@transaction.atomic
def add_from_outside(*, network: str, outside: Outside, by: int | None, at: datetime) -> int:
    """Someone who is not in the register; the candidate's id. NotChanged where one stands there already."""
    row = open_network(network, at)
    _check_not_listed(row, outside)
    made = Candidate.objects.create(network=row, created=at, **_columns(outside))
    _leave(row, "candidate.added", 1, by, at)
    return made.pk


@transaction.atomic
def change_candidate(
    *,
    network: str,
    candidate: int,
    judgement: Judgement,
    outside: Outside | None,
    seen: str | None = None,
    by: int | None,
    at: datetime,
) -> None:
    """What is said of one candidate, and for one outside the register who it is. Candidate.DoesNotExist.

    Needs of another network are passed over. `seen` is what stood when the form was opened
    (`seen.of_candidate`); None takes whatever stands.
    """
    row = open_network(network, at)
    held = Candidate.objects.get(pk=candidate, network=row)
    if seen not in (None, _stands(held)):
        raise NotChanged(Reason.CHANGED_MEANWHILE)
    if outside is not None and held.person_id is None:
        _check_not_listed(row, outside, but=held.pk)
        for name, value in _columns(outside).items():
            setattr(held, name, value)
    salience = judgement.salience
    held.power, held.legitimacy, held.urgency = salience.power, salience.legitimacy, salience.urgency
    held.stance, held.stance_reason = judgement.stance, judgement.stance_reason
    held.effort, held.place, held.place_reason = judgement.effort, judgement.place, judgement.place_reason
    held.save()
    known = set(Need.objects.filter(network=row).values_list("pk", flat=True))
    Contribution.objects.filter(candidate=held).delete()
    Contribution.objects.bulk_create(
        Contribution(candidate=held, need_id=need, words=words)
        for need, words in sorted(judgement.brings.items())
        if need in known
    )
    _leave(row, "candidate.changed", 1, by, at)


@transaction.atomic
def remove_candidate(*, network: str, candidate: int, by: int | None, at: datetime) -> None:
    """All that is written of one candidate goes, and with it groups nobody has decided on that they stand in.

    A decided group keeps that there was somebody, and nothing more. Candidate.DoesNotExist.
    """
    row = open_network(network, at)
    held = Candidate.objects.get(pk=candidate, network=row)
    forget_in_groups(row.pk, candidate_id(held.pk))
    held.delete()
    _leave(row, "candidate.removed", 1, by, at)


@transaction.atomic
def note_candidates_export(*, network: str, form: str, by: int | None, at: datetime) -> None:
    """Leave the trace that somebody took the candidates out of the house as `form`."""
    row = Network.objects.get(key=network)
    Trace.objects.leave(verb="candidate.exported", at=at, by=by, network=row.pk, about=form)


def _stands(held: Candidate) -> str:
    """What is said of a candidate now, as `seen` tells it."""
    told = {name: getattr(held, name) for name in JUDGED}
    if held.person_id is None:
        own = {name: str(value).strip() for name, value in held.attributes.items() if value is not None}
        told |= {name: getattr(held, name) for name in OUTSIDE} | {"attributes": own}
    return of_candidate(dict(held.contributions.values_list("need_id", "words")), told)


def _columns(outside: Outside) -> dict[str, object]:
    return {
        "name": outside.name,
        "organisation": outside.organisation,
        "sector": outside.sector,
        "function": outside.function,
        "level": outside.level,
        "place_name": outside.place_name,
        "email": outside.email,
        "attributes": dict(outside.attributes),
    }


def _check_not_listed(network: Network, outside: Outside, *, but: int | None = None) -> None:
    alike = Candidate.objects.filter(network=network, name=outside.name, organisation=outside.organisation)
    if alike.exclude(pk=but).exists():
        raise NotChanged(Reason.CANDIDATE_ALREADY_THERE)


def _leave(network: Network, verb: str, count: int, by: int | None, at: datetime) -> None:
    Trace.objects.leave(verb=verb, at=at, by=by, network=network.pk, data={"n": count})
