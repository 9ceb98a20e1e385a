"""One network's front page: how it stands, what to do next, and its details to correct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.choice_life import CHOICE_LIFE
from metastyr.domain.network_life import NETWORK_LIFE, state_of
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.chain import STEPS
from metastyr.web.overview.pages import asking, beginning, waiting
from metastyr.web.overview.pages.beginning import Next
from metastyr.web.overview.pages.words import form_name, head, people, timeline
from metastyr.web.overview.reads import Details, Happening, State, Waits
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.components.timeline import Timeline
from metastyr.web.ui.pages import NetworkHead, NetworkPage
from metastyr.web.ui.steps import BUILT, address
from metastyr.web.ui.words import number, said

_NAMES = {BoundaryKind(one.key): one.name for one in BOUNDARIES}


@dataclass(frozen=True, kw_only=True)
class FrontPage(NetworkPage):
    template: ClassVar[str] = "overview/network.html"
    facts: tuple[tuple[str, str], ...]
    ended: str
    waiting: tuple[tuple[str, str], ...]
    next: Next | None
    figures: tuple[Measure, ...]
    rounds: Table | None
    chain: Table
    latest: Timeline | None
    trace_url: str
    edit_url: str


@dataclass(frozen=True, kw_only=True)
class EditPage(NetworkPage):
    template: ClassVar[str] = "overview/edit.html"
    form: BaseForm


def front(
    key: str, state: State, waits: Waits, latest: Sequence[Happening], actor: Actor, *, today: date
) -> FrontPage:
    details = state.details
    sees_structure = may(actor, Act.SEE_STRUCTURE, key)
    changes = may(actor, Act.CHANGE_NETWORK, key)
    life = state_of(details.started, details.ended, today)
    facts = [(_("Tilstand"), said(NETWORK_LIFE.names[life]))]
    if details.started:
        facts.append((_("Begyndte") if life != "planned" else _("Begynder"), date_format(details.started)))
    if details.ended:
        facts.append((_("Sluttede") if life == "ended" else _("Slutter"), date_format(details.ended)))
    if details.tie_meaning and sees_structure:
        facts.append((_("Et bånd betyder"), details.tie_meaning))
    return FrontPage(
        title=details.name,
        lead=details.task,
        network=head(key, details.name, actor),
        facts=tuple(facts),
        ended=date_format(details.ended) if details.ended and life == "ended" else "",
        waiting=waiting.lines(key, waits),
        next=_next(
            key,
            state,
            sees_structure=sees_structure,
            changes=changes and life != "ended",
            asks=may(actor, Act.RUN_ROUNDS, key),
            today=today,
        ),
        figures=_figures(state, sees_structure=sees_structure),
        rounds=asking.table(key, state.rounds) if state.rounds and may(actor, Act.SEE_ROUNDS, key) else None,
        chain=_chain(
            key,
            state,
            sees_structure=sees_structure,
            sees_choice=may(actor, Act.SEE_CHOICE, key),
            sees_frame=may(actor, Act.SEE_FRAME, key),
        ),
        latest=timeline(latest) if latest else None,
        trace_url=reverse("overview:trace", kwargs={"network": key})
        if may(actor, Act.SEE_TRACE, key)
        else "",
        edit_url=reverse("overview:edit", kwargs={"network": key}) if changes else "",
    )


def _next(
    key: str, state: State, *, sees_structure: bool, changes: bool, asks: bool, today: date
) -> Next | None:
    """The one thing worth doing now, for the one who looks."""
    here = {"network": key}
    listed = address("register:import", **here)
    if changes and (begin := beginning.next_to_begin(key, state)):
        return begin
    if changes and state.ties == 0:
        return Next(
            heading=_("Tag båndene ind"),
            text=_("Deltagerne er her, men ikke hvem der har bånd til hvem. Uden bånd kan intet regnes."),
            action_text=_("Læs en liste ind") if listed else _("Se deltagerne"),
            action_url=listed or reverse("design:participants", kwargs=here),
        )
    if asks and (act := asking.next_act(key, state.rounds, today=today)):
        heading, text, action_text, action_url = act
        return Next(heading=heading, text=text, action_text=action_text, action_url=action_url)
    if sees_structure and state.ties and not state.readable:
        return Next(
            heading=_("Vælg, hvad grænserne læses af"),
            text=_("Ingen af de fem grænser kan læses endnu. Peg på de kolonner, I har."),
            action_text=_("Gå til grænserne"),
            action_url=reverse("sense:boundaries", kwargs=here),
        )
    if sees_structure and state.alone:
        return Next(
            heading=_("Tal om de grupper, der står alene"),
            text=ngettext(
                "Over %(n)s grænse står mindst én gruppe uden bånd til de andre. Se, hvad I kan gøre.",
                "Over %(n)s grænser står mindst én gruppe uden bånd til de andre. Se, hvad I kan gøre.",
                state.alone,
            )
            % {"n": state.alone},
            action_text=_("Se grænserne"),
            action_url=reverse("sense:boundaries", kwargs=here),
        )
    first = state.to_begin_with
    if sees_structure and first:
        return Next(
            heading=_("Tal om de broer, der hviler på én person"),
            text=ngettext(
                "Begynd med én grænse. %(boundary)s: her er %(n)s person alene om båndene mellem sin egen "
                "gruppe og en anden. Spørg, hvem der kunne dele broen.",
                "Begynd med én grænse. %(boundary)s: her er %(n)s personer hver især alene om båndene mellem "
                "deres egen gruppe og en anden. Spørg, hvem der kunne dele broerne.",
                len(first.sole_bridges),
            )
            % {"boundary": said(_NAMES[first.kind]), "n": number(len(first.sole_bridges))},
            action_text=_("Se grænsen"),
            action_url=reverse("sense:boundary", kwargs={**here, "kind": first.kind.value}),
        )
    if sees_structure and state.ties:
        return Next(
            heading=_("Se, hvem der bygger bro"),
            text=_("Tag billedet af netværket med til næste møde, og spørg, om I kan kende det."),
            action_text=_("Se grænserne"),
            action_url=reverse("sense:boundaries", kwargs=here),
        )
    return Next(
        heading=_("Se, hvem der er med"),
        text=_("Listen viser navn, organisation og rolle."),
        action_text=_("Se deltagerne"),
        action_url=reverse("design:participants", kwargs=here),
    )


def _figures(state: State, *, sees_structure: bool) -> tuple[Measure, ...]:
    own_lists = _("Netværkets egne lister")
    counted = _("Ingen: det er en optælling. Mangler nogen på listen, mangler de også her.")
    figures = [
        Measure(
            label=_("Deltagere"),
            value=number(state.people),
            n=_("alle med en rolle i netværket i dag"),
            uncertainty=counted,
            how=_("Tæl hver person én gang, også den, der har flere roller."),
            source=own_lists,
        ),
        Measure(
            label=_("Organisationer"),
            value=number(state.organisations),
            n=people(state.people),
            uncertainty=counted,
            how=_("Tæl de forskellige organisationer, deltagerne kommer fra. Uden organisation tæller ikke."),
            source=own_lists,
        ),
    ]
    if sees_structure:
        figures += [
            Measure(
                label=_("Bånd"),
                value=number(state.ties),
                n=people(state.counted),
                uncertainty=_("Bånd, som ingen har nævnt, er ikke talt med."),
                how=_("Tæl hvert bånd mellem to, der begge er med i dag."),
                source=own_lists,
            ),
            Measure(
                label=_("Grænser med en gruppe uden bro"),
                value=_("%(n)s af %(all)s") % {"n": state.alone, "all": state.readable}
                if state.readable
                else "",
                missing="" if state.readable else _("Ingen grænse har to grupper at gå imellem endnu."),
                n=people(state.counted),
                uncertainty=_("Et enkelt glemt bånd kan ændre tallet."),
                how=_(
                    "Tæl de grænser, hvor mindst én gruppe intet bånd har til nogen anden gruppe. "
                    "Kun grænser, der kan læses, er talt med."
                ),
                source=_("Ernst og Chrobot-Mason: fem grænser. Optællingen er vores egen."),
            ),
        ]
    return tuple(figures)


def _chain(key: str, state: State, *, sees_structure: bool, sees_choice: bool, sees_frame: bool) -> Table:
    stands = {
        "design": ngettext(
            "%(people)s fra %(organisations)s organisation",
            "%(people)s fra %(organisations)s organisationer",
            state.organisations,
        )
        % {"people": people(state.people), "organisations": number(state.organisations)},
        "choose": _form_in_words(state) if sees_choice else "",
        "frame": _frame_in_words(state) if sees_frame else "",
        "sense": _("%(n)s af 5 grænser kan læses") % {"n": state.readable} if sees_structure else "",
    }
    rows = tuple(
        Row(
            cells=(
                Cell(
                    text=f"{step.number}. {said(step.name)}",
                    url=reverse(f"{step.id}:start", kwargs={"network": key}),
                ),
                Cell(text=step.why),
                Cell(text=stands.get(step.id, "") or "–")
                if step.id in BUILT
                else Cell(text=_("Ikke bygget endnu"), badge_kind="plain"),
            )
        )
        for step in STEPS
    )
    return Table(
        caption=_("De otte trin"),
        caption_hidden=True,
        columns=(Column(label=_("Trin")), Column(label=_("Hvorfor")), Column(label=_("Sådan står det"))),
        rows=rows,
    )


def _form_in_words(state: State) -> str:
    """The form decided on, and whether it is thought of again; else how far the choice is."""
    name = form_name(state.form)
    if state.choice == "decided":
        return _("Besluttet: %(form)s") % {"form": name}
    now = said(CHOICE_LIFE.names[state.choice]) if state.choice else ""
    return _("%(now)s. Gælder endnu: %(form)s") % {"now": now, "form": name} if name else now


def _frame_in_words(state: State) -> str:
    """How many frames hold and how many goals are agreed; "" before there is either."""
    frame = state.frame
    told = []
    if frame.frames:
        told.append(ngettext("%(n)s ramme", "%(n)s rammer", frame.frames) % {"n": number(frame.frames)})
    if frame.goals:
        told.append(
            ngettext("%(agreed)s af %(n)s mål er aftalt", "%(agreed)s af %(n)s mål er aftalt", frame.goals)
            % {"agreed": number(frame.agreed), "n": number(frame.goals)}
        )
    return ", ".join(told)


def edit(key: str, details: Details, form: BaseForm) -> EditPage:
    return EditPage(
        title=_("Ret oplysninger"),
        network=NetworkHead(key=key, name=details.name, may_change=True),
        section="edit",
        form=form,
    )
