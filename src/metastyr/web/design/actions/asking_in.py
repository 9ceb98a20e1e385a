"""People are asked to take part in the network: rows and letters are written, nothing is sent yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.domain.asking_in import MOST_KEEP_DAYS
from metastyr.domain.transitions import NotFromHere
from metastyr.records.asking_in import give_new_code
from metastyr.records.models import AskedIn, Candidate, Membership, Person
from metastyr.web.design.actions.asking_in_held import Change, NotAsked, WhyNot, held, write_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the letter says. All of it is the leader's own, in `language`."""

    language: str
    words: str
    theme: str
    expected: str
    purpose: str
    controller: str
    contact: str
    answer_by: date
    keep_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Somebody to ask: of the register (`person`), of the candidates, or by a new name and address."""

    name: str = ""
    email: str = ""
    person: int | None = None
    candidate: int | None = None


@transaction.atomic
def ask_in(
    *,
    network: str,
    whom: Sequence[Whom],
    words: Words,
    by: int | None,
    at: datetime,
    once: UUID | None = None,
) -> tuple[UUID, ...]:
    """Each of them has an invitation and, with an address, a letter that waits; their keys. Whoever is told
    of twice is asked once. The same `once` again is the same press of a button: it does nothing more.

    NotAsked, and nobody is asked, where somebody is in the network or asked already, where there is nobody,
    or where the last day is past. NetworkEnded.
    """
    change = held(network, by=by, now=at)
    rows: list[AskedIn] = []
    for one in whom:
        row = _row(change, one, words)
        if not any(_same(row, other) for other in rows):
            rows.append(row)
    if not rows:
        raise NotAsked(WhyNot.NOBODY)
    if once is not None:
        for number, row in enumerate(rows):
            row.key = uuid5(once, str(number))
        keys = tuple(row.key for row in rows)
        if AskedIn.objects.filter(network=change.network, key__in=keys).count() == len(keys):
            return keys
    _begin(change, rows)
    change.note("asked_in.asked", people=len(rows))
    return tuple(row.key for row in rows)


@transaction.atomic
def pass_on(*, network: str, asked: UUID, answer_by: date, by: int | None, at: datetime) -> UUID:
    """Whoever was pointed at is asked in their place, by the same words; the key of the new invitation.

    NotFromHere where nobody is pointed at any more, or it is settled; NotAsked as for `ask_in`.
    """
    change = held(network, by=by, now=at)
    one = pointing(change, asked)
    row = AskedIn(
        network=change.network,
        name=one.other_name,
        email=one.other_email,
        words=one.words,
        told=one.told,
        language=one.language,
        keep_days=one.keep_days,
        answer_by=answer_by,
        instead_of=one,
        asked=at,
    )
    row.person = _in_register(row.email)
    _begin(change, [row])
    one.settled = at
    one.save(update_fields=["settled"])
    change.note("asked_in.passed_on")
    return row.key


def pointing(change: Change, asked: UUID) -> AskedIn:
    """The invitation that points at somebody else, held. NotFromHere where it does not, or no more."""
    one = change.one(asked)
    if one.state != "someone_else" or one.settled:
        raise NotFromHere(one.state, "passed_on")
    return one


def _row(change: Change, one: Whom, words: Words) -> AskedIn:
    row = AskedIn(
        network=change.network,
        name=one.name.strip(),
        email=one.email.strip(),
        words=words.words,
        told={
            "theme": words.theme,
            "expected": words.expected,
            "purpose": words.purpose,
            "controller": words.controller,
            "contact": words.contact,
        },
        language=words.language,
        keep_days=min(max(words.keep_days, 1), MOST_KEEP_DAYS),
        answer_by=words.answer_by,
        asked=change.at,
    )
    if one.candidate is not None:
        row.candidate = Candidate.objects.select_related("person").get(
            pk=one.candidate, network=change.network
        )
        row.person = row.candidate.person
        row.name, row.email = row.name or row.candidate.name, row.email or row.candidate.email
    if one.person is not None:
        row.person = Person.objects.get(pk=one.person)
    if row.person is not None:
        row.name, row.email = row.person.name, row.person.email or ""
    else:
        row.person = _in_register(row.email)
    return row


def _in_register(email: str) -> Person | None:
    """Who in the register has this address; what stands there is never overwritten."""
    return Person.objects.filter(email__iexact=email).order_by("pk").first() if email else None


def _begin(change: Change, rows: Sequence[AskedIn]) -> None:
    today = timezone.localdate(change.at)
    if any(row.answer_by < today for row in rows):
        raise NotAsked(WhyNot.DAY_PAST)
    _check_free(change, rows, today)
    for row in rows:
        give_new_code(row)
        write_letter(row, "waiting" if row.email else "", change.at)
        row.save()


def _check_free(change: Change, rows: Sequence[AskedIn], today: date) -> None:
    inside = set(
        Membership.objects.filter(network=change.network, role=Role.PARTICIPANT)
        .filter(Q(until__isnull=True) | Q(until__gte=today))
        .values_list("person_id", flat=True)
    )
    if names := tuple(row.name for row in rows if row.person_id in inside):
        raise NotAsked(WhyNot.ALREADY_IN, names)
    # A yes that led in and out again is over; who is inside is looked at above.
    standing = list(
        AskedIn.objects.filter(network=change.network, forgotten__isnull=True).exclude(
            state__in=("withdrawn", "yes")
        )
    )
    if names := tuple(row.name for row in rows if any(_same(row, other) for other in standing)):
        raise NotAsked(WhyNot.ALREADY_ASKED, names)


def _same(one: AskedIn, other: AskedIn) -> bool:
    """Whether the two are for one person, as far as can be known."""
    if one.person_id and one.person_id == other.person_id:
        return True
    if one.candidate_id and one.candidate_id == other.candidate_id:
        return True
    if one.email or other.email:
        return one.email.casefold() == other.email.casefold()
    return not (one.person_id or other.person_id) and one.name.casefold() == other.name.casefold()
