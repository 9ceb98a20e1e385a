"""A waiting list as its preview needs it: the bytes and choices, and the register to hold it against."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.domain.taking_in.known import Known
from metastyr.records.models import Network, Upload
from metastyr.records.register_now import register_now


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingList:
    """What was uploaded and what its owner has chosen so far."""

    key: uuid.UUID
    network: str
    people_name: str
    people: bytes
    ties_name: str
    ties: bytes
    choices: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """A list that waits, by name and time."""

    key: uuid.UUID
    name: str
    received: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSeen:
    """The network a list goes into."""

    key: str
    name: str
    directed: bool
    started: date | None
    ended: date | None


def network(key: str) -> NetworkSeen | None:
    """The network of that key; None when there is none."""
    row = Network.objects.filter(key=key).first()
    if row is None:
        return None
    return NetworkSeen(
        key=row.key, name=row.name, directed=row.directed, started=row.started, ended=row.ended
    )


def waiting_lists(*, network: str, owner: int, since: datetime) -> tuple[WaitingLine, ...]:
    """What one person has waiting for a network, received `since` then; newest first."""
    rows = Upload.objects.filter(network__key=network, owner_id=owner, received__gte=since)
    return tuple(
        WaitingLine(key=key, name=name, received=received)
        for key, name, received in rows.order_by("-received").values_list("pk", "people_name", "received")
    )


def waiting_list(key: uuid.UUID, *, network: str, owner: int, since: datetime) -> WaitingList | None:
    """The list, for its owner only, received `since` then; None for everybody else and when it is gone."""
    row = Upload.objects.filter(pk=key, network__key=network, owner_id=owner, received__gte=since).first()
    if row is None:
        return None
    return WaitingList(
        key=row.pk,
        network=network,
        people_name=row.people_name,
        people=bytes(row.people),
        ties_name=row.ties_name,
        ties=bytes(row.ties),
        choices=row.choices,
    )


def register_beside(network: str) -> Known:
    """The register and the network as they are now."""
    row = Network.objects.get(key=network)
    return register_now(row.pk, directed=row.directed)
