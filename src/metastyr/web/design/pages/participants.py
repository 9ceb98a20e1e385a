"""The list of participants with search and filter, and the page where one more is brought in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from urllib.parse import urlencode

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import ROLE_NAMES, Act, Actor, Role, may
from metastyr.domain.danish_order import danish_key
from metastyr.web.design.pages.words import head, roles, short_day, trail
from metastyr.web.design.reads import MOST_FOUND, Found, NetworkName, Participant, Wanted
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

A_PAGE = 100


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One entry of a select box in the filter."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What stands above the list, filled in as the reader left it."""

    words: str
    organisations: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    shows: tuple[Choice, ...]
    orders: tuple[Choice, ...]
    narrowed: bool
    clear_url: str


@dataclass(frozen=True, kw_only=True)
class ParticipantsPage(NetworkPage):
    template: ClassVar[str] = "design/participants.html"
    filter: Filter | None
    table: Table
    count: str
    pagination: Pagination | None
    empty: Empty | None
    add_url: str
    import_url: str
    xlsx_url: str


@dataclass(frozen=True, kw_only=True)
class AddPage(NetworkPage):
    template: ClassVar[str] = "design/add.html"
    search: BaseForm
    form: BaseForm | None
    find: str
    note: str
    empty: Empty | None
    back_url: str


