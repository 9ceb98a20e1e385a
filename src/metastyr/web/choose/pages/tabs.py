"""The three views of what came out: the figures, the answers behind them, and how a network could be run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.web.choose.pages.words import around
from metastyr.web.choose.reads import ChoiceNow
from metastyr.web.ui.components.tabs import Tab, Tabs
from metastyr.web.ui.pages import NetworkPage


@dataclass(frozen=True, kw_only=True)
class ResultView(NetworkPage):
    """What the three have round them: tabs, what it is about, and the way to deciding."""

    tabs: Tabs
    task_title: str
    decided_note: str
    decide_url: str
    file_url: str


def view_of(now: ChoiceNow, actor: Actor, current: str, *, title: str, lead: str) -> dict[str, Any]:
    """The common fields, seen from the tab called `current`."""
    here = {"network": now.network, "version": now.version}
    leads = may(actor, Act.DECIDE_FORM, now.network)
    labels = {
        "result": _("Tallene"),
        "answers": _("Svarene"),
        "modes": _("Hvis det bliver et netværk"),
    }
    return {
        **around(now, actor, title=title, lead=lead),
        "tabs": Tabs(
            label=_("Resultatet"),
            items=tuple(
                Tab(label=label, url=reverse(f"choose:{name}", kwargs=here), current=name == current)
                for name, label in labels.items()
            ),
        ),
        "task_title": now.title,
        "decided_note": _("Dette er, hvad der blev læst, da version %(n)s blev besluttet.")
        % {"n": now.version}
        if now.decided
        else "",
        "decide_url": reverse("choose:decide", kwargs={"network": now.network})
        if leads and now.state == "assessing"
        else "",
        "file_url": reverse("choose:file", kwargs=here)
        if may(actor, Act.EXPORT_NETWORK, now.network)
        else "",
    }
