"""Writes of the overview: a network begins, and its details change."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.domain.boundaries import DEFAULT_ATTRIBUTES
from metastyr.records.models import Membership, Network, NetworkBoundary, Person, Tie, Trace, User

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th"})
_KEY_LENGTH = 80


class TiesHaveDirection(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The network already has ties, so whether they have a direction cannot be changed."""


def network_key(name: str) -> str:
    """The name as it stands in an address; "netvaerk" when nothing of it can.

    >>> network_key("Unges trivsel på Ærø"), network_key("!!!")
    ('unges-trivsel-paa-aeroe', 'netvaerk')
    """
    spelt = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFD", spelt).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: _KEY_LENGTH - 5].strip("-") or "netvaerk"


@transaction.atomic
def start_network(
    *,
    name: str,
    task: str,
    started: date | None,
    directed: bool,
    tie_meaning: str,
    by: int,
    at: datetime,
) -> str:
    """A new network with `by` as its leader. Answers its key, made from the name and never used before."""
    network = Network.objects.create(
        key=_free_key(name),
        name=name,
        task=task,
        started=started,
        directed=directed,
        tie_meaning=tie_meaning,
    )
    for kind, attribute in DEFAULT_ATTRIBUTES.items():
        NetworkBoundary.objects.create(network=network, kind=kind, attribute=attribute)
    Trace.objects.leave(verb="network.started", at=at, by=by, network=network.pk, about=name)
    today = timezone.localdate(at)
    leader = _person_of(by, at)
    Membership.objects.create(
        network=network,
        person=leader,
        role=Role.NETWORK_LEADER,
        since=min(today, started) if started else today,
    )
    Trace.objects.leave(
        verb="membership.opened",
        at=at,
        by=by,
        network=network.pk,
        about=leader.name,
        data={"role": Role.NETWORK_LEADER},
    )
    return network.key


def _free_key(name: str) -> str:
    stem = key = network_key(name)
    number = 1
    while Network.objects.filter(key=key).exists():
        number += 1
        key = f"{stem}-{number}"
    return key


def _person_of(user_id: int, at: datetime) -> Person:
    """The person behind the user; found by e-mail or made when the user is nobody in the register yet."""
    user = User.objects.select_for_update().get(pk=user_id)
    if user.person is not None:
        return user.person
    person = Person.objects.filter(email__iexact=user.email, user__isnull=True).first()
    if person is None:
        person = Person.objects.create(name=user.name, email=user.email)
        Trace.objects.leave(verb="person.added", at=at, by=user.pk, about=person.name)
    user.person = person
    user.save(update_fields=["person"])
    return person


@transaction.atomic
def change_network(
    *,
    network: str,
    name: str,
    task: str,
    started: date | None,
    ended: date | None,
    directed: bool,
    tie_meaning: str,
    by: int,
    at: datetime,
) -> None:
    """New details of the network with the key `network`. TiesHaveDirection when they would have to change."""
    row = Network.objects.select_for_update().get(key=network)
    new = {
        "name": name,
        "task": task,
        "started": started,
        "ended": ended,
        "directed": directed,
        "tie_meaning": tie_meaning,
    }
    changed = [field for field, value in new.items() if getattr(row, field) != value]
    if not changed:
        return
    if "directed" in changed and Tie.objects.filter(network=row).exists():
        raise TiesHaveDirection
    for field in changed:
        setattr(row, field, new[field])
    row.save(update_fields=changed)
    Trace.objects.leave(
        verb="network.changed",
        at=at,
        by=by,
        network=row.pk,
        about=row.name,
        data={"fields": changed},
    )
