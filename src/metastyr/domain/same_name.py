"""When two names are read as one: capitals, spaces and aa for å do not tell them apart."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """A form in which names that are read as the same are equal.

    >>> folded("  Aabenraa  KOMMUNE ") == folded("Åbenrå Kommune")
    True
    """
    plain = unicodedata.normalize("NFC", name).casefold().replace("aa", "å")
    return " ".join(plain.split())
