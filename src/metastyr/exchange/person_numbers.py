"""No CPR number ever comes in: a file with a column that looks like them is refused whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

_HEADER = re.compile(r"(^|[^a-zæøå])cpr|cpr(nr|num|$)|person(nummer|nr\b|number)|^ssn$|social ?security")
_WITH_DASH = re.compile(r"(?<![\w-])(\d{2})(\d{2})(\d{2})[-–‐‑]\d{4}(?![\w-])")
_WITH_SPACE = re.compile(r"(\d{2})(\d{2})(\d{2}) \d{4}$")
_BARE = re.compile(r"(\d{2})(\d{2})(\d{2})\d{4}$")


def header_names_person_number(header: str) -> bool:
    """Whether a column's name says that it holds CPR numbers.

    >>> [header_names_person_number(h) for h in ("CPR-nr.", "Personnummer", "CVR", "person", "medarbejdernr")]
    [True, True, False, False, False]
    """
    plain = re.sub(r"[\s_\-.]+", " ", header.casefold()).strip()
    return bool(_HEADER.search(plain) or _HEADER.search(plain.replace(" ", "")))


def holds_person_number(text: str) -> bool:
    """Whether a text holds a day of birth, a dash and four digits: the form only a CPR number has."""
    return any(_is_day(match) for match in _WITH_DASH.finditer(text))


def looks_like_person_numbers(values: Sequence[str]) -> bool:
    """Whether a column's values look like CPR numbers.

    One value written with the dash is enough. Ten bare digits may be something else (one random
    ten-digit number in 27 begins with a real day), so half of the column must begin with a day;
    Excel drops a leading nought, so nine digits count as ten. CVR numbers and Danish telephone
    numbers have 8 digits, EAN numbers 13: they never match.

    >>> looks_like_person_numbers(["Bo, født 010190-1234"]), looks_like_person_numbers(["12345678"])
    (True, False)
    """
    filled = [value.strip() for value in values if value.strip()]
    if any(holds_person_number(value) for value in filled):
        return True
    alike = sum(1 for value in filled if _is_bare(value))
    return alike > 0 and 2 * alike >= len(filled)


def _is_bare(value: str) -> bool:
    digits = value.zfill(10) if value.isdigit() and len(value) == 9 else value
    match = _BARE.match(digits) or _WITH_SPACE.match(digits)
    return bool(match and _is_day(match))


def _is_day(match: re.Match[str]) -> bool:
    """Day and month are real; the century is unknown, so 29 February passes in any year."""
    try:
        date(2000, int(match[2]), int(match[1]))
    except ValueError:
        return False
    return True
