"""The start of the choose step: what to do next, the task, who has assessed, the decision, the versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.choice_life import CHOICE_LIFE
from metastyr.theory.chain import STEPS
from metastyr.web.choose.pages.words import around, assessments, day, form_name, head, mode_name, trail
from metastyr.web.choose.reads import AssessorNow, ChoiceNow, Own, VersionLine
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said

_STEP = next(step for step in STEPS if step.id == "choose")


@dataclass(frozen=True, kw_only=True)
class Next:
    """The one thing to do now; `post` sends a form to the address instead of following it."""

    heading: str
    text: str
    action_text: str = ""
    action_url: str = ""
    post: bool = False
    other_text: str = ""
    other_url: str = ""


@dataclass(frozen=True, kw_only=True)
class DecidedPart:
    """A decision as the page tells it."""

    facts: tuple[tuple[str, str], ...]
    justification: str
    differs: str
    mode_justification: str
    result_url: str
    paper_url: str


@dataclass(frozen=True, kw_only=True)
class StartPage(NetworkPage):
    template: ClassVar[str] = "choose/start.html"
    empty: Empty | None = None
    next: Next | None = None
    state: str = ""
    version: int = 0
    task_title: str = ""
    task: str = ""
    change_url: str = ""
    back_url: str = ""
    who: Table | None = None
    said_of_who: str = ""
    decided: DecidedPart | None = None
    standing: str = ""
    again_url: str = ""
    versions: Table | None = None


@dataclass(frozen=True, kw_only=True)
class TaskPage(NetworkPage):
    template: ClassVar[str] = "choose/task.html"
    form: BaseForm
    back_url: str


@dataclass(frozen=True, kw_only=True)
class ConfirmPage(NetworkPage):
    template: ClassVar[str] = "choose/confirm.html"
    sentences: tuple[str, ...]
    button: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class ClosedPage(NetworkPage):
    template: ClassVar[str] = "choose/closed.html"


def closed(network: str, name: str, actor: Actor) -> ClosedPage:
    """For one who keeps the installation running and takes part in no network."""
    return ClosedPage(title=said(_STEP.name), network=head(network, name, actor), step="choose")


def start(
    network: str,
    name: str,
    now: ChoiceNow | None,
    who: Sequence[AssessorNow],
    own: Own | None,
    lines: Sequence[VersionLine],
    actor: Actor,
    *,
    may_read: bool,
) -> StartPage:
    leads = may(actor, Act.DECIDE_FORM, network)
    page = {
        "title": said(_STEP.name),
        "lead": _("Er et netværk overhovedet den rette form til opgaven? Spørg, før nogen bliver inviteret."),
        "network": head(network, name, actor),
        "step": "choose",
    }
    if now is None:
        return StartPage(**page, empty=_nothing_yet(network, leads=leads))
    here = {"network": network}
    given = sum(one.handed_in is not None for one in who)
    earlier = [line for line in lines if line.version != now.version]
    return StartPage(
        **page,
        next=_next(now, own, actor, given=given, may_read=may_read),
        state=said(CHOICE_LIFE.names[now.state]),
        version=now.version,
        task_title=now.title,
        task=now.task,
        change_url=reverse("choose:task", kwargs=here) if leads and now.state == "draft" else "",
        back_url=reverse("choose:back", kwargs=here)
        if leads and now.state == "assessing" and not given
        else "",
        who=_who(who) if who and now.state == "assessing" else None,
        said_of_who=_said_of_who(who, now),
        decided=_decided(now, given) if now.decided else None,
        standing=_standing(earlier[0], network) if earlier and not now.decided else "",
        again_url=reverse("choose:again", kwargs=here) if leads and now.decided else "",
        versions=_versions(network, lines) if earlier else None,
    )


def _nothing_yet(network: str, *, leads: bool) -> Empty:
    if leads:
        return Empty(
            heading=_("Begynd med opgaven"),
            text=_(
                "Beskriv den med dine egne ord. Så kan du og nogle kolleger vurdere den hver for sig, og I "
                "ser, hvad der taler for og imod et netværk. Det tager omkring ti minutter hver."
            ),
            action_text=_("Beskriv opgaven"),
            action_url=reverse("choose:task", kwargs={"network": network}),
        )
    return Empty(
        heading=_("Opgaven er ikke beskrevet endnu"),
        text=_("Når netværkslederen har beskrevet den, kan den vurderes her."),
    )


def _next(now: ChoiceNow, own: Own | None, actor: Actor, *, given: int, may_read: bool) -> Next | None:
    here = {"network": now.network}
    leads = may(actor, Act.DECIDE_FORM, now.network)
    if now.state == "draft":
        if not leads:
            return None
        return Next(
            heading=_("Åbn opgaven for vurdering"),
            text=_(
                "Læs den igennem en sidste gang. Når den er åben, kan alle, der leder eller deltager, "
                "vurdere den. De finder den her under “Vælg”."
            ),
            action_text=_("Åbn for vurdering"),
            action_url=reverse("choose:open", kwargs=here),
            post=True,
        )
    if now.decided:
        return None
    if may(actor, Act.ASSESS_TASK, now.network) and not may_read:
        return Next(
            heading=_("Gør din vurdering færdig") if own else _("Vurder opgaven"),
            text=_(
                "Fire skærme, omkring ti minutter. I svarer hver for sig: du ser først de andres svar, når "
                "du har afleveret dine egne."
            ),
            action_text=_("Fortsæt") if own else _("Begynd"),
            action_url=reverse("choose:overview" if own else "choose:assess", kwargs=here),
        )
    if not may_read:
        return None
    read = {**here, "version": now.version}
    if leads and given:
        return Next(
            heading=_("Læs resultatet, og beslut"),
            text=ngettext(
                "%(n)s har afleveret. Du kan vente på flere. Du beslutter selv, også mod tallene, når du "
                "skriver hvorfor.",
                "%(n)s har afleveret. Du kan vente på flere. Du beslutter selv, også mod tallene, når du "
                "skriver hvorfor.",
                given,
            )
            % {"n": number(given)},
            action_text=_("Se resultatet"),
            action_url=reverse("choose:result", kwargs=read),
            other_text=_("Ret din vurdering") if own and own.handed_in else "",
            other_url=reverse("choose:overview", kwargs=here) if own and own.handed_in else "",
        )
    if not given:
        return Next(
            heading=_("Vent på de andre"),
            text=_("Ingen har afleveret endnu. Fortæl dem, at opgaven ligger her."),
        )
    return Next(
        heading=_("Se, hvad I siger"),
        text=_("Netværkslederen beslutter formen. Indtil da kan du rette dine svar."),
        action_text=_("Se resultatet"),
        action_url=reverse("choose:result", kwargs=read),
        other_text=_("Ret din vurdering") if own and own.handed_in else "",
        other_url=reverse("choose:overview", kwargs=here) if own and own.handed_in else "",
    )


def _who(who: Sequence[AssessorNow]) -> Table:
    return Table(
        caption=_("Hvem har vurderet?"),
        caption_hidden=True,
        columns=(Column(label=_("Navn")), Column(label=_("Sådan står det"))),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.name),
                    Cell(text=_("Afleveret"), badge_kind="success")
                    if one.handed_in
                    else Cell(text=_("Vurderer ikke"), badge_kind="plain")
                    if one.stood_aside
                    else Cell(text=_("I gang"), badge_kind="info"),
                )
            )
            for one in who
        ),
    )


def _said_of_who(who: Sequence[AssessorNow], now: ChoiceNow) -> str:
    if now.state != "assessing":
        return ""
    if not who:
        return _("Ingen er begyndt endnu.")
    return _("Listen viser, hvem der er med, men ikke hvad de svarer.")


def _decided(now: ChoiceNow, given: int) -> DecidedPart:
    read = {"network": now.network, "version": now.version}
    facts = [(_("Styreform"), form_name(now.form))]
    if now.mode:
        facts.append((_("Netværket styres ved"), mode_name(now.mode)))
    facts += [
        (_("Besluttet"), day(now.decided_at)),
        (_("Af"), now.decided_by or _("en, der ikke har adgang mere")),
        (_("Bygger på"), assessments(given)),
        (_("Version"), number(now.version)),
    ]
    return DecidedPart(
        facts=tuple(facts),
        justification=now.justification,
        differs=now.differs_because,
        mode_justification=now.mode_justification,
        result_url=reverse("choose:result", kwargs=read),
        paper_url=reverse("choose:paper", kwargs=read),
    )


def _standing(line: VersionLine, network: str) -> str:
    """What is decided until the version under way is."""
    return _("Indtil I beslutter på ny, gælder version %(version)s fra %(day)s: %(form)s.") % {
        "version": number(line.version),
        "day": day(line.decided_at),
        "form": form_name(line.form),
    }


def _versions(network: str, lines: Sequence[VersionLine]) -> Table:
    before = {line.version: line for line in lines}
    return Table(
        caption=_("Besluttede versioner"),
        caption_hidden=True,
        columns=(
            Column(label=_("Version")),
            Column(label=_("Besluttet")),
            Column(label=_("Form")),
            Column(label=_("Vurderinger"), numeric=True),
            Column(label=_("Ændret siden forrige")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=_("Version %(n)s") % {"n": number(line.version)},
                        url=reverse("choose:version", kwargs={"network": network, "version": line.version}),
                    ),
                    Cell(text=day(line.decided_at)),
                    Cell(text=form_name(line.form), note=mode_name(line.mode) if line.mode else ""),
                    Cell(text=number(line.assessors)),
                    Cell(text=_changed(before.get(line.version - 1), line)),
                )
            )
            for line in lines
        ),
    )


def _changed(before: VersionLine | None, now: VersionLine) -> str:
    """What differs between two versions, in words."""
    if before is None:
        return _("Den første")
    told = []
    if (before.title, before.task) != (now.title, now.task):
        told.append(_("opgavens ord"))
    if before.form != now.form:
        told.append(_("formen, som før var %(form)s") % {"form": form_name(before.form).lower()})
    if before.mode != now.mode and before.mode and now.mode:
        told.append(_("måden, netværket styres på"))
    if before.assessors != now.assessors:
        told.append(_("antallet af vurderinger"))
    return ", ".join(told).capitalize() if told else _("Samme form, nye svar eller grunde")


def version(now: ChoiceNow, given: int, actor: Actor) -> StartPage:
    """A decided version by itself."""
    title = _("Version %(n)s") % {"n": number(now.version)}
    return StartPage(
        **around(now, actor, title=title, lead=_("Sådan blev det besluttet dengang. Den ændres ikke mere.")),
        state=said(CHOICE_LIFE.names[now.state]),
        version=now.version,
        task_title=now.title,
        task=now.task,
        decided=_decided(now, given),
    )


def task(network: str, name: str, form: BaseForm, actor: Actor, *, new: bool) -> TaskPage:
    title = _("Beskriv opgaven") if new else _("Ret opgaven")
    return TaskPage(
        title=title,
        lead=_("De, der vurderer, læser kun det, du skriver her. Nævn ingen borgere ved navn."),
        network=head(network, name, actor),
        step="choose",
        crumbs=trail(network, name, title),
        form=form,
        back_url=reverse("choose:start", kwargs={"network": network}),
    )


def again(now: ChoiceNow, actor: Actor) -> ConfirmPage:
    title = _("Tænk igen")
    return ConfirmPage(
        **around(now, actor, title=title, lead=_("Opgaver ændrer sig, og det gør grundene også.")),
        sentences=(
            _("Du begynder version %(n)s med de samme ord om opgaven. Du kan rette dem.")
            % {"n": number(now.version + 1)},
            _("Alle vurderer igen. Den, der var med sidst, finder sine gamle svar og kan rette dem."),
            _("Version %(n)s bliver stående, som den er, og gælder, indtil I har besluttet på ny.")
            % {"n": number(now.version)},
        ),
        button=_("Begynd på version %(n)s") % {"n": number(now.version + 1)},
        back_url=reverse("choose:start", kwargs={"network": now.network}),
    )
