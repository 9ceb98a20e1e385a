"""Which letters are due: the invitation on opening, then reminders, never more than was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

INVITE = "invite"
"""The occasion of the first letter; reminders are `reminder-1`, `reminder-2`, …"""


_NOTICE = "notice-"


def notice(number: int) -> str:
    """The occasion of the notice `number`, from 1, that an invitation was moved from this address."""
    return f"{_NOTICE}{number}"


def is_notice(occasion: str) -> bool:
    """Whether the letter tells that an invitation was moved.

    >>> is_notice(notice(1)), is_notice(INVITE)
    (True, False)
    """
    return occasion.startswith(_NOTICE)


def reminder(number: int) -> str:
    """The occasion of the reminder `number`, from 1."""
    return f"reminder-{number}"


def occasions(reminders: int) -> tuple[str, ...]:
    """Every occasion a round may write on.

    >>> occasions(2)
    ('invite', 'reminder-1', 'reminder-2')
    """
    return (INVITE, *(reminder(number) for number in range(1, reminders + 1)))


def due_reminder(opened: date, days: Sequence[int], closes: date | None, today: date) -> str | None:
    """The reminder whose day has come; the latest one where several have, so that nobody gets two at once.

    `days` after `opened`. None before the first, and after `closes`.

    >>> due_reminder(date(2026, 1, 1), (5, 10), date(2026, 1, 15), date(2026, 1, 12))
    'reminder-2'
    """
    if closes is not None and today > closes:
        return None
    passed = [number for number, day in enumerate(days, start=1) if today >= opened + timedelta(days=day)]
    return reminder(passed[-1]) if passed else None
