"""A list of nodes for analysis alone: ids, names, and the columns asked for. Whoever or whatever they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from metastyr.exchange.findings import found
from metastyr.exchange.headers import PersonField, guess_mapping
from metastyr.exchange.numbers import decimal_mark, read_number
from metastyr.exchange.problems import Problem, shown
from metastyr.exchange.table import Sheet
from metastyr.exchange.vocabulary import NOTHING
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Nodes:
    """Nodes in the order of the file. `names` gives every id its name (the id where there is none).

    `groups` holds the columns read as text, `numbers` those read as numbers: one value a node, None
    where nothing is known.
    """

    file: str
    ids: tuple[str, ...]
    names: Mapping[str, str]
    groups: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)
    numbers: Mapping[str, tuple[float | None, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_nodes(
    sheet: Sheet, *, id_column: str | None = None, groups: Sequence[str] = (), numbers: Sequence[str] = ()
) -> Nodes:
    """The nodes of a sheet with the columns asked for, called what the caller called them.

    Without `id_column` it is the column `id`, else the one whose header means that. A column may be
    named in any case. Never raises for bad input.

    >>> from metastyr.exchange.sheets import read_sheet
    >>> nodes = read_nodes(read_sheet("n.csv", b"id;navn;sted\\n1;Bo;Vejle\\n2;Ea;NA\\n"), groups=["sted"])
    >>> nodes.ids, nodes.names["1"], nodes.groups["sted"]
    (('1', '2'), 'Bo', ('Vejle', None))
    """
    problems = list(sheet.problems)
    if not sheet.header or not sheet.rows:
        return Nodes(file=sheet.file, ids=(), names={}, problems=sheet.problems, notes=sheet.notes)
    uses = guess_mapping(sheet.header)
    by_field = {use.field: title for title, use in uses.items()}
    wanted = id_column or "id"
    own = sheet.found(wanted) or (None if id_column else by_field.get(PersonField.ID))
    columns = {title: sheet.found(title) for title in (*groups, *numbers)}
    told = ", ".join(shown(title) for title in sheet.header)
    meaning = Text(da="et id til hver deltager", en="an id for each participant")
    if own is None:
        problems.append(found("missing_column", sheet.file, 1, wanted, columns=told, meaning=meaning))
    for title, there in columns.items():
        if there is None:
            about = Text(da="det, I vil se på", en="what you want to look at")
            problems.append(found("missing_column", sheet.file, 1, title, columns=told, meaning=about))
    if own is None or None in columns.values():
        return Nodes(file=sheet.file, ids=(), names={}, problems=tuple(problems), notes=sheet.notes)
    ids = tuple(sheet.column(own))
    problems += _id_problems(sheet, own, ids, meaning)
    named = by_field.get(PersonField.NAME)
    names = sheet.column(named) if named else [""] * len(ids)
    read = {title: _numbers(sheet, str(columns[title]), problems) for title in numbers}
    return Nodes(
        file=sheet.file,
        ids=ids,
        names={node: name or node for node, name in zip(ids, names, strict=True)},
        groups={title: tuple(_known(cell) for cell in sheet.column(str(columns[title]))) for title in groups},
        numbers=read,
        problems=tuple(problems),
        notes=sheet.notes,
    )


def _known(cell: str) -> str | None:
    return None if not cell or cell in NOTHING else cell


def _id_problems(sheet: Sheet, column: str, ids: Sequence[str], meaning: Text) -> list[Problem]:
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for row, node in zip(sheet.rows, ids, strict=True):
        if not node:
            problems.append(found("blank", sheet.file, row.number, column, meaning=meaning))
        elif node in first:
            other = first[node]
            problems.append(found("same_id", sheet.file, row.number, column, value=shown(node), other=other))
        first.setdefault(node, row.number)
    return problems


def _numbers(sheet: Sheet, column: str, problems: list[Problem]) -> tuple[float | None, ...]:
    cells = sheet.column(column)
    mark = decimal_mark(cells, sheet.decimal)
    values = tuple(read_number(cell, mark) if _known(cell) else None for cell in cells)
    for row, cell, value in zip(sheet.rows, cells, values, strict=True):
        if value is None and _known(cell):
            problems.append(found("bad_number", sheet.file, row.number, column, value=shown(cell)))
    return values
