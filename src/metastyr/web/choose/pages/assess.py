"""The assessment as its pages: what it is, one screen a group of criteria, an overview, and declining."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.theory.governance_forms import Criterion
from metastyr.theory.judgements import ANSWER_SCALE, SURENESS
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text
from metastyr.theory.wickedness import ROWS
from metastyr.web.choose.pages.grid import GridTable, own_grid
from metastyr.web.choose.pages.start import ConfirmPage
from metastyr.web.choose.pages.words import around
from metastyr.web.choose.reads import ChoiceNow, Own
from metastyr.web.choose.screens import SCREENS, Screen
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said

_SURE = {word.key: word.name for word in SURENESS}


@dataclass(frozen=True, kw_only=True)
class IntroPage(NetworkPage):
    template: ClassVar[str] = "choose/assess_intro.html"
    task_title: str
    task: str
    begun: bool
    old_answers: bool
    go_url: str
    aside_url: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class ScreenPage(NetworkPage):
    template: ClassVar[str] = "choose/screen.html"
    number: int
    of: int
    progress: str
    text: Text
    source: Text
    standing: Text | None
    task_title: str
    task: str
    form: BaseForm
    is_grid: bool
    grid: GridTable | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One criterion in the overview: the answer in words, "" where it is open."""

    name: Text
    answer: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One screen in the overview; `missing` in words, "" where nothing is."""

    number: int
    name: Text
    url: str
    missing: str
    told: tuple[Told, ...]


@dataclass(frozen=True, kw_only=True)
class OverviewPage(NetworkPage):
    template: ClassVar[str] = "choose/overview.html"
    parts: tuple[Part, ...]
    grid: GridTable | None
    grid_url: str
    missing: str
    nothing: bool
    handed_in: bool
    result_url: str
    back_url: str


def intro(now: ChoiceNow, own: Own | None, actor: Actor, *, old_answers: bool) -> IntroPage:
    here = {"network": now.network}
    return IntroPage(
        **around(
            now,
            actor,
            title=_("Vurder opgaven"),
            lead=_("Du siger, hvad der er sandt om opgaven. Du skal ikke vælge form."),
        ),
        task_title=now.title,
        task=now.task,
        begun=own is not None,
        old_answers=old_answers,
        go_url=reverse("choose:assess", kwargs=here),
        aside_url="" if own and own.handed_in else reverse("choose:aside", kwargs=here),
        back_url=reverse("choose:start", kwargs=here),
    )


def screen(now: ChoiceNow, own: Own, place: int, form: BaseForm, actor: Actor) -> ScreenPage:
    """Screen number `place`, counted from 1."""
    one = SCREENS[place - 1]
    progress = _("%(n)s af %(of)s") % {"n": place, "of": len(SCREENS)}
    source, standing = _source(one)
    return ScreenPage(
        **around(now, actor, title=said(one.name)),
        number=place,
        of=len(SCREENS),
        progress=progress,
        text=one.text,
        source=source.cite(),
        standing=standing.label if standing is not Standing.VERIFIED else None,
        task_title=now.title,
        task=now.task,
        form=form,
        is_grid=not one.criteria,
        grid=own_grid(own.answers.placing) if not one.criteria else None,
    )


def _source(one: Screen) -> tuple[Source, Standing]:
    entry = one.criteria[0] if one.criteria else ROWS[0]
    return entry.source, entry.standing


def overview(now: ChoiceNow, own: Own, actor: Actor, *, nothing: bool = False) -> OverviewPage:
    here = {"network": now.network}
    parts = tuple(_parts(now, own))
    answered = len(own.answers.judgements)
    asked = sum(len(one.criteria) for one in SCREENS)
    lacking = asked - answered
    return OverviewPage(
        **around(
            now,
            actor,
            title=_("Din vurdering"),
            lead=_("Læs dine svar igennem. Det, du ikke har svaret på, regnes som ukendt."),
        ),
        parts=parts,
        grid=own_grid(own.answers.placing),
        grid_url=reverse("choose:screen", kwargs={**here, "screen": len(SCREENS)}),
        missing=ngettext("%(n)s kriterium er uden svar", "%(n)s kriterier er uden svar", lacking)
        % {"n": number(lacking)}
        if lacking
        else "",
        nothing=nothing,
        handed_in=own.handed_in is not None,
        result_url=reverse("choose:result", kwargs={**here, "version": now.version}) if own.handed_in else "",
        back_url=reverse("choose:start", kwargs=here),
    )


def _parts(now: ChoiceNow, own: Own) -> Iterator[Part]:
    for place, one in enumerate(SCREENS, start=1):
        if not one.criteria:
            continue
        told = tuple(_told(criterion, own) for criterion in one.criteria)
        lacking = sum(not each.answer for each in told)
        yield Part(
            number=place,
            name=one.name,
            url=reverse("choose:screen", kwargs={"network": now.network, "screen": place}),
            missing=ngettext("%(n)s uden svar", "%(n)s uden svar", lacking) % {"n": number(lacking)}
            if lacking
            else "",
            told=told,
        )


def _told(criterion: Criterion, own: Own) -> Told:
    given = own.of(criterion.key)
    if given is None:
        return Told(name=criterion.name, answer="", reason="")
    words = _("%(answer)s (%(sure)s)") % {
        "answer": said(ANSWER_SCALE.labels[given.answer]),
        "sure": said(_SURE[given.sureness.value]).lower(),
    }
    return Told(name=criterion.name, answer=words, reason=given.reason)


def aside(now: ChoiceNow, actor: Actor) -> ConfirmPage:
    title = _("Vurder ikke opgaven")
    return ConfirmPage(
        **around(now, actor, title=title, lead=_("Det er helt i orden at lade være.")),
        sentences=(
            _("Du kan så læse, hvad de andre siger, med det samme."),
            _("Du kan ikke vurdere denne version bagefter, for så har du set de andres svar."),
            _("Har du allerede svaret på noget, bliver det slettet. De andre kan se, at du ikke vurderer."),
        ),
        button=_("Jeg vurderer ikke"),
        back_url=reverse("choose:start", kwargs={"network": now.network}),
    )
