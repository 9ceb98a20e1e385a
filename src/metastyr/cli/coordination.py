"""`metastyr analyse coordination`: a list of ratings in, the matrix and its promised JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell, coordination
from metastyr.analysis.coordination.totals import Total
from metastyr.cli.inputs import sheet_of
from metastyr.cli.output import check_place, give, tell_notes
from metastyr.documents.coordination_report import coordination_report
from metastyr.documents.report import Report
from metastyr.domain.disclosure import SmallestGroup, Withheld
from metastyr.domain.figures import both
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError, shown
from metastyr.exchange.ratings import RatingList, read_ratings
from metastyr.theory.text import Text

_SIZE_HELPS = Text(
    da="En gruppe, som ingen har svaret fra, vises først, når --group-size siger, hvor mange den har.",
    en="A group nobody answered from is shown only once --group-size says how many it has.",
)


def analyse_coordination(arguments: argparse.Namespace) -> int:
    """Read, check, count, tell."""
    check_place(arguments)
    listed = read_ratings(sheet_of(arguments.answers))
    if listed.problems:
        raise BadInputError(listed.problems)
    tell_notes(listed.notes, arguments.language)
    rows = [(one.rater, one.rater_group, one.target_group, one.points) for one in listed.ratings]
    sizes = _sizes(arguments, listed)
    seen = coordination(
        Answers.from_rows(rows),
        members=sizes,
        rule=SmallestGroup(arguments.smallest_group),
        confidence=arguments.confidence,
    )

    def report(_: bool) -> Report:
        basis = both("{file}: {n} vurderinger.", "{file}: {n} ratings.", file=listed.file, n=seen.ratings)
        unknown = any(cell.withheld is Withheld.RATED_UNKNOWN for cell in seen.cells)
        return coordination_report(seen, basis=(basis, _SIZE_HELPS) if unknown else (basis,))

    return give(arguments, coordination_json(seen), report)


def _sizes(arguments: argparse.Namespace, listed: RatingList) -> dict[str, int]:
    """The sizes told on the command line, checked against the file."""
    people = {(one.rater, one.rater_group) for one in listed.ratings}
    groups = {group: 0 for one in listed.ratings for group in (one.rater_group, one.target_group)}
    for _, group in people:
        groups[group] += 1
    problems = []
    for name, size in arguments.group_size:
        if name not in groups:
            told = ", ".join(shown(group) for group in groups)
            problems.append(found("unknown_group", listed.file, None, None, value=shown(name), groups=told))
        elif size < groups[name]:
            values = {"value": shown(name), "answered": groups[name], "size": size}
            problems.append(found("too_many_raters", listed.file, None, None, **values))
    if problems:
        raise BadInputError(problems)
    return dict(arguments.group_size)


def coordination_json(seen: Coordination) -> dict[str, Any]:
    """The answer of `analyse coordination`; what is withheld is null and has a reason.

    `dimensions` holds the mean of each dimension by id, empty where it may not be told.
    """
    return {
        "groups": list(seen.groups),
        "cells": [_cell(cell) for cell in seen.cells],
        "within": _total(seen.within),
        "between": _total(seen.between),
        "pairs": [
            {
                "a": pair.a,
                "b": pair.b,
                **_spanned(pair.index),
                "asymmetry": pair.asymmetry.value,
                "asymmetry_low": pair.asymmetry.low,
                "asymmetry_high": pair.asymmetry.high,
            }
            for pair in seen.pairs
        ],
    }


def _cell(cell: CoordinationCell) -> dict[str, Any]:
    return {
        "from": cell.from_,
        "to": cell.to,
        "raters": cell.raters,
        "suppressed": cell.withheld is not None,
        "reason": cell.withheld,
        **_spanned(cell.index),
        "strength": cell.strength,
        "dimensions": {key: one.value for key, one in cell.dimensions.items()},
    }


def _total(total: Total | None) -> dict[str, Any]:
    return {**_spanned(total.mean if total else None), "raters": total.raters if total else 0}


def _spanned(seen: Interval | None) -> Mapping[str, float | None]:
    if seen is None:
        return {"index": None, "low": None, "high": None}
    return {"index": seen.value, "low": seen.low, "high": seen.high}
