"""The frame step's first page: how far the frame is, what waits for the reader, and the four doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.framing.validity import holds
from metastyr.theory.chain import STEPS
from metastyr.web.frame.pages.agreement import present
from metastyr.web.frame.pages.goals import waiting_for
from metastyr.web.frame.pages.mandates import lacking
from metastyr.web.frame.pages.start_check import Ground, ready, states
from metastyr.web.frame.pages.words import head, here
from metastyr.web.frame.reads import NetworkNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, kw_only=True)
class StartPage(NetworkPage):
    template: ClassVar[str] = "frame/start.html"
    ready: Alert
    check_url: str
    waiting: tuple[tuple[str, str], ...]
    doors: tuple[Card, ...]
    pdf_url: str
    xlsx_url: str


def start(network: NetworkNow, ground: Ground, actor: Actor, *, today: date) -> StartPage:
    takes_home = may(actor, Act.EXPORT_NETWORK, network.key)
    step = next(one for one in STEPS if one.id == "frame")
    found = states(ground, today)
    missing = sum(1 for one in found if one.state == "open")
    return StartPage(
        title=said(step.name),
        lead=said(step.why),
        network=head(network, actor),
        step="frame",
        ready=ready(found),
        check_url=here(network, "start_check"),
        waiting=_waiting(network, ground, actor, today),
        doors=(
            Card(
                heading=_("Rammer"),
                eyebrow=_frames(ground, today),
                text=_("Hvor langt må netværket gå i politik, penge og jura?"),
                url=here(network, "frames"),
            ),
            Card(
                heading=_("Mål"),
                eyebrow=_goals(ground, today),
                text=_("Hvad vil parterne sammen, og hvem mangler endnu at sige ja?"),
                url=here(network, "goals"),
            ),
            Card(
                heading=_("Parter"),
                eyebrow=_parties(ground, today),
                text=_("Hvem skal sige ja, og hvem svarer for dem?"),
                url=here(network, "parties"),
            ),
            Card(
                heading=_("Mandater"),
                eyebrow=_mandates(ground, today),
                text=_("Hvad kan hver deltager love ved bordet, og hvad skal først med hjem?"),
                url=here(network, "mandates"),
            ),
            Card(
                heading=_("Tjekliste før start"),
                eyebrow=_("%(n)s af %(all)s punkter mangler")
                % {"n": number(missing), "all": number(len(found))},
                text=_("Er det på plads, der er svært at indhente bagefter?"),
                url=here(network, "start_check"),
            ),
        ),
        pdf_url=here(network, "paper") if takes_home else "",
        xlsx_url=here(network, "workbook") if takes_home else "",
    )


def _waiting(network: NetworkNow, ground: Ground, actor: Actor, today: date) -> tuple[tuple[str, str], ...]:
    """What only the reader can do: reply for a party, and say what they bring from home."""
    if network.ended:
        return ()
    waiting = waiting_for(network, ground.goals, ground.parties, actor.person_id, today)
    own = next((one for one in ground.takers if one.person == actor.person_id), None)
    if own and own.participant and not (own.standing or own.proposed):
        waiting += ((_("Skriv, hvad du har med hjemmefra"), here(network, "own_mandate")),)
    return waiting


def _frames(ground: Ground, today: date) -> str:
    bound = [one for one in ground.frames if holds(one.validity(today))]
    told = ngettext("%(n)s gælder", "%(n)s gælder", len(bound)) % {"n": number(len(bound))}
    ending = sum(1 for one in bound if one.validity(today) == "runs_out")
    return _("%(told)s, %(n)s udløber snart") % {"told": told, "n": number(ending)} if ending else told


def _goals(ground: Ground, today: date) -> str:
    standing = [one for one in ground.goals if one.dropped is None]
    agreed = sum(1 for one in standing if one.state(ground.parties, today) == "agreed")
    if not standing:
        return _("ingen endnu")
    return _("%(n)s af %(all)s er aftalt") % {"n": number(agreed), "all": number(len(standing))}


def _parties(ground: Ground, today: date) -> str:
    now = len(present(ground.parties, today))
    return ngettext("%(n)s part", "%(n)s parter", now) % {"n": number(now)} if now else _("ingen endnu")


def _mandates(ground: Ground, today: date) -> str:
    bound = sum(1 for one in ground.takers if one.standing and holds(one.standing.validity(today)))
    missed = len(lacking(ground.takers, today))
    if not bound and not missed:
        return _("ingen endnu")
    return _("%(n)s gælder, %(missing)s mangler") % {"n": number(bound), "missing": number(missed)}
