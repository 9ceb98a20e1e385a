"""Who can cover one need: every candidate with a tick, so that a list is gone through at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.web.design.pages.candidates import nobody
from metastyr.web.design.pages.needs import trail
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.needs import Need
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class CoveredPage(NetworkPage):
    template: ClassVar[str] = "design/need_covered.html"
    form: BaseForm
    why_needed: str
    wanted: str
    find: str
    searches: bool
    note: str
    empty: Empty | None
    back_url: str


def covered(
    network: NetworkName, need: Need, form: BaseForm, actor: Actor, *, find: str, shown: int, everyone: int
) -> CoveredPage:
    """`shown` of `everyone` can be ticked on this page."""
    here = {"network": network.key}
    back = reverse("design:needs", kwargs=here)
    title = _("Hvem kan dække “%(name)s”?") % {"name": need.name}
    return CoveredPage(
        title=title,
        lead=_("Sæt kryds ved alle, der kan. Gruppen bliver først valgt bagefter."),
        network=head(network, actor),
        step="design",
        section="needs",
        crumbs=trail(network, Crumb(_("Behov"), back), Crumb(title)),
        form=form,
        why_needed=need.why,
        wanted=_("Skal dækkes af mindst %(n)s.") % {"n": number(need.at_least)},
        find=find,
        searches=bool(find) or shown < everyone,
        note=_("Viser %(n)s af %(all)s kandidater. De andre bliver ikke ændret.")
        % {"n": number(shown), "all": number(everyone)}
        if shown < everyone
        else "",
        empty=None if everyone else nobody(reverse("design:candidates_add", kwargs=here)),
        back_url=back,
    )
