"""Who may sign in, and what is kept about the one who asks: plain values for the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from allauth.mfa.models import Authenticator

from metastyr.domain.access import Role
from metastyr.records.columns import open_on
from metastyr.records.models import Membership, Person, User
from metastyr.records.models.order import danish


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRole:
    """A role in one network, now."""

    network: str
    network_name: str
    role: Role
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """What the register says about a person; "" where it says nothing."""

    name: str
    email: str
    organisation: str
    unit: str
    function: str
    level: str
    place: str
    own: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAccount:
    """All a person sees on their own page. `keys` counts passkeys and security keys."""

    name: str
    email: str
    administrator: bool
    last_sign_in: datetime | None
    app: bool
    keys: int
    person: RegisterEntry | None
    roles: tuple[HeldRole, ...]
    traces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRow:
    """One who may sign in, as the administrator sees it."""

    id: int
    name: str
    email: str
    person: int | None
    person_name: str
    administrator: bool
    active: bool
    has_password: bool
    second_factor: bool
    last_sign_in: datetime | None


def own_account(user: int, *, today: date) -> OwnAccount:
    """Everything kept about one user. User.DoesNotExist when there is none."""
    row = User.objects.select_related("person__organisation", "person__unit").get(pk=user)
    kinds = list(Authenticator.objects.filter(user_id=user).values_list("type", flat=True))
    held = (
        Membership.objects.filter(open_on(today), person=row.person_id)
        .select_related("network")
        .order_by(danish("network__name"), "role")
        if row.person_id
        else ()
    )
    return OwnAccount(
        name=row.name,
        email=row.email,
        administrator=row.is_administrator,
        last_sign_in=row.last_login,
        app=Authenticator.Type.TOTP in kinds,
        keys=kinds.count(Authenticator.Type.WEBAUTHN),
        person=_entry(row.person) if row.person else None,
        roles=tuple(
            HeldRole(network=m.network.key, network_name=m.network.name, role=Role(m.role), since=m.since)
            for m in held
        ),
        traces=row.traces.count(),
    )


def _entry(person: Person) -> RegisterEntry:
    return RegisterEntry(
        name=person.name,
        email=person.email or "",
        organisation=person.organisation.name if person.organisation else "",
        unit=person.unit.name if person.unit else "",
        function=person.function,
        level=person.level,
        place=person.place,
        own=tuple((str(name), str(value)) for name, value in sorted(person.attributes.items()) if value),
    )


def users() -> tuple[UserRow, ...]:
    """Everyone who has or has had access, in Danish order. Two queries."""
    protected = set(Authenticator.objects.values_list("user_id", flat=True))
    rows = User.objects.select_related("person").order_by(danish("name"), "email")
    return tuple(_row(row, second_factor=row.pk in protected) for row in rows)


def user(pk: int) -> UserRow | None:
    row = User.objects.select_related("person").filter(pk=pk).first()
    return row and _row(row, second_factor=Authenticator.objects.filter(user_id=pk).exists())


def _row(row: User, *, second_factor: bool) -> UserRow:
    return UserRow(
        id=row.pk,
        name=row.name,
        email=row.email,
        person=row.person_id,
        person_name=row.person.name if row.person else "",
        administrator=row.is_administrator,
        active=row.is_active,
        has_password=row.has_usable_password(),
        second_factor=second_factor,
        last_sign_in=row.last_login,
    )


def people_without_user(*, but: int | None = None) -> tuple[tuple[int, str], ...]:
    """(id, name and organisation) of everyone in the register who cannot sign in yet, and of `but`."""
    free = Person.objects.filter(user__isnull=True) | Person.objects.filter(pk=but)
    rows = free.order_by(danish("name"), "pk").values_list("pk", "name", "organisation__name")
    return tuple((pk, f"{name}, {home}" if home else name) for pk, name, home in rows)
