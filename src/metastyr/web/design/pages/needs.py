"""The needs of the theme by kind, how well the candidates can cover them, and suggestions to begin with."""

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
from metastyr.domain.composing import KIND_MEANINGS, NEED_KINDS
from metastyr.theory.needs import NEED_SUGGESTIONS, NeedSuggestion
from metastyr.theory.text import Text
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.needs import Need
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage, Why
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

WHY = Why(
    Text(
        da="Når det står sort på hvidt, hvad opgaven kræver, bliver det lettere at sige, hvem der mangler, "
        "og sværere bare at invitere dem, man plejer.",
        en="With what the task takes in black and white it is easier to say who is missing, "
        "and harder just to invite the usual people.",
    ),
    NEED_SUGGESTIONS[0].source.cite(),
)


@dataclass(frozen=True, kw_only=True)
class KindOfNeed:
    """One kind with its needs."""

    id: str
    name: Text
    meaning: Text
    table: Table


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """A need one could begin with, and where it leads."""

    name: Text
    kind: Text
    text: Text
    url: str


@dataclass(frozen=True, kw_only=True)
class NeedsPage(NetworkPage):
    template: ClassVar[str] = "design/needs.html"
    kinds: tuple[KindOfNeed, ...]
    count: str
    empty: Empty | None
    suggestions: tuple[Suggested, ...]
    suggested_by: Text
    add_url: str
    candidates_url: str


@dataclass(frozen=True, kw_only=True)
class NeedPage(NetworkPage):
    template: ClassVar[str] = "design/need.html"
    form: BaseForm
    back_url: str
    remove_url: str


@dataclass(frozen=True, kw_only=True)
class RemovePage(NetworkPage):
    """A last look before something goes, with what goes along."""

    template: ClassVar[str] = "design/remove.html"
    along: tuple[str, ...]
    button: str
    back_url: str


def needs(network: NetworkName, found: Sequence[Need], actor: Actor) -> NeedsPage:
    here = {"network": network.key}
    changes = may(actor, Act.COMPOSE, network.key)
    add_url = reverse("design:need_add", kwargs=here) if changes else ""
    return NeedsPage(
        title=_("Behov"),
        lead=_("Hvad kræver opgaven, at nogen i netværket ved, har, må eller ser?"),
        why=WHY,
        network=head(network, actor),
        step="design",
        section="needs",
        kinds=tuple(
            KindOfNeed(
                id=kind,
                name=name,
                meaning=KIND_MEANINGS[kind],
                table=_table(network.key, kind, found, changes),
            )
            for kind, name in NEED_KINDS.items()
            if any(one.kind == kind for one in found)
        ),
        count=_counted(found),
        empty=None if found else _nothing(add_url),
        suggestions=_suggested(found, add_url),
        suggested_by=Text(
            da="Forslagene er Metastyrs egne.",
            en="The suggestions are Metastyr's own.",
        ),
        add_url=add_url,
        candidates_url=reverse("design:candidates", kwargs=here) if found else "",
    )


def _nothing(add_url: str) -> Empty:
    return Empty(
        heading=_("Der er ikke skrevet nogen behov endnu"),
        text=_("Begynd med det, der ville få opgaven til at mislykkes, hvis ingen kunne det.")
        if add_url
        else _("Netværkslederen har ikke skrevet nogen endnu."),
        action_text=_("Skriv et behov") if add_url else "",
        action_url=add_url,
    )


def _counted(found: Sequence[Need]) -> str:
    short = sum(1 for one in found if one.short_of)
    if not found:
        return ""
    told = ngettext("%(n)s behov.", "%(n)s behov.", len(found)) % {"n": number(len(found))}
    if not short:
        return told + " " + _("Der er kandidater nok til dem alle.")
    return (
        told
        + " "
        + ngettext(
            "Til %(n)s af dem er der ikke kandidater nok endnu.",
            "Til %(n)s af dem er der ikke kandidater nok endnu.",
            short,
        )
        % {"n": number(short)}
    )


