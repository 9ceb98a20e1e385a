"""The demo case is loaded the way people would have done it: through the rooms' actions, a year of them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from django.db import transaction
from django.utils import timezone

from metastyr.demo import case
from metastyr.demo.history import Event, History, What, history
from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import Membership, Network, Organisation, Person
from metastyr.web.account import actions as account
from metastyr.web.design import actions as design
from metastyr.web.overview import actions as overview
from metastyr.web.register import actions as register
from metastyr.web.register.list_reading import read_list, read_sheets, suggested
from metastyr.web.sense import actions as sense
from metastyr.web.sense.actions.closing import wipe_closed
from metastyr.web.site import (
    demo_asking_in,
    demo_choosing,
    demo_composing,
    demo_filling,
    demo_framing,
    demo_rounds,
)

# Without the letters and figures that look alike: it is read off a terminal and typed.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


class NotEmpty(Exception):  # noqa: N818  an answer to the caller, not a fault
    """There are organisations, people or networks already; the demo is not mixed with them."""


class ListNotReadable(Exception):  # noqa: N818  what is wrong, not an error of this code
    """One of the demo's own lists could not be read: the importer and the demo have parted ways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSignIn:
    """One who can sign in to the demo. The same password for all six."""

    role: Role
    name: str
    email: str
    password: str


def load(now: datetime) -> tuple[DemoSignIn, ...]:
    """Fill an empty database with the demo's year, ended within the week before `now`; who can sign in.

    () when the demo is there already: then nothing is touched. NotEmpty when anything else is.
    All or nothing. The password is made here, kept only as a hash, and told only by what is returned.
    """
    year = history().ending_before(now)
    if Network.objects.filter(key=year.network.key).exists():
        return ()
    if any(table.objects.exists() for table in (Network, Organisation, Person)):
        raise NotEmpty
    password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))
    with transaction.atomic():
        _Year(year, password).happen()
    # While the year happens all is one transaction, and nothing can be wiped from the files.
    wipe_closed(at=now)
    return tuple(
        DemoSignIn(role=user.role, name=user.name, email=user.email, password=password) for user in year.users
    )


