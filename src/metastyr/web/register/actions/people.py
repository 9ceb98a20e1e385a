"""People come into the register and are corrected; nobody is there twice without someone saying so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from metastyr.domain.same_name import folded
from metastyr.records.models import Person, Trace, Unit
from metastyr.web.register.actions.refusal import NotPossible, Reason


@transaction.atomic
def add_person(
    *,
    name: str,
    by: int | None,
    at: datetime,
    email: str = "",
    organisation: int | None = None,
    unit: int | None = None,
    function: str = "",
    level: str = "",
    place: str = "",
    attributes: Mapping[str, str] | None = None,
    is_another: bool = False,
) -> int:
    """A new person; the id. NotPossible when the e-mail is taken, or when someone in the same
    organisation bears the same name and nobody has said that `is_another`."""
    fields = _checked(
        but=None,
        is_another=is_another,
        name=name,
        email=email,
        organisation=organisation,
        unit=unit,
        function=function,
        level=level,
        place=place,
        attributes=attributes or {},
    )
    person = Person.objects.create(**fields)
    Trace.objects.leave(verb="person.added", at=at, by=by, about=person.name)
    return person.pk


@transaction.atomic
def change_person(
    *,
    person: int,
    name: str,
    email: str,
    organisation: int | None,
    unit: int | None,
    function: str,
    level: str,
    place: str,
    attributes: Mapping[str, str],
    by: int | None,
    at: datetime,
    is_another: bool = False,
) -> bool:
    """All details of a person as they should be; whether anything was changed."""
    row = Person.objects.select_for_update().get(pk=person)
    fields = _checked(
        but=row,
        is_another=is_another,
        name=name,
        email=email,
        organisation=organisation,
        unit=unit,
        function=function,
        level=level,
        place=place,
        attributes=attributes,
    )
    changed = {key: value for key, value in fields.items() if getattr(row, key) != value}
    if not changed:
        return False
    for key, value in changed.items():
        setattr(row, key, value)
    row.save(update_fields=list(changed))
    Trace.objects.leave(
        verb="person.changed",
        at=at,
        by=by,
        about=row.name,
        data={"fields": sorted(key.removesuffix("_id") for key in changed)},
    )
    return True


def _checked(
    *,
    but: Person | None,
    is_another: bool,
    name: str,
    email: str,
    organisation: int | None,
    unit: int | None,
    function: str,
    level: str,
    place: str,
    attributes: Mapping[str, str],
) -> dict[str, Any]:
    """The fields as they are stored. A unit brings its organisation along."""
    name = " ".join(name.split())
    if not name:
        raise ValueError("a person needs a name")
    if unit is not None:
        home = Unit.objects.values_list("organisation_id", flat=True).filter(pk=unit).first()
        if home is None or organisation not in {None, home}:
            raise NotPossible(Reason.UNIT_ELSEWHERE)
        organisation = home
    email = email.strip().lower()
    others = Person.objects.exclude(pk=but.pk if but else None)
    if email and (taken := others.filter(email=email).values_list("name", flat=True).first()):
        raise NotPossible(Reason.EMAIL_TAKEN, taken)
    moved = but is None or (folded(but.name), but.organisation_id) != (folded(name), organisation)
    if moved and not is_another:
        for other in others.filter(organisation_id=organisation).values_list("name", flat=True):
            if folded(other) == folded(name):
                raise NotPossible(Reason.NAME_SEEN, other)
    return {
        "name": name,
        "email": email or None,
        "organisation_id": organisation,
        "unit_id": unit,
        "function": function.strip(),
        "level": level.strip(),
        "place": place.strip(),
        "attributes": {key.strip(): value.strip() for key, value in attributes.items() if value.strip()},
    }
