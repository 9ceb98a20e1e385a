"""The life of an invitation to take part in a network: what may be answered until when, what is forgotten."""

from __future__ import annotations

from datetime import date, timedelta

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

ASKED_LIFE = Life(
    id="asked_in",
    title=Text(da="En invitation til netværket", en="An invitation to the network"),
    names={
        "asked": Text(da="Inviteret", en="Invited"),
        "yes": Text(da="Har sagt ja", en="Said yes"),
        "no": Text(da="Har sagt nej", en="Said no"),
        "someone_else": Text(da="Peger på en anden", en="Points at someone else"),
        "withdrawn": Text(da="Trukket tilbage", en="Withdrawn"),
    },
    follows={
        "asked": frozenset({"yes", "no", "someone_else", "withdrawn"}),
        # One may think again while the link holds and the leader has not acted on the answer.
        "no": frozenset({"yes", "someone_else", "withdrawn"}),
        "someone_else": frozenset({"yes", "no", "withdrawn"}),
        # A yes has led into the network: it is the person's to take back, never the leader's to withdraw.
        "yes": frozenset({"no", "someone_else"}),
        "withdrawn": frozenset(),
    },
)
ANSWERS = ("yes", "no", "someone_else")
LINK_KEPT = timedelta(days=14)
"""How long after the last day a link still says politely that it is over; then its code is forgotten."""
KEEP_DAYS = 90
"""Preset: how many days after the last day the name and e-mail of one who has not said yes are kept."""
MOST_KEEP_DAYS = 365
DAYS_TO_ANSWER = 14
"""Preset: how long people get to answer."""
MOST_DAYS_TO_ANSWER = 365
"""The longest anybody may get to answer, so that a name cannot be kept for ever by a far last day."""


def may_answer(state: str, *, settled: bool, answer_by: date | None, today: date) -> bool:
    """Whether the invited may answer, or answer anew, on the (Danish) day: the last day counts.

    >>> may_answer("no", settled=False, answer_by=date(2026, 12, 7), today=date(2026, 12, 7))
    True
    >>> may_answer("no", settled=True, answer_by=date(2026, 12, 7), today=date(2026, 12, 7))
    False
    """
    return state != "withdrawn" and not settled and not is_over(answer_by, today)


def is_over(answer_by: date | None, today: date) -> bool:
    """Whether the last day to answer is past."""
    return answer_by is not None and today > answer_by


def forgotten_after(answer_by: date, keep_days: int) -> date:
    """The last day on which the name of one who has not said yes is still kept.

    >>> forgotten_after(date(2026, 12, 1), 90)
    datetime.date(2027, 3, 1)
    """
    return answer_by + timedelta(days=keep_days)


def kept_when_moved(answer_by: date, keep_days: int, new: date) -> int:
    """How many days a name is kept after the `new` last day, so that it goes on the day the letter promised.

    ValueError for a last day after that: then the promise could not be kept.

    >>> kept_when_moved(date(2026, 12, 1), 90, date(2027, 1, 1))
    59
    """
    days = (forgotten_after(answer_by, keep_days) - new).days
    if days < 0:
        raise ValueError("a last day after the name is promised to be gone")
    return days
