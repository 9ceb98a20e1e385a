"""What a word on the command line must look like, and what is said where it does not."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from metastyr.cli.argparse_danish import spoken
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.figures import both
from metastyr.exchange.numbers import read_number


def boundary(word: str) -> tuple[str, str]:
    """KIND=COLUMN as a pair; the kind is one of the five.

    >>> boundary("stakeholder=Sektor")
    ('stakeholder', 'Sektor')
    """
    kind, sign, column = word.partition("=")
    if not (sign and column) or kind not in set(BoundaryKind):
        raise _unusable(word, f"KIND=COLUMN, KIND: {', '.join(BoundaryKind)}")
    return kind, column


def named_file(word: str) -> tuple[str, str]:
    """NAME=FILE as a pair.

    >>> named_file("venskab=venner.csv")
    ('venskab', 'venner.csv')
    """
    name, sign, file = word.partition("=")
    if not (name and sign and file):
        raise _unusable(word, "NAME=FILE")
    return name, file


def items(word: str) -> tuple[str, ...]:
    """A,B,C as columns, each once.

    >>> items("A, B")
    ('A', 'B')
    """
    columns = tuple(part.strip() for part in word.split(",") if part.strip())
    if not columns or len(set(columns)) < len(columns):
        raise _unusable(word, "A,B,C")
    return columns


def group_size(word: str) -> tuple[str, int]:
    """GROUP=N as a pair; the name may hold a sign of its own.

    >>> group_size("a=b=12")
    ('a=b', 12)
    """
    name, sign, size = word.rpartition("=")
    if not (name and sign and size.strip().isdecimal() and int(size) > 0):
        raise _unusable(word, "GROUP=N")
    return name, int(size)


def span(word: str) -> tuple[str, int]:
    """COLUMN:MIN as a pair; the column's name may hold a colon of its own.

    >>> span("org: sektor:3")
    ('org: sektor', 3)
    """
    column, sign, least = word.rpartition(":")
    if not (column.strip() and sign and least.strip().isdecimal() and int(least) > 0):
        raise _unusable(word, "COLUMN:MIN, MIN ≥ 1")
    return column.strip(), int(least)


def cut_offs(word: str) -> tuple[float, float]:
    """WEAK:STRONG as a pair from 1 to 5, with the decimal mark of either language.

    >>> cut_offs("3,4:4,1")
    (3.4, 4.1)
    """
    weak, strong = (read_number(part, ".") for part in ((*word.split(":", 1), "")[:2]))
    if weak is None or strong is None or not 1 <= weak <= strong <= 5:
        raise _unusable(word, "WEAK:STRONG, 1–5")
    return weak, strong


def share(low: float, high: float) -> Callable[[str], float]:
    """A reader of shares from `low` to `high`, with the decimal mark of either language.

    >>> share(0.5, 0.999)("0,9")
    0.9
    """

    def read(word: str) -> float:
        number = read_number(word, ".")
        if number is None or not low <= number <= high:
            raise _unusable(word, f"{low}–{high}")
        return number

    return read


def whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers from `low` to `high`.

    >>> whole(0, 5)("3")
    3
    """

    def read(word: str) -> int:
        if not word.strip().isdecimal() or not low <= int(word) <= high:
            raise _unusable(word, f"{low}–{high}")
        return int(word)

    return read


def _unusable(word: str, expected: str) -> argparse.ArgumentTypeError:
    told = both(
        "«{word}» kan ikke bruges. Forventet: {expected}",
        "“{word}” cannot be used. Expected: {expected}",
        word=word,
        expected=expected,
    )
    return argparse.ArgumentTypeError(spoken(told))
