"""Who is who: which row of a list is which person in the register, and where only its leader can tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from metastyr.domain.same_name import folded
from metastyr.domain.taking_in.known import Known, KnownMembership, KnownPerson
from metastyr.domain.taking_in.listed import Choices, ListedPerson
from metastyr.domain.taking_in.snags import Snag, SnagKind


class How(StrEnum):
    """By what a row is known to be a person."""

    EMAIL = "email"
    LIST_ID = "list_id"
    ALIKE = "alike"
    NEW = "new"


class Why(StrEnum):
    """Why a person in the register may be the one in the row."""

    SAME_NAME_AND_HOME = "same_name_and_home"
    SAME_NAME = "same_name"
    SAME_ID_OTHER_NAME = "same_id_other_name"
    SAME_EMAIL_OTHER_NAME = "same_email_other_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Someone in the register who may be the one in the row."""

    person: int
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which person a row is: `person` is None for a new one. `candidates` are who else it could be."""

    row: int
    how: How
    person: int | None
    candidates: tuple[Candidate, ...] = ()


class Register:
    """The known people, looked up the four ways a list can point at them."""

    def __init__(self, known: Known) -> None:
        self.people: Mapping[int, KnownPerson] = {person.id: person for person in known.people}
        self.by_email = {person.email.lower(): person for person in known.people if person.email}
        self.by_name: dict[str, list[KnownPerson]] = defaultdict(list)
        for person in known.people:
            self.by_name[folded(person.name)].append(person)
        self.memberships: dict[int, list[KnownMembership]] = defaultdict(list)
        self._open: dict[str, int] = {}
        self._closed: dict[str, list[int]] = defaultdict(list)
        for membership in known.memberships:
            self.memberships[membership.person].append(membership)
            if membership.list_id and membership.until is None:
                self._open[membership.list_id] = membership.person
            elif membership.list_id:
                self._closed[membership.list_id].append(membership.person)

    def by_list_id(self, row: ListedPerson) -> KnownPerson | None:
        """Whom the network's lists call so now; of those who have left, only one of the same name."""
        if not row.list_id:
            return None
        if row.list_id in self._open:
            return self.people[self._open[row.list_id]]
        left = [self.people[one] for one in self._closed[row.list_id]]
        return next((one for one in left if folded(one.name) == folded(row.name)), None)

    def list_ids(self, person: int) -> set[str]:
        return {one.list_id for one in self.memberships.get(person, ()) if one.list_id}


def match(
    rows: Sequence[ListedPerson],
    homes: Mapping[int, int | None],
    register: Register,
    choices: Choices,
) -> tuple[tuple[Match, ...], tuple[Snag, ...]]:
    """One Match a row, in order, and every snag on the way.

    A row is certainly a person when its e-mail is, or when this network's lists gave that person the
    row's id, and the name is the same. An e-mail under another name is asked about; it belongs to one, so
    the answer "someone else" is a snag until the list has another e-mail. A row that shares only the name,
    or an id under another name, is alike: its leader decides. Until then it is the same where nothing
    speaks against it: the name written the same in the same organisation (`homes`: row → the known
    organisation it names, if any), no two different e-mails or ids. Nobody in the register is two rows.
    """
    snags: list[Snag] = []
    matches: dict[int, Match] = {}
    taken: dict[int, int] = {}
    for row in rows:
        certain = _certain(row, register, choices, snags)
        if certain is None:
            continue
        if certain.person is not None and certain.person in taken:
            snags.append(_taken_twice(row, certain.person, taken, register))
        elif certain.person is not None:
            taken[certain.person] = row.row
        matches[row.row] = certain
    for row in rows:
        if row.row not in matches:
            matches[row.row] = _alike(row, homes[row.row], register, choices, taken, snags)
    return tuple(matches[row.row] for row in rows), tuple(snags)


def _taken_twice(row: ListedPerson, person: int | None, taken: Mapping[int, int], register: Register) -> Snag:
    assert person is not None
    name = register.people[person].name
    return Snag(kind=SnagKind.SAME_TARGET, row=row.row, one=row.name, other=name, other_row=taken[person])


