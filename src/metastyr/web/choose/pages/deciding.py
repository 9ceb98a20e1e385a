"""The leader's own pages: what weighs most, what the network is like, the decision and a last look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.documents import choice_sentences as words
from metastyr.domain.access import Actor
from metastyr.theory.network_modes import CONDITIONS
from metastyr.theory.source import Standing
from metastyr.theory.text import Text
from metastyr.web.choose.pages.modes import modes
from metastyr.web.choose.pages.results import weighed_in_words
from metastyr.web.choose.pages.words import around, assessments, form_name, mode_name
from metastyr.web.choose.reads import ChoiceNow, Reading
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import said


@dataclass(frozen=True, kw_only=True)
class WeighPage(NetworkPage):
    template: ClassVar[str] = "choose/weigh.html"
    form: BaseForm
    back_url: str


@dataclass(frozen=True, kw_only=True)
class ConditionsPage(NetworkPage):
    template: ClassVar[str] = "choose/conditions.html"
    form: BaseForm
    preset: Text
    preset_meaning: Text
    source: Text
    back_url: str


@dataclass(frozen=True, kw_only=True)
class DecidePage(NetworkPage):
    template: ClassVar[str] = "choose/decide.html"
    form: BaseForm
    in_short: Text
    weighed: str
    based_on: str
    mode_says: str
    conditions_url: str
    # What somebody else has kept of a draft meanwhile.
    stands: tuple[str, ...]
    back_url: str


@dataclass(frozen=True, kw_only=True)
class ConfirmDecisionPage(NetworkPage):
    template: ClassVar[str] = "choose/confirm_decision.html"
    facts: tuple[tuple[str, str], ...]
    differs: str
    hidden: tuple[tuple[str, str], ...]


def weigh(now: ChoiceNow, form: BaseForm, actor: Actor) -> WeighPage:
    return WeighPage(
        **around(
            now,
            actor,
            title=_("Hvad vejer mest?"),
            lead=_(
                "Siger du det, regnes tallene også med jeres vægte. De gamle tal bliver stående ved siden af."
            ),
        ),
        form=form,
        back_url=reverse("choose:result", kwargs={"network": now.network, "version": now.version}),
    )


def conditions(now: ChoiceNow, form: BaseForm, actor: Actor) -> ConditionsPage:
    return ConditionsPage(
        **around(
            now,
            actor,
            title=_("Hvordan ser netværket ud?"),
            lead=_("Fire betingelser siger noget om, hvordan et netværk kan styres. Svar på dem, du kan."),
        ),
        form=form,
        preset=Standing.PRESET.label,
        preset_meaning=Standing.PRESET.meaning,
        source=CONDITIONS[0].source.cite(),
        back_url=reverse("choose:modes", kwargs={"network": now.network, "version": now.version}),
    )


def decide(
    now: ChoiceNow, seen: Reading, form: BaseForm, actor: Actor, *, stands: tuple[str, ...] = ()
) -> DecidePage:
    here = {"network": now.network}
    return DecidePage(
        **around(
            now,
            actor,
            title=_("Beslut styreformen"),
            lead=_("Det er din beslutning. Tallene er et råd, og grundene er det, andre læser om et år."),
        ),
        form=form,
        in_short=words.in_short(seen.result.together),
        weighed=weighed_in_words(seen),
        based_on=assessments(seen.assessors),
        mode_says=modes(now, actor).says,
        conditions_url=reverse("choose:conditions", kwargs=here),
        stands=stands,
        back_url=reverse("choose:result", kwargs={**here, "version": now.version}),
    )


def differs_from(pointed: frozenset[str], form: str) -> str:
    """Said plainly where the leader chooses otherwise than the figures point; "" where not."""
    if not pointed or form in pointed:
        return ""
    forms = said(words.listed([words.FORM_PHRASES[key] for key in sorted(pointed)]))
    return _(
        "Du vælger %(form)s, men tallene peger på %(pointed)s. Det må du gerne, og din grund kommer med."
    ) % {
        "form": said(words.FORM_PHRASES[form]),
        "pointed": forms,
    }


def confirm(
    now: ChoiceNow, values: Mapping[str, str], actor: Actor, *, pointed: frozenset[str]
) -> ConfirmDecisionPage:
    """A last look: `values` as they were filled in, `pointed` the forms the figures point to."""
    facts = [(_("Opgave"), now.title), (_("Styreform"), form_name(values["form"]))]
    facts.append((_("Hvorfor"), values["justification"]))
    if values.get("differs"):
        facts.append((_("Hvorfor ikke den form, tallene peger på"), values["differs"]))
    if values["mode"]:
        facts.append((_("Netværket styres ved"), mode_name(values["mode"])))
        facts.append((_("Hvorfor styres på den måde"), values["mode_justification"]))
    return ConfirmDecisionPage(
        **around(
            now,
            actor,
            title=_("Er det sådan, I beslutter?"),
            lead=_("Når du bekræfter, kan denne version ikke ændres mere. Du kan altid tænke igen i en ny."),
        ),
        facts=tuple(facts),
        differs=differs_from(pointed, values["form"]),
        hidden=tuple((name, str(told)) for name, told in values.items()),
    )
