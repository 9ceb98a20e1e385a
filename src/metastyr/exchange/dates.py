"""Dates as Danes and programs write them: 23-11-2026, 23.11.2026, 23/11/2026 and 2026-11-23."""

from __future__ import annotations

import re
from datetime import date

_DANISH = re.compile(r"(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4})$")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$")


def read_date(text: str) -> date | None:
    """The day written in `text`, or None. The year has four digits, the day comes before the month.

    >>> read_date("23.11.2026"), read_date("2026-11-23") == read_date("23/11/2026"), read_date("31-02-2026")
    (datetime.date(2026, 11, 23), True, None)
    """
    bare = text.strip()
    if match := _DANISH.match(bare):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.match(bare):
        year, month, day = (int(part) for part in match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def as_danish(day: date) -> str:
    """The day as written in Denmark, readable by `read_date`.

    >>> as_danish(date(2026, 1, 5))
    '05-01-2026'
    """
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"
