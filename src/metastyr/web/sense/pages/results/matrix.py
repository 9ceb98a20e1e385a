"""The matrix of a result: every field with its figure, or why it is not shown; and what the words mean."""

from __future__ import annotations

from django.utils.translation import gettext as _

from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell
from metastyr.domain.disclosure import Withheld
from metastyr.theory.coordination_reading import BETWEEN, WITHIN, CutOffs
from metastyr.web.sense.pages.results.words import capital, figure, sign_of, signed, span, why_in_short
from metastyr.web.sense.reads import CoordinationResult
from metastyr.web.ui.components.matrix import Matrix, MatrixCell, MatrixRow
from metastyr.web.ui.components.sign import Sign
from metastyr.web.ui.words import number, said


def matrix(result: CoordinationResult, profile_url: str) -> Matrix:
    """The groups in the order of the round, both ways; a shown field leads to its seven dimensions."""
    seen = result.seen
    ids = {group.name: group.id for group in result.round.groups}
    return Matrix(
        caption=_("Gruppernes vurdering af hinanden og af sig selv"),
        corner=_("Vurderet af"),
        columns=tuple(_("om %(group)s") % {"group": group} for group in seen.groups),
        rows=tuple(
            MatrixRow(
                head=from_,
                says=_("vurderer:"),
                gathered=_gathered(seen, from_),
                cells=tuple(
                    _field(
                        seen.cell(from_, to),
                        result,
                        f"{profile_url}?source={ids[from_]}&target={ids[to]}",
                    )
                    for to in seen.groups
                ),
            )
            for from_ in seen.groups
        ),
        notes=_reasons(seen),
    )


def _gathered(seen: Coordination, from_: str) -> str:
    """The row's withheld fields in one line, with their reasons in a word or two."""
    hidden = [
        f"{to} ({why_in_short(cell.withheld)})"
        for to in seen.groups
        if (cell := seen.cell(from_, to)).withheld is not None
    ]
    return _("Vises ikke: %(groups)s.") % {"groups": ", ".join(hidden)} if hidden else ""


def _reasons(seen: Coordination) -> tuple[str, ...]:
    """What the short words of the withheld fields mean, once each."""
    told = {cell.withheld for cell in seen.cells}
    return tuple(
        _("%(short)s: %(reason)s.")
        % {"short": capital(why_in_short(one)), "reason": said(seen.rule.reason(one))}
        for one in Withheld
        if one in told
    )


def _field(cell: CoordinationCell, result: CoordinationResult, url: str) -> MatrixCell:
    own = cell.from_ == cell.to
    word = signed(cell).text
    if cell.index is None:
        short = why_in_short(cell.withheld) if cell.withheld else ""
        return MatrixCell(sign="withheld", word=word, why=short, own=own)
    counted = _("n = %(n)s") % {"n": number(cell.raters or 0)}
    return MatrixCell(
        sign=sign_of(cell),
        word=word,
        figure=figure(cell.index.value),
        span=span(cell.index),
        number=counted,
        own=own,
        url=url,
    )


def legend(result: CoordinationResult) -> tuple[tuple[Sign, str], ...]:
    """Each word with where it begins and ends in this round."""
    between, within = result.between, result.within
    own = {
        "weak": _one(within.weak_below),
        "strong": _one(within.strong_above),
    }
    values = {"weak": _one(between.weak_below), "strong": _one(between.strong_above)}
    return (
        (
            Sign(kind="strong", text=_("stærkt")),
            _("over %(strong)s, om sig selv over %(own)s") % {**values, "own": own["strong"]},
        ),
        (
            Sign(kind="moderate", text=_("moderat")),
            _("%(weak)s til %(strong)s, om sig selv %(own_weak)s til %(own_strong)s")
            % {**values, "own_weak": own["weak"], "own_strong": own["strong"]},
        ),
        (
            Sign(kind="weak", text=_("svagt")),
            _("under %(weak)s, om sig selv under %(own)s") % {**values, "own": own["weak"]},
        ),
        (
            Sign(kind="uncertain", text=_("usikkert")),
            _("usikkerheden rækker over en grænse, så ordet kunne være et andet"),
        ),
    )


def _one(cut: float) -> str:
    return number(cut, 1 if round(cut, 1) == cut else 2)


def cut_offs_in_words(result: CoordinationResult) -> str:
    """Whether the cut-offs are the presets or the round's own."""
    if _same(result.between, BETWEEN) and _same(result.within, WITHIN):
        return _("Grænserne er forudsatte værdier, som I kan ændre, før en runde åbner.")
    return _("Grænserne er jeres egne, valgt før runden åbnede.")


def _same(one: CutOffs, preset: CutOffs) -> bool:
    return (one.weak_below, one.strong_above) == (preset.weak_below, preset.strong_above)
