"""Mandates are proposed by the one who brings them, written and confirmed by the leader, and ended."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from metastyr.domain.framing.validity import holds, valid_on
from metastyr.records.columns import open_on
from metastyr.records.models import Mandate, Membership, Network, Person, Trace, User
from metastyr.web.frame import seen as seen_then
from metastyr.web.frame.actions.refusal import NotChanged, Reason, open_network


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateWords:
    """What a mandate says. Without `until` it has no end; `must_go_back` names each thing on a line."""

    given_by: str
    may_decide: str
    amount: Decimal | None = None
    must_go_back: str = ""
    goes_back_to: str = ""
    since: date
    until: date | None = None
    source: str = ""


@transaction.atomic
def write_mandate(
    *,
    network: str,
    person: int,
    words: MandateWords,
    confirmed: date | None,
    seen: str | None = None,
    by: int,
    at: datetime,
) -> None:
    """The mandate of `person`, confirmed from home on a day, or not yet: then it is a proposal.

    `seen` is what stood when the form was opened (`seen.of_mandates`); None takes whatever stands.
    """
    row = open_network(network, timezone.localdate(at))
    someone = _taking_part(row, person, at)
    _check_seen(row, someone.pk, seen)
    _write(row, someone, words, confirmed, by=by, at=at)
    Trace.objects.leave(verb="mandate.written", at=at, by=by, network=row.pk, about=someone.name)


@transaction.atomic
def propose_mandate(
    *, network: str, words: MandateWords, seen: str | None = None, by: int, at: datetime
) -> None:
    """What the user writes of their own mandate, to be confirmed by the leader. `seen` as above."""
    row = open_network(network, timezone.localdate(at))
    person = User.objects.values_list("person_id", flat=True).get(pk=by)
    someone = _taking_part(row, person, at)
    _check_seen(row, someone.pk, seen)
    _write(row, someone, words, None, by=by, at=at)
    Trace.objects.leave(verb="mandate.proposed", at=at, by=by, network=row.pk, about=someone.name)


@transaction.atomic
def confirm_mandate(
    *, network: str, person: int, mandate: int, confirmed: date, by: int, at: datetime
) -> None:
    """The proposal `mandate` of `person` is confirmed from home and takes the place of the one before."""
    row = open_network(network, timezone.localdate(at))
    proposed = Mandate.objects.filter(
        network=row, person_id=person, pk=mandate, replaced__isnull=True, confirmed__isnull=True
    ).select_related("person")
    held = proposed.first()
    if held is None:
        raise NotChanged(Reason.NOTHING_TO_CONFIRM)
    _check_no_gap(row, person, held.since, at)
    _put_away(row, person, at, confirmed=True)
    held.confirmed = confirmed
    held.save(update_fields=["confirmed"])
    Trace.objects.leave(verb="mandate.confirmed", at=at, by=by, network=row.pk, about=held.person.name)


@transaction.atomic
def end_mandate(*, network: str, person: int, mandate: int, why: str, by: int, at: datetime) -> None:
    """The mandate or proposal stands no more; it is kept with the reason."""
    row = open_network(network, timezone.localdate(at))
    held = (
        Mandate.objects.filter(network=row, person_id=person, pk=mandate, replaced__isnull=True)
        .select_related("person")
        .first()
    )
    if held is None:
        raise NotChanged(Reason.CHANGED_MEANWHILE)
    held.replaced, held.why_ended = at, why
    held.save(update_fields=["replaced", "why_ended"])
    Trace.objects.leave(verb="mandate.ended", at=at, by=by, network=row.pk, about=held.person.name)


def _taking_part(network: Network, person: int | None, at: datetime) -> Person:
    held = Membership.objects.filter(
        open_on(timezone.localdate(at)), network=network, person_id=person
    ).select_related("person")
    first = held.first() if person is not None else None
    if first is None:
        raise NotChanged(Reason.NOT_IN_NETWORK)
    return first.person


def _write(
    network: Network, person: Person, words: MandateWords, confirmed: date | None, *, by: int, at: datetime
) -> None:
    """A proposal replaces a proposal and leaves what stands; what is confirmed replaces both."""
    if confirmed is not None:
        _check_no_gap(network, person.pk, words.since, at)
    _put_away(network, person.pk, at, confirmed=False)
    if confirmed is not None:
        _put_away(network, person.pk, at, confirmed=True)
    Mandate.objects.create(
        network=network, person=person, confirmed=confirmed, made=at, made_by_id=by, **asdict(words)
    )


def _check_seen(network: Network, person: int, seen: str | None) -> None:
    """What stands must be what the writer saw."""
    if seen is None:
        return
    rows = Mandate.objects.filter(network=network, person_id=person, replaced__isnull=True)
    now = {bool(day): pk for pk, day in rows.values_list("pk", "confirmed")}
    if seen != seen_then.of_mandates(now.get(True), now.get(False)):
        raise NotChanged(Reason.CHANGED_MEANWHILE)


def _check_no_gap(network: Network, person: int, since: date, at: datetime) -> None:
    """A mandate that begins later does not take away the one that holds until then."""
    today = timezone.localdate(at)
    standing = Mandate.objects.filter(
        network=network, person_id=person, replaced__isnull=True, confirmed__isnull=False
    ).first()
    if since > today and standing and holds(valid_on(today, standing.since, standing.until)):
        raise NotChanged(Reason.WOULD_LEAVE_A_GAP)


def _put_away(network: Network, person: int, at: datetime, *, confirmed: bool) -> None:
    Mandate.objects.filter(
        network=network, person_id=person, replaced__isnull=True, confirmed__isnull=not confirmed
    ).update(replaced=at)
