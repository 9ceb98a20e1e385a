"""Who is asked: a draft's groups, and the people in each. Everybody stands in one group only."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from metastyr.domain.network_life import check_open
from metastyr.domain.rounds.grouping import LONGEST_NAME, MOST_GROUPS, MOST_PEOPLE, grouped
from metastyr.domain.rounds.readiness import SMALL_AGREED
from metastyr.domain.same_name import folded
from metastyr.records.models import Invitation, Person, Round, RoundGroup, Trace
from metastyr.records.to_ask import people_to_ask, with_values
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import NOT_ASKED, held


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of making groups: how many new groups and people, who had no value, who was asked already."""

    groups: int
    people: int
    without: tuple[str, ...]
    already: int


@transaction.atomic
def add_group(*, network: str, round_key: UUID, name: str, by: int, at: datetime) -> int:
    """A group without people yet; its id. NotDone where the name is taken, or there are too many groups."""
    row = _draft(network, round_key, at)
    made = _new_groups(row, [name])[0]
    _trace(row, by, at)
    return made.pk


@transaction.atomic
def rename_group(*, network: str, round_key: UUID, group: int, name: str, by: int, at: datetime) -> None:
    """Another name for the group. RoundGroup.DoesNotExist for a group of another round."""
    row = _draft(network, round_key, at)
    one = row.groups.get(pk=group)
    spelt = _spelt(name)
    if spelt == one.name:
        return
    if folded(spelt) in {folded(other) for pk, other in _names(row).items() if pk != one.pk}:
        raise NotDone(Reason.GROUP_NAME_TAKEN)
    one.name = spelt
    one.save(update_fields=["name"])
    _trace(row, by, at)


@transaction.atomic
def remove_group(*, network: str, round_key: UUID, group: int, by: int, at: datetime) -> None:
    """The group goes, and its people are not asked."""
    row = _draft(network, round_key, at)
    row.groups.get(pk=group).delete()
    _trace(row, by, at)


@transaction.atomic
def merge_groups(*, network: str, round_key: UUID, group: int, into: int, by: int, at: datetime) -> None:
    """Everybody in `group` moves to `into`, and `group` goes. Merging a group into itself changes nothing."""
    row = _draft(network, round_key, at)
    one, other = row.groups.get(pk=group), row.groups.get(pk=into)
    if one.pk == other.pk:
        return
    one.invitations.update(group=other)
    one.delete()
    _trace(row, by, at)


@transaction.atomic
def move_group(*, network: str, round_key: UUID, group: int, places: int, by: int, at: datetime) -> None:
    """The group moves `places` down the list (up when negative), as far as the list goes."""
    row = _draft(network, round_key, at)
    order = list(row.groups.order_by("place", "pk"))
    now = [one.pk for one in order].index(row.groups.get(pk=group).pk)
    order.insert(max(0, now + places), order.pop(now))
    changed = [one for place, one in enumerate(order) if one.place != place]
    for place, one in enumerate(order):
        one.place = place
    if not changed:
        return
    RoundGroup.objects.bulk_update(changed, ["place"])
    _trace(row, by, at)


@transaction.atomic
def agree_on_small_groups(*, network: str, round_key: UUID, by: int, at: datetime) -> None:
    """The groups that are now too small to be shown are asked all the same."""
    row = _draft(network, round_key, at)
    small = [
        group.pk
        for group in row.groups.order_by("pk")
        if 0 < group.invitations.exclude(state__in=NOT_ASKED).count() < row.smallest_group
    ]
    if row.settings.get(SMALL_AGREED, []) == small:
        return
    row.settings = {**row.settings, SMALL_AGREED: small}
    row.save(update_fields=["settings"])
    Trace.objects.leave(
        verb="round.small_groups_agreed", at=at, by=by, network=row.network_id, about=row.title
    )


@transaction.atomic
def add_people(
    *, network: str, round_key: UUID, group: int, people: Collection[int], by: int, at: datetime
) -> int:
    """People of the register join the group; how many were not there before.

    NotDone, and nobody joins, where somebody is unknown (`nobody`) or stands in another group.
    """
    row = _draft(network, round_key, at)
    one = row.groups.get(pk=group)
    wanted = {person.pk: person for person in Person.objects.filter(pk__in=people)}
    if not wanted or len(wanted) != len(set(people)):
        raise NotDone(Reason.NOBODY)
    there = dict(row.invitations.filter(person__in=wanted).values_list("person_id", "group_id"))
    if any(at_home != one.pk for at_home in there.values()):
        raise NotDone(Reason.PERSON_ELSEWHERE)
    new = [person for pk, person in wanted.items() if pk not in there]
    if new:
        _invite(row, one, new)
        _trace(row, by, at)
    return len(new)


