"""Every kind of thing that can be wrong with a file: a stable word, what is said, what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.domain.figures import both
from metastyr.exchange.choice_findings import CHOICE_FINDINGS
from metastyr.exchange.compose_findings import COMPOSE_FINDINGS
from metastyr.exchange.file_findings import FILE_FINDINGS
from metastyr.exchange.list_findings import LIST_FINDINGS
from metastyr.exchange.problems import Problem
from metastyr.exchange.rating_findings import RATING_FINDINGS
from metastyr.theory.text import Text

FINDINGS: Mapping[str, tuple[Text, Text]] = {
    **FILE_FINDINGS,
    **LIST_FINDINGS,
    **RATING_FINDINGS,
    **CHOICE_FINDINGS,
    **COMPOSE_FINDINGS,
}


def found(code: str, file: str, row: int | None, column: str | None, **values: object) -> Problem:
    """The problem of one kind in one place; `values` fill the sentence (a Text is said in each language).

    >>> found("self_tie", "bånd.csv", 3, "til", value="7").line("en")
    'bånd.csv, row 3, column til: “7” has a tie to itself. Expected: two different participants.'
    """
    what, expected = FINDINGS[code]
    return Problem(
        code, file, row, column, both(what.da, what.en, **values), both(expected.da, expected.en, **values)
    )
