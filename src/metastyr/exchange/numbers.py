"""Numbers as Danes and programs write them: 1.234,5 and 1234.5, told apart by the column they stand in."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Literal

DecimalMark = Literal[",", "."]

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'")
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$")
_GROUPS = {",": re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+"), ".": re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+")}
_EVIDENCE = {
    ",": re.compile(
        r"[+-]?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,(\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)$"
    ),
    ".": re.compile(
        r"[+-]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d*\.(\d{1,2}|\d{4,})|0?\.\d+|\d{4,}\.\d+)$"
    ),
}


def read_number(text: str, decimal: DecimalMark = ",") -> float | None:
    """The number written in `text`, or None when it is none. Never infinite, never NaN.

    `decimal` decides only what nothing else can: a single mark followed by exactly three digits
    ("1.234" is 1234 where the comma is the decimal mark, else 1.234).

    >>> [read_number(t) for t in ("1.234,5", "3,14", "3.14", "1.234", "−2", "to")]
    [1234.5, 3.14, 3.14, 1234.0, -2.0, None]
    >>> read_number("1.234", "."), read_number("1,234", ".")
    (1.234, 1234.0)
    """
    bare = text.strip().replace("−", "-").translate(_SPACES)
    if not bare or len(bare) > 60:
        return None
    comma, dot = bare.count(","), bare.count(".")
    if comma and dot:
        mark: DecimalMark = "," if bare.rindex(",") > bare.rindex(".") else "."
        whole, _, fraction = bare.rpartition(mark)
        if not _GROUPS["." if mark == "," else ","].fullmatch(whole):
            return None
        bare = whole.replace(",", "").replace(".", "") + "." + fraction
    elif comma or dot:
        mark = "," if comma else "."
        grouped = bool(_GROUPS[mark].fullmatch(bare))
        if comma + dot > 1 and not grouped:
            return None
        bare = bare.replace(mark, "" if grouped and (comma + dot > 1 or mark != decimal) else ".")
    if not _PLAIN.match(bare):
        return None
    number = float(bare)
    return number if math.isfinite(number) else None


def decimal_mark(values: Iterable[str], otherwise: DecimalMark) -> DecimalMark:
    """Which decimal mark a column uses: by what its values can only mean, else `otherwise`.

    >>> decimal_mark(["1.200", "12,5"], "."), decimal_mark(["1.935", "491.8"], ",")
    (',', '.')
    """
    votes = {",": 0, ".": 0}
    for value in values:
        bare = value.strip().replace("−", "-").translate(_SPACES)
        for mark, pattern in _EVIDENCE.items():
            votes[mark] += bool(pattern.match(bare))
    if votes[","] == votes["."]:
        return otherwise
    return "," if votes[","] > votes["."] else "."


def as_text(number: float) -> str:
    """A number from a sheet as text: whole numbers without a decimal mark.

    >>> as_text(1.0), as_text(2.5), as_text(1e20)
    ('1', '2.5', '1e+20')
    """
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
