"""A course of work as it stands in the middle of a sentence: without the capital and the full stop."""

from __future__ import annotations

_PLAIN = frozenset(
    {"en", "et", "den", "det", "de", "at", "når", "hvordan", "fra", "vores", "a", "an", "the", "how"}
)
_ENDINGS = ("en", "et", "ne", "ing", "else", "hed", "sel", "tion")
_SHORT = frozenset({"mv.", "osv.", "etc.", "ca.", "inkl."})


def woven(told: str) -> str:
    """The words as they are woven into a sentence. A capital stays where the first word may be a name: where
    the next word has one too, or it does not look like an ordinary word.

    >>> woven("Vejen fra bekymring til svar..")
    'vejen fra bekymring til svar'
    >>> woven("Vejen Kommunes visitation"), woven("PPR's visitation m.v.")
    ('Vejen Kommunes visitation', "PPR's visitation m.v.")
    """
    words = told.split()
    if not words:
        return ""
    last = words[-1]
    if last.lower() not in _SHORT and "." not in last.rstrip("."):
        words[-1] = last.rstrip(".")
    first, rest = words[0], words[1:]
    named = bool(rest) and rest[0][:1].isupper()
    plain = first.lower() in _PLAIN or first.lower().endswith(_ENDINGS)
    if first[:1].isupper() and first[1:] == first[1:].lower() and plain and not named:
        words[0] = first.lower()
    return " ".join(word for word in words if word)
