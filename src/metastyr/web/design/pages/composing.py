"""Asking for a group: what it must span, and the groups composed before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.composing import COMPOSING_LIFE
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.text import Text
from metastyr.web.design.pages.candidate import KINDS
from metastyr.web.design.pages.candidates import coverage
from metastyr.web.design.pages.words import attribute_in_words, head, short_day
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.composing import Ground, Listed
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage, Why
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

WHY = Why(
    Text(
        da="En gruppe skal være stor nok til at dække opgaven og spænde over grænserne, og så lille, at alle "
        "kan komme til orde.",
        en="A group must be large enough to cover the task and span the boundaries, and small enough for "
        "everyone to get a word in.",
    ),
    BOUNDARIES[0].source.cite(),
)


@dataclass(frozen=True, kw_only=True)
class ComposePage(NetworkPage):
    template: ClassVar[str] = "design/compose.html"
    empty: Empty | None
    form: BaseForm | None
    coverage: Table | None
    unread: tuple[str, ...]
    boundaries_url: str
    fixed: tuple[tuple[str, str, str], ...]
    critical: str
    earlier: Table | None
    candidates_url: str


def boundary_fields(ground: Ground) -> list[tuple[str, str, str]]:
    """For each boundary that is read from something: its kind, what it is called, and what is known."""
    fields = []
    for kind in BoundaryKind:
        attribute = ground.boundaries[kind]
        if not attribute:
            continue
        told = [one.values[kind] for one in ground.candidates if kind in one.values]
        unknown = len(ground.candidates) - len(told)
        hint = ngettext(
            "Kandidaterne har %(n)s forskellig.", "Kandidaterne har %(n)s forskellige.", len(set(told))
        ) % {"n": number(len(set(told)))}
        if unknown:
            hint += " " + ngettext(
                "For %(n)s ved vi det ikke; den tæller ikke med her.",
                "For %(n)s ved vi det ikke; de tæller ikke med her.",
                unknown,
            ) % {"n": number(unknown)}
        label = _("%(boundary)s: mindst så mange forskellige (%(attribute)s)") % {
            "boundary": said(KINDS[kind].name),
            "attribute": attribute_in_words(attribute).lower(),
        }
        fields.append((kind.value, label, hint))
    return fields


def compose(
    network: NetworkName,
    ground: Ground,
    earlier: Sequence[Listed],
    form: BaseForm | None,
    actor: Actor,
) -> ComposePage:
    here = {"network": network.key}
    critical = sum(one.stance == "critical" for one in ground.candidates)
    empty = _not_yet(network.key, ground)
    return ComposePage(
        title=_("Sæt en gruppe sammen"),
        lead=_("Hvor lille kan gruppen være og stadig dække behovene og spænde over grænserne?"),
        why=WHY,
        network=head(network, actor),
        step="design",
        section="compose",
        empty=empty,
        form=None if empty else form,
        coverage=None if empty else coverage(ground.needs),
        unread=tuple(said(KINDS[kind].name) for kind in BoundaryKind if not ground.boundaries[kind]),
        boundaries_url=address("sense:boundaries", **here),
        fixed=tuple(
            (
                _("Skal være med") if one.place == "must" else _("Skal ikke være med"),
                one.name,
                one.place_reason,
            )
            for one in ground.candidates
            if one.place != "may"
        ),
        critical=ngettext("%(n)s kandidat er kritisk.", "%(n)s kandidater er kritiske.", critical)
        % {"n": number(critical)},
        earlier=_earlier(network.key, earlier) if earlier else None,
        candidates_url=reverse("design:candidates", kwargs=here),
    )


def may_compose(network: NetworkName, actor: Actor) -> bool:
    return may(actor, Act.COMPOSE, network.key)


def _not_yet(key: str, ground: Ground) -> Empty | None:
    here = {"network": key}
    if not ground.needs:
        return Empty(
            heading=_("Skriv først, hvad opgaven har brug for"),
            text=_("Uden behov er der ikke noget at sætte en gruppe sammen efter."),
            action_text=_("Gå til behovene"),
            action_url=reverse("design:needs", kwargs=here),
        )
    if not ground.candidates:
        return Empty(
            heading=_("Der er ingen kandidater at vælge imellem"),
            text=_("Skriv op, hvem der kunne være med, og hvad de kan dække."),
            action_text=_("Gå til kandidaterne"),
            action_url=reverse("design:candidates", kwargs=here),
        )
    return None


def _earlier(key: str, earlier: Sequence[Listed]) -> Table:
    return Table(
        caption=_("Grupper, I har sat sammen"),
        caption_hidden=True,
        columns=(
            Column(label=_("Gruppe")),
            Column(label=_("Sat sammen")),
            Column(label=_("Størrelse"), numeric=True),
            Column(label=_("Tilstand")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=_("Nr. %(n)s") % {"n": one.number},
                        url=reverse("design:composed", kwargs={"network": key, "number": one.number}),
                    ),
                    Cell(text=short_day(timezone.localtime(one.at).date()), note=one.by),
                    Cell(text=number(one.size) if one.size else "–"),
                    _state(one),
                )
            )
            for one in earlier
        ),
    )


def _state(one: Listed) -> Cell:
    if one.decided:
        note = _("%(day)s af %(who)s") % {
            "day": short_day(timezone.localtime(one.decided).date()),
            "who": one.decided_by or _("en, der ikke er her mere"),
        }
        return Cell(text=said(COMPOSING_LIFE.names["decided"]), badge_kind="success", note=note)
    if one.status == "infeasible":
        return Cell(text=_("Kan ikke lade sig gøre"), badge_kind="plain")
    return Cell(text=said(COMPOSING_LIFE.names[one.state]), badge_kind="plain")
