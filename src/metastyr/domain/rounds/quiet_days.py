"""Days when many are away, so that few answer: Danish school holidays, Easter and Christmas."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from metastyr.theory.text import Text

_WEEKS: Mapping[tuple[int, int], Text] = {
    (7, 8): Text(da="vinterferien (uge 7 og 8)", en="the winter holidays (weeks 7 and 8)"),
    (28, 31): Text(da="sommerferien (uge 28 til 31)", en="the summer holidays (weeks 28 to 31)"),
    (42, 42): Text(da="efterårsferien (uge 42)", en="the autumn holidays (week 42)"),
}
_EASTER = Text(da="påsken", en="Easter")
_CHRISTMAS = Text(da="jul og nytår", en="Christmas and New Year")


def quiet_days(first: date, last: date) -> tuple[Text, ...]:
    """What comes between the two days, both included, each once, in the order of the days. At most a year.

    >>> [one.da for one in quiet_days(date(2026, 12, 8), date(2027, 1, 5))]
    ['jul og nytår']
    """
    found: list[Text] = []
    for number in range(min((last - first).days, 366) + 1):
        name = _name(first + timedelta(days=number))
        if name is not None and name not in found:
            found.append(name)
    return tuple(found)


def _name(day: date) -> Text | None:
    if (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2):
        return _CHRISTMAS
    easter = easter_sunday(day.year)
    if easter - timedelta(days=7) <= day <= easter + timedelta(days=1):
        return _EASTER
    week = day.isocalendar().week
    return next((name for (begins, ends), name in _WEEKS.items() if begins <= week <= ends), None)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 1876).

    >>> easter_sunday(2027)
    datetime.date(2027, 3, 28)
    """
    century, of_century = divmod(year, 100)
    leap, of_leap = divmod(century, 4)
    moon = (19 * (year % 19) + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days, of_days = divmod(of_century, 4)
    weekday = (32 + 2 * of_leap + 2 * days - moon - of_days) % 7
    shift = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
