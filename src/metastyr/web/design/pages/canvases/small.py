"""A new sheet, another name, and what is asked once more before a sheet is shared, put away or deleted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.theory.canvases.canvas import Canvas
from metastyr.web.design.pages.canvases.words import to, trail
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.canvases import SheetNow
from metastyr.web.ui.components.button import Button
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import said


@dataclass(frozen=True, kw_only=True)
class FormPage(NetworkPage):
    template: ClassVar[str] = "design/canvases/form.html"
    form: BaseForm
    save: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class ConfirmPage(NetworkPage):
    template: ClassVar[str] = "design/canvases/confirm.html"
    happens: tuple[str, ...]
    do: Button
    back_url: str


def new_sheet(network: NetworkName, canvas: Canvas, form: BaseForm, actor: Actor) -> FormPage:
    title = _("Nyt ark: %(name)s") % {"name": said(canvas.name)}
    return FormPage(
        title=title,
        lead=said(canvas.text),
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=trail(network.key, network.name, Crumb(title)),
        form=form,
        save=_("Begynd på arket"),
        back_url=reverse("design:canvases", kwargs={"network": network.key}),
    )


def rename(network: NetworkName, now: SheetNow, form: BaseForm, actor: Actor) -> FormPage:
    title = _("Giv arket et andet navn")
    return FormPage(
        title=title,
        lead=_("Navnet står i listen og øverst på papiret. Det, der er skrevet i arket, ændrer sig ikke."),
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=trail(now.network, network.name, Crumb(now.title, to("canvas_sheet", now)), Crumb(title)),
        form=form,
        save=_("Gem navnet"),
        back_url=to("canvas_sheet", now),
    )


def confirm(
    network: NetworkName, now: SheetNow, actor: Actor, *, about: Literal["share", "away"]
) -> ConfirmPage:
    kind: Literal["primary", "warning"] = "primary"
    if about == "share":
        title, do = _("Del arket med netværket?"), _("Del arket")
        happens = (
            _("Ledere, deltagere og ledere i basisorganisationen kan læse arket og alle dets versioner."),
            _("Netværkets ledere og deltagere kan skrive i det sammen med dig."),
            _("Det kan ikke gøres om: et delt ark bliver ikke dit eget igen."),
        )
    elif now.own:
        title, do, kind = _("Slet arket?"), _("Slet arket"), "warning"
        happens = (_("Arket og alle dets versioner forsvinder. Det kan ikke gøres om."),)
    else:
        title, do = _("Læg arket væk?"), _("Læg arket væk")
        happens = (
            _("Arket står nederst i listen under “Lagt væk” og kan læses, men ikke ændres."),
            _("I kan tage det frem igen, når I vil."),
        )
    return ConfirmPage(
        title=title,
        lead=_("Det handler om arket “%(name)s”.") % {"name": now.title},
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=trail(now.network, network.name, Crumb(now.title, to("canvas_sheet", now)), Crumb(title)),
        happens=happens,
        do=Button(text=do, kind=kind),
        back_url=to("canvas_sheet", now),
    )
