"""Access is given, changed and closed; there is always one administrator left who can sign in."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction

from metastyr.records.models import Person, Trace, User


class Reason(StrEnum):
    """Why access was not changed; the form says it in words."""

    EMAIL_TAKEN = "email_taken"
    PERSON_TAKEN = "person_taken"
    LAST_ADMINISTRATOR = "last_administrator"


class NotPossible(Exception):  # noqa: N818  an answer to the reader, not a fault
    """Nothing was changed; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@transaction.atomic
def add_user(
    *,
    email: str,
    name: str,
    by: int | None,
    at: datetime,
    person: int | None = None,
    is_administrator: bool = False,
    password: str | None = None,
) -> int:
    """A new user; the id. Without a password nobody can sign in until one is chosen through a letter.

    NotPossible when the e-mail, or the person in the register, already has access.
    """
    email, name = _checked(email=email, name=name, person=person, but=None)
    user = User.objects.create_user(
        email=email, password=password, name=name, person_id=person, is_administrator=is_administrator
    )
    Trace.objects.leave(
        verb="user.added", at=at, by=by, about=name, data={"is_administrator": is_administrator}
    )
    return user.pk


@transaction.atomic
def change_user(
    *,
    user: int,
    email: str,
    name: str,
    person: int | None,
    is_administrator: bool,
    is_active: bool,
    by: int | None,
    at: datetime,
) -> bool:
    """All of a user's details as they should be; whether anything was changed. NotPossible as said by it."""
    # All administrators are locked, so that two cannot close each other's access at the same time.
    locked = {row.pk: row for row in User.objects.select_for_update().order_by("pk")}
    row = locked[user]
    email, name = _checked(email=email, name=name, person=person, but=user)
    new = {
        "email": email,
        "name": name,
        "person_id": person,
        "is_administrator": is_administrator,
        "is_active": is_active,
    }
    changed = {field: value for field, value in new.items() if getattr(row, field) != value}
    if not changed:
        return False
    for field, value in changed.items():
        setattr(row, field, value)
    if not any(other.is_administrator and other.is_active for other in locked.values()):
        raise NotPossible(Reason.LAST_ADMINISTRATOR)
    row.save(update_fields=list(changed))
    if "email" in changed:
        # allauth keeps its own note of addresses; an old one must not open the door any more.
        EmailAddress.objects.filter(user_id=row.pk).delete()
    Trace.objects.leave(
        verb="user.changed",
        at=at,
        by=by,
        about=name,
        data={"fields": sorted(field.removesuffix("_id") for field in changed)},
    )
    return True


@transaction.atomic
def remove_second_factor(*, user: int, by: int | None, at: datetime) -> bool:
    """For one who has lost phone or key: the password alone is enough again. False if there was none."""
    row = User.objects.select_for_update().get(pk=user)
    gone, _ = Authenticator.objects.filter(user_id=row.pk).delete()
    if not gone:
        return False
    Trace.objects.leave(verb="user.changed", at=at, by=by, about=row.name, data={"fields": ["second_factor"]})
    return True


def _checked(*, email: str, name: str, person: int | None, but: int | None) -> tuple[str, str]:
    """E-mail and name as they are stored. ValueError when one is empty."""
    email, name = email.strip().lower(), " ".join(name.split())
    if not email or not name:
        raise ValueError("a user needs an e-mail and a name")
    others = User.objects.exclude(pk=but)
    if others.filter(email=email).exists():
        raise NotPossible(Reason.EMAIL_TAKEN)
    if person is not None:
        someone = Person.objects.get(pk=person)
        if others.filter(person=someone).exists():
            raise NotPossible(Reason.PERSON_TAKEN)
    return email, name
