"""A page is one address, one dataclass, one template: the shapes they share, and how one is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from metastyr.theory.chain import STEPS
from metastyr.theory.text import Text
from metastyr.web.ui.steps import StepEntry, address, entries


@dataclass(frozen=True, kw_only=True)
class MenuItem:
    """One door in the main menu."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Shell:
    """What stands round every page; the site fills it, base.html shows it."""

    authority: str = ""
    person: str = ""
    menu: tuple[MenuItem, ...] = ()
    product: str = "Metastyr"


@dataclass(frozen=True)
class Crumb:
    """One step of the breadcrumb; the page one stands on has no address."""

    label: str | Text
    url: str = ""


@dataclass(frozen=True)
class Why:
    """Why the page exists, and what in the literature it rests on."""

    text: Text
    source: Text


@dataclass(frozen=True, kw_only=True)
class Page:
    """What a template may see. A room's page inherits this, names its template and adds its own fields."""

    template: ClassVar[str]
    title: str
    lead: str = ""
    crumbs: tuple[Crumb, ...] = ()
    why: Why | None = None

    @property
    def trail(self) -> tuple[Crumb, ...]:
        return self.crumbs

    @property
    def shown_why(self) -> Why | None:
        return self.why


@dataclass(frozen=True, kw_only=True)
class NetworkHead:
    """The network a page is about."""

    key: str
    name: str
    may_change: bool


@dataclass(frozen=True, kw_only=True)
class NetworkPage(Page):
    """A page in one network: `step` is an id from theory.chain (or "" outside the chain)."""

    network: NetworkHead
    step: str = ""
    section: str = ""

    def __post_init__(self) -> None:
        if self.step and self.step not in {step.id for step in STEPS}:
            raise ValueError(f"{self.step!r} is no step of the chain")

    @property
    def steps(self) -> tuple[StepEntry, ...]:
        return entries(self.network.key, step=self.step, section=self.section)

    @property
    def current_step(self) -> StepEntry | None:
        return next((entry for entry in self.steps if entry.current), None)

    @property
    def network_url(self) -> str:
        return address("overview:network", network=self.network.key)

    @property
    def at_front(self) -> bool:
        """Whether this is the network's own front page."""
        return not self.step and not self.section

    @property
    def shown_why(self) -> Why | None:
        """The page's own reason, else the step's."""
        if self.why or not self.step:
            return self.why
        step = next(step for step in STEPS if step.id == self.step)
        return Why(step.why, step.source)

    @property
    def trail(self) -> tuple[Crumb, ...]:
        """The page's own crumbs, else: my networks, the network, the step, this page."""
        if self.crumbs:
            return self.crumbs
        mine = Crumb(_("Mine netværk"), address("overview:start"))
        if self.at_front:
            return (mine, Crumb(self.network.name))
        trail = [mine, Crumb(self.network.name, self.network_url)]
        here = self.current_step
        if here and here.name.da != self.title and here.name.en != self.title:
            trail.append(Crumb(here.name, here.url))
        return (*trail, Crumb(self.title))


@dataclass(frozen=True, kw_only=True)
class UnbuiltPage(NetworkPage):
    """The honest start page of a step that is not built: what it will do, each in one sentence."""

    template: ClassVar[str] = "ui/unbuilt.html"
    will: tuple[Text, ...] = ()


def show(request: HttpRequest, page: Page, status: int = 200) -> HttpResponse:
    """Draw `page` with its own template, which sees `page` and (from the site) `shell`."""
    return render(request, page.template, {"page": page}, status=status)
