"""Words that several of the choose step's pages say: the network's head, forms, days, how many."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.documents.choice_sentences import FORM_NAMES
from metastyr.domain.access import Act, Actor, may
from metastyr.theory.chain import STEPS
from metastyr.theory.network_modes import MODES
from metastyr.web.choose.reads import ChoiceNow
from metastyr.web.ui.pages import Crumb, NetworkHead
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

MODE_NAMES = {mode.key: mode.name for mode in MODES}


def head(key: str, name: str, actor: Actor) -> NetworkHead:
    return NetworkHead(key=key, name=name, may_change=may(actor, Act.CHANGE_NETWORK, key))


def around(now: ChoiceNow, actor: Actor, *, title: str, lead: str = "") -> dict[str, Any]:
    """What every page about a choice has round it."""
    return {
        "title": title,
        "lead": lead,
        "network": head(now.network, now.network_name, actor),
        "step": "choose",
        "crumbs": trail(now.network, now.network_name, title),
    }


def trail(network: str, name: str, title: str) -> tuple[Crumb, ...]:
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(name, address("overview:network", network=network)),
        Crumb(
            next(step.name for step in STEPS if step.id == "choose"),
            reverse("choose:start", kwargs={"network": network}),
        ),
        Crumb(title),
    )


def form_name(key: str) -> str:
    return said(FORM_NAMES[key])


def mode_name(key: str) -> str:
    return said(MODE_NAMES[key])


def day(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "DATE_FORMAT") if moment else ""


def assessments(count: int) -> str:
    return ngettext("%(n)s vurdering", "%(n)s vurderinger", count) % {"n": number(count)}
