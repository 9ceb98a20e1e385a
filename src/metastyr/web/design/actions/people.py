"""Writes of the design step: who takes part in which role when, single ties, and the note of an export."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.domain.network_life import check_open
from metastyr.records.models import Membership, Network, Person, Tie, Trace


class Reason(StrEnum):
    """Why a change of the network was not made; the form says it in words."""

    LAST_LEADER = "last_leader"
    ALREADY_IN_ROLE = "already_in_role"
    LEAVES_BEFORE_ENTERING = "leaves_before_entering"
    NOT_IN_NETWORK = "not_in_network"
    TIE_TO_ONESELF = "tie_to_oneself"
    TIE_ALREADY_THERE = "tie_already_there"
    TIE_NOT_THERE = "tie_not_there"
    NEED_ALREADY_THERE = "need_already_there"
    CANDIDATE_ALREADY_THERE = "candidate_already_there"
    CANDIDATE_GONE = "candidate_gone"
    GROUP_NOT_OPEN = "group_not_open"
    CHANGED_MEANWHILE = "changed_meanwhile"


class NotChanged(Exception):  # noqa: N818  an answer to the reader, not a fault
    """Nothing was changed; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@transaction.atomic
def open_membership(
    *, network: str, person: int, role: Role, since: date, until: date | None, by: int | None, at: datetime
) -> None:
    """`person` takes part in `network` in `role` from `since`, perhaps only to `until`."""
    row = open_network(network, at)
    someone = Person.objects.get(pk=person)
    put_in(row, someone, role=role, since=since, until=until)
    Trace.objects.leave(
        verb="membership.opened",
        at=at,
        by=by,
        network=row.pk,
        about=someone.name,
        data={"role": role, "since": since.isoformat()},
    )


def put_in(row: Network, someone: Person, *, role: Role, since: date, until: date | None) -> Membership:
    """The open membership, inside the caller's transaction; the caller leaves the trace. NotChanged."""
    _check_dates(since, until)
    _check_free(row, someone.pk, role, since, until)
    return Membership.objects.create(network=row, person=someone, role=role, since=since, until=until)


@transaction.atomic
def change_membership(
    *,
    network: str,
    membership: int,
    role: Role,
    since: date,
    until: date | None,
    by: int,
    at: datetime,
) -> None:
    """Another role or other dates for one membership; an end where there was none is traced as leaving."""
    row = open_network(network, at)
    held = Membership.objects.select_related("person").get(pk=membership, network=row)
    before = {"role": held.role, "since": held.since, "until": held.until}
    after = {"role": role.value, "since": since, "until": until}
    if before == after:
        return
    _check_dates(since, until)
    _check_free(row, held.person_id, role, since, until, but=held.pk)
    held.role, held.since, held.until = role.value, since, until
    if before["role"] == Role.NETWORK_LEADER:
        _check_led_without(row, held, timezone.localdate(at))
    held.save(update_fields=["role", "since", "until"])
    left = before["until"] is None and until is not None
    Trace.objects.leave(
        verb="membership.ended" if left else "membership.changed",
        at=at,
        by=by,
        network=row.pk,
        about=held.person.name,
        data={"role": role, "until": until.isoformat()} if until else {"role": role},
    )


def open_network(key: str, now: datetime) -> Network:
    """The network, held for this change. NetworkEnded when it is kept as it was."""
    row = Network.objects.select_for_update().get(key=key)
    check_open(row.started, row.ended, timezone.localdate(now))
    return row


def _check_dates(since: date, until: date | None) -> None:
    if until is not None and until < since:
        raise NotChanged(Reason.LEAVES_BEFORE_ENTERING)


def _check_free(
    network: Network, person: int, role: Role, since: date, until: date | None, *, but: int | None = None
) -> None:
    """The same person does not hold the same role twice at one time."""
    for held in Membership.objects.filter(network=network, person_id=person, role=role).exclude(pk=but):
        begins_after = until is not None and held.since > until
        ended_before = held.until is not None and held.until < since
        if not (begins_after or ended_before):
            raise NotChanged(Reason.ALREADY_IN_ROLE)


def _check_led_without(network: Network, changed: Membership, today: date) -> None:
    """Somebody leads the network without an end in sight; else nobody could ever change it again."""
    if changed.role == Role.NETWORK_LEADER and changed.until is None:
        return
    # One who begins later cannot sign in as leader until then, and leads nothing meanwhile.
    others = Membership.objects.filter(
        network=network, role=Role.NETWORK_LEADER, until__isnull=True, since__lte=today
    )
    if not others.exclude(pk=changed.pk).exists():
        raise NotChanged(Reason.LAST_LEADER)


@transaction.atomic
def add_tie(*, network: str, source: int, target: int, by: int, at: datetime) -> None:
    """One tie from `source` to `target` (person ids); undirected networks keep the lower id first."""
    row = open_network(network, at)
    source, target = _ends(row, source, target)
    if source == target:
        raise NotChanged(Reason.TIE_TO_ONESELF)
    names = _names(row, source, target)
    if Tie.objects.filter(network=row, source_id=source, target_id=target).exists():
        raise NotChanged(Reason.TIE_ALREADY_THERE)
    Tie.objects.create(network=row, source_id=source, target_id=target)
    Trace.objects.leave(verb="tie.added", at=at, by=by, network=row.pk, about=_in_words(row, *names))


@transaction.atomic
def remove_tie(*, network: str, source: int, target: int, by: int, at: datetime) -> None:
    """The tie from `source` to `target` goes; its trace stays."""
    row = open_network(network, at)
    source, target = _ends(row, source, target)
    names = _names(row, source, target)
    gone, _ = Tie.objects.filter(network=row, source_id=source, target_id=target).delete()
    if not gone:
        raise NotChanged(Reason.TIE_NOT_THERE)
    Trace.objects.leave(verb="tie.removed", at=at, by=by, network=row.pk, about=_in_words(row, *names))


def _ends(network: Network, source: int, target: int) -> tuple[int, int]:
    return (source, target) if network.directed or source <= target else (target, source)


def _names(network: Network, source: int, target: int) -> tuple[str, str]:
    """The names of two people who have both been in this network."""
    names = dict(
        Person.objects.filter(pk__in=(source, target), memberships__network=network).values_list("pk", "name")
    )
    if source not in names or target not in names:
        raise NotChanged(Reason.NOT_IN_NETWORK)
    return names[source], names[target]


def _in_words(network: Network, source: str, target: str) -> str:
    return f"{source} {'→' if network.directed else '–'} {target}"[:300]


@transaction.atomic
def note_export(*, network: str, form: str, by: int, at: datetime) -> None:
    """Leave the trace that somebody took the network out of the house as `form`."""
    row = Network.objects.get(key=network)
    Trace.objects.leave(verb="network.exported", at=at, by=by, network=row.pk, about=form)