def participants(
    network: NetworkName,
    everyone: Sequence[Participant],
    chosen: Sequence[Participant],
    wanted: Wanted,
    page: int,
    actor: Actor,
    *,
    today: date,
) -> ParticipantsPage:
    here = {"network": network.key}
    changes = may(actor, Act.CHANGE_NETWORK, network.key)
    add_url = reverse("design:add", kwargs=here) if changes else ""
    import_url = address("register:import", **here) if may(actor, Act.TAKE_IN_LIST, network.key) else ""
    pages = max(1, -(-len(chosen) // A_PAGE))
    page = min(max(page, 1), pages)
    shown = chosen[(page - 1) * A_PAGE : page * A_PAGE]
    return ParticipantsPage(
        title=_("Deltagere"),
        lead=_("Alle, der er med i netværket, hvor de kommer fra, og hvilken rolle de har."),
        network=head(network, actor),
        step="design",
        section="participants",
        filter=_filter(network.key, everyone, wanted) if everyone else None,
        table=_table(network.key, shown, today, empty=_("Ingen passer til det, du søger efter.")),
        count=_counted(chosen, everyone, shown, page),
        pagination=Pagination(page=page, pages=pages, url_prefix=_address(wanted, "page="))
        if pages > 1
        else None,
        empty=None if everyone else _nobody(add_url, import_url),
        add_url=add_url,
        import_url=import_url,
        xlsx_url=reverse("design:participants_xlsx", kwargs=here)
        if everyone and may(actor, Act.EXPORT_NETWORK, network.key)
        else "",
    )


def _nobody(add_url: str, import_url: str) -> Empty:
    return Empty(
        heading=_("Der er ingen deltagere endnu"),
        text=_("Har du en liste i Excel, kan den læses ind, som den er. Ellers kan du tage én med ad gangen.")
        if add_url
        else _("Netværkslederen har ikke taget nogen med endnu."),
        action_text=_("Læs en liste ind") if import_url else (_("Tag en deltager med") if add_url else ""),
        action_url=import_url or add_url,
    )


def _counted(
    chosen: Sequence[Participant], everyone: Sequence[Participant], shown: Sequence[Participant], page: int
) -> str:
    words = ngettext(
        "Viser %(n)s af %(all)s, der er eller har været med.",
        "Viser %(n)s af %(all)s, der er eller har været med.",
        len(chosen),
    ) % {"n": number(len(chosen)), "all": number(len(everyone))}
    if len(shown) < len(chosen):
        first = (page - 1) * A_PAGE + 1
        which = {"first": number(first), "last": number(first + len(shown) - 1)}
        words += " " + _("Her vises nummer %(first)s til %(last)s.") % which
    return words


def _table(key: str, shown: Sequence[Participant], today: date, *, empty: str) -> Table:
    columns = (
        Column(label=_("Navn")),
        Column(label=_("Organisation")),
        Column(label=_("Niveau")),
        Column(label=_("Sted")),
        Column(label=_("Rolle")),
        Column(label=_("Med fra")),
    )
    rows = tuple(
        Row(
            cells=(
                Cell(
                    text=one.name,
                    url=reverse("design:participant", kwargs={"network": key, "person": one.id}),
                    note=one.function,
                ),
                Cell(text=one.organisation or "–", note=one.unit),
                Cell(text=one.level or "–"),
                Cell(text=one.place or "–"),
                _role_cell(one, today),
                Cell(
                    text=short_day(one.since),
                    note=_("til %(day)s") % {"day": short_day(one.until)} if one.until else "",
                ),
            )
        )
        for one in shown
    )
    return Table(caption=_("Deltagere"), caption_hidden=True, columns=columns, rows=rows, empty_text=empty)


def _role_cell(one: Participant, today: date) -> Cell:
    now = one.roles_on(today)
    if now:
        return Cell(text=roles(now))
    held = roles(role for role in Role if role in {held.role for held in one.held})
    if any(held.since > today for held in one.held):
        return Cell(text=held, note=_("begynder senere"))
    return Cell(text=held, note=_("er trådt ud"))


def _filter(key: str, everyone: Sequence[Participant], wanted: Wanted) -> Filter:
    organisations = sorted({one.organisation for one in everyone if one.organisation}, key=danish_key)
    held = {one.role for person in everyone for one in person.held}
    return Filter(
        words=wanted.words,
        organisations=(
            _choice("", _("Alle organisationer"), wanted.organisation),
            *(_choice(name, name, wanted.organisation) for name in organisations),
        ),
        roles=(
            _choice("", _("Alle roller"), wanted.role or ""),
            *(_choice(role, said(ROLE_NAMES[role]), wanted.role or "") for role in Role if role in held),
        ),
        shows=(
            _choice("now", _("Med i dag"), wanted.show),
            _choice("coming", _("Begynder senere"), wanted.show),
            _choice("former", _("Trådt ud"), wanted.show),
            _choice("all", _("Alle"), wanted.show),
        ),
        orders=(
            _choice("name", _("Navn"), wanted.order),
            _choice("organisation", _("Organisation"), wanted.order),
            _choice("since", _("Med fra, den ældste først"), wanted.order),
        ),
        narrowed=wanted != Wanted(),
        clear_url=reverse("design:participants", kwargs={"network": key}),
    )


def _choice(value: str, label: str, chosen: str) -> Choice:
    return Choice(value=value, label=label, chosen=value == chosen)


def _address(wanted: Wanted, last: str) -> str:
    """The list as it is narrowed now, ready for a page's number."""
    asked = {
        "q": wanted.words,
        "organisation": wanted.organisation,
        "role": wanted.role or "",
        "show": wanted.show,
        "order": wanted.order,
    }
    default = Wanted()
    plain = {"show": default.show, "order": default.order}
    kept = {name: value for name, value in asked.items() if value and value != plain.get(name)}
    return f"?{urlencode(kept)}&{last}" if kept else f"?{last}"


def add(
    network: NetworkName,
    search: BaseForm,
    find: str,
    found: Sequence[Found],
    form: BaseForm | None,
    actor: Actor,
) -> AddPage:
    back = reverse("design:participants", kwargs={"network": network.key})
    page = AddPage(
        title=_("Tag en deltager med"),
        lead=_("Find personen i registret, og vælg rolle og dato."),
        network=head(network, actor),
        step="design",
        section="participants",
        crumbs=trail(network, Crumb(_("Tag en deltager med"))),
        search=search,
        form=form,
        find=find,
        note=_("Der er flere, der passer. Her er de første %(n)s; skriv mere for at se færre.")
        % {"n": MOST_FOUND}
        if len(found) == MOST_FOUND
        else "",
        empty=None,
        back_url=back,
    )
    if find and not found:
        register = address("register:start")
        return replace(
            page,
            empty=Empty(
                heading=_("Ingen i registret passer til “%(words)s”") % {"words": find},
                text=_("Prøv med en del af navnet. Står personen ikke i registret, så opret personen først."),
                action_text=_("Gå til registret") if register else "",
                action_url=register,
            ),
        )
    return page


def found_in_words(one: Found) -> str:
    """One found in the register, told apart from others of the same name."""
    words = ", ".join(part for part in (one.name, one.function, one.organisation) if part)
    return _("%(who)s (er med allerede)") % {"who": words} if one.already else words
