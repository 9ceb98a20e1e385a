"""Words that several of this step's pages say: days, amounts, states with their colour, signed replies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.framing import GOAL_LIFE, REPLIES, VALIDITY
from metastyr.domain.framing.kroner import kroner
from metastyr.web.frame.reads import Frame, FrameVersion, Indicator, NetworkNow
from metastyr.web.ui.components.table import Cell
from metastyr.web.ui.pages import Crumb, NetworkHead
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

Kind = Literal["plain", "info", "success", "warning", "error"]
_VALIDITY: Mapping[str, Kind] = {
    "coming": "info",
    "in_force": "success",
    "runs_out": "warning",
    "run_out": "error",
    "withdrawn": "plain",
}
_GOAL: Mapping[str, Kind] = {"open": "info", "to_solve": "warning", "agreed": "success", "dropped": "plain"}
_SIGNS = {"yes": "✓", "yes_but": "±", "no": "✕"}


def head(network: NetworkNow, actor: Actor) -> NetworkHead:
    return NetworkHead(
        key=network.key, name=network.name, may_change=may(actor, Act.CHANGE_NETWORK, network.key)
    )


def changes(network: NetworkNow, actor: Actor) -> bool:
    """Whether `actor` sets frames here now."""
    return not network.ended and may(actor, Act.CHANGE_FRAME, network.key)


def here(network: NetworkNow, name: str, **parts: object) -> str:
    """The address `name` of this step in `network`."""
    return reverse(f"frame:{name}", kwargs={"network": network.key, **parts})


def trail(network: NetworkNow, *last: Crumb) -> tuple[Crumb, ...]:
    """From my networks through this step to `last`."""
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(network.name, address("overview:network", network=network.key)),
        Crumb(_("Sæt rammen"), here(network, "start")),
        *last,
    )


def day(when: date) -> str:
    return str(date_format(when, "DATE_FORMAT"))


def day_of(when: datetime) -> str:
    return day(timezone.localtime(when).date())


def period(since: date | None, until: date | None) -> str:
    """From when and, when known, to when."""
    if since and until:
        return _("%(since)s til %(until)s") % {"since": day(since), "until": day(until)}
    if since:
        return _("fra %(day)s") % {"day": day(since)}
    return _("til %(day)s") % {"day": day(until)} if until else _("uden datoer")


def limit(version: FrameVersion) -> str:
    """The limit in words; "" where there is none."""
    if version.amount is not None:
        return said(kroner(version.amount))
    if version.limit_date is not None:
        return day(version.limit_date)
    return version.competence


def validity_cell(state: str, note: str = "") -> Cell:
    return Cell(text=VALIDITY[state], badge_kind=_VALIDITY[state], note=note)


def validity_in_words(one: Frame, today: date) -> str:
    """The state with the day it turns on."""
    now = one.now
    state = one.validity(today)
    if state == "coming" and now.valid_from:
        return _("træder i kraft %(day)s") % {"day": day(now.valid_from)}
    if state == "runs_out" and now.valid_to:
        return _("sidste dag er %(day)s") % {"day": day(now.valid_to)}
    if state == "run_out" and now.valid_to:
        return _("udløb %(day)s") % {"day": day(now.valid_to)}
    return period(now.valid_from, now.valid_to) if state == "in_force" else ""


def goal_cell(state: str, note: str = "") -> Cell:
    return Cell(text=GOAL_LIFE.names[state], badge_kind=_GOAL[state], note=note)


def goal_kind(state: str) -> Kind:
    return _GOAL[state]


def reply_in_words(reply: str | None) -> str:
    """A sign and its word: never the sign alone."""
    return f"{_SIGNS[reply]} {said(REPLIES[reply])}" if reply else _("Ikke svaret")


def figure(value: object, unit: str = "") -> str:
    """A number of an indicator with its unit; a dash where it is not known."""
    if value is None:
        return "–"
    told = value.normalize()  # type: ignore[attr-defined]
    decimals = max(0, -int(told.as_tuple().exponent))
    return f"{number(float(told), decimals)} {unit}".strip()


def indicator_in_words(one: Indicator) -> str:
    """From now to the target, by when."""
    words = {"name": one.name, "now": figure(one.now), "target": figure(one.target, one.unit)}
    told = (
        _("%(name)s: fra %(now)s til %(target)s") if one.now is not None else _("%(name)s: til %(target)s")
    ) % words
    return f"{told}, {_('senest %(day)s') % {'day': day(one.by)}}" if one.by else told


def listed(names: list[str]) -> str:
    """Names as a list in a sentence."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s og %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def lines(text: str) -> tuple[str, ...]:
    """Each line that says something, without the mark some put before it."""
    bare = (line.strip().lstrip("-•*").strip() for line in text.splitlines())
    return tuple(line for line in bare if line)
