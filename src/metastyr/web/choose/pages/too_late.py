"""What somebody wrote and could not save any more, shown so that it can be taken along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.web.choose.pages.words import head, trail
from metastyr.web.choose.reads import ChoiceNow
from metastyr.web.ui.pages import NetworkPage


@dataclass(frozen=True, kw_only=True)
class TooLatePage(NetworkPage):
    template: ClassVar[str] = "choose/too_late.html"
    written: tuple[str, ...]
    on_url: str


def too_late(
    network: str, name: str, now: ChoiceNow | None, written: tuple[str, ...], actor: Actor
) -> TooLatePage:
    """The choice was moved on by somebody else while `written` was written."""
    state = now.state if now else ""
    title = _("Det nåede ikke at blive gemt")
    return TooLatePage(
        title=title,
        lead={
            "decided": _("Formen blev besluttet, mens du skrev."),
            "assessing": _("Opgaven blev åbnet for vurdering, mens du skrev."),
        }.get(state, _("Opgaven blev lukket, mens du skrev, fordi dens ord skal rettes.")),
        network=head(network, name, actor),
        step="choose",
        crumbs=trail(network, name, title),
        written=written,
        on_url=reverse("choose:start", kwargs={"network": network}),
    )