def _certain(row: ListedPerson, register: Register, choices: Choices, snags: list[Snag]) -> Match | None:
    by_email = register.by_email.get(row.email.lower()) if row.email else None
    by_id = register.by_list_id(row)
    if by_email and by_id and by_email.id != by_id.id:
        snags.append(Snag(kind=SnagKind.TWO_PEOPLE, row=row.row, one=by_email.name, other=by_id.name))
    if by_email and folded(by_email.name) == folded(row.name):
        return Match(row=row.row, how=How.EMAIL, person=by_email.id)
    if by_email:
        asked = (Candidate(person=by_email.id, why=Why.SAME_EMAIL_OTHER_NAME),)
        if choices.same.get(row.row, by_email.id) is not None:
            return Match(row=row.row, how=How.EMAIL, person=by_email.id, candidates=asked)
        snags.append(Snag(kind=SnagKind.EMAIL_TAKEN, row=row.row, one=row.name, other=by_email.name))
        return Match(row=row.row, how=How.NEW, person=None, candidates=asked)
    if by_id and folded(by_id.name) == folded(row.name):
        return Match(row=row.row, how=How.LIST_ID, person=by_id.id)
    return None


def _alike(
    row: ListedPerson,
    home: int | None,
    register: Register,
    choices: Choices,
    taken: dict[int, int],
    snags: list[Snag],
) -> Match:
    found: list[tuple[tuple[int, ...], Candidate, bool]] = []
    by_id = register.by_list_id(row)
    if by_id:
        candidate = Candidate(person=by_id.id, why=Why.SAME_ID_OTHER_NAME)
        found.append(((0, 0, 0, 0), candidate, not _two_emails(row, by_id)))
    for person in register.by_name.get(folded(row.name), ()):
        if person.id in taken and choices.same.get(row.row) != person.id:
            continue
        at_home = _same_home(row, home, person, register)
        why = Why.SAME_NAME_AND_HOME if at_home else Why.SAME_NAME
        plausible = at_home and person.name == row.name and not _told_apart(row, person, register)
        # Of several equally plausible: one already here, then the likest, then whoever came last.
        here = person.id in register.memberships
        order = (0 if plausible else 1, 0 if here else 1, -_agreement(row, person), -person.id)
        found.append((order, Candidate(person=person.id, why=why), plausible))
    found.sort(key=lambda one: one[0])
    candidates = tuple(candidate for _order, candidate, _plausible in found)
    if row.row in choices.same and choices.same[row.row] in {None, *(c.person for c in candidates)}:
        person_id = choices.same[row.row]
    else:
        person_id = next((c.person for _order, c, likely in found if likely and c.person not in taken), None)
    if person_id is not None and person_id in taken:
        snags.append(_taken_twice(row, person_id, taken, register))
    elif person_id is not None:
        taken[person_id] = row.row
    how = How.NEW if person_id is None else How.ALIKE
    return Match(row=row.row, how=how, person=person_id, candidates=candidates)


def _same_home(row: ListedPerson, home: int | None, person: KnownPerson, register: Register) -> bool:
    """Both in one organisation; or both in none, and the person already in this network."""
    if row.organisation:
        return home is not None and home == person.organisation
    return person.organisation is None and person.id in register.memberships


def _two_emails(row: ListedPerson, person: KnownPerson) -> bool:
    return bool(row.email and person.email and row.email.lower() != person.email.lower())


def _told_apart(row: ListedPerson, person: KnownPerson, register: Register) -> bool:
    """Whether two different e-mails, or two different ids in this network, say that they are two."""
    ids = register.list_ids(person.id)
    return _two_emails(row, person) or bool(row.list_id and ids and row.list_id not in ids)


def _agreement(row: ListedPerson, person: KnownPerson) -> int:
    """How many told details are the person's own: orders those who are equally alike."""
    pairs = ((row.function, person.function), (row.level, person.level), (row.place, person.place))
    own = sum(1 for name, value in row.own.items() if person.own.get(name) == value)
    return own + sum(1 for told, held in pairs if told and told == held)
