"""Whether a frame or a mandate holds on a day: not yet, now, soon no more, or no more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from metastyr.theory.text import Text

SOON = 30
"""Days before the last one in which it is told that something runs out."""

VALIDITY: Mapping[str, Text] = {
    "coming": Text(da="Træder i kraft senere", en="Comes into force later"),
    "in_force": Text(da="Gælder", en="In force"),
    "runs_out": Text(da="Udløber snart", en="Runs out soon"),
    "run_out": Text(da="Udløbet", en="Run out"),
    "withdrawn": Text(da="Trukket tilbage", en="Withdrawn"),
}


def valid_on(day: date, since: date | None, until: date | None, *, withdrawn: bool = False) -> str:
    """A key of VALIDITY. The first and the last day count; an end that is not there never comes.

    >>> valid_on(date(2027, 1, 1), date(2026, 1, 1), date(2027, 1, 31))
    'runs_out'
    >>> valid_on(date(2027, 1, 1), None, None), valid_on(date(2027, 1, 1), date(2027, 1, 2), None)
    ('in_force', 'coming')
    """
    if withdrawn:
        return "withdrawn"
    if until is not None and until < day:
        return "run_out"
    if since is not None and day < since:
        return "coming"
    if until is not None and until - day <= timedelta(days=SOON):
        return "runs_out"
    return "in_force"


def holds(validity: str) -> bool:
    """Whether what is in this state binds today."""
    return validity in {"in_force", "runs_out"}