@transaction.atomic
def move_people(
    *, network: str, round_key: UUID, invitations: Collection[UUID], group: int, by: int, at: datetime
) -> int:
    """Those asked move to another group; how many stood elsewhere before. NotDone (`nobody`), and nobody
    moves, where one of them is not asked in this round."""
    row = _draft(network, round_key, at)
    there = row.groups.get(pk=group)
    moved = _asked(row, invitations).exclude(group=there).update(group=there)
    if moved:
        _trace(row, by, at)
    return moved


@transaction.atomic
def remove_people(
    *, network: str, round_key: UUID, invitations: Collection[UUID], by: int, at: datetime
) -> int:
    """These are not asked after all; how many. NotDone (`nobody`) where one is not asked in this round."""
    row = _draft(network, round_key, at)
    those = _asked(row, invitations)
    gone = those.count()
    those.delete()
    _trace(row, by, at)
    return gone


@transaction.atomic
def set_mirror(
    *, network: str, round_key: UUID, invitation: UUID, mirrors: int | None, by: int, at: datetime
) -> None:
    """Whose mirror somebody is, for instruments that ask so; None takes it away. NotDone for oneself."""
    row = _draft(network, round_key, at)
    one = row.invitations.get(key=invitation)
    if mirrors is not None and (
        mirrors == one.person_id or not row.invitations.filter(person=mirrors).exists()
    ):
        raise NotDone(Reason.NOBODY)
    if one.mirrors_id == mirrors:
        return
    one.mirrors_id = mirrors
    one.save(update_fields=["mirrors"])
    _trace(row, by, at)


@transaction.atomic
def take_groups_from(
    *,
    network: str,
    round_key: UUID,
    attribute: str,
    organisations: Collection[int] = (),
    units: Collection[int] = (),
    by: int,
    at: datetime,
) -> Taken:
    """Groups out of people, one for each value of `attribute` (of the register, or `own:<name>`).

    The people are the network's participants, or everyone in the chosen `organisations` and `units`. A group
    of the same name is there already: they join it. Whoever is asked already stays where they are; whoever
    has no value is not asked, and is named in the answer. ValueError for an unknown attribute.
    """
    row = _draft(network, round_key, at)
    people = people_to_ask(network, timezone.localdate(at), organisations=organisations, units=units)
    found = grouped(with_values(people, attribute))
    rows = {person.pk: person for person in people}
    asked = set(row.invitations.filter(person__in=rows).values_list("person_id", flat=True))
    joining = {made.name: [rows[pk] for pk in made.people if pk not in asked] for made in found.groups}
    joining = {name: those for name, those in joining.items() if those}
    there = {folded(group.name): group for group in row.groups.all()}
    new = _new_groups(row, [name for name in joining if folded(name) not in there])
    there |= {folded(group.name): group for group in new}
    for name, those in joining.items():
        _invite(row, there[folded(name)], those)
    if joining:
        _trace(row, by, at)
    return Taken(
        groups=len(new),
        people=sum(map(len, joining.values())),
        without=tuple(one.name for one in found.without if one.id not in asked),
        already=len(asked),
    )


def _draft(network: str, round_key: UUID, at: datetime) -> Round:
    """The draft, held for this change. NotDone once it is no draft, NetworkEnded where all is over."""
    row = held(network, round_key, states=("draft",))
    check_open(row.network.started, row.network.ended, timezone.localdate(at))
    return row


def _asked(row: Round, invitations: Collection[UUID]) -> QuerySet[Invitation]:
    those = row.invitations.filter(key__in=invitations)
    if not invitations or those.count() != len(set(invitations)):
        raise NotDone(Reason.NOBODY)
    return those


def _spelt(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]


def _names(row: Round) -> dict[int, str]:
    return dict(row.groups.values_list("pk", "name"))


def _new_groups(row: Round, names: Iterable[str]) -> list[RoundGroup]:
    spelt = [_spelt(name) for name in names]
    there = _names(row)
    taken = {folded(name) for name in there.values()}
    if taken & {folded(name) for name in spelt}:
        raise NotDone(Reason.GROUP_NAME_TAKEN)
    if len(there) + len(spelt) > MOST_GROUPS:
        raise NotDone(Reason.TOO_MANY)
    last = row.groups.order_by("-place").values_list("place", flat=True).first()
    first = 0 if last is None else last + 1
    return [
        RoundGroup.objects.create(round=row, name=name, place=first + number)
        for number, name in enumerate(spelt)
    ]


def _invite(row: Round, group: RoundGroup, people: Collection[Person]) -> None:
    if row.invitations.count() + len(people) > MOST_PEOPLE:
        raise NotDone(Reason.TOO_MANY)
    Invitation.objects.bulk_create(
        Invitation(round=row, group=group, person=one, name=one.name, email=one.email or "") for one in people
    )


def _trace(row: Round, by: int, at: datetime) -> None:
    Trace.objects.leave(verb="round.groups_changed", at=at, by=by, network=row.network_id, about=row.title)
