"""Parties come, get someone who answers for them, and leave; their replies are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from metastyr.records.columns import open_on
from metastyr.records.models import Membership, Network, Organisation, Party, Trace
from metastyr.web.frame.actions.refusal import NotChanged, Reason, open_network
from metastyr.web.frame.seen import of_party


@transaction.atomic
def add_party(
    *,
    network: str,
    name: str = "",
    organisation: int | None = None,
    speaker: int | None = None,
    by: int,
    at: datetime,
) -> int:
    """A party that must agree: an organisation of the register, or another by `name`. Its id."""
    row = open_network(network, timezone.localdate(at))
    if organisation is not None:
        name = Organisation.objects.values_list("name", flat=True).get(pk=organisation)
    _check_free(row, name)
    _check_inside(row, speaker, at)
    made = Party.objects.create(
        network=row, name=name, organisation_id=organisation, speaker_id=speaker, created=at
    )
    Trace.objects.leave(verb="party.added", at=at, by=by, network=row.pk, about=name)
    return made.pk


@transaction.atomic
def add_parties(
    *, network: str, organisations: Sequence[int], name: str = "", by: int, at: datetime
) -> tuple[int, ...]:
    """Several at once, all or none: organisations of the register, and one more by `name`."""
    made = [add_party(network=network, organisation=one, by=by, at=at) for one in organisations]
    if name:
        made.append(add_party(network=network, name=name, by=by, at=at))
    return tuple(made)


@transaction.atomic
def change_party(
    *,
    network: str,
    party: int,
    name: str,
    speaker: int | None,
    left: date | None,
    seen: str | None = None,
    by: int,
    at: datetime,
) -> None:
    """Another name or speaker, or a last day; taking the last day away brings the party back.

    `seen` is what stood when the form was opened (`seen.of_party`); None takes whatever stands.
    """
    row = open_network(network, timezone.localdate(at))
    held = Party.objects.get(network=row, pk=party)
    if seen not in (None, of_party(held.name, held.speaker_id, held.left)):
        raise NotChanged(Reason.CHANGED_MEANWHILE)
    if (held.name, held.speaker_id, held.left) == (name, speaker, left):
        return
    if name != held.name:
        _check_free(row, name)
    if speaker != held.speaker_id:
        _check_inside(row, speaker, at)
    leaves = held.left is None and left is not None
    held.name, held.speaker_id, held.left = name, speaker, left
    held.save(update_fields=["name", "speaker", "left"])
    Trace.objects.leave(
        verb="party.left" if leaves else "party.changed", at=at, by=by, network=row.pk, about=name
    )


def _check_free(network: Network, name: str) -> None:
    if Party.objects.filter(network=network, name__iexact=name).exists():
        raise NotChanged(Reason.PARTY_ALREADY_THERE)


def _check_inside(network: Network, speaker: int | None, at: datetime) -> None:
    """Only one who is in the network can sign in here and answer."""
    inside = Membership.objects.filter(open_on(timezone.localdate(at)), network=network)
    if speaker is not None and not inside.filter(person_id=speaker).exists():
        raise NotChanged(Reason.NOT_IN_NETWORK)
