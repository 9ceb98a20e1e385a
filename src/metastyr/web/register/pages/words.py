"""Words, crumbs and tables that several of the register's pages share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.web.register.reads import Leaf, PersonLine
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, Page
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class FormPage(Page):
    """One form, saved or left."""

    template: ClassVar[str] = "register/form.html"
    form: BaseForm
    save: str
    back_url: str


def people_count(count: int) -> str:
    return ngettext("%(n)s person", "%(n)s personer", count) % {"n": number(count)}


def organisation_count(count: int) -> str:
    return ngettext("%(n)s organisation", "%(n)s organisationer", count) % {"n": number(count)}


def unit_count(count: int) -> str:
    return ngettext("%(n)s enhed", "%(n)s enheder", count) % {"n": number(count)}


def tie_count(count: int) -> str:
    return ngettext("%(n)s bånd", "%(n)s bånd", count) % {"n": number(count)}


def trail(*crumbs: Crumb) -> tuple[Crumb, ...]:
    return (Crumb(_("Register"), reverse("register:start")), *crumbs)


def pages_of(leaf: Leaf[object], **query: object) -> Pagination | None:
    """The way on through a long list, with what was searched for kept; None where there is one page."""
    if leaf.pages == 1:
        return None
    kept = {name: value for name, value in query.items() if value}
    prefix = "?" + urlencode([*kept.items(), ("page", "")])
    return Pagination(page=leaf.page, pages=leaf.pages, url_prefix=prefix)


def people_table(lines: Sequence[PersonLine], caption: str, *, with_organisation: bool = True) -> Table:
    """People as rows that lead to their own page."""
    rows = []
    for line in lines:
        home = [Cell(text=line.organisation_name or "–")] if with_organisation else []
        rows.append(
            Row(
                cells=(
                    Cell(
                        text=line.name,
                        url=reverse("register:person", kwargs={"pk": line.id}),
                        note=line.email,
                    ),
                    *home,
                    Cell(text=line.unit_name or "–"),
                    Cell(text=line.function or "–"),
                    Cell(text=line.place or "–"),
                )
            )
        )
    home_column = [Column(label=_("Organisation"))] if with_organisation else []
    return Table(
        caption=caption,
        caption_hidden=True,
        columns=(
            Column(label=_("Navn")),
            *home_column,
            Column(label=_("Enhed")),
            Column(label=_("Funktion")),
            Column(label=_("Sted")),
        ),
        rows=tuple(rows),
    )
