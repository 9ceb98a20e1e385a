"""What a round promises those it asks, and whether the words to them were gone through for just that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

INTRO_FOR = "intro_for"
"""Where a round's `settings` keep what its words were gone through for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """All of a round that the words to the respondents must fit."""

    process: str
    anonymous: bool
    smallest: int
    rows_may_leave: bool
    language: str

    def kept(self) -> dict[str, Any]:
        """The same as a round keeps it."""
        return asdict(self)


def kept_terms(settings: Mapping[str, Any]) -> Terms | None:
    """What the words were gone through for; None where nobody has gone through them.

    >>> kept_terms({}) is None
    True
    """
    kept = settings.get(INTRO_FOR)
    return Terms(**kept) if kept else None


def changed(before: Terms, now: Terms) -> tuple[str, ...]:
    """The names of what differs, in the order of `Terms`.

    >>> one = Terms(process="visitationen", anonymous=True, smallest=5, rows_may_leave=False, language="da")
    >>> changed(one, Terms(**{**one.kept(), "anonymous": False}))
    ('anonymous',)
    """
    old, new = before.kept(), now.kept()
    return tuple(name for name in old if old[name] != new[name])
