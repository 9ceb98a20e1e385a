"""One round's figures on its pages, in its workbook, on its paper, and in the shell on its rows: the same."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from metastyr.analysis.coordination.strength import STRENGTH_NAMES, Strength
from metastyr.cli import main
from metastyr.domain.disclosure import SmallestGroup, Withheld
from metastyr.domain.figures import figure
from metastyr.records.models import Round, User
from metastyr.theory.coordination import DIMENSIONS
from metastyr.web.sense import pages, reads
from metastyr.web.sense.pages.results.words import why_in_short
from tests.documents.papers import running
from tests.web.made_up import acting, client_of
from tests.web.sense.rounds.filled import agree, filled

pytestmark = pytest.mark.django_db
# One group is too small to be rated, one answered too little to rate.
GROUPS = {"Ældreplejen": 8, "PPR": 6, "Åbent hus": 3, "Skoler": 11, "Sundhedsplejen": 7}
SILENT = {"Skoler": 2, "Sundhedsplejen": 4}
BETWEEN, WITHIN = (3.2, 4.1), (4.0, 4.6)
NAMES = {dimension.key: dimension.name.da for dimension in DIMENSIONS}
WORDS = {strength.value: name.da for strength, name in STRENGTH_NAMES.items()}

Figures = dict[Any, tuple[str, ...]]


def says(own: str, about: str, number: int, item: str) -> int | None:
    """Answers that differ from tie to tie; a few skip a question, and one skips a group."""
    if (number, about) == (0, "PPR") or (len(item) + number) % 23 == 0:
        return None
    level = {"Ældreplejen": 4, "PPR": 2, "Skoler": 3}.get(about, 4) + (own == about)
    return min(5, max(1, level + (number * 7 + len(item) * 3 + len(about)) % 3 - 1))


def da(value: float, digits: int = 2) -> str:
    """A number as it is printed in Danish."""
    return figure(value, digits).da


def span(low: float, high: float) -> str:
    return f"{da(low)} til {da(high)}"


@pytest.fixture
def made(db: None) -> Round:
    cut_offs = {"cut_offs": {"between": list(BETWEEN), "within": list(WITHIN)}}
    return agree(filled(GROUPS, says=says, silent=SILENT, rows_may_leave=True, settings=cut_offs))


def page_url(made: Round, name: str) -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key})


def body(made: Round, name: str) -> str:
    response = client_of(leader()).get(page_url(made, name))
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def content(made: Round, name: str) -> bytes:
    response = client_of(leader()).get(page_url(made, name))
    assert response.status_code == 200
    return bytes(response.content)


def leader() -> User:
    return User.objects.get(name="Lone Leder")


def on_the_pages(made: Round) -> dict[str, Figures]:
    """What the pages print, each figure found in the HTML itself."""
    result = reads.coordination_of(made.network.key, made.key)
    shown, sides = body(made, "results"), body(made, "results_pairs")
    overview = pages.results.overview(result, (), acting(leader()))
    cells: Figures = {}
    for from_, row in zip(result.seen.groups, overview.matrix.rows, strict=True):
        for to, field in zip(result.seen.groups, row.cells, strict=True):
            n = str(field.number).split("n = ")[-1].split(",")[0]
            told = (n, str(field.figure), str(field.span), str(field.word))
            if not field.figure:
                withheld = result.seen.cell(from_, to).withheld
                assert withheld is not None
                assert str(field.why) == why_in_short(withheld)
                # The field has a short word; what it means is told below.
                told = (result.seen.rule.reason(withheld).da,)
            assert all(word in shown for word in told)
            cells[from_, to] = told
    totals: Figures = {}
    for where, measure in zip(("between", "within"), overview.totals, strict=True):
        told = (str(measure.n), str(measure.value), str(measure.uncertainty).split(" i 95 ")[0])
        assert all(word in shown for word in told)
        totals[where] = told
    table = pages.results.pairs(result, acting(leader())).table
    assert table is not None
    pairs: Figures = {}
    for row in table.rows:
        pair, _there, _back, apart, _words = row.cells
        told = (str(apart.text), str(apart.note))
        assert all(word in sides for word in told)
        pairs[frozenset(str(pair.text).split(" og "))] = told
    return {"cells": cells, "totals": totals, "pairs": pairs}


def in_the_workbook(data: bytes) -> dict[str, Figures]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    cells: Figures = {}
    for from_, to, n, index, low, high, word in rows_of(book, "Felt for felt"):
        told = (da(n, 0), da(index), span(low, high), word) if index != "" else (word.split(": ", 1)[1],)
        cells[from_, to] = told
    places = {"Mellem grupper": "between", "Inden for grupper": "within"}
    totals = {
        places[where]: (da(n, 0), da(index), span(low, high))
        for where, n, index, low, high in rows_of(book, "Hele skemaet i to tal")
    }
    pairs = {
        frozenset(pair.split(" – ")): (da(apart), span(low, high))
        for pair, _n, _index, _low, _high, apart, low, high, _word in rows_of(book, "Par for par")
    }
    dimensions = {
        (from_, to, name): (da(n, 0), da(mean), span(low, high))
        for from_, to, name, n, mean, low, high in rows_of(book, "Dimension for dimension")
    }
    return {"cells": cells, "totals": totals, "pairs": pairs, "dimensions": dimensions}


def rows_of(book: CalamineWorkbook, sheet: str) -> list[list[Any]]:
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)[1:]


def in_the_shell(
    file: Path, capsys: pytest.CaptureFixture[str], groups: tuple[str, ...]
) -> dict[str, Figures]:
    words = ["analyse", "coordination", str(file), "--smallest-group", "5", "--json"]
    words += ["--between", "3.2:4.1", "--within", "4.0:4.6"]
    capsys.readouterr()
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    return {
        "cells": {(cell["from"], cell["to"]): _cell(cell) for cell in told["cells"]},
        "totals": {
            where: (str(told[where]["raters"]), *_spanned(told[where])) for where in ("between", "within")
        },
        "pairs": {frozenset((pair["a"], pair["b"])): _pair(pair, groups) for pair in told["pairs"]},
        "dimensions": {
            (cell["from"], cell["to"], NAMES[key]): da(value)
            for cell in told["cells"]
            for key, value in cell["dimensions"].items()
        },
    }


def _cell(cell: Mapping[str, Any]) -> tuple[str, ...]:
    if cell["suppressed"]:
        return (SmallestGroup(5).reason(Withheld(cell["reason"])).da,)
    return (str(cell["raters"]), *_spanned(cell), WORDS[cell["strength"]])


def _spanned(one: Mapping[str, Any]) -> tuple[str, str]:
    return da(one["index"]), span(one["low"], one["high"])


def _pair(pair: Mapping[str, Any], groups: tuple[str, ...]) -> tuple[str, str]:
    """The difference from the side that stands first in the round; the shell has the groups by name."""
    value, low, high = (pair[key] for key in ("asymmetry", "asymmetry_low", "asymmetry_high"))
    if groups.index(pair["a"]) > groups.index(pair["b"]):
        value, low, high = -value, -high, -low
    return da(value), span(low, high)


def test_the_same_figures_everywhere(made: Round, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages_say = on_the_pages(made)
    book_says = in_the_workbook(content(made, "results_xlsx"))
    file = tmp_path / "rows.csv"
    file.write_bytes(content(made, "results_csv"))
    shell_says = in_the_shell(file, capsys, tuple(GROUPS))
    for what in ("cells", "totals", "pairs"):
        assert pages_say[what] == book_says[what] == shell_says[what], what
    assert {key: told[1] for key, told in book_says["dimensions"].items()} == shell_says["dimensions"]
    paper = running(content(made, "results_pdf"))
    for (from_, to), told in pages_say["cells"].items():
        line = " ".join(told) if len(told) > 1 else f"– – – vises ikke: {told[0]}"
        assert f"{from_} {to} {line}" in paper, (from_, to)
    for where, name in (("between", "Mellem grupper"), ("within", "Inden for grupper")):
        assert f"{name} {' '.join(pages_say['totals'][where])}" in paper
    for (from_, to, name), told in book_says["dimensions"].items():
        assert f"{from_} {to} {name} {' '.join(told)}" in paper
    for apart, of in pages_say["pairs"].values():
        # With signs on paper, and the same figures.
        assert f"{apart} {of}".replace("+", "") in paper.replace("+", "")


def test_how_many_pairs_chance_alone_would_set_apart_is_said_everywhere(made: Round) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content(made, "results_xlsx")))
    rests = " ".join(str(cell) for sheet in book.sheet_names for row in rows_of(book, sheet) for cell in row)
    told = "Så grupperne ens på det i alle par, ville omkring 0,2 af parrene alligevel"
    apart = "Her er det 2."
    places = {
        "workbook": rests,
        "paper": running(content(made, "results_pdf")),
        "overview": body(made, "results"),
        "pairs": body(made, "results_pairs"),
    }
    assert {name: (told in said, apart in said) for name, said in places.items()} == dict.fromkeys(
        places, (True, True)
    )


def test_the_round_has_what_makes_it_hard(made: Round) -> None:
    seen = reads.coordination_of(made.network.key, made.key).seen
    withheld = {cell.withheld for cell in seen.cells}
    assert {Withheld.FEW_RATERS, Withheld.SMALL_RATED, None} == withheld
    assert {cell.strength for cell in seen.cells} >= {Strength.UNCERTAIN, Strength.WEAK}
    assert {cell.detail.value for cell in seen.cells} >= {"coarse"}
    assert seen.unscored > 0
    assert len(seen.pairs) == 3
