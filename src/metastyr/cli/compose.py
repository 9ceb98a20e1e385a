"""`metastyr compose`: candidates and needs in, the smallest group that does out, or why there is none."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from metastyr.analysis.compose.answer import Composition, SoFar
from metastyr.analysis.compose.composing import compose
from metastyr.analysis.compose.wanted import Requirement, Span, Wanted
from metastyr.cli.inputs import sheet_of
from metastyr.cli.output import check_place, give, tell_notes
from metastyr.cli.progress import Progress
from metastyr.documents.compose_report import compose_report
from metastyr.documents.report import Report
from metastyr.domain.figures import both, figure
from metastyr.exchange.compose_files import CandidateList, NeedList, read_candidates, read_needs
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError, Problem, shown
from metastyr.theory.text import Text

_STOPPING = Text(
    da="Stopper og viser det bedste, der er fundet. Ctrl-C igen afbryder helt.",
    en="Stopping, to show the best found so far. Ctrl-C again breaks off.",
)

_UNDER_A_SECOND = Text(da="Det tog under et sekund.", en="It took less than a second.")


def run_compose(arguments: argparse.Namespace) -> int:
    """Read, check, search, tell. What cannot be met is an answer like any other: 0."""
    check_place(arguments)
    needs = read_needs(sheet_of(arguments.needs))
    columns = [column for column, _ in arguments.span]
    people = read_candidates(
        sheet_of(arguments.candidates), [need.id for need in needs.needs], spans=list(dict.fromkeys(columns))
    )
    wanted = _wanted(arguments, needs, people)
    tell_notes((*needs.notes, *people.notes), arguments.language)
    with Progress(arguments.language) as watch, _asked_to_stop(arguments.language) as stop:
        seen = compose(
            wanted,
            alternatives=arguments.alternatives,
            time_limit=arguments.time_limit,
            follow=lambda far: watch.say(_far(far)),
            stop=stop,
        )

    def report(_: bool) -> Report:
        basis = (
            both(
                "{n} kandidater fra {c} og {m} behov fra {d}.",
                "{n} candidates from {c} and {m} needs from {d}.",
                n=len(wanted.candidates), c=people.file, m=len(wanted.needs), d=needs.file,
            ),
            _UNDER_A_SECOND
            if seen.seconds < 1
            else both("Det tog {s} sekunder.", "It took {s} seconds.", s=figure(seen.seconds, 1)),
        )  # fmt: skip
        return compose_report(seen, wanted, names=people.names, basis=basis)

    return give(arguments, compose_json(seen), report)


def _wanted(arguments: argparse.Namespace, needs: NeedList, people: CandidateList) -> Wanted:
    problems: list[Problem] = [*needs.problems, *people.problems]
    columns = [column.casefold() for column, _ in arguments.span]
    for place, (column, _) in enumerate(arguments.span):
        if column.casefold() in columns[:place]:
            problems.append(found("span_twice", people.file, None, column, value=shown(column)))
    known = set(people.names)
    for where, ids in (("--must", arguments.must), ("--leave-out", arguments.leave_out)):
        problems += [
            found("unknown_candidate", people.file, None, None, value=shown(one), where=where)
            for one in ids
            if known and one not in known
        ]
    if problems:
        raise BadInputError(problems)
    return Wanted(
        candidates=people.candidates,
        needs=needs.needs,
        spans=tuple(Span(column, least) for column, least in arguments.span),
        musts=frozenset(arguments.must),
        leave_outs=frozenset(arguments.leave_out),
        max_size=arguments.max_size,
    )


def _far(far: SoFar) -> Text:
    told = both("{s} s: søger", "{s} s: searching", s=figure(far.seconds, 0))
    if far.best is not None:
        told = both("{t}, bedste gruppe {n}", "{t}, best group {n}", t=told, n=_shown(far.best))
    if far.bound is not None:
        told = both("{t}, ingen er under {n}", "{t}, none is below {n}", t=told, n=_shown(far.bound))
    return told


def _shown(number: float) -> Text:
    return figure(number, 0 if float(number).is_integer() else 2)


@contextmanager
def _asked_to_stop(language: str) -> Iterator[Callable[[], bool]]:
    """Ctrl-C asks the search to end with the best it has; a second one breaks off as it always does."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    before = signal.getsignal(signal.SIGINT)

    def heard(number: int, frame: FrameType | None) -> None:
        asked.set()
        sys.stderr.write(f"\n{_STOPPING.in_(language)}\n")
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, heard)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def compose_json(seen: Composition) -> dict[str, Any]:
    """The answer of `compose`: first the promised keys, then those that came later.

    A need in `conflict` is its id; the rest say what they are: `span:COLUMN`, `must:ID`, `leave-out:ID`,
    `max-size`. `conflict_parts` says the same with its numbers.
    """
    group = seen.group
    return {
        "status": seen.status,
        "chosen": list(seen.chosen),
        "size": seen.size,
        "cost": _plain(seen.cost),
        "bound": _plain(seen.bound),
        "gap": seen.gap,
        "coverage": {need: list(ids) for need, ids in seen.coverage.items()},
        "conflict": [one.word for one in seen.conflict],
        "conflict_parts": [_part(one) for one in seen.conflict],
        "conflict_minimal": seen.conflict_minimal if seen.conflict else None,
        "spans": [
            {
                "attribute": one.span.attribute,
                "at_least": one.span.at_least,
                "values": {value: list(ids) for value, ids in one.values.items()},
                "unknown": list(one.unknown),
            }
            for one in (group.spans if group else ())
        ],
        "unique": {
            who: {"needs": list(one.needs), "spans": [list(pair) for pair in one.spans]}
            for who, one in (group.unique if group else {}).items()
        },
        "alternatives": [list(other.chosen) for other in seen.alternatives],
        "all_alternatives": seen.all_alternatives,
        "counted": "cost" if seen.priced else "people",
        "stopped": seen.stopped,
        "seconds": round(seen.seconds, 3),
    }


def _part(one: Requirement) -> dict[str, Any]:
    return {"kind": one.kind, "id": one.id or None, "number": one.number}


def _plain(number: float | None) -> float | int | None:
    """A whole number without a decimal mark."""
    return int(number) if number is not None and float(number).is_integer() else number
