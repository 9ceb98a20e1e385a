"""What cannot be met together, or what a group lacks, in plain words, and what one can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from metastyr.analysis.compose.wanted import Kind, Requirement
from metastyr.domain.boundaries import BoundaryKind
from metastyr.web.design.pages.candidate import KINDS
from metastyr.web.design.pages.words import attribute_in_words, people
from metastyr.web.design.question import CRITICAL
from metastyr.web.design.reads.composing import Composed
from metastyr.web.ui.words import number, said


def conflict_in_words(
    found: Composed, *, unmet: Sequence[Requirement] | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Each requirement as a line, and what to do; of the conflict that was found, or of what is `unmet`.

    A conflict is told with every other need that has too few candidates by itself: whoever mends the one
    would else meet the next.
    """
    conflict = [
        Requirement(Kind(kind), id_, number_) for kind, id_, number_ in found.result.get("conflict", ())
    ]
    asked = conflict if unmet is None else list(unmet)
    lines = [_line(found, one) for one in asked]
    if unmet is None and conflict and (also := _too_few(found, {one.id for one in conflict})):
        lines.append(_("Desuden er der for få kandidater til: %(needs)s") % {"needs": ", ".join(also)})
    return tuple(lines), _advice(asked, minimal=_is_minimal(found))


def _too_few(found: Composed, told: set[str]) -> list[str]:
    """Names of needs with fewer candidates than must cover them, without those that are told of already."""
    return [
        need.name
        for need in found.question.needs
        if need.id not in told and _can(found, need.id) < need.at_least
    ]


def _can(found: Composed, need: str) -> int:
    """How many candidates who are not left out can cover a need."""
    return sum(need in one.brings and one.place != "leave_out" for one in found.question.candidates)


def _is_minimal(found: Composed) -> bool:
    return bool(found.result.get("conflict_minimal", True))


def _line(found: Composed, one: Requirement) -> str:
    if one.kind is Kind.NEED:
        if one.id == CRITICAL:
            return _("mindst én kritisk stemme")
        need = next(need for need in found.question.needs if need.id == one.id)
        return _("“%(need)s” skal dækkes af %(n)s (%(can)s af kandidaterne kan)") % {
            "need": need.name,
            "n": number(need.at_least),
            "can": number(_can(found, one.id)),
        }
    if one.kind is Kind.SPAN:
        span = next(span for span in found.question.spans if span.kind == one.id)
        return _("%(boundary)s: mindst %(n)s forskellige (%(attribute)s)") % {
            "boundary": said(KINDS[BoundaryKind(span.kind)].name),
            "n": number(span.at_least),
            "attribute": attribute_in_words(span.attribute).lower(),
        }
    if one.kind is Kind.MAX_SIZE:
        return _("højst %(people)s") % {"people": people(one.number or 0)}
    who = found.who.get(one.id)
    name = who.name if who and who.here else _("En, der ikke står på listen mere")
    if one.kind is Kind.MUST:
        return _("%(name)s skal være med") % {"name": name}
    return _("%(name)s skal ikke være med") % {"name": name}


def _advice(asked: Sequence[Requirement], *, minimal: bool) -> tuple[str, ...]:
    kinds = {one.kind for one in asked}
    told = []
    if minimal and len(asked) > 1:
        told.append(_("Giver I slip på ét af punkterne, kan de andre af dem opfyldes sammen."))
    if Kind.NEED in kinds:
        told.append(_("Find flere kandidater, der kan dække behovet, eller sæt antallet ned."))
    if Kind.SPAN in kinds:
        told.append(_("Find kandidater med en anden baggrund, eller bed om færre forskellige."))
    if Kind.MAX_SIZE in kinds:
        told.append(_("Lad gruppen være større."))
    if kinds & {Kind.MUST, Kind.LEAVE_OUT}:
        told.append(_("Se på, om dem, I har låst fast, virkelig skal eller ikke skal være med."))
    return tuple(told)
