"""What a closed round says, as the analysis sees it: its answers as rows, its matrix, reckoned once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import CharField
from django.db.models.functions import Cast

from metastyr.analysis.coordination.answers import DIMENSION_IDS, Answers
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.domain.rounds.presets import cut_offs, scoring
from metastyr.records.models import Answer
from metastyr.theory.coordination_reading import CutOffs
from metastyr.theory.instruments import Reading
from metastyr.web.sense.reads.rounds import RoundNow, round_now
from metastyr.web.ui.remembered import fingerprint, remembered

WITH_RESULTS = ("closed", "published", "archived")
"""The states of a round in which there are results at all."""

Points = tuple[float | None, ...]


class NoResults(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The round has no such results: it is not closed, or its answers are read in another way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """What one rater scores one group: a number made anew at each reading, and the seven points."""

    rater: int
    rater_group: str
    target_group: str
    points: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinationResult:
    """A closed round, its matrix with nothing in it that may not be shown, and the cut-offs it is read by.

    `round.groups` says how many of each group were asked and finished; `seen.respondents` how many of each
    have answers that count.
    """

    round: RoundNow
    seen: Coordination
    between: CutOffs
    within: CutOffs


def coordination_of(network: str, key: UUID) -> CoordinationResult:
    """Relational coordination of one round. Five queries, or six the first time.

    Round.DoesNotExist. NoResults before it is closed, or where its instrument is not read as a matrix.
    """
    return coordination_from(_closed(network, key))


def coordination_from(now: RoundNow) -> CoordinationResult:
    """The same of a round that has been read already. NoResults as above."""
    _check(now)
    between, within = cut_offs(now.settings)
    sizes = {group.name: group.size for group in now.groups}
    print_ = fingerprint(
        now.key,
        tuple((group.id, group.name, group.size) for group in now.groups),
        Answer.objects.filter(sheet__round=now.id).count(),
        tuple(sorted((key, one.points) for key, one in scoring(now.instrument, now.settings).items())),
        (between.weak_below, between.strong_above, within.weak_below, within.strong_above),
        now.smallest.size,
    )
    return CoordinationResult(
        round=now,
        seen=remembered(
            "coordination",
            print_,
            lambda: coordination(
                Answers.from_rows(
                    [(str(row.rater), row.rater_group, row.target_group, row.points) for row in _rows(now)],
                    groups=[group.name for group in now.groups],
                ),
                members=sizes,
                rule=now.smallest,
                between=between,
                within=within,
            ),
        ),
        between=between,
        within=within,
    )


def answers_of(network: str, key: UUID) -> tuple[AnswerRow, ...]:
    """Every rating of a closed round, rater by rater. Five queries. Errors as `coordination_of`.

    The raters come in a random order that is another each time, and are numbered in it from 1.
    """
    return _rows(_closed(network, key))


def _closed(network: str, key: UUID) -> RoundNow:
    now = round_now(network, key)
    _check(now)
    return now


def _check(now: RoundNow) -> None:
    if now.state not in WITH_RESULTS:
        raise NoResults(f"a round that is {now.state} has no results")
    if now.instrument.reading is not Reading.COORDINATION:
        raise NoResults(f"{now.instrument.id} is not read as a matrix")


def _rows(now: RoundNow) -> tuple[AnswerRow, ...]:
    """One row a rater and a rated group, whatever was answered about it."""
    names = {group.id: group.name for group in now.groups}
    order = {group.id: place for place, group in enumerate(now.groups)}
    points = {key: one.points for key, one in scoring(now.instrument, now.settings).items()}
    column = {key: place for place, key in enumerate(DIMENSION_IDS)}
    # As text: making an object of each of tens of thousands of ids costs more than all the rest.
    which = Cast("sheet_id", CharField())
    sheets: dict[str, tuple[int, dict[int, list[float | None]]]] = {}
    for sheet, group, target, item, value in Answer.objects.filter(
        sheet__round=now.id, item__in=DIMENSION_IDS, target__group__isnull=False
    ).values_list(which, "sheet__group_id", "target__group_id", "item", "value"):
        rated = sheets.setdefault(sheet, (group, {}))[1]
        seven = rated.setdefault(target, [None] * len(DIMENSION_IDS))
        seven[column[item]] = None if value is None else float(points[item][value - 1])
    shuffled = list(sheets.values())
    secrets.SystemRandom().shuffle(shuffled)
    return tuple(
        AnswerRow(rater=number, rater_group=names[group], target_group=names[target], points=tuple(seven))
        for number, (group, rated) in enumerate(shuffled, start=1)
        for target, seven in _in_order(rated, order)
    )


def _in_order(
    rated: Mapping[int, list[float | None]], order: Mapping[int, int]
) -> list[tuple[int, list[float | None]]]:
    return sorted(rated.items(), key=lambda one: order[one[0]])
