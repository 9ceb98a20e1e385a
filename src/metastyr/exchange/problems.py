"""What is wrong with a file, told by row and column in the reader's language, on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metastyr.theory.text import Text

_ROW = Text(da="række {row}", en="row {row}")
_COLUMN = Text(da="kolonne {column}", en="column {column}")
_WHOLE = Text(da="hele filen", en="the whole file")
_EXPECTED = Text(da="Forventet: {expected}", en="Expected: {expected}")
_MORE = Text(
    da="og {n} problemer mere af samme slags",
    en="and {n} more problems of the same kind",
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place: what was found and what was expected.

    `row` counts as Excel shows it: the header is row 1; None means the whole file. `column` is the
    header's own text, or a letter as Excel shows it where the header has none. `code` is a stable
    word for programs and tests. `at` is the place in a file that has no rows. The texts never repeat
    what may be a person number.
    """

    code: str
    file: str
    row: int | None
    column: str | None
    what: Text
    expected: Text
    at: Text | None = None

    def line(self, language: str = "da") -> str:
        """The problem on one line: file, row, column, what is wrong, what was expected.

        >>> Problem("unknown_id", "bånd.csv", 4, "til", Text(da="«99» er ukendt", en="“99” is unknown"),
        ...         Text(da="et id fra deltagerne", en="an id of a participant")).line("da")
        'bånd.csv, række 4, kolonne til: «99» er ukendt. Forventet: et id fra deltagerne.'
        """
        expected = _EXPECTED.in_(language).format(expected=self.expected.in_(language))
        line = f"{self.file}, {self.place(language)}: {self.what.in_(language)}. {expected}."
        return " ".join(line.split())

    def place(self, language: str = "da") -> str:
        """Where it is: row and column, a place of another kind, or the whole file."""
        parts = [] if self.at is None else [self.at.in_(language)]
        if self.row is not None:
            parts.append(_ROW.in_(language).format(row=self.row))
        if self.column is not None:
            parts.append(_COLUMN.in_(language).format(column=self.column))
        return ", ".join(parts) or _WHOLE.in_(language)


class BadInputError(Exception):
    """Input that cannot be used; carries every problem found, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.line("en") for problem in problems))
        self.problems = tuple(problems)


def shortened(problems: Sequence[Problem], each: int = 20) -> tuple[tuple[Problem, ...], dict[str, int]]:
    """At most `each` problems of a kind, and how many more there were by code.

    A column of the wrong kind gives a problem a row; nobody reads twenty thousand of them.
    """
    seen: dict[str, int] = {}
    kept = []
    for problem in problems:
        seen[problem.code] = seen.get(problem.code, 0) + 1
        if seen[problem.code] <= each:
            kept.append(problem)
    return tuple(kept), {code: count - each for code, count in seen.items() if count > each}


def more(n: int) -> Text:
    """The sentence that stands for the problems left out by `shortened`."""
    return _MORE.filled(n=n)


def shown(value: str, longest: int = 40) -> str:
    """A value from a file, short enough and on one line, for use inside a sentence.

    >>> shown("a" * 50)
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…'
    """
    flat = "".join(mark if mark.isprintable() else "·" for mark in " ".join(value.split()))
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"


def letter(index: int) -> str:
    """The column letter Excel shows for a 0-based index.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    name, rest = "", index + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        name = chr(ord("A") + place) + name
    return name
