"""Candidates and needs as files that `metastyr compose` reads: two CSV files, or both in one workbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.documents.workbook import Value, WorkSheet, write_workbook
from metastyr.exchange.csv_writer import Cell, write_csv
from metastyr.web.design.question import CRITICAL, Question
from metastyr.web.ui.words import number

NEED_HEADER = ("need", "at_least", "name", "kind")


def candidate_columns(question: Question) -> tuple[str, ...]:
    """The columns of the candidates' file: what the sums read first, then who it is."""
    kinds = {kind for one in question.candidates for kind in one.values} | {
        span.kind for span in question.spans
    }
    return ("id", "brings", "cost", *sorted(kinds), "name", "place")


def candidate_rows(question: Question, names: Mapping[str, str]) -> list[tuple[str | int, ...]]:
    """One line a candidate; `names` by the candidate's id. The cost is 1 where people are counted."""
    kinds = candidate_columns(question)[3:-2]
    wanted = question.wanted().by_id
    return [
        (
            one.id,
            ";".join(sorted(wanted[one.id].brings)),
            one.effort if question.by_effort else 1,
            *(one.values.get(kind, "") for kind in kinds),
            names.get(one.id, ""),
            one.place,
        )
        for one in question.candidates
    ]


def need_rows(question: Question) -> list[tuple[str, int, str, str]]:
    rows = [(one.id, one.at_least, one.name, one.kind) for one in question.needs]
    if question.critical:
        rows.append((CRITICAL, 1, _("Mindst én kritisk stemme"), "perspective"))
    return rows


def candidates_csv(question: Question, names: Mapping[str, str]) -> bytes:
    rows: list[tuple[Cell, ...]] = [*candidate_rows(question, names)]
    return write_csv(candidate_columns(question), rows)


def needs_csv(question: Question) -> bytes:
    return write_csv(NEED_HEADER, need_rows(question))


def candidates_workbook(question: Question, names: Mapping[str, str], *, title: str, at: datetime) -> bytes:
    """Both as sheets of one workbook."""
    candidates: list[tuple[Value, ...]] = [*candidate_rows(question, names)]
    sheets = (
        WorkSheet(name=_("Kandidater"), header=candidate_columns(question), rows=candidates),
        WorkSheet(name=_("Behov"), header=NEED_HEADER, rows=need_rows(question)),
    )
    return write_workbook(sheets, at=at, language=get_language() or "da", title=title)


def command(question: Question) -> str:
    """What one writes in the shell to have the same group worked out again."""
    parts = ["metastyr compose --candidates candidates.csv --needs needs.csv"]
    parts += [f"--span {span.kind}:{span.at_least}" for span in question.spans]
    parts += [f"--must {one.id}" for one in question.candidates if one.place == "must"]
    parts += [f"--leave-out {one.id}" for one in question.candidates if one.place == "leave_out"]
    if question.largest is not None:
        parts.append(f"--max-size {question.largest}")
    return " ".join(parts)


def size_in_words(value: float) -> str:
    """A size or an effort as a reader writes it: whole where it is whole."""
    return number(value, 0 if value == int(value) else 2)
