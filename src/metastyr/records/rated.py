"""Who and what is rated in a round: written down when it opens, shown before that in the preview."""

from __future__ import annotations

from typing import Any

from metastyr.domain.danish_order import danish_key
from metastyr.records.models import Organisation, Person, Round, RoundTarget
from metastyr.theory.instruments import Instrument, Rated, instrument

_NOT_ASKED = ("withdrawn", "not_me")


def questionnaire(row: Round) -> Instrument:
    """What the round asks: the instrument as it is now, and from the opening on as it was then."""
    return instrument(row.instrument, None if row.opened is None else row.instrument_version)


def anybody_rated(row: Round) -> bool:
    """Whether at least one of those asked would answer about somebody or something. Two queries at the most.

    About groups, the network and oneself there is always something; about the rest it hangs on the register.
    """
    rates = questionnaire(row).rates
    asked = row.invitations.exclude(state__in=_NOT_ASKED)
    if rates is Rated.MIRROR:
        return asked.filter(mirrors__isnull=False).exists()
    if rates is Rated.ORGANISATION:
        return asked.filter(person__organisation__isnull=False).exists()
    if rates is Rated.PEOPLE:
        return len(asked.values_list("pk")[:2]) > 1 and asked.filter(person__isnull=False).exists()
    return True


def rated(row: Round) -> tuple[RoundTarget, ...]:
    """The rated of a round as its groups and people are now, in order, not saved.

    Only people of the register are rated by name: others could not be told from one another. The mirrored
    need not be asked themselves.
    """
    rates = questionnaire(row).rates
    invited = row.invitations.exclude(state__in=_NOT_ASKED).select_related("person__organisation")
    found: list[dict[str, Any]]
    if rates is Rated.GROUPS:
        found = [{"name": group.name, "group": group} for group in row.groups.order_by("place", "pk")]
    elif rates is Rated.PEOPLE:
        known = invited.exclude(person=None).order_by("name", "pk")
        found = [{"name": one.name, "person": one.person} for one in known]
    elif rates is Rated.MIRROR:
        mirrored = {one.mirrors for one in invited.select_related("mirrors") if one.mirrors}
        found = [{"name": one.name, "person": one} for one in sorted(mirrored, key=_by_name)]
    elif rates is Rated.ORGANISATION:
        homes = {one.person.organisation for one in invited if one.person and one.person.organisation}
        found = [{"name": home.name, "organisation": home} for home in sorted(homes, key=_by_name)]
    else:
        found = [{"name": row.network.name}]
    return tuple(RoundTarget(round=row, place=place, **one) for place, one in enumerate(found))


def _by_name(one: Person | Organisation) -> tuple[str, int]:
    return danish_key(one.name), one.pk
