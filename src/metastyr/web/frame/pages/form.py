"""A page that asks one thing: every form of this step is shown by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm

from metastyr.domain.access import Actor
from metastyr.web.frame.pages.words import head, trail
from metastyr.web.frame.reads import NetworkNow
from metastyr.web.ui.pages import Crumb, NetworkPage


@dataclass(frozen=True, kw_only=True)
class FormPage(NetworkPage):
    template: ClassVar[str] = "frame/form.html"
    form: BaseForm
    save: str
    back_url: str
    about: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class GoalFormPage(FormPage):
    """The same for a goal, whose indicators stand in groups."""

    template: ClassVar[str] = "frame/goal_form.html"


def asking(
    network: NetworkNow,
    form: BaseForm,
    actor: Actor,
    *,
    title: str,
    lead: str,
    save: str,
    section: str,
    back: tuple[str, str],
    about: str = "",
    facts: tuple[tuple[str, str], ...] = (),
    goal: bool = False,
) -> FormPage:
    """`back` is (what the page before is called, its address)."""
    made = GoalFormPage if goal else FormPage
    return made(
        title=title,
        lead=lead,
        network=head(network, actor),
        step="frame",
        section=section,
        crumbs=trail(network, Crumb(back[0], back[1]), Crumb(title)),
        form=form,
        save=save,
        back_url=back[1],
        about=about,
        facts=facts,
    )
