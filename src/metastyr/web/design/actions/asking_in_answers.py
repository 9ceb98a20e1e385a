"""What the invited answers: a yes opens the door into the network in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.domain.asking_in import is_over
from metastyr.domain.network_life import NetworkEnded
from metastyr.domain.sectors import Sector
from metastyr.records.asking_in import asked_by_code
from metastyr.records.models import (
    AskedIn,
    Candidate,
    Invitation,
    Membership,
    Organisation,
    Person,
    Tie,
    Trace,
)
from metastyr.web.design.actions.asking_in_held import Change, held, write_letter
from metastyr.web.design.actions.people import NotChanged, put_in

# What stands at a candidate who is not in the register; of one who is, the register says it.
_TOLD_OF_A_NEW_ONE = ("name", "email", "organisation", "sector", "function", "level", "place_name")


class Turned(StrEnum):
    """Why an answer was not taken."""

    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"
    OVER = "over"
    SETTLED = "settled"
    BUILT_ON = "built_on"


class NotTaken(Exception):  # noqa: N818  an answer to the reader, not a fault
    """Nothing was changed; `reason` says why."""

    def __init__(self, reason: Turned) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`state` is yes, no or someone_else; the other three are about whom one points at."""

    state: str
    words: str = ""
    other_name: str = ""
    other_email: str = ""
    other_why: str = ""


@transaction.atomic
def answer_invitation(*, code: str, said: Answer, at: datetime) -> None:
    """The holder of the code answers, or answers anew. Said twice it is said once.

    NotTaken where the code opens nothing (any more), the last day is past, the leader has acted on the
    answer, or something has been built on the yes that is taken back.
    """
    change, one = _held(code, at)
    before = one.state
    if before == "yes" and said.state != "yes":
        _take_back(change, one)
    if before != said.state:
        change.move(one, said.state)
        one.answered = at
    one.answer_words = said.words
    pointed = said.state == "someone_else"
    one.other_name = said.other_name if pointed else ""
    one.other_email = said.other_email if pointed else ""
    one.other_why = said.other_why if pointed else ""
    if one.letter == "waiting":
        write_letter(one, "dropped", at, reason="answered")
    if said.state == "yes" and before != "yes":
        _let_in(change, one)
    one.save()
    if before != said.state:
        change.note(f"asked_in.{said.state}")


def _held(code: str, at: datetime) -> tuple[Change, AskedIn]:
    """The network and the invitation, held in that order, and looked at anew once they are."""
    found = asked_by_code(code)
    if found is None:
        raise NotTaken(Turned.UNKNOWN)
    try:
        change = held(found.network.key, by=None, now=at)
    except NetworkEnded as ended:
        raise NotTaken(Turned.OVER) from ended
    one = change.one(found.key)
    if one.state == "withdrawn":
        raise NotTaken(Turned.WITHDRAWN)
    if one.code_print != found.code_print:
        # It got another code between the two lines: this one opens nothing any more.
        raise NotTaken(Turned.UNKNOWN)
    if is_over(one.answer_by, timezone.localdate(at)):
        raise NotTaken(Turned.OVER)
    if one.settled:
        raise NotTaken(Turned.SETTLED)
    return change, one


def _let_in(change: Change, one: AskedIn) -> None:
    if one.person is None:
        one.person, one.person_made = _person(change, one)
    _is_the_candidate(change, one)
    try:
        # No trace with a name: a yes can be taken back, and then it would tell who said no.
        one.membership = put_in(
            change.network,
            one.person,
            role=Role.PARTICIPANT,
            since=timezone.localdate(change.at),
            until=None,
        )
    except NotChanged:
        # In already, by another way: the yes stands, and there is no membership of its own to take back.
        one.membership = None


def _is_the_candidate(change: Change, one: AskedIn) -> None:
    """The candidate who said yes is from now on read from the register: what they bring counts as there."""
    known, person = one.candidate, one.person
    if known is None or known.person_id is not None or person is None:
        return
    if Candidate.objects.filter(network=change.network, person=person).exists():
        return
    known.person = person
    for name in _TOLD_OF_A_NEW_ONE:
        setattr(known, name, "")
    known.save(update_fields=["person", *_TOLD_OF_A_NEW_ONE])


def _is_new_again(known: Candidate, one: AskedIn, person: Person) -> None:
    """The candidate as it was before the yes put them into the register."""
    organisation = person.organisation
    known.person = None
    known.name, known.email = one.name, one.email
    known.organisation = organisation.name if organisation else ""
    known.sector = organisation.sector if organisation else ""
    known.function, known.level, known.place_name = person.function, person.level, person.place
    known.save(update_fields=["person", *_TOLD_OF_A_NEW_ONE])


def _person(change: Change, one: AskedIn) -> tuple[Person, bool]:
    """Who it is in the register, found by the address the letter went to, else put there; whether put."""
    if found := _by_email(one.email):
        return found, False
    known = one.candidate
    organisation = _organisation(change, known) if known else None
    try:
        with transaction.atomic():
            made = Person.objects.create(
                name=one.name,
                email=one.email or None,
                organisation=organisation,
                function=known.function if known else "",
                level=known.level if known else "",
                place=known.place_name if known else "",
                attributes=known.attributes if known else {},
            )
    except IntegrityError:
        # Another network let the same person in at this moment.
        return Person.objects.get(email__iexact=one.email), False
    change.note("asked_in.registered")
    return made, True


def _organisation(change: Change, known: Candidate) -> Organisation | None:
    """Where the candidate comes from, found in the register by name, else put there; None where unknown."""
    name = known.organisation.strip()
    if not name:
        return None
    if found := Organisation.objects.filter(name__iexact=name).first():
        return found
    made, new = Organisation.objects.get_or_create(
        name=name, defaults={"sector": known.sector or Sector.OTHER.value}
    )
    if new:
        Trace.objects.leave(verb="organisation.added", at=change.at, by=None, about=name)
    return made


def _by_email(email: str) -> Person | None:
    return Person.objects.filter(email__iexact=email).order_by("pk").first() if email else None


def _take_back(change: Change, one: AskedIn) -> None:
    """What the yes opened goes as it came. NotTaken where something has been built on it meanwhile."""
    membership, person = one.membership, one.person
    if membership is None or person is None or _built_on(change, one, membership, person):
        raise NotTaken(Turned.BUILT_ON)
    membership.delete()
    one.membership = None
    if one.person_made:
        one.person, one.person_made = None, False
        one.save(update_fields=["person", "person_made", "membership"])
        if one.candidate is not None and one.candidate.person_id == person.pk:
            _is_new_again(one.candidate, one, person)
        if not _known_elsewhere(person):
            person.delete()


def _built_on(change: Change, one: AskedIn, membership: Membership, person: Person) -> bool:
    as_opened = (
        membership.role == Role.PARTICIPANT
        and membership.until is None
        and one.answered is not None
        and membership.since == timezone.localdate(one.answered)
    )
    return (
        not as_opened
        or Membership.objects.filter(network=change.network, person=person).exclude(pk=membership.pk).exists()
        or Tie.objects.filter(Q(source=person) | Q(target=person), network=change.network).exists()
        or Invitation.objects.filter(round__network=change.network, person=person).exists()
    )


def _known_elsewhere(person: Person) -> bool:
    """Whether anything else in any table is about this person."""
    return any(
        about.related_model._base_manager.filter(**{about.field.name: person}).exists()
        for about in Person._meta.related_objects
    )
