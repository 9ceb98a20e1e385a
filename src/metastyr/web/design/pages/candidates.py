"""The list of candidates with what they cover, and putting more people on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.composing import NEED_KINDS, PLACES, STANCES
from metastyr.theory.democratic_anchorage import ANCHOR_POINTS
from metastyr.theory.text import Text
from metastyr.web.design.pages.needs import enough, trail
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import MOST_FOUND, Found, NetworkName
from metastyr.web.design.reads.candidates import Candidate, Sought
from metastyr.web.design.reads.needs import Need
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage, Why
from metastyr.web.ui.words import number, said

A_PAGE = 50
WHY = Why(
    Text(
        da="Den rigtige kreds er ikke altid dem, man kender. Skriv flere op, end der skal være med, "
        "også nogen, der er imod, og vælg bagefter.",
        en="The right circle is not always those one knows. List more people than will take part, "
        "also some who are against, and choose afterwards.",
    ),
    ANCHOR_POINTS[0].source.cite(),
)


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
    needs: tuple[Choice, ...]
    stances: tuple[Choice, ...]
    places: tuple[Choice, ...]
    narrowed: bool
    clear_url: str


@dataclass(frozen=True, kw_only=True)
class CandidatesPage(NetworkPage):
    template: ClassVar[str] = "design/candidates.html"
    filter: Filter
    table: Table
    count: str
    pagination: Pagination | None
    coverage: Table | None
    empty: Empty | None
    add_url: str
    new_url: str
    compose_url: str
    needs_url: str
    xlsx_url: str
    candidates_csv_url: str
    needs_csv_url: str


@dataclass(frozen=True, kw_only=True)
class AddCandidatesPage(NetworkPage):
    template: ClassVar[str] = "design/candidates_add.html"
    search: BaseForm
    form: BaseForm | None
    note: str
    empty: Empty | None
    members_url: str
    new_url: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class NewCandidatePage(NetworkPage):
    template: ClassVar[str] = "design/candidate_new.html"
    form: BaseForm
    back_url: str


def candidates(
    network: NetworkName,
    everyone: Sequence[Candidate],
    chosen: Sequence[Candidate],
    needs: Sequence[Need],
    wanted: Sought,
    page: int,
    actor: Actor,
) -> CandidatesPage:
    here = {"network": network.key}
    changes = may(actor, Act.COMPOSE, network.key)
    add_url = reverse("design:candidates_add", kwargs=here) if changes else ""
    pages = max(1, -(-len(chosen) // A_PAGE))
    page = min(max(page, 1), pages)
    shown = chosen[(page - 1) * A_PAGE : page * A_PAGE]
    return CandidatesPage(
        title=_("Kandidater"),
        lead=_("Hvem kunne være med, hvad kan de bidrage med, og hvor står de?"),
        why=WHY,
        network=head(network, actor),
        step="design",
        section="candidates",
        filter=_filter(network.key, needs, wanted),
        table=_table(network.key, shown, needs),
        count=_counted(chosen, everyone),
        pagination=Pagination(page=page, pages=pages, url_prefix=_address(wanted)) if pages > 1 else None,
        coverage=coverage(needs) if needs else None,
        empty=None if everyone else nobody(add_url),
        add_url=add_url,
        new_url=reverse("design:candidate_new", kwargs=here) if changes else "",
        compose_url=reverse("design:compose", kwargs=here) if everyone and needs else "",
        needs_url=reverse("design:needs", kwargs=here),
        xlsx_url=reverse("design:candidates_xlsx", kwargs=here) if everyone else "",
        candidates_csv_url=reverse("design:candidates_csv", kwargs=here) if everyone else "",
        needs_csv_url=reverse("design:needs_csv", kwargs=here) if everyone and needs else "",
    )


def nobody(add_url: str) -> Empty:
    """That there is no candidate yet, and where to find some for whoever may."""
    return Empty(
        heading=_("Der er ingen kandidater endnu"),
        text=_("Find dem i registret, flere ad gangen, eller skriv nogen op, som ikke står der.")
        if add_url
        else _("Netværkslederen har ikke skrevet nogen op endnu."),
        action_text=_("Find kandidater") if add_url else "",
        action_url=add_url,
    )


def _counted(chosen: Sequence[Candidate], everyone: Sequence[Candidate]) -> str:
    return ngettext(
        "Viser %(n)s af %(all)s kandidater.", "Viser %(n)s af %(all)s kandidater.", len(everyone)
    ) % {"n": number(len(chosen)), "all": number(len(everyone))}


def coverage(needs: Sequence[Need]) -> Table:
    """Each need with how many can and how many must cover it."""
    return Table(
        caption=_("Dækning af behovene"),
        caption_hidden=True,
        columns=(Column(label=_("Behov")), Column(label=_("Rækker det?"))),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=one.name,
                        note=_("%(can)s kan dække, %(must)s skal")
                        % {"can": number(one.can), "must": number(one.at_least)},
                    ),
                    enough(one),
                )
            )
            for one in needs
        ),
    )


def _table(key: str, shown: Sequence[Candidate], needs: Sequence[Need]) -> Table:
    names = {one.id: one.name for one in needs}
    # One reverse and then plain text: a long list would else spend its time on addresses.
    stem = reverse("design:candidate", kwargs={"network": key, "candidate": 0}).removesuffix("0/")
    return Table(
        caption=_("Kandidater"),
        caption_hidden=True,
        columns=(
            Column(label=_("Navn")),
            Column(label=_("Organisation")),
            Column(label=_("Kan dække")),
            Column(label=_("Holdning")),
            Column(label=_("Plads")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.name, url=f"{stem}{one.id}/", note=_standing(one)),
                    Cell(text=one.organisation or "–", note=one.function),
                    Cell(text=", ".join(name for id_, name in names.items() if id_ in one.brings) or "–"),
                    Cell(text=stance(one.stance)),
                    Cell(text=said(PLACES[one.place])),
                )
            )
            for one in shown
        ),
        empty_text=_("Ingen passer til det, du søger efter."),
    )


def _standing(one: Candidate) -> str:
    if one.member:
        return _("er med i netværket")
    return "" if one.person else _("står ikke i registret")


def stance(key: str) -> str:
    """Where one stands, or that nobody has written it."""
    return said(STANCES[key]) if key else _("Ved vi ikke")


def _filter(key: str, needs: Sequence[Need], wanted: Sought) -> Filter:
    need = str(wanted.need) if wanted.need is not None else ""
    return Filter(
        words=wanted.words,
        needs=(
            _choice("", _("Alle behov"), need),
            *(_choice(str(one.id), f"{said(NEED_KINDS[one.kind])}: {one.name}", need) for one in needs),
        ),
        stances=(
            _choice("", _("Alle holdninger"), wanted.stance),
            *(_choice(key_, said(name), wanted.stance) for key_, name in STANCES.items()),
            _choice("unknown", _("Ved vi ikke"), wanted.stance),
        ),
        places=(
            _choice("", _("Alle pladser"), wanted.place),
            *(_choice(key_, said(name), wanted.place) for key_, name in PLACES.items()),
        ),
        narrowed=wanted != Sought(),
        clear_url=reverse("design:candidates", kwargs={"network": key}),
    )


def _choice(value: str, label: str, chosen: str) -> Choice:
    return Choice(value=value, label=label, chosen=value == chosen)


def _address(wanted: Sought) -> str:
    asked = {
        "q": wanted.words,
        "need": str(wanted.need or ""),
        "stance": wanted.stance,
        "place": wanted.place,
    }
    kept = {name: value for name, value in asked.items() if value}
    return f"?{urlencode(kept)}&page=" if kept else "?page="


def add(
    network: NetworkName,
    search: BaseForm,
    find: str,
    found: Sequence[Found],
    already: int,
    form: BaseForm | None,
    actor: Actor,
) -> AddCandidatesPage:
    here = {"network": network.key}
    back = reverse("design:candidates", kwargs=here)
    title = _("Find kandidater")
    told = []
    if len(found) == MOST_FOUND and find:
        told.append(
            _("Der er flere, der passer. Her er de første %(n)s; skriv mere for at se færre.")
            % {"n": MOST_FOUND}
        )
    if already:
        told.append(
            ngettext(
                "%(n)s, der passer, står på listen allerede.",
                "%(n)s, der passer, står på listen allerede.",
                already,
            )
            % {"n": number(already)}
        )
    return AddCandidatesPage(
        title=title,
        lead=_("At stå på listen er ikke at være inviteret. Ingen får besked."),
        network=head(network, actor),
        step="design",
        section="candidates",
        crumbs=trail(network, Crumb(_("Kandidater"), back), Crumb(title)),
        search=search,
        form=form,
        note=" ".join(told) if form else "",
        empty=_none_found(find, already, reverse("design:candidate_new", kwargs=here))
        if find and not form
        else None,
        members_url=f"{reverse('design:candidates_add', kwargs=here)}?members=1",
        new_url=reverse("design:candidate_new", kwargs=here),
        back_url=back,
    )


def _none_found(find: str, already: int, new_url: str) -> Empty:
    if already:
        return Empty(
            heading=_("Alle, der passer til “%(words)s”, står på listen") % {"words": find},
            text=_("Søg efter nogle andre, eller skriv en op, der ikke står i registret."),
            action_text=_("Skriv en ny op"),
            action_url=new_url,
        )
    return Empty(
        heading=_("Ingen i registret passer til “%(words)s”") % {"words": find},
        text=_("Prøv med en del af navnet. Du kan også skrive personen op uden om registret."),
        action_text=_("Skriv en ny op"),
        action_url=new_url,
    )


def new(network: NetworkName, form: BaseForm, actor: Actor) -> NewCandidatePage:
    back = reverse("design:candidates", kwargs={"network": network.key})
    title = _("Skriv en ny kandidat op")
    return NewCandidatePage(
        title=title,
        lead=_("Personen kommer først i registret, når han eller hun har sagt ja."),
        network=head(network, actor),
        step="design",
        section="candidates",
        crumbs=trail(network, Crumb(_("Kandidater"), back), Crumb(title)),
        form=form,
        back_url=back,
    )
