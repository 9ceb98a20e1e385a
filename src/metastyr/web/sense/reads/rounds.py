"""A network's rounds as their pages show them: frozen values, with how many are asked and have answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.participation import told
from metastyr.records.models import Round, RoundGroup
from metastyr.records.rated import anybody_rated, questionnaire
from metastyr.records.seats import done, seats
from metastyr.theory.instruments import Instrument

NOT_ASKED = ("withdrawn", "not_me")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNow:
    """A group of a round: how many are asked, how many have finished."""

    id: int
    name: str
    size: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundNow:
    """A round with all it says of itself. `follows` is the key of the earlier round it asks again."""

    id: int
    key: UUID
    network: str
    network_name: str
    instrument: Instrument
    instrument_version: int
    title: str
    process: str
    language: str
    state: str
    anonymous: bool
    smallest: SmallestGroup
    opens: date | None
    closes: date | None
    reminders: tuple[int, ...]
    intro: Mapping[str, str]
    pays_to_ask: Mapping[str, bool]
    works_council_informed: date | None
    rows_may_leave: bool
    settings: Mapping[str, Any]
    created: datetime
    opened: datetime | None
    closed: datetime | None
    wiped: datetime | None
    log_kept: bool
    published: datetime | None
    archived: datetime | None
    dialogue_who: str
    dialogue_when: datetime | None
    dialogue_how: str
    follows: UUID | None
    groups: tuple[GroupNow, ...]
    anybody_rated: bool = True

    @property
    def asked(self) -> int:
        return sum(group.size for group in self.groups)

    @property
    def answered(self) -> int:
        return sum(group.answered for group in self.groups)

    @property
    def told(self) -> tuple[int, int] | None:
        """(answered, asked) as far as it may be told; see `domain.rounds.participation`."""
        return told(((group.size, group.answered) for group in self.groups), self.smallest)

    @property
    def too_small(self) -> bool:
        """Whether some group is so small that how many have answered in it is not told."""
        return any(0 < group.size < self.smallest.size for group in self.groups)


def round_now(network: str, key: UUID) -> RoundNow:
    """One round of the network. Round.DoesNotExist. Four queries, and one or two more of a draft about
    people, mirrors or organisations."""
    row = Round.objects.select_related("network", "follows").get(network__key=network, key=key)
    (now,) = _now([row])
    return now if row.opened else replace(now, anybody_rated=anybody_rated(row))


def rounds_of(network: str) -> tuple[RoundNow, ...]:
    """All rounds of the network, newest first. Four queries, however many there are."""
    rows = Round.objects.filter(network__key=network).select_related("network", "follows")
    return _now(rows.order_by("-created", "-pk"))


def _now(rows: Iterable[Round]) -> tuple[RoundNow, ...]:
    listed = list(rows)
    ids = [row.pk for row in listed]
    seated = seats(ids)
    asked = Counter(seat.group for seat in seated)
    finished = Counter(seat.group for seat in done(seated))
    groups: dict[int, list[GroupNow]] = {}
    for pk, round_id, name, size, answered in (
        RoundGroup.objects.filter(round__in=ids)
        .order_by("place", "pk")
        .values_list("pk", "round_id", "name", "size", "answered")
    ):
        groups.setdefault(round_id, []).append(
            GroupNow(
                id=pk,
                name=name,
                size=asked[pk] if size is None else size,
                answered=finished[pk] if answered is None else answered,
            )
        )
    return tuple(_one(row, tuple(groups.get(row.pk, ()))) for row in listed)


def _one(row: Round, groups: tuple[GroupNow, ...]) -> RoundNow:
    return RoundNow(
        id=row.pk,
        key=row.key,
        network=row.network.key,
        network_name=row.network.name,
        instrument=questionnaire(row),
        instrument_version=row.instrument_version,
        title=row.title,
        process=row.process,
        language=row.language,
        state=row.state,
        anonymous=row.anonymous,
        smallest=SmallestGroup(row.smallest_group),
        opens=row.opens,
        closes=row.closes,
        reminders=tuple(row.reminders),
        intro=row.intro,
        pays_to_ask=row.pays_to_ask,
        works_council_informed=row.works_council_informed,
        rows_may_leave=row.rows_may_leave,
        settings=row.settings,
        created=row.created,
        opened=row.opened,
        closed=row.closed,
        wiped=row.wiped,
        log_kept=row.log_kept,
        published=row.published,
        archived=row.archived,
        dialogue_who=row.dialogue_who,
        dialogue_when=row.dialogue_when,
        dialogue_how=row.dialogue_how,
        follows=row.follows.key if row.follows else None,
        groups=groups,
    )
