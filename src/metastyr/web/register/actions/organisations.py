"""Organisations come into the register and are corrected; no two bear one name or one CVR number."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from metastyr.domain.cvr import read_cvr
from metastyr.domain.same_name import folded
from metastyr.domain.sectors import Sector
from metastyr.records.models import Organisation, Trace
from metastyr.web.register.actions.refusal import NotPossible, Reason


@transaction.atomic
def add_organisation(
    *,
    name: str,
    sector: Sector,
    by: int | None,
    at: datetime,
    place: str = "",
    cvr: str = "",
) -> int:
    """A new organisation; its id. NotPossible when its name or CVR number is taken, or the number wrong."""
    fields = _checked(name=name, sector=sector, place=place, cvr=cvr, but=None)
    organisation = Organisation.objects.create(**fields)
    Trace.objects.leave(verb="organisation.added", at=at, by=by, about=organisation.name)
    return organisation.pk


@transaction.atomic
def change_organisation(
    *, organisation: int, name: str, sector: Sector, place: str, cvr: str, by: int | None, at: datetime
) -> bool:
    """All details of an organisation as they should be; whether anything was changed."""
    row = Organisation.objects.select_for_update().get(pk=organisation)
    fields = _checked(name=name, sector=sector, place=place, cvr=cvr, but=row.pk)
    changed = {key: value for key, value in fields.items() if getattr(row, key) != value}
    if not changed:
        return False
    for key, value in changed.items():
        setattr(row, key, value)
    row.save(update_fields=list(changed))
    Trace.objects.leave(
        verb="organisation.changed", at=at, by=by, about=row.name, data={"fields": sorted(changed)}
    )
    return True


def _checked(*, name: str, sector: Sector, place: str, cvr: str, but: int | None) -> dict[str, str | None]:
    """The fields as they are stored; NotPossible when another organisation has them."""
    name = " ".join(name.split())
    if not name:
        raise ValueError("an organisation needs a name")
    digits = read_cvr(cvr) if cvr.strip() else ""
    if digits is None:
        raise NotPossible(Reason.CVR_WRONG, cvr)
    others = Organisation.objects.exclude(pk=but)
    for other in others.values_list("name", flat=True):
        if folded(other) == folded(name):
            raise NotPossible(Reason.ORGANISATION_NAME_TAKEN, other)
    if digits and (taken := others.filter(cvr=digits).values_list("name", flat=True).first()):
        raise NotPossible(Reason.CVR_TAKEN, taken)
    return {"name": name, "sector": Sector(sector).value, "place": place.strip(), "cvr": digits or None}
