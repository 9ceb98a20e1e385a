"""If it becomes a network: how the four conditions look, and which way of running it they go with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.choice.modes import ConditionFit, ModeAnswers, ModeReading, read_modes
from metastyr.theory.network_modes import CONDITIONS, MODES
from metastyr.theory.source import Standing
from metastyr.theory.text import Text
from metastyr.web.choose.pages.tabs import ResultView, view_of
from metastyr.web.choose.reads import ChoiceNow
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, slots=True, kw_only=True)
class ModePart:
    """One way of running a network, and whether each condition goes with it."""

    name: Text
    text: Text
    met: str
    reasons: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class ModesPage(ResultView):
    template: ClassVar[str] = "choose/modes.html"
    says: str
    preset: Text
    preset_meaning: Text
    table: Table
    parts: tuple[ModePart, ...]
    reasons: tuple[tuple[Text, str], ...]
    source: Text
    change_url: str
    answered: int


def modes(now: ChoiceNow, actor: Actor) -> ModesPage:
    answers = now.modes or ModeAnswers()
    seen = read_modes(answers)
    leads = may(actor, Act.DECIDE_FORM, now.network)
    return ModesPage(
        **view_of(
            now,
            actor,
            "modes",
            title=_("Hvis det bliver et netværk"),
            lead=_("Tre måder at styre et netværk på passer til hver sit. Hvad har I?"),
        ),
        says=_says(seen),
        preset=Standing.PRESET.label,
        preset_meaning=Standing.PRESET.meaning,
        table=_table(seen, answers),
        parts=tuple(
            ModePart(
                name=fit.mode.name,
                text=fit.mode.text,
                met=_("%(met)s af %(of)s betingelser passer")
                % {"met": number(fit.met), "of": number(fit.answered)},
                reasons=tuple(one.reason for one in fit.conditions),
            )
            for fit in seen.fits
        ),
        reasons=tuple(
            (condition.name, dict(answers.reasons)[condition.key])
            for condition in CONDITIONS
            if condition.key in dict(answers.reasons)
        ),
        source=MODES[0].source.cite(),
        change_url=reverse("choose:conditions", kwargs={"network": now.network})
        if leads and now.state == "assessing"
        else "",
        answered=seen.answered,
    )


def _says(seen: ModeReading) -> str:
    if not seen.answered:
        return _("Ingen har svaret på betingelserne endnu.")
    if not seen.best:
        return _("Ingen af de tre måder passer til svarene.")
    names = [said(mode.name).lower() for mode in seen.best]
    if len(names) == 1:
        return _("Svarene passer bedst til %(mode)s.") % {"mode": names[0]}
    told = _("%(first)s og %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
    return _("Svarene passer lige godt til %(modes)s. Tallene skiller dem ikke ad.") % {"modes": told}


def _table(seen: ModeReading, answers: ModeAnswers) -> Table:
    rows = []
    for place, condition in enumerate(CONDITIONS):
        fits = [fit.conditions[place] for fit in seen.fits]
        rows.append(
            Row(cells=(Cell(text=condition.name), _answered(fits[0], answers), *(_cell(one) for one in fits)))
        )
    return Table(
        caption=_("Betingelser og måder at styre på"),
        caption_hidden=True,
        columns=(
            Column(label=_("Betingelse")),
            Column(label=_("Jeres svar")),
            *(Column(label=mode.name) for mode in MODES),
        ),
        rows=tuple(rows),
    )


def _answered(one: ConditionFit, answers: ModeAnswers) -> Cell:
    if one.answered is None:
        return Cell(text=_("Intet svar"))
    note = ""
    if one.condition.key == "participants" and answers.participants:
        note = _("%(n)s parter") % {"n": number(answers.participants)}
    return Cell(text=one.answered.name, note=note)


def _cell(one: ConditionFit) -> Cell:
    asked = said(one.asked)
    asked = asked[:1].upper() + asked[1:]
    if one.met is None:
        return Cell(text=asked)
    return Cell(text=asked, note=_("✓ Passer") if one.met else _("✗ Passer ikke"))
