"""People: the list with its search, one person, and the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.web.register.pages.words import FormPage, pages_of, people_count, people_table, trail
from metastyr.web.register.reads import Leaf, PersonLine, PersonSeen
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.pages import Crumb, Page


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One thing to choose among; `value` "" is all of them."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class PeoplePage(Page):
    template: ClassVar[str] = "register/people.html"
    table: Table
    empty: Empty | None
    pagination: Pagination | None
    search: str
    organisations: tuple[Choice, ...]
    narrowed: bool
    count: str
    new_url: str
    clear_url: str


@dataclass(frozen=True, kw_only=True)
class PersonPage(Page):
    template: ClassVar[str] = "register/person.html"
    facts: tuple[tuple[str, str, str], ...]
    own: tuple[tuple[str, str], ...]
    edit_url: str


def people(
    leaf: Leaf[PersonLine],
    *,
    search: str,
    organisation: int | None,
    organisations: Sequence[tuple[int, str]],
    may_change: bool,
) -> PeoplePage:
    new_url = reverse("register:new_person") if may_change else ""
    here = reverse("register:people")
    narrowed = bool(search or organisation)
    empty = None
    if not leaf.total and narrowed:
        empty = Empty(
            heading=_("Ingen personer passer"),
            text=_("Prøv med færre bogstaver. Der søges i navn, e-mail, funktion og sted."),
            action_text=_("Vis alle"),
            action_url=here,
        )
    elif not leaf.total:
        empty = Empty(
            heading=_("Der er ingen personer endnu"),
            text=_("Opret den første, eller læs en liste ind i et netværk."),
            action_text=_("Opret en person") if new_url else "",
            action_url=new_url,
        )
    return PeoplePage(
        title=_("Personer"),
        crumbs=trail(Crumb(_("Personer"))),
        table=people_table(leaf.rows, _("Personer")),
        empty=empty,
        pagination=pages_of(leaf, q=search, organisation=organisation),
        search=search,
        organisations=(
            Choice(value="", label=_("Alle organisationer"), chosen=organisation is None),
            *(Choice(value=str(pk), label=name, chosen=pk == organisation) for pk, name in organisations),
        ),
        narrowed=narrowed,
        count=people_count(leaf.total),
        new_url=new_url,
        clear_url=here,
    )


def person(seen: PersonSeen, *, may_change: bool) -> PersonPage:
    unknown = _("ikke angivet")
    home = reverse("register:organisation", kwargs={"pk": seen.organisation}) if seen.organisation else ""
    return PersonPage(
        title=seen.name,
        crumbs=trail(Crumb(_("Personer"), reverse("register:people")), Crumb(seen.name)),
        facts=(
            (_("E-mail"), seen.email or unknown, ""),
            (_("Organisation"), seen.organisation_name or _("ingen"), home),
            (_("Enhed"), seen.unit_name or unknown, ""),
            (_("Funktion"), seen.function or unknown, ""),
            (_("Niveau"), seen.level or unknown, ""),
            (_("Sted"), seen.place or unknown, ""),
        ),
        own=tuple(seen.attributes.items()),
        edit_url=reverse("register:edit_person", kwargs={"pk": seen.id}) if may_change else "",
    )


def edit_person(form: BaseForm, seen: PersonSeen | None) -> FormPage:
    title = _("Ret oplysningerne") if seen else _("Opret en person")
    back = reverse("register:people")
    crumbs = [Crumb(_("Personer"), back)]
    if seen:
        back = reverse("register:person", kwargs={"pk": seen.id})
        crumbs.append(Crumb(seen.name, back))
    return FormPage(
        title=title,
        lead=_("Kun navnet skal udfyldes. CPR-numre må ikke stå nogen steder."),
        crumbs=trail(*crumbs, Crumb(title)),
        form=form,
        save=_("Gem personen"),
        back_url=back,
    )
