"""`metastyr analyse coordination`: a list of ratings in, the matrix and its promised JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.change import change
from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell, coordination
from metastyr.analysis.coordination.totals import Total
from metastyr.cli.coordination_change import change_json
from metastyr.cli.inputs import sheet_of
from metastyr.cli.output import check_place, give, tell_notes
from metastyr.documents.change_section import SinceLast
from metastyr.documents.coordination_report import coordination_report
from metastyr.documents.report import Report
from metastyr.domain.danish_order import danish_key
from metastyr.domain.disclosure import SmallestGroup, Withheld
from metastyr.domain.figures import both
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError, shown
from metastyr.exchange.ratings import TARGET_GROUP_SIZE, Rating, RatingList, read_ratings
from metastyr.theory.coordination_reading import BETWEEN, WITHIN
from metastyr.theory.text import Text

_SIZE_HELPS = Text(
    da="En gruppe, som ingen har svaret fra, vises først, når --group-size siger, hvor mange den har.",
    en="A group nobody answered from is shown only once --group-size says how many it has.",
)

_SAME_QUESTIONS = Text(
    da="Metastyr kan ikke se i filerne, om spørgsmålene var de samme. Det må I selv vide.",
    en="The files do not tell Metastyr whether the questions were the same. That is for you to know.",
)


def analyse_coordination(arguments: argparse.Namespace) -> int:
    """Read, check, count, tell."""
    check_place(arguments)
    listed = read_ratings(sheet_of(arguments.answers))
    if listed.problems:
        raise BadInputError(listed.problems)
    tell_notes(listed.notes, arguments.language)
    sizes = _sizes(arguments, listed)
    between, within = (
        preset if own is None else replace(preset, weak_below=own[0], strong_above=own[1])
        for preset, own in ((BETWEEN, arguments.between), (WITHIN, arguments.within))
    )

    def reckoned(ratings: RatingList, members: Mapping[str, int]) -> Coordination:
        return coordination(
            _answers(ratings, members),
            members=members,
            rule=SmallestGroup(arguments.smallest_group),
            confidence=arguments.confidence,
            between=between,
            within=within,
        )

    seen = reckoned(listed, sizes)
    since = None
    if arguments.before:
        earlier = read_ratings(sheet_of(arguments.before))
        if earlier.problems:
            raise BadInputError(earlier.problems)
        tell_notes(earlier.notes, arguments.language)
        moved = change(reckoned(earlier, earlier.sizes), seen)
        since = SinceLast(title=earlier.file, closed=None, notes=(_SAME_QUESTIONS,), seen=moved)

    def report(_: bool) -> Report:
        basis = both("{file}: {n} vurderinger.", "{file}: {n} ratings.", file=listed.file, n=seen.ratings)
        unknown = any(cell.withheld is Withheld.RATED_UNKNOWN for cell in seen.cells)
        told = (basis, _SIZE_HELPS) if unknown else (basis,)
        return coordination_report(seen, basis=told, since=since, between=between, within=within)

    answer = coordination_json(seen)
    if since and since.seen:
        answer["change"] = change_json(since.seen)
    return give(arguments, answer, report)


def _answers(listed: RatingList, sizes: Mapping[str, int]) -> Answers:
    """The ratings as they are counted, every group of the file among the groups.

    Whoever left everything blank is somebody in a group whose size nobody told; else only a place kept.
    """
    gave = {one.rater for one in listed.ratings if _said_something(one)}
    counted = [one for one in listed.ratings if one.rater in gave or one.rater_group not in sizes]
    groups = {group for one in listed.ratings for group in (one.rater_group, one.target_group)}
    rows = [(one.rater, one.rater_group, one.target_group, one.points) for one in counted]
    return Answers.from_rows(rows, groups=sorted(groups, key=danish_key))


def _said_something(rating: Rating) -> bool:
    return any(point is not None for point in rating.points)


def _sizes(arguments: argparse.Namespace, listed: RatingList) -> dict[str, int]:
    """The sizes told in the file and on the command line, checked against each other and who answered."""
    people = {(one.rater, one.rater_group) for one in listed.ratings if _said_something(one)}
    groups = {group: 0 for one in listed.ratings for group in (one.rater_group, one.target_group)}
    for _, group in people:
        groups[group] += 1
    problems = []
    told = [(name, size, "--group-size") for name, size in arguments.group_size]
    told += [(name, size, TARGET_GROUP_SIZE) for name, size in listed.sizes.items()]
    for name, size, where in told:
        values = {"value": shown(name), "size": size, "where": where}
        if name not in groups:
            known = ", ".join(shown(group) for group in groups)
            problems.append(found("unknown_group", listed.file, None, None, groups=known, **values))
        elif listed.sizes.get(name, size) != size:
            first = listed.sizes[name]
            problems.append(found("sizes_differ", listed.file, None, None, first=first, **values))
        elif size < groups[name]:
            answered = groups[name]
            problems.append(found("too_many_raters", listed.file, None, None, answered=answered, **values))
    if problems:
        raise BadInputError(problems)
    return {**listed.sizes, **dict(arguments.group_size)}


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
