"""Words and addresses that several of a round's pages share: its state, its days, whom it asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may, may_see_results
from metastyr.domain.rounds.life import ROUND_LIFE
from metastyr.domain.rounds.readiness import MADE_READY, opens_by_itself
from metastyr.web.sense.pages.words import people
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.pages import Crumb, NetworkHead
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

Kind = Literal["plain", "info", "success", "warning", "error"]
STATE_KINDS: Mapping[str, Kind] = {
    "draft": "plain",
    "ready": "info",
    "open": "success",
    "closed": "warning",
    "published": "info",
    "archived": "plain",
}


def state_in_words(state: str) -> str:
    return said(ROUND_LIFE.names[state])


def day(when: date | None) -> str:
    return date_format(when, "DATE_FORMAT") if when else _("ikke valgt")


def days_open(seen: RoundNow) -> str:
    """From when to when it is or was open; what came to be before what was planned."""
    first = timezone.localdate(seen.opened) if seen.opened else seen.opens
    last = timezone.localdate(seen.closed) if seen.closed else seen.closes
    return _("%(first)s til %(last)s") % {"first": day(first), "last": day(last)}


def opening_day(seen: RoundNow) -> date | None:
    """The day a ready round opens by itself; None where it never does."""
    kept = seen.settings.get(MADE_READY)
    if seen.opens is None:
        return None
    coming = opens_by_itself(seen.opens, date.fromisoformat(kept) if kept else None)
    return coming if seen.closes is None or coming <= seen.closes else None


def head_of(seen: RoundNow, actor: Actor) -> NetworkHead:
    return NetworkHead(
        key=seen.network, name=seen.network_name, may_change=may(actor, Act.CHANGE_NETWORK, seen.network)
    )


def placed(seen: RoundNow, actor: Actor, *steps: tuple[str, str]) -> dict[str, Any]:
    """Where a page of the round is: its network, its place in the menu, and the way to it (`trail`)."""
    return {
        "network": head_of(seen, actor),
        "step": "sense",
        "section": "rounds",
        "crumbs": trail(seen, *steps),
    }


def at(name: str, seen: RoundNow, **more: str) -> str:
    """The address of a page of this round; "" where no room serves it."""
    return address(f"sense:{name}", network=seen.network, round=str(seen.key), **more)


def may_open(seen: RoundNow, actor: Actor | None) -> bool:
    """Whether the results of the round are for `actor` to see now."""
    return may_see_results(actor, seen.network, seen.state, published=seen.published is not None)


def trail(seen: RoundNow, *steps: tuple[str, str]) -> tuple[Crumb, ...]:
    """From the rounds to this page; the last of `steps` is the page itself and has no address."""
    first = _to_rounds(seen.network, seen.network_name)
    if not steps:
        return (*first, Crumb(seen.title))
    return (*first, Crumb(seen.title, at("round", seen)), *(Crumb(label, url) for label, url in steps))


def trail_to_new(key: str, name: str) -> tuple[Crumb, ...]:
    """From the rounds to a new one."""
    return (*_to_rounds(key, name), Crumb(_("Begynd en runde")))


def _to_rounds(key: str, name: str) -> tuple[Crumb, ...]:
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(name, address("overview:network", network=key)),
        Crumb(_("Runder"), address("sense:rounds", network=key)),
    )


def asked_in_words(seen: RoundNow) -> str:
    """How many people in how many groups."""
    if not seen.groups:
        return _("ingen endnu")
    groups = ngettext("%(n)s gruppe", "%(n)s grupper", len(seen.groups)) % {"n": number(len(seen.groups))}
    return _("%(people)s i %(groups)s") % {"people": people(seen.asked), "groups": groups}


def answered_in_words(seen: RoundNow) -> str:
    """How many in the groups that are large enough to be told."""
    if seen.state in {"draft", "ready"}:
        return "–"
    if seen.told is None:
        return _("vises ikke")
    answered, asked = seen.told
    return _("%(n)s af %(all)s") % {"n": number(answered), "all": number(asked)}


def left_out_of_count(seen: RoundNow) -> str:
    """Why the count is not of everybody; "" where it is."""
    if not seen.too_small or seen.state in {"draft", "ready"}:
        return ""
    return _(
        "Grupper med færre end %(n)s personer tæller ikke med i, hvor mange der har svaret. Ellers kunne man "
        "se, om den enkelte har svaret."
    ) % {"n": number(seen.smallest.size)}
