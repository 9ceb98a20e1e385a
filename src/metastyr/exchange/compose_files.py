"""The two lists a group is composed from: candidates with what they bring, and needs with how many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from metastyr.analysis.compose.wanted import DEAREST, DECIMALS, Candidate, Need
from metastyr.exchange.findings import found
from metastyr.exchange.headers import PersonField, guess_mapping, plain
from metastyr.exchange.numbers import decimal_mark, read_number
from metastyr.exchange.problems import Problem, shown
from metastyr.exchange.table import Row, Sheet
from metastyr.exchange.vocabulary import NOTHING
from metastyr.theory.text import Text

MARK = ";"
"""What stands between the needs of one cell."""
ID, BRINGS, COST = "id", "brings", "cost"
NEED, AT_LEAST = "need", "at_least"
MOST = 10_000
_WORDS: Mapping[str, str] = {
    ID: "id kandidat candidate nr nummer number",
    BRINGS: "brings bringer bidrager bidragermed bidrag dækker covers",
    COST: "cost omkostning omkostninger pris price koster udgift",
    NEED: "need behov id",
    AT_LEAST: "atleast mindst minimum min antal count",
}
_MEANINGS: Mapping[str, Text] = {
    ID: Text(da="et id til hver kandidat", en="an id for each candidate"),
    BRINGS: Text(
        da="de behov, kandidaten dækker, skilt af semikolon",
        en="the needs the candidate covers, separated by semicolons",
    ),
    NEED: Text(da="et id til hvert behov", en="an id for each need"),
    AT_LEAST: Text(da="hvor mange der mindst skal dække behovet", en="how many at least must cover the need"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedList:
    """Needs in the order of the file, and what was wrong with it."""

    file: str
    needs: tuple[Need, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateList:
    """Candidates in the order of the file. `names` gives every id its name (the id where there is none)."""

    file: str
    candidates: tuple[Candidate, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_needs(sheet: Sheet) -> NeedList:
    """The needs of a sheet: columns `need` and `at_least`, or words that mean the same. Never raises.

    >>> from metastyr.exchange.sheets import read_sheet
    >>> read_needs(read_sheet("d.csv", "behov;mindst\\njura;2\\n".encode())).needs
    (Need(id='jura', at_least=2),)
    """
    columns, problems = _columns(sheet, (NEED, AT_LEAST))
    if columns is None:
        return NeedList(file=sheet.file, problems=tuple(problems), notes=sheet.notes)
    seen: dict[str, int] = {}
    needs = []
    for row in sheet.rows:
        name = row.cells[sheet.header.index(columns[NEED])]
        problems += _id_problems(sheet, row, columns[NEED], NEED, seen, "same_need")
        if MARK in name:
            problems.append(found("need_mark", sheet.file, row.number, columns[NEED], value=shown(name)))
        cell = row.cells[sheet.header.index(columns[AT_LEAST])]
        number = read_number(cell, sheet.decimal)
        if number is None or not number.is_integer() or not 1 <= number <= MOST:
            problems.append(
                found("bad_at_least", sheet.file, row.number, columns[AT_LEAST], value=shown(cell))
            )
            number = 1
        needs.append(Need(name, int(number)))
    needs = needs if not problems else []
    return NeedList(file=sheet.file, needs=tuple(needs), problems=tuple(problems), notes=sheet.notes)


def read_candidates(sheet: Sheet, needs: Iterable[str], *, spans: Sequence[str] = ()) -> CandidateList:
    """The candidates of a sheet: columns `id`, `brings`, perhaps `cost`, and any attributes. Never raises.

    `brings` holds ids of `needs` separated by `;`, or nothing. A blank cost is 1. `spans` are attributes that
    must be there, called what the caller calls them, in any case.

    >>> from metastyr.exchange.sheets import read_sheet
    >>> text = 'id;bringer;Sektor\\n7;"jura;tid";kommune\\n'
    >>> seen = read_candidates(read_sheet("c.csv", text.encode()), ["jura", "tid"], spans=["sektor"])
    >>> sorted(seen.candidates[0].brings), seen.candidates[0].value("sektor")
    (['jura', 'tid'], 'kommune')
    """
    columns, problems = _columns(sheet, (ID, BRINGS))
    if sheet.header:
        told = ", ".join(shown(title) for title in sheet.header)
        about = Text(da="det, gruppen skal spænde over", en="what the group is to span")
        problems += [
            found("missing_column", sheet.file, 1, title, columns=told, meaning=about)
            for title in spans
            if sheet.found(title) is None
        ]
    if columns is None:
        return CandidateList(file=sheet.file, problems=tuple(problems), notes=sheet.notes)
    known = frozenset(needs)
    costs = _costs(sheet, _column(sheet, COST), problems)
    own = {ID: columns[ID], BRINGS: columns[BRINGS]}
    attributes = {title: title for title in sheet.header if title not in own.values()}
    attributes |= {title: str(sheet.found(title)) for title in spans if sheet.found(title)}
    named = next((t for t, use in guess_mapping(sheet.header).items() if use.field is PersonField.NAME), None)
    seen: dict[str, int] = {}
    candidates, names = [], {}
    for row, cost in zip(sheet.rows, costs, strict=True):
        cells = dict(zip(sheet.header, row.cells, strict=True))
        who = cells[columns[ID]]
        problems += _id_problems(sheet, row, columns[ID], ID, seen, "same_id")
        brings = _brought(sheet, row, columns[BRINGS], known, problems)
        values = {title: _known(cells[header]) for title, header in attributes.items()}
        candidates.append(Candidate(id=who, brings=brings, cost=cost, attributes=values))
        names[who] = (cells[named] if named else "") or who
    return CandidateList(
        file=sheet.file,
        candidates=() if problems else tuple(candidates),
        names=names,
        problems=tuple(problems),
        notes=sheet.notes,
    )


def _columns(sheet: Sheet, wanted: Sequence[str]) -> tuple[dict[str, str] | None, list[Problem]]:
    """The headers of the columns that must be there; None where one is missing or nothing can be read."""
    problems = [_told_better(sheet, problem) for problem in sheet.problems]
    if not sheet.header or not sheet.rows:
        return None, problems
    there = {title: _column(sheet, title) for title in wanted}
    told = ", ".join(shown(title) for title in sheet.header)
    problems += [
        found("missing_column", sheet.file, 1, title, columns=told, meaning=_MEANINGS[title])
        for title, header in there.items()
        if header is None
    ]
    whole = {title: header for title, header in there.items() if header is not None}
    return (whole if len(whole) == len(there) else None), problems


def _column(sheet: Sheet, title: str) -> str | None:
    """The column called so, else the first whose header means the same."""
    if (exact := sheet.found(title)) is not None:
        return exact
    for word in _WORDS[title].split():
        for header in sheet.header:
            if plain(header) == word:
                return header
    return None


def _told_better(sheet: Sheet, problem: Problem) -> Problem:
    """A row with too many cells in a file parted by semicolons: most likely the needs lack their quotes."""
    by_semicolon = sheet.form.en.endswith("semicolons")
    if problem.code != "ragged" or not by_semicolon or _column(sheet, BRINGS) is None:
        return problem
    return found("unquoted_brings", sheet.file, problem.row, _column(sheet, BRINGS))


def _id_problems(
    sheet: Sheet, row: Row, column: str, meaning: str, seen: dict[str, int], twice: str
) -> list[Problem]:
    name = row.cells[sheet.header.index(column)]
    if not name:
        return [found("blank", sheet.file, row.number, column, meaning=_MEANINGS[meaning])]
    other = seen.setdefault(name, row.number)
    if other != row.number:
        return [found(twice, sheet.file, row.number, column, value=shown(name), other=other)]
    return []


def _brought(
    sheet: Sheet, row: Row, column: str, known: frozenset[str], problems: list[Problem]
) -> frozenset[str]:
    cell = row.cells[sheet.header.index(column)]
    if cell in NOTHING:
        return frozenset()
    parts = [part.strip() for part in cell.split(MARK) if part.strip()]
    problems += [
        found("unknown_need", sheet.file, row.number, column, value=shown(part))
        for part in parts
        if part not in known and known
    ]
    return frozenset(parts) & known


def _costs(sheet: Sheet, column: str | None, problems: list[Problem]) -> list[float]:
    if column is None:
        return [1.0] * len(sheet.rows)
    cells = sheet.column(column)
    mark = decimal_mark(cells, sheet.decimal)
    costs = []
    for row, cell in zip(sheet.rows, cells, strict=True):
        cost = read_number(cell, mark) if _known(cell) else 1.0
        if cost is None or not 0 <= cost <= DEAREST or abs(cost - round(cost, DECIMALS)) > 1e-9:
            problems.append(found("bad_cost", sheet.file, row.number, column, value=shown(cell)))
            cost = 1.0
        costs.append(round(cost, DECIMALS))
    return costs


def _known(cell: str) -> str | None:
    return None if not cell or cell in NOTHING else cell
