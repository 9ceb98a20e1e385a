"""Writes to the needs of the theme: a new one, a change, one that goes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from metastyr.records.models import Need, Trace
from metastyr.web.design.actions.people import NotChanged, Reason, open_network
from metastyr.web.design.seen import of_need


@transaction.atomic
def add_need(
    *, network: str, kind: str, name: str, why: str, at_least: int, by: int | None, at: datetime
) -> int:
    """A new need; its id. NotChanged where the network has one of that name already."""
    row = open_network(network, at)
    _check_name_free(row.pk, name)
    need = Need.objects.create(network=row, kind=kind, name=name, why=why, at_least=at_least, created=at)
    Trace.objects.leave(verb="need.added", at=at, by=by, network=row.pk, about=name)
    return need.pk


@transaction.atomic
def change_need(
    *,
    network: str,
    need: int,
    kind: str,
    name: str,
    why: str,
    at_least: int,
    seen: str | None = None,
    by: int | None,
    at: datetime,
) -> None:
    """New words or numbers for one need; nothing where nothing differs. Need.DoesNotExist.

    `seen` is what stood when the form was opened (`seen.of_need`); None takes whatever stands.
    """
    row = open_network(network, at)
    held = Need.objects.get(pk=need, network=row)
    if seen not in (None, of_need(held.kind, held.name, held.why, held.at_least)):
        raise NotChanged(Reason.CHANGED_MEANWHILE)
    if (held.kind, held.name, held.why, held.at_least) == (kind, name, why, at_least):
        return
    _check_name_free(row.pk, name, but=held.pk)
    held.kind, held.name, held.why, held.at_least = kind, name, why, at_least
    held.save(update_fields=["kind", "name", "why", "at_least"])
    Trace.objects.leave(verb="need.changed", at=at, by=by, network=row.pk, about=name)


@transaction.atomic
def remove_need(*, network: str, need: int, by: int | None, at: datetime) -> None:
    """The need goes, and with it what was written about who brings it. Need.DoesNotExist."""
    row = open_network(network, at)
    held = Need.objects.get(pk=need, network=row)
    held.delete()
    Trace.objects.leave(verb="need.removed", at=at, by=by, network=row.pk, about=held.name)


def _check_name_free(network: int, name: str, *, but: int | None = None) -> None:
    if Need.objects.filter(network_id=network, name=name).exclude(pk=but).exists():
        raise NotChanged(Reason.NEED_ALREADY_THERE)
