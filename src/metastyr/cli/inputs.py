"""Paths become sheets, and sheets networks: whatever is wrong with any of the files is told at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metastyr.analysis.network import Network
from metastyr.exchange.findings import found
from metastyr.exchange.headers import TieMapping, guess_tie_mapping
from metastyr.exchange.limits import SHELL
from metastyr.exchange.nodes import Nodes, read_nodes
from metastyr.exchange.problems import BadInputError, Problem
from metastyr.exchange.sheets import read_sheet, too_big
from metastyr.exchange.table import Sheet
from metastyr.exchange.ties import Ties, read_ties, suggest_tie_mapping


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read: the nodes, the main network, and the other networks by name."""

    nodes: Nodes
    network: Network
    others: tuple[tuple[str, Network], ...]
    notes: tuple[Problem, ...]


def sheet_of(path: str) -> Sheet:
    """The sheet in a file; a file that cannot be opened is a problem of it like any other."""
    try:
        size = Path(path).stat().st_size
        if size > SHELL.bytes:
            return Sheet(file=path, problems=(too_big(path, size, SHELL),))
        return read_sheet(path, Path(path).read_bytes(), limits=SHELL)
    except OSError:
        return Sheet(file=path, problems=(found("no_file", path, None, None),))


def read_inputs(
    arguments: argparse.Namespace,
    *,
    groups: Sequence[str] = (),
    numbers: Sequence[str] = (),
    value: str | None = None,
) -> Inputs:
    """Nodes, ties and other networks as the command line names them. BadInputError with every problem."""
    nodes = read_nodes(sheet_of(arguments.nodes), id_column=arguments.id, groups=groups, numbers=numbers)
    directed = not arguments.undirected
    sheet = sheet_of(arguments.edges)
    mapping = _mapping(sheet, arguments, (value,) if value else ())
    lists = [_ties(sheet, mapping, nodes, directed=directed)]
    for name, path in getattr(arguments, "network", []):
        lists.append(_other(name, sheet_of(path), arguments, nodes, directed=directed))
    problems = [*nodes.problems, *(problem for ties in lists for problem in ties.problems)]
    if problems:
        raise BadInputError(problems)
    main, *others = (_network(nodes, ties) for ties in lists)
    names = [name for name, _ in getattr(arguments, "network", [])]
    notes = (*nodes.notes, *(note for ties in lists for note in ties.notes))
    return Inputs(nodes, main, tuple(zip(names, others, strict=True)), notes)


def _mapping(sheet: Sheet, arguments: argparse.Namespace, values: Sequence[str]) -> TieMapping:
    """The columns asked for, in any case; what was not named is guessed from the headers."""
    guess = guess_tie_mapping(sheet.header)
    source = sheet.found(arguments.source) or arguments.source if arguments.source else guess.source
    target = sheet.found(arguments.target) or arguments.target if arguments.target else guess.target
    return TieMapping(source, target, tuple(sheet.found(value) or value for value in values))


def _ties(
    sheet: Sheet, mapping: TieMapping, nodes: Nodes, *, directed: bool, ignore_loops: bool = False
) -> Ties:
    if not nodes.ids:
        # Without a list of nodes every id would be unknown; that has been said once.
        return Ties(file=sheet.file, rows=(), mapping=mapping, directed=directed, problems=sheet.problems)
    return read_ties(
        sheet,
        mapping,
        nodes.ids,
        directed=directed,
        people=nodes.file,
        ignore_loops=ignore_loops,
        value_needed=True,
    )


def _other(name: str, sheet: Sheet, arguments: argparse.Namespace, nodes: Nodes, *, directed: bool) -> Ties:
    """Another network: its numbers are the column called as the network, else the only one it has.

    A list without numbers says who is tied. A matrix written as a list has a diagonal; it is ignored.
    """
    ends = _mapping(sheet, arguments, ())
    if not {ends.source, ends.target} <= set(sheet.header):
        ends = guess_tie_mapping(sheet.header)
    called = sheet.found(name)
    numeric = (called,) if called else suggest_tie_mapping(sheet).values
    numeric = tuple(title for title in numeric if title not in (ends.source, ends.target))
    if len(numeric) > 1:
        columns = ", ".join(numeric)
        problem = found("several_numbers", sheet.file, 1, None, columns=columns)
        return Ties(file=sheet.file, rows=(), mapping=ends, problems=(*sheet.problems, problem))
    mapping = TieMapping(ends.source, ends.target, numeric)
    return _ties(sheet, mapping, nodes, directed=directed, ignore_loops=True)


def _network(nodes: Nodes, ties: Ties) -> Network:
    values = {
        column: [number for number in ties.value(column) if number is not None]
        for column in ties.mapping.values
    }
    return Network.from_ties(nodes.ids, ties.pairs(), directed=ties.directed, values=values)
