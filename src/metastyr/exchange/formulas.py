"""A cell that Excel would run as a formula is met on the way in and made plain text on the way out."""

from __future__ import annotations

import re
import unicodedata

# The full-width twins run as formulas in some East Asian set-ups of Excel.
_STARTS = "=+-@＝＋－＠"
_NUMBER = re.compile(
    r"[+\-−]?\s?(?:\d[\d.,'\u00a0\u202f ]*|[.,]\d+)(?:[eE][+-]?\d+)?\s?%?$",
)
_PHONE = re.compile(r"\+\d[\d\s()\-./]{4,24}$")
_MARKED = re.compile(rf"'+[{re.escape(_STARTS)}\t\r]")


def runs_as_formula(text: str) -> bool:
    """Whether a spreadsheet may run the text: it starts with = + - @ and is no number, phone or dash.

    >>> [runs_as_formula(t) for t in ("=1+1", "@SUM(A1)", "-3,5", "+45 12 34 56 78", "-")]
    [True, True, False, False, False]
    """
    text = text.strip()
    if not text or text[0] not in _STARTS:
        return False
    return bool(text.strip("-−–") and not _NUMBER.match(text) and not _PHONE.match(text))


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would otherwise run it.

    `unguarded` takes it off again, so a file we wrote reads back as it was.

    >>> guarded("=1+1"), guarded("-3,5"), guarded("'=1")
    ("'=1+1", '-3,5', "''=1")
    """
    # Readers trim and put taken-apart letters together, so the judgement is made on what they see.
    bare = unicodedata.normalize("NFC", text).lstrip()
    if runs_as_formula(bare) or _MARKED.match(bare):
        return "'" + bare
    return "'" + text if bare and text.startswith(("\t", "\r")) else text


def unguarded(text: str) -> str:
    """The text without the one apostrophe that marks a formula-like cell as text.

    >>> unguarded("'=1+1"), unguarded("'s-Hertogenbosch")
    ('=1+1', "'s-Hertogenbosch")
    """
    return text[1:] if _MARKED.match(text) else text
