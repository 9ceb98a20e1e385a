"""Words that several of the design step's pages say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import ROLE_NAMES, Act, Actor, Role, may
from metastyr.domain.boundaries import REGISTER_ATTRIBUTES
from metastyr.web.design.reads import NetworkName
from metastyr.web.ui.pages import Crumb, NetworkHead
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said


def head(network: NetworkName, actor: Actor) -> NetworkHead:
    return NetworkHead(
        key=network.key, name=network.name, may_change=may(actor, Act.CHANGE_NETWORK, network.key)
    )


def people(count: int) -> str:
    return ngettext("%(n)s person", "%(n)s personer", count) % {"n": number(count)}


def ties(count: int) -> str:
    return ngettext("%(n)s bånd", "%(n)s bånd", count) % {"n": number(count)}


def closed(sentence: str) -> str:
    """What somebody else wrote, with a full stop, so that the next sentence can follow."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def roles(held: Iterable[Role]) -> str:
    return ", ".join(said(ROLE_NAMES[role]) for role in held)


def attribute_in_words(attribute: str) -> str:
    """What a boundary is read from, in the reader's language; a network's own attribute by its own name."""
    known = REGISTER_ATTRIBUTES.get(attribute)
    own = attribute.removeprefix("own:")
    return said(known) if known else own[:1].upper() + own[1:]


def short_day(when: date) -> str:
    """A date that fits a narrow column."""
    return str(date_format(when, _("d.m.Y")))


def day(when: date) -> str:
    return str(date_format(when, "DATE_FORMAT"))


def period(since: date, until: date | None) -> str:
    """From when and, when known, to when."""
    return f"{day(since)} – {day(until)}" if until else _("fra %(day)s") % {"day": day(since)}


def trail(network: NetworkName, *last: Crumb) -> tuple[Crumb, ...]:
    """From my networks through the list of participants to `last`."""
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(network.name, address("overview:network", network=network.key)),
        Crumb(_("Deltagere"), reverse("design:participants", kwargs={"network": network.key})),
        *last,
    )