class _Year:
    """The year, happening: each kind of event has the method that does it."""

    def __init__(self, year: History, password: str) -> None:
        self.year = year
        self.password = password
        self.users: dict[Role | None, int | None] = {None: None}
        self.network = ""
        self.listed: dict[str, case.Person] = {person.id: person for person in case.people()}

    def happen(self) -> None:
        doing: Mapping[What, Callable[[Event], None]] = {
            What.ORGANISATIONS: self.organisations,
            What.UNITS: self.units,
            What.PERSON: self.person,
            What.SIGN_IN: self.sign_in,
            What.NETWORK_STARTED: self.network_started,
            What.NETWORK_CHANGED: self.network_changed,
            What.LIST: self.list,
            What.BOUNDARY: self.boundary,
            What.PERSON_CHANGED: self.person_changed,
            What.ORGANISATION_CHANGED: self.organisation_changed,
            What.ROLE_CHANGED: self.role_changed,
            What.LEFT: self.left,
            What.TIE_ADDED: self.tie_added,
            What.TIE_REMOVED: self.tie_removed,
            What.EXPORTED: self.exported,
        }
        for event in self.year.events:
            if event.what in demo_rounds.DOING:
                demo_rounds.DOING[event.what](event, self.network, self.users[event.by])
            elif event.what is What.FORM_CHOSEN:
                demo_choosing.choose(event, self.network, self.users)
            elif event.what is What.SHEETS_FILLED:
                demo_filling.fill(event, self.network, self.users)
            elif event.what is What.GROUP_COMPOSED:
                demo_composing.compose(event, self.network, self.users[event.by])
            elif event.what is What.NETWORK_FRAMED:
                demo_framing.set_frame(event, self.network, self.users[event.by])
            elif event.what is What.PEOPLE_ASKED:
                demo_asking_in.ask(event, self.network, self.users[event.by])
            else:
                doing[event.what](event)

    def user(self, event: Event) -> int:
        """The user behind an event that only somebody signed in can cause."""
        user = self.users[event.by]
        assert user is not None
        return user

    def person_called(self, list_id: str) -> Person:
        """By the id of the lists; before the first list by the e-mail."""
        return Person.objects.filter(memberships__list_id=list_id).first() or Person.objects.get(
            email=self.listed[list_id].email
        )

    def organisations(self, event: Event) -> None:
        for one in case.organisations():
            register.add_organisation(
                name=one.name,
                sector=one.sector,
                place=one.place,
                cvr=one.cvr,
                by=self.users[event.by],
                at=event.at,
            )

    def units(self, event: Event) -> None:
        homes = dict(Organisation.objects.values_list("name", "pk"))
        made: dict[tuple[str, str], int] = {}
        for one in case.units():
            made[one.organisation, one.name] = register.add_unit(
                organisation=homes[one.organisation],
                name=one.name,
                parent=made[one.organisation, one.under] if one.under else None,
                by=self.users[event.by],
                at=event.at,
            )

    def person(self, event: Event) -> None:
        one = self.listed[event.details["person"]]
        home = Organisation.objects.get(name=one.organisation)
        register.add_person(
            name=one.name,
            email=one.email,
            organisation=home.pk,
            unit=home.units.get(name=one.unit).pk,
            function=one.function,
            level=one.level,
            place=one.place,
            attributes={case.OWN_ATTRIBUTE: one.generation},
            by=self.users[event.by],
            at=event.at,
        )

    def sign_in(self, event: Event) -> None:
        user = next(one for one in self.year.users if one.role == event.details["role"])
        self.users[user.role] = account.add_user(
            email=user.email,
            name=user.name,
            person=self.person_called(user.person).pk if user.person else None,
            is_administrator=user.role is Role.ADMINISTRATOR,
            password=self.password,
            by=self.users[event.by],
            at=event.at,
        )

    def network_started(self, event: Event) -> None:
        self.network = overview.start_network(
            name=self.year.network.name,
            task=event.details["task"],
            started=timezone.localdate(event.at),
            directed=True,
            tie_meaning=self.year.network.tie_meaning,
            by=self.user(event),
            at=event.at,
        )

    def network_changed(self, event: Event) -> None:
        row = Network.objects.get(key=self.network)
        overview.change_network(
            network=self.network,
            name=row.name,
            task=event.details["task"],
            started=row.started,
            ended=row.ended,
            directed=row.directed,
            tie_meaning=row.tie_meaning,
            by=self.user(event),
            at=event.at,
        )

    def list(self, event: Event) -> None:
        files = {kind: event.details[kind] for kind in ("people", "ties")}
        names = {kind: PurePosixPath(path).name for kind, path in files.items()}
        sheets = read_sheets(
            people_name=names["people"],
            people=case.data(files["people"]),
            ties_name=names["ties"],
            ties=case.data(files["ties"]),
        )
        read = read_list(sheets, suggested(sheets, since=timezone.localdate(event.at), directed=True))
        if read.problems:
            raise ListNotReadable("; ".join(problem.line("en") for problem in read.problems))
        register.take_in_people(
            network=self.network,
            people=read.people,
            ties=read.ties,
            choices=read.choices,
            about=names["people"],
            by=self.users[event.by],
            at=event.at,
        )

    def boundary(self, event: Event) -> None:
        sense.point_boundary(
            network=self.network,
            kind=BoundaryKind(event.details["kind"]),
            attribute=event.details["attribute"],
            by=self.user(event),
            at=event.at,
        )

    def person_changed(self, event: Event) -> None:
        row = self.person_called(event.details["person"])
        register.change_person(
            person=row.pk,
            name=event.details["name"],
            email=row.email or "",
            organisation=row.organisation_id,
            unit=row.unit_id,
            function=row.function,
            level=row.level,
            place=row.place,
            attributes=row.attributes,
            by=self.users[event.by],
            at=event.at,
        )

    def organisation_changed(self, event: Event) -> None:
        row = Organisation.objects.get(name=event.details["organisation"])
        register.change_organisation(
            organisation=row.pk,
            name=event.details["name"],
            sector=row.sector,
            place=row.place,
            cvr=row.cvr or "",
            by=self.users[event.by],
            at=event.at,
        )

    def _membership(self, event: Event) -> Membership:
        return Membership.objects.get(list_id=event.details["person"], until=None)

    def role_changed(self, event: Event) -> None:
        held = self._membership(event)
        design.change_membership(
            network=self.network,
            membership=held.pk,
            role=Role(event.details["role"]),
            since=held.since,
            until=None,
            by=self.user(event),
            at=event.at,
        )

    def left(self, event: Event) -> None:
        held = self._membership(event)
        design.change_membership(
            network=self.network,
            membership=held.pk,
            role=Role(held.role),
            since=held.since,
            until=timezone.localdate(event.at),
            by=self.user(event),
            at=event.at,
        )

    def _ends(self, event: Event) -> tuple[int, int]:
        return self.person_called(event.details["from"]).pk, self.person_called(event.details["to"]).pk

    def tie_added(self, event: Event) -> None:
        source, target = self._ends(event)
        design.add_tie(network=self.network, source=source, target=target, by=self.user(event), at=event.at)

    def tie_removed(self, event: Event) -> None:
        source, target = self._ends(event)
        design.remove_tie(
            network=self.network, source=source, target=target, by=self.user(event), at=event.at
        )

    def exported(self, event: Event) -> None:
        design.note_export(
            network=self.network, form=event.details["format"], by=self.user(event), at=event.at
        )
