"""Whether a group covers the needs and spans the boundaries: two tables with who does it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from metastyr.analysis.compose.group import GroupSeen
from metastyr.domain.boundaries import BoundaryKind
from metastyr.web.design.pages.candidate import KINDS, value_in_words
from metastyr.web.design.pages.words import attribute_in_words
from metastyr.web.design.question import CRITICAL
from metastyr.web.design.reads.composing import Composed
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

BY_HAND = "by_hand"


def name_in(found: Composed, id_: str) -> str:
    who = found.who[id_]
    return who.name if who.here else _("En, der ikke står på listen mere")


def coverage(found: Composed, seen: GroupSeen) -> Table:
    needs = [(need.id, need.name, need.at_least) for need in found.question.needs]
    if found.question.critical:
        needs.append((CRITICAL, _("Mindst én kritisk stemme"), 1))
    return Table(
        caption=_("Dækning af behovene i gruppen"),
        caption_hidden=True,
        columns=(
            Column(label=_("Behov")),
            Column(label=_("Dækkes af")),
            Column(label=_("Antal"), numeric=True),
            Column(label=_("Skal være"), numeric=True),
            Column(label=_("Opfyldt?")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=name),
                    Cell(text=", ".join(name_in(found, one) for one in seen.coverage[id_]) or "–"),
                    Cell(text=number(len(seen.coverage[id_]))),
                    Cell(text=number(at_least)),
                    _met(id_ not in seen.missing),
                )
            )
            for id_, name, at_least in needs
        ),
    )


def spans(found: Composed, seen: GroupSeen) -> Table:
    attributes = {span.kind: span.attribute for span in found.question.spans}
    return Table(
        caption=_("Hvor bredt gruppen spænder"),
        caption_hidden=True,
        columns=(
            Column(label=_("Grænse")),
            Column(label=_("Gruppen har")),
            Column(label=_("Antal"), numeric=True),
            Column(label=_("Skal være"), numeric=True),
            Column(label=_("Opfyldt?")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=said(KINDS[BoundaryKind(one.span.attribute)].name),
                        note=attribute_in_words(attributes[one.span.attribute]),
                    ),
                    Cell(
                        text=", ".join(
                            value_in_words(attributes[one.span.attribute], value) for value in one.values
                        )
                        or "–",
                        note=_("ukendt for %(n)s") % {"n": number(len(one.unknown))} if one.unknown else "",
                    ),
                    Cell(text=number(len(one.values))),
                    Cell(text=number(one.span.at_least)),
                    _met(one.met),
                )
            )
            for one in seen.spans
        ),
    )


def _met(met: bool) -> Cell:
    return Cell(text=_("Ja"), badge_kind="success") if met else Cell(text=_("Nej"), badge_kind="warning")
