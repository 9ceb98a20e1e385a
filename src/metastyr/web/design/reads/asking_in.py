"""How the invitations stand: who is asked, how the letter went, what was answered; and whom to ask."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.domain.asking_in import forgotten_after, is_over
from metastyr.domain.network_life import state_of
from metastyr.domain.rounds.trying_again import BETWEEN_LETTERS
from metastyr.records.heartbeat import is_silent
from metastyr.records.models import (
    AskedIn,
    Candidate,
    Choice,
    Composition,
    Membership,
    Network,
    Person,
    Round,
)
from metastyr.records.models.order import danish
from metastyr.web.design.reads.people import find_people
from metastyr.web.post.reads import sender_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One invitation. `pointed_by` is who pointed at this person, `passed_on` whether whom this one points at
    has been invited; `over` whether the last day is past, `forgotten_after` the last day a name is kept that
    has not said yes."""

    key: UUID
    name: str
    email: str
    state: str
    letter: str
    reason: str
    changed: datetime | None
    down_since: datetime | None
    reminded: datetime | None
    asked: datetime
    answered: datetime | None
    answer_by: date
    forgotten_after: date
    over: bool
    settled: bool
    forgotten: bool
    holds: bool
    answer_words: str
    other_name: str
    other_email: str
    other_why: str
    pointed_by: str
    passed_on: bool

    @property
    def standing(self) -> str:
        """The one group it is counted in: no two overlap."""
        if self.state != "asked":
            return self.state
        if self.letter == "refused":
            return "unreachable"
        if self.letter == "uncertain":
            return "uncertain"
        return "silent" if self.over else "asked"

    @property
    def waits_for_leader(self) -> bool:
        if self.forgotten:
            return False
        if self.state == "someone_else":
            return not self.settled
        return not self.over and self.standing in {"unreachable", "uncertain"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNow:
    """All invitations of a network. `ended` is whether nothing can be done about them any more; `to_remind`
    and `on_paper` are how many can be now; `silent` whether no worker is at work, `down_since` from when no
    mail server has answered."""

    people: tuple[Asked, ...]
    ended: bool
    to_remind: int
    on_paper: int
    silent: bool
    down_since: datetime | None

    @property
    def waiting(self) -> int:
        return sum(one.letter == "waiting" for one in self.people)


def asked_now(network: str, *, at: datetime) -> AskedNow:
    """By name, those who wait for the leader before the others. Three queries. Network.DoesNotExist."""
    today = timezone.localdate(at)
    ended = has_ended(network, at=at)
    rows = (
        AskedIn.objects.filter(network__key=network)
        .select_related("instead_of")
        .prefetch_related("passed_on")
        .order_by(danish("name"), "pk")
    )
    people = tuple(_asked(row, today) for row in rows)
    return AskedNow(
        people=tuple(sorted(people, key=lambda one: (one.forgotten, not one.waits_for_leader))),
        ended=ended,
        to_remind=0 if ended else sum(_can_be_reminded(one, at) for one in people),
        on_paper=0
        if ended
        else sum(one.state == "asked" and not one.email and not one.over for one in people),
        silent=is_silent(at),
        down_since=min((one.down_since for one in people if one.down_since), default=None),
    )


def has_ended(network: str, *, at: datetime) -> bool:
    """Whether the network is kept as it was, and nobody can be invited to it. Network.DoesNotExist."""
    began, until = Network.objects.values_list("started", "ended").get(key=network)
    return state_of(began, until, timezone.localdate(at)) == "ended"


def _can_be_reminded(one: Asked, at: datetime) -> bool:
    return (
        one.state == "asked"
        and one.letter == "sent"
        and one.reminded is None
        and not one.over
        and one.changed is not None
        and one.changed <= at - BETWEEN_LETTERS
    )


def _asked(row: AskedIn, today: date) -> Asked:
    return Asked(
        key=row.key,
        name=row.name,
        email=row.email,
        state=row.state,
        letter=row.letter,
        reason=row.letter_reason,
        changed=row.letter_changed,
        down_since=row.letter_down_since,
        reminded=row.reminded,
        asked=row.asked,
        answered=row.answered,
        answer_by=row.answer_by,
        forgotten_after=forgotten_after(row.answer_by, row.keep_days),
        over=is_over(row.answer_by, today),
        settled=row.settled is not None,
        forgotten=row.forgotten is not None,
        holds=row.code_seed is not None,
        answer_words=row.answer_words,
        other_name=row.other_name,
        other_email=row.other_email,
        other_why=row.other_why,
        pointed_by=row.instead_of.name if row.instead_of else "",
        passed_on=bool(row.passed_on.all()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """Somebody who can be asked: `value` is `c7` for a candidate, `p7` for one found in the register."""

    value: str
    name: str
    home: str
    email: str
    in_register: bool
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAsk:
    """Whom one can choose among. `source` is `composition`, `candidates` or "" where there are neither;
    `left_out` how many of them are in the network or asked already."""

    source: str
    picks: tuple[Pick, ...]
    found: tuple[Pick, ...]
    left_out: int


def to_ask(network: str, find: str, *, at: datetime, ticked: Collection[int] = ()) -> ToAsk:
    """The decided composition, else every candidate; and those of the register who are ticked (by their
    rows' ids) or whom `find` finds."""
    today = timezone.localdate(at)
    decided = Composition.objects.filter(network__key=network, decided__isnull=False).order_by("-number")
    composition = decided.first()
    rows = (
        composition.chosen.all()
        if composition
        else Candidate.objects.filter(network__key=network).exclude(place="leave_out")
    )
    candidates = list(rows.select_related("person__organisation").order_by("pk"))
    inside = set(
        Membership.objects.filter(network__key=network, role=Role.PARTICIPANT)
        .filter(Q(until__isnull=True) | Q(until__gte=today))
        .values_list("person_id", flat=True)
    )
    standing = AskedIn.objects.filter(network__key=network, forgotten__isnull=True).exclude(
        state__in=("withdrawn", "yes")
    )
    people, emails, asked = set(inside), set(), set()
    for person, email, candidate in standing.values_list("person_id", "email", "candidate_id"):
        people.add(person)
        emails.add(email.casefold())
        asked.add(candidate)
    people.discard(None)
    # One who said yes may stand among the candidates by another row than the register's.
    emails |= {
        email.casefold()
        for email in Person.objects.filter(pk__in=inside, email__isnull=False).values_list("email", flat=True)
    }
    emails.discard("")
    asked.update(
        AskedIn.objects.filter(network__key=network, state="yes", person__in=inside).values_list(
            "candidate_id", flat=True
        )
    )
    picks = [_pick(one, chosen=composition is not None) for one in candidates]
    free = tuple(
        pick
        for one, pick in zip(candidates, picks, strict=True)
        if one.person_id not in people and one.pk not in asked and pick.email.casefold() not in emails
    )
    among = {one.person_id for one in candidates}
    wanted = {*ticked, *(one.id for one in find_people(network, find, day=today))} - people - among
    found = tuple(
        Pick(
            value=f"p{one.pk}",
            name=one.name,
            home=one.organisation.name if one.organisation else "",
            email=one.email or "",
            in_register=True,
        )
        for one in Person.objects.filter(pk__in=wanted)
        .select_related("organisation")
        .order_by(danish("name"), "pk")
    )
    return ToAsk(
        source="" if not candidates else "composition" if composition else "candidates",
        picks=free,
        found=found,
        left_out=len(picks) - len(free),
    )


def _pick(one: Candidate, *, chosen: bool) -> Pick:
    person = one.person
    if person is None:
        name, home, email = one.name, one.organisation, one.email
    else:
        name, email = person.name, person.email or ""
        home = person.organisation.name if person.organisation else ""
    return Pick(
        value=f"c{one.pk}", name=name, home=home, email=email, in_register=person is not None, chosen=chosen
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the network knows that an invitation can begin from; `before` is what the last one said."""

    task: str
    decided_task: str
    sender: str
    authority: str
    contact: str
    before: Mapping[str, str] = field(default_factory=dict)


def known(network: str) -> Known:
    """Network.DoesNotExist where there is none. Five queries."""
    row = Network.objects.get(key=network)
    last = AskedIn.objects.filter(network=row, forgotten__isnull=True).order_by("-pk").first()
    choice = Choice.objects.filter(network=row, decided_at__isnull=False).order_by("-version").first()
    asked = Round.objects.filter(network=row).order_by("-pk").values_list("intro", flat=True).first() or {}
    sender = sender_of(row.pk)
    return Known(
        task=row.task.strip(),
        decided_task=choice.task.strip() if choice else "",
        sender=", ".join(sender.names),
        authority=sender.authority,
        contact=str(asked.get("contact", "")).strip(),
        before={
            **{key: str(value) for key, value in last.told.items()},
            "words": last.words,
            "language": last.language,
        }
        if last
        else {},
    )
