"""One participant: who it is, which roles, whom they have ties with, and over which boundaries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import ROLE_NAMES, Act, Actor, may
from metastyr.web.design.pages.words import attribute_in_words, closed, day, head, period, trail
from metastyr.web.design.reads import Held, NetworkName, Participant, TieOf, TiesOfOne
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, kw_only=True)
class ParticipantPage(NetworkPage):
    template: ClassVar[str] = "design/participant.html"
    facts: tuple[tuple[str, str], ...]
    roles: Table
    sees_ties: bool
    ties: Table | None
    ties_in_words: str
    new_tie: BaseForm | None
    new_tie_url: str
    old_tie: BaseForm | None
    old_tie_url: str
    add_url: str


@dataclass(frozen=True, kw_only=True)
class MembershipPage(NetworkPage):
    template: ClassVar[str] = "design/membership.html"
    form: BaseForm
    back_url: str
    person: str


def participant(
    network: NetworkName,
    one: Participant,
    ties: TiesOfOne | None,
    new_tie: BaseForm | None,
    old_tie: BaseForm | None,
    actor: Actor,
    *,
    today: date,
) -> ParticipantPage:
    here = {"network": network.key, "person": one.id}
    changes = may(actor, Act.CHANGE_NETWORK, network.key)
    told = (
        (_("Organisation"), one.organisation),
        (_("Enhed"), one.unit),
        (_("Funktion"), one.function),
        (_("Niveau"), one.level),
        (_("Sted"), one.place),
        (_("E-mail"), one.email if changes else ""),
    )
    return ParticipantPage(
        title=one.name,
        network=head(network, actor),
        step="design",
        section="participants",
        crumbs=trail(network, Crumb(one.name)),
        facts=tuple((label, value) for label, value in told if value),
        roles=_roles(here, one, today, changes=changes),
        sees_ties=ties is not None,
        ties=_ties(network.key, ties) if ties else None,
        ties_in_words=_in_words(one, ties) if ties else "",
        new_tie=new_tie,
        new_tie_url=reverse("design:tie_added", kwargs=here),
        old_tie=old_tie,
        old_tie_url=reverse("design:tie_removed", kwargs=here),
        add_url=f"{reverse('design:add', kwargs={'network': network.key})}?person={one.id}"
        if changes
        else "",
    )


def _roles(here: dict[str, str | int], one: Participant, today: date, *, changes: bool) -> Table:
    columns = [Column(label=_("Rolle")), Column(label=_("Periode"))]
    if changes:
        columns.append(Column(label=_("Ret"), hidden=True))
    rows = []
    for held in one.held:
        cells = [
            Cell(text=ROLE_NAMES[held.role], note=_state(held, today)),
            Cell(text=period(held.since, held.until)),
        ]
        if changes:
            words = {"role": said(ROLE_NAMES[held.role]), "day": day(held.since)}
            cells.append(
                Cell(
                    text=_("Ret rollen %(role)s fra %(day)s") % words,
                    url=reverse("design:membership", kwargs={**here, "membership": held.id}),
                )
            )
        rows.append(Row(cells=tuple(cells)))
    return Table(
        caption=_("Roller i netværket"), caption_hidden=True, columns=tuple(columns), rows=tuple(rows)
    )


def _state(held: Held, today: date) -> str:
    if held.open_on(today):
        return ""
    return _("begynder senere") if held.since > today else _("er slut")


def _ties(key: str, ties: TiesOfOne) -> Table:
    columns = [Column(label=_("Navn")), Column(label=_("Organisation"))]
    if ties.directed:
        columns.append(Column(label=_("Retning")))
    columns.append(Column(label=_("Går over")))
    rows = []
    for tie in ties.ties:
        cells = [
            Cell(
                text=tie.name,
                url=reverse("design:participant", kwargs={"network": key, "person": tie.person}),
            ),
            Cell(text=tie.organisation or "–"),
        ]
        if ties.directed:
            cells.append(Cell(text=direction(tie)))
        over = ", ".join(attribute_in_words(ties.read_from[kind]) for kind in tie.crosses)
        cells.append(Cell(text=over or _("ingen grænse, vi kan se")))
        rows.append(Row(cells=tuple(cells)))
    return Table(
        caption=_("Bånd"),
        caption_hidden=True,
        columns=tuple(columns),
        rows=tuple(rows),
        empty_text=_(
            "Der er ingen bånd på listen. Det kan være, at personen er ny, eller at ingen har spurgt endnu."
        ),
    )


def direction(tie: TieOf) -> str:
    if tie.out and tie.into:
        return _("begge veje")
    return _("ud") if tie.out else _("ind")


def tie_in_words(tie: TieOf, directed: bool, *, out: bool) -> str:
    """One tie as a choice to remove."""
    words = {"name": tie.name}
    if not directed:
        return _("Båndet til %(name)s") % words
    return _("Herfra til %(name)s") % words if out else _("Fra %(name)s hertil") % words


def _in_words(one: Participant, ties: TiesOfOne) -> str:
    crossing = sum(1 for tie in ties.ties if tie.crosses)
    words = ngettext(
        "%(name)s har bånd til %(n)s person. %(crossing)s af dem går over mindst én grænse.",
        "%(name)s har bånd til %(n)s personer. %(crossing)s af dem går over mindst én grænse.",
        len(ties.ties),
    ) % {"name": one.name, "n": number(len(ties.ties)), "crossing": number(crossing)}
    meaning = (
        _("Et bånd betyder: %(meaning)s") % {"meaning": closed(ties.tie_meaning)} if ties.tie_meaning else ""
    )
    return f"{words} {meaning}".strip() if ties.ties else meaning


def membership(
    network: NetworkName, one: Participant, held: Held, form: BaseForm, actor: Actor
) -> MembershipPage:
    back = reverse("design:participant", kwargs={"network": network.key, "person": one.id})
    title = _("Ret rolle: %(name)s") % {"name": one.name}
    return MembershipPage(
        title=title,
        lead=_("Er personen trådt ud, så skriv den sidste dag. Intet slettes."),
        network=head(network, actor),
        step="design",
        section="participants",
        crumbs=trail(network, Crumb(one.name, back), Crumb(said(ROLE_NAMES[held.role]))),
        form=form,
        back_url=back,
        person=one.name,
    )
