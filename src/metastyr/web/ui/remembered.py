"""Sums kept by what went into them: the same people and ties are only reckoned once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

T = TypeVar("T")
_A_DAY = 24 * 60 * 60


def fingerprint(*parts: object) -> str:
    """One short text for all that `parts` say.

    The parts are plain values (texts, numbers, tuples of them) whose `repr` says all there is.
    """
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def remembered(what: str, print_: str, make: Callable[[], T]) -> T:
    """`make()`, or what it gave the last time for the same `what` and fingerprint."""
    key = f"{what}:{print_}"
    missing = object()
    kept = cache.get(key, missing)
    if kept is not missing:
        return kept  # type: ignore[no-any-return]
    made = make()
    cache.set(key, made, _A_DAY)
    return made
