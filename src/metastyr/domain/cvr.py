"""A CVR number: the eight digits of a Danish organisation, the last of which checks the others."""

from __future__ import annotations

import re

_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)
_WRITTEN = re.compile(r"(?:DK[\s-]?)?(\d{2})\s?(\d{2})\s?(\d{2})\s?(\d{2})$", re.IGNORECASE)


def read_cvr(text: str) -> str | None:
    """The eight digits, or None when the text is no valid CVR number. Spaces and a DK are forgiven.

    The weighted sum of the digits (weights 2 7 6 5 4 3 2 1) must be divisible by 11; source: the
    Danish business register's rule for the check digit.

    >>> read_cvr("DK 29 18 99 00"), read_cvr("29189901"), read_cvr("0000 0000")
    ('29189900', None, None)
    """
    match = _WRITTEN.match(text.strip())
    if match is None:
        return None
    digits = "".join(match.groups())
    valid = digits[0] != "0" and sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0
    return digits if valid else None
