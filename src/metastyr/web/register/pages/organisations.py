"""Organisations and their units: the list, one with its tree and people, and the forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.sectors import SECTOR_NAMES
from metastyr.web.register.pages.words import FormPage, organisation_count, pages_of, people_table, trail
from metastyr.web.register.reads import Leaf, OrganisationLine, OrganisationSeen, PersonLine, UnitSeen
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, Page
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, kw_only=True)
class OrganisationsPage(Page):
    template: ClassVar[str] = "register/organisations.html"
    table: Table
    empty: Empty | None
    pagination: Pagination | None
    search: str
    count: str
    new_url: str
    clear_url: str


@dataclass(frozen=True, kw_only=True)
class OrganisationPage(Page):
    template: ClassVar[str] = "register/organisation.html"
    facts: tuple[tuple[str, str], ...]
    units: Table
    no_units: str
    people: Table
    no_people: str
    people_url: str
    edit_url: str
    new_unit_url: str
    new_person_url: str


def organisations(leaf: Leaf[OrganisationLine], *, search: str, may_change: bool) -> OrganisationsPage:
    new_url = reverse("register:new_organisation") if may_change else ""
    here = reverse("register:organisations")
    empty = None
    if not leaf.total and search:
        empty = Empty(
            heading=_("Ingen organisationer passer"),
            text=_("Prøv med færre bogstaver. Der søges i navn, sted og CVR-nummer."),
            action_text=_("Vis alle"),
            action_url=here,
        )
    elif not leaf.total:
        empty = Empty(
            heading=_("Der er ingen organisationer endnu"),
            text=_("Opret den første, eller læs en liste ind i et netværk: så kommer de med."),
            action_text=_("Opret en organisation") if new_url else "",
            action_url=new_url,
        )
    rows = tuple(
        Row(
            cells=(
                Cell(text=line.name, url=reverse("register:organisation", kwargs={"pk": line.id})),
                Cell(text=SECTOR_NAMES[line.sector]),
                Cell(text=line.place or "–"),
                Cell(text=number(line.units)),
                Cell(text=number(line.people)),
            )
        )
        for line in leaf.rows
    )
    return OrganisationsPage(
        title=_("Organisationer"),
        crumbs=trail(Crumb(_("Organisationer"))),
        table=Table(
            caption=_("Organisationer"),
            caption_hidden=True,
            columns=(
                Column(label=_("Navn")),
                Column(label=_("Sektor")),
                Column(label=_("Sted")),
                Column(label=_("Enheder"), numeric=True),
                Column(label=_("Personer"), numeric=True),
            ),
            rows=rows,
        ),
        empty=empty,
        pagination=pages_of(leaf, q=search),
        search=search,
        count=organisation_count(leaf.total),
        new_url=new_url,
        clear_url=here,
    )


def organisation(seen: OrganisationSeen, people: Leaf[PersonLine], *, may_change: bool) -> OrganisationPage:
    here = {"pk": seen.id}
    parents = {line.id: line.name for line in seen.units}
    rows = tuple(
        Row(
            cells=(
                Cell(
                    text="– " * (line.level - 1) + line.name,
                    url=reverse("register:edit_unit", kwargs={"pk": line.id}) if may_change else "",
                ),
                Cell(text=number(line.level)),
                Cell(text=parents.get(line.parent, "–") if line.parent else "–"),
                Cell(text=number(line.people)),
            )
        )
        for line in seen.units
    )
    more = people.total > len(people.rows)
    return OrganisationPage(
        title=seen.name,
        crumbs=trail(Crumb(_("Organisationer"), reverse("register:organisations")), Crumb(seen.name)),
        facts=(
            (_("Sektor"), said(SECTOR_NAMES[seen.sector])),
            (_("Sted"), seen.place or _("ikke angivet")),
            (_("CVR-nummer"), seen.cvr or _("ikke angivet")),
        ),
        units=Table(
            caption=_("Enheder i %(name)s") % {"name": seen.name},
            caption_hidden=True,
            columns=(
                Column(label=_("Enhed")),
                Column(label=_("Niveau"), numeric=True),
                Column(label=_("Hører under")),
                Column(label=_("Personer"), numeric=True),
            ),
            rows=rows,
        ),
        no_units=_("Organisationen har ingen enheder endnu. Den kan godt være med i et netværk uden."),
        people=people_table(
            people.rows, _("Personer i %(name)s") % {"name": seen.name}, with_organisation=False
        ),
        no_people=_("Ingen personer hører til her endnu."),
        people_url=f"{reverse('register:people')}?organisation={seen.id}" if more else "",
        edit_url=reverse("register:edit_organisation", kwargs=here) if may_change else "",
        new_unit_url=f"{reverse('register:new_unit')}?organisation={seen.id}" if may_change else "",
        new_person_url=f"{reverse('register:new_person')}?organisation={seen.id}" if may_change else "",
    )


def edit_organisation(form: BaseForm, seen: OrganisationSeen | None) -> FormPage:
    title = _("Ret organisationen") if seen else _("Opret en organisation")
    crumbs = [Crumb(_("Organisationer"), reverse("register:organisations"))]
    back = reverse("register:organisations")
    if seen:
        back = reverse("register:organisation", kwargs={"pk": seen.id})
        crumbs.append(Crumb(seen.name, back))
    return FormPage(
        title=title,
        crumbs=trail(*crumbs, Crumb(title)),
        form=form,
        save=_("Gem organisationen"),
        back_url=back,
    )


def edit_unit(form: BaseForm, home: OrganisationSeen, seen: UnitSeen | None) -> FormPage:
    title = _("Ret enheden") if seen else _("Opret en enhed")
    back = reverse("register:organisation", kwargs={"pk": home.id})
    return FormPage(
        title=title,
        lead=_("Enheden hører til %(name)s.") % {"name": home.name},
        crumbs=trail(
            Crumb(_("Organisationer"), reverse("register:organisations")),
            Crumb(home.name, back),
            Crumb(seen.name if seen else title),
        ),
        form=form,
        save=_("Gem enheden"),
        back_url=back,
    )
