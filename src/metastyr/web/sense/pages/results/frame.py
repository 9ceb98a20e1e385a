"""What stands round every result page: the conversation agreed on, the tabs, and the ways to take it home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.instruments import Reading
from metastyr.web.sense.pages.results.why import why
from metastyr.web.sense.pages.results.words import moment
from metastyr.web.sense.pages.words import head
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.tabs import Tab, Tabs
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.steps import address


@dataclass(frozen=True, kw_only=True)
class ResultPage(NetworkPage):
    """`agreed` says who talks about the numbers and when; those who may change it have `agreed_url`."""

    agreed: str
    agreed_url: str
    tabs: Tabs | None
    exports: tuple[tuple[str, str], ...]


def around(now: RoundNow, actor: Actor, current: str, *, title: str, lead: str) -> dict[str, Any]:
    """The fields that every result page has; `current` is the tab one stands on."""
    here = {"network": now.network, "round": str(now.key)}
    changes = may(actor, Act.RUN_ROUNDS, now.network)
    return {
        "title": title,
        "lead": lead,
        "why": why(now.instrument, current),
        "network": head(now.network, now.network_name, actor),
        "step": "sense",
        "section": "rounds",
        "crumbs": trail(now, title if current != "results" else ""),
        "agreed": agreed_in_words(now),
        "agreed_url": address("sense:results_dialogue", **here) if changes else "",
        "tabs": _tabs(now, current, here),
        "exports": _exports(now, actor, here),
    }


def trail(now: RoundNow, last: str = "") -> tuple[Crumb, ...]:
    """Where a result page is: my networks, the network, its rounds, the round, the result, this page."""
    here = {"network": now.network, "round": str(now.key)}
    rounds = address("sense:rounds", network=now.network)
    crumbs = [
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(now.network_name, address("overview:network", network=now.network)),
    ]
    if rounds:
        crumbs.append(Crumb(_("Runder"), rounds))
    if url := address("sense:round", **here):
        crumbs.append(Crumb(now.title, url))
    if not last:
        return (*crumbs, Crumb(_("Resultat")))
    return (*crumbs, Crumb(_("Resultat"), address("sense:results", **here)), Crumb(last))


def agreed_in_words(now: RoundNow) -> str:
    """The conversation in one or two sentences; empty before one is agreed."""
    if now.dialogue_when is None:
        return ""
    told = _("Samtalen om tallene: %(when)s. Med: %(who)s") % {
        "when": moment(now.dialogue_when),
        "who": _closed(now.dialogue_who),
    }
    return f"{told} {_closed(now.dialogue_how)}" if now.dialogue_how.strip() else told


def _closed(sentence: str) -> str:
    words = sentence.strip()
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _tabs(now: RoundNow, current: str, here: dict[str, str]) -> Tabs | None:
    if now.instrument.reading is not Reading.COORDINATION:
        return None
    told = [
        ("results", _("Overblik")),
        ("results_dimensions", _("De syv dimensioner")),
        ("results_pairs", _("Set fra begge sider")),
        ("results_answers", _("Svar og regler")),
        ("follow_ups", _("Hvad gør I?")),
    ]
    if now.follows:
        told.insert(3, ("results_change", _("Siden sidst")))
    items = tuple(
        Tab(label=label, url=url, current=name == current)
        for name, label in told
        if (url := address(f"sense:{name}", **here))
    )
    return Tabs(label=_("Resultatets sider"), items=items)


def _exports(now: RoundNow, actor: Actor, here: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """What can be taken home, for those who may; rows only where the round said so before it asked."""
    if not may(actor, Act.EXPORT_NETWORK, now.network):
        return ()
    if now.instrument.reading is Reading.ITEMS:
        told = [("results_xlsx", _("Tallene (Excel)")), ("results_figures", _("Gennemsnittene (CSV)"))]
    else:
        told = [("results_pdf", _("Rapport (PDF)")), ("results_xlsx", _("Tallene (Excel)"))]
        if now.rows_may_leave:
            told.append(("results_csv", _("Svarene (CSV)")))
    return tuple((label, url) for name, label in told if (url := address(f"sense:{name}", **here)))
