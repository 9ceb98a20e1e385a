"""The start of the choose step: what to do next, the task, who has assessed, the decision, the versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.choice_life import CHOICE_LIFE
from metastyr.theory.chain import STEPS
from metastyr.web.choose.pages.next_step import Next, next_step
from metastyr.web.choose.pages.versions import versions
from metastyr.web.choose.pages.words import around, assessments, day, form_name, head, mode_name, trail
from metastyr.web.choose.reads import AssessorNow, ChoiceNow, Own, VersionLine
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said

_STEP = next(step for step in STEPS if step.id == "choose")


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
    notice: str = ""
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
    # What somebody else has saved meanwhile.
    stands: tuple[str, ...]
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
    still_open: bool = True,
) -> StartPage:
    leads = still_open and may(actor, Act.DECIDE_FORM, network)
    page = {
        "title": said(_STEP.name),
        "lead": _("Er et netværk overhovedet den rette form til opgaven? Spørg, før nogen bliver inviteret."),
        "network": head(network, name, actor),
        "step": "choose",
        "notice": ""
        if still_open
        else _("Netværket er slut. Det, der står her, kan læses, men ikke ændres."),
    }
    if now is None:
        return StartPage(**page, empty=_nothing_yet(network, leads=leads))
    here = {"network": network}
    given = sum(one.handed_in is not None for one in who)
    earlier = [line for line in lines if line.version != now.version]
    return StartPage(
        **page,
        next=next_step(now, own, actor, given=given, may_read=may_read) if still_open else None,
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
        versions=versions(network, lines) if earlier else None,
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


def task(
    network: str, name: str, form: BaseForm, actor: Actor, *, new: bool, stands: tuple[str, ...] = ()
) -> TaskPage:
    title = _("Beskriv opgaven") if new else _("Ret opgaven")
    return TaskPage(
        title=title,
        lead=_("De, der vurderer, læser kun det, du skriver her. Nævn ingen borgere ved navn."),
        network=head(network, name, actor),
        step="choose",
        crumbs=trail(network, name, title),
        form=form,
        stands=stands,
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