def _table(key: str, kind: str, found: Sequence[Need], changes: bool) -> Table:
    name = said(NEED_KINDS[kind])
    return Table(
        caption=name,
        caption_hidden=True,
        columns=(
            Column(label=_("Behov")),
            Column(label=_("Skal dækkes af"), numeric=True),
            Column(label=_("Kan dækkes af")),
            Column(label=_("Rækker det?")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=one.name,
                        url=reverse("design:need", kwargs={"network": key, "need": one.id})
                        if changes
                        else "",
                        note=one.why,
                    ),
                    Cell(text=number(one.at_least)),
                    Cell(
                        text=_candidates(one.can),
                        url=reverse("design:need_covered", kwargs={"network": key, "need": one.id})
                        if changes
                        else "",
                    ),
                    enough(one),
                )
            )
            for one in found
            if one.kind == kind
        ),
    )


def _candidates(count: int) -> str:
    if not count:
        return _("ingen kandidater")
    return ngettext("%(n)s kandidat", "%(n)s kandidater", count) % {"n": number(count)}


def enough(one: Need) -> Cell:
    """Whether there are candidates enough for a need, in words."""
    if not one.short_of:
        return Cell(text=_("Ja"), badge_kind="success")
    return Cell(text=_("Mangler %(n)s") % {"n": number(one.short_of)}, badge_kind="warning")


def _suggested(found: Sequence[Need], add_url: str) -> tuple[Suggested, ...]:
    """Those that are not on the list yet, whichever language they were taken over in."""
    taken = {one.name for one in found}
    if not add_url:
        return ()
    return tuple(
        Suggested(
            name=one.name,
            kind=NEED_KINDS[one.for_kind],
            text=one.text,
            url=f"{add_url}?{urlencode({'from': one.key})}",
        )
        for one in NEED_SUGGESTIONS
        if not {one.name.da, one.name.en} & taken
    )


def suggestion(key: str) -> NeedSuggestion | None:
    """The suggestion an address names."""
    return next((one for one in NEED_SUGGESTIONS if one.key == key), None)


def need(network: NetworkName, form: BaseForm, actor: Actor, *, held: Need | None = None) -> NeedPage:
    back = reverse("design:needs", kwargs={"network": network.key})
    title = _("Ret behovet “%(name)s”") % {"name": held.name} if held else _("Nyt behov")
    return NeedPage(
        title=title,
        lead=_("Ét behov ad gangen. Er der to ting i det, så skriv dem hver for sig."),
        network=head(network, actor),
        step="design",
        section="needs",
        crumbs=trail(network, Crumb(_("Behov"), back), Crumb(title)),
        form=form,
        back_url=back,
        remove_url=reverse("design:need_remove", kwargs={"network": network.key, "need": held.id})
        if held
        else "",
    )


def remove_need(network: NetworkName, held: Need, actor: Actor) -> RemovePage:
    back = reverse("design:needs", kwargs={"network": network.key})
    title = _("Fjern behovet “%(name)s”?") % {"name": held.name}
    along = []
    if held.ticked:
        along.append(
            ngettext(
                "Det, der står om, hvordan %(n)s kandidat dækker det, forsvinder også.",
                "Det, der står om, hvordan %(n)s kandidater dækker det, forsvinder også.",
                held.ticked,
            )
            % {"n": number(held.ticked)}
        )
    along.append(_("Grupper, der allerede er sat sammen, bliver stående, som de er."))
    return RemovePage(
        title=title,
        network=head(network, actor),
        step="design",
        section="needs",
        crumbs=trail(network, Crumb(_("Behov"), back), Crumb(title)),
        along=tuple(along),
        button=_("Fjern behovet"),
        back_url=back,
    )


def trail(network: NetworkName, *last: Crumb) -> tuple[Crumb, ...]:
    """From my networks through the network to `last`."""
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(network.name, address("overview:network", network=network.key)),
        *last,
    )
