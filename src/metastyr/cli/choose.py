"""`metastyr choose`: a task and what was judged of it in, the forms and what would turn it out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from metastyr.analysis.choice.choose import choose as reckoned
from metastyr.analysis.choice.plain import choose_plain
from metastyr.analysis.choice.results import Acceptability, ChoiceResult, Flip
from metastyr.cli.output import check_place, give, write_whole
from metastyr.documents.choice_report import choice_report, plain_report
from metastyr.documents.report import Report
from metastyr.domain.choice.modes import ModeAnswers, read_modes
from metastyr.domain.choice.plain import PlainChoice
from metastyr.domain.choice.task import Choice
from metastyr.domain.choice.wickedness import grid
from metastyr.domain.figures import both
from metastyr.exchange.choice_file import LIMITS, ChoiceFile, read_choice, write_choice
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError
from metastyr.exchange.sheets import too_big
from metastyr.theory.text import Text


def choose(arguments: argparse.Namespace) -> int:
    """Read, check, reckon, tell."""
    check_place(arguments, arguments.write)
    held = _read(arguments.file)
    if held.problems:
        raise BadInputError(held.problems)
    asked = held.plain or held.choice
    if asked is None:
        raise AssertionError("a file without problems holds a choice")
    if arguments.write is not None:
        write_whole(arguments.write, write_choice(asked).encode(), arguments.language)
    chance = {"draws": arguments.draws, "seed": arguments.seed}
    if isinstance(asked, PlainChoice):
        plain, table = asked, choose_plain(asked, **chance)

        def told(_: bool) -> Report:
            return plain_report(plain, table, basis=(Text(da=held.file, en=held.file),))

        return give(arguments, acceptability_json(table), told)
    choice = asked
    seen = reckoned(choice, **chance)

    def report(_: bool) -> Report:
        n = len(choice.assessments)
        basis = both("{f}: antal vurderinger {n}.", "{f}: assessments {n}.", f=held.file, n=n)
        return choice_report(choice, seen, basis=(basis,))

    return give(arguments, choice_json(choice, seen), report)


def _read(path: str) -> ChoiceFile:
    try:
        size = Path(path).stat().st_size
        if size > LIMITS.bytes:
            return ChoiceFile(path, problems=(too_big(path, size, LIMITS),))
        return read_choice(path, Path(path).read_bytes())
    except OSError:
        return ChoiceFile(path, problems=(found("no_file", path, None, None),))


def acceptability_json(seen: Acceptability) -> dict[str, Any]:
    """The promised answer of `choose`: forms, recommended, robustness, flips; more keys come after them.

    `recommended` and `robustness` are null where no form is clearly first.
    """
    return {
        "forms": [
            {
                "form": one.form,
                "rank_acceptability": list(one.acceptability),
                "expected_rank": one.expected_rank,
            }
            for one in seen.forms
        ],
        "recommended": seen.recommended,
        "robustness": seen.robustness,
        "flips": [_flip(flip) for flip in seen.flips],
        "tied": list(seen.tied),
        "clearness": seen.clearness,
        "open_questions": [_flip(flip) for flip in seen.open_questions],
        "standard_error": {one.form: list(one.standard_error) for one in seen.forms},
        "central_weights": {one.form: _central(seen, one.central_weights) for one in seen.forms},
        "confidence": {one.form: one.confidence for one in seen.forms},
        "reasons": {
            one.form: {
                "against": one.against,
                "contributions": {reason.criterion: reason.value for reason in one.reasons},
            }
            for one in seen.forms
        },
        "pairs_among": seen.pairs_among,
        "draws": seen.draws,
        "seed": seen.seed,
    }


def choice_json(choice: Choice, seen: ChoiceResult) -> dict[str, Any]:
    """The same for a task of the catalogue, and what each assessor, the grid and the modes say."""
    placed = grid(one.placing for one in choice.assessments if one.placing)
    return {
        **acceptability_json(seen.together),
        "assessments": [
            {
                "assessor": one.assessor,
                "answered": one.answered,
                "recommended": one.recommended,
                "first": dict(zip((form.form for form in seen.together.forms), one.first, strict=True)),
            }
            for one in seen.alone
        ],
        "spread": [
            {"criterion": one.criterion, "low": one.low, "high": one.high, "answers": dict(one.answers)}
            for one in seen.spread
        ],
        "wickedness": {cell.cell.key: cell.count for cell in placed.cells if cell.count},
        "modes": _modes(choice.modes),
    }


def _flip(flip: Flip) -> dict[str, Any]:
    return {
        "changes": [
            {
                "criterion": change.criterion,
                **({} if change.form is None else {"form": change.form}),
                "from": _one_or_all(change.before),
                "to": _one_or_all(change.after),
                "steps": change.steps,
            }
            for change in flip.changes
        ],
        "recommended": flip.becomes,
        "robustness": flip.first,
    }


def _one_or_all(values: tuple[float, ...]) -> float | list[float] | None:
    """One answer as it is, none as null, several as a list in the order of the assessors."""
    if len(values) > 1:
        return list(values)
    return values[0] if values else None


def _central(seen: Acceptability, weights: tuple[float, ...] | None) -> dict[str, float] | None:
    return None if weights is None else dict(zip(seen.criteria, weights, strict=True))


def _modes(answers: ModeAnswers | None) -> list[dict[str, Any]]:
    if answers is None:
        return []
    return [
        {
            "mode": fit.mode.key,
            "met": fit.met,
            "answered": fit.answered,
            "conditions": {one.condition.key: one.met for one in fit.conditions},
        }
        for fit in read_modes(answers).fits
    ]
