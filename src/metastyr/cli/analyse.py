"""`metastyr analyse`: files in, sums made, the answer told; each sum is one function."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

import numpy as np

from metastyr.analysis import dyads
from metastyr.analysis.boundaries import Boundary, boundary
from metastyr.analysis.brokerage import Brokerage, brokerage
from metastyr.analysis.network import Grouping
from metastyr.analysis.partials import CollinearError
from metastyr.analysis.reliability import reliability
from metastyr.analysis.structure import structure
from metastyr.analysis.ties import TieModel, mrqap
from metastyr.charts.chance_band import chance_band, said
from metastyr.cli.coordination import analyse_coordination
from metastyr.cli.inputs import Inputs, read_inputs, sheet_of
from metastyr.cli.output import check_place, give, tell_notes
from metastyr.cli.progress import Progress
from metastyr.cli.promised import network_json, reliability_json, ties_json
from metastyr.documents.boundary_section import boundary_title
from metastyr.documents.network_report import SeenBoundary, network_report
from metastyr.documents.reliability_report import reliability_report
from metastyr.documents.report import Report
from metastyr.documents.ties_report import ties_report
from metastyr.domain.figures import both
from metastyr.exchange.answers import read_answers
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError
from metastyr.theory.text import Text

PRESENT = "present"
# Tie models hold a few tables of every pair.
MOST_NODES = 5_000
# Read on a telephone too: a narrow drawing keeps its letters readable.
_WIDTH = 420


def analyse_network(arguments: argparse.Namespace) -> int:
    """Structure, then each boundary in the order asked for."""
    check_place(arguments)
    columns = [column for _, column in arguments.boundary]
    inputs = read_inputs(arguments, groups=list(dict.fromkeys(columns)))
    tell_notes(inputs.notes, arguments.language)
    seen: list[tuple[Boundary, Brokerage]] = []
    chance = {"permutations": arguments.permutations, "seed": arguments.seed}
    with Progress(arguments.language) as watch:
        watch.stage(Text(da="Netværket som helhed", en="The network as a whole"))
        whole = structure(inputs.network, seed=arguments.seed, watch=watch)
        for kind, column in arguments.boundary:
            watch.stage(both("Grænsen {c}", "The boundary {c}", c=column))
            grouping = Grouping.from_labels(column, inputs.nodes.groups[column])
            one = boundary(inputs.network, grouping, kind=kind, **chance, watch=watch)
            seen.append((one, brokerage(inputs.network, grouping, **chance, watch=watch)))

    def report(pictures: bool) -> Report:
        told = [_seen(one, roles, arguments.language, i, pictures) for i, (one, roles) in enumerate(seen)]
        shuffles = both(
            "{b} tilfældige blandinger, begyndt ved {seed}.",
            "{b} random shuffles, begun at {seed}.",
            b=arguments.permutations,
            seed=arguments.seed,
        )
        basis = (_files(arguments), shuffles)
        return network_report(whole, told, names=inputs.nodes.names, basis=basis)

    return give(arguments, network_json(whole, seen), report)


def _seen(one: Boundary, roles: Brokerage, language: str, place: int, pictures: bool) -> SeenBoundary:
    name = boundary_title(one)
    drawn = None
    if pictures:
        drawn = chance_band(one, name=name, language=language, key=f"boundary-{place}", width=_WIDTH)
    return SeenBoundary(boundary=one, brokerage=roles, said=said(one), picture=drawn.svg if drawn else None)


def analyse_ties(arguments: argparse.Namespace) -> int:
    """MRQAP: intercept, then same, difference and network in the order asked for."""
    check_place(arguments)
    value = None if arguments.value == PRESENT else arguments.value
    inputs = read_inputs(
        arguments,
        groups=list(dict.fromkeys(arguments.same)),
        numbers=list(dict.fromkeys(arguments.difference)),
        value=value,
    )
    tell_notes(inputs.notes, arguments.language)
    with Progress(arguments.language) as watch:
        watch.stage(Text(da="Ombytninger", en="Permutations"))
        model = _model(arguments, inputs, watch)

    def report(_: bool) -> Report:
        started = both("Tilfældigheden er begyndt ved {s}.", "Chance begun at {s}.", s=arguments.seed)
        return ties_report(model, value=arguments.value, basis=(_files(arguments), started))

    return give(arguments, ties_json(model), report)


def _model(arguments: argparse.Namespace, inputs: Inputs, watch: Progress) -> TieModel:
    n = inputs.network.n
    if n > MOST_NODES:
        raise BadInputError([found("too_many_nodes", arguments.nodes, None, None, n=n, most=MOST_NODES)])
    column = next(iter(inputs.network.values), None)
    outcome = dyads.strength(inputs.network, column) if column else dyads.present(inputs.network)
    groups, numbers = inputs.nodes.groups, inputs.nodes.numbers
    predictors = [dyads.same(Grouping.from_labels(name, groups[name])) for name in arguments.same]
    predictors += [dyads.difference(name, numbers[name]) for name in arguments.difference]
    for name, network in inputs.others:
        own = next(iter(network.values), None)
        called = f"network:{name}"
        predictors.append(dyads.strength(network, own, called) if own else dyads.present(network, called))
    data = dyads.Dyads.of([outcome, *predictors], directed=inputs.network.directed)
    if data.count <= len(predictors) + 1:
        pairs = {"pairs": data.count, "terms": len(predictors) + 1}
        raise BadInputError([found("too_few_pairs", arguments.nodes, None, None, **pairs)])
    explained = data.values[0][~np.eye(data.n, dtype=np.bool_)]
    if explained.min() == explained.max():
        raise BadInputError([found("nothing_to_explain", arguments.edges, None, column)])
    try:
        return mrqap(
            outcome,
            predictors,
            directed=inputs.network.directed,
            permutations=arguments.permutations,
            seed=arguments.seed,
            watch=watch,
        )
    except CollinearError as error:
        names = ", ".join(error.names)
        raise BadInputError([found("collinear", arguments.nodes, None, None, names=names)]) from error


def analyse_reliability(arguments: argparse.Namespace) -> int:
    """α, ICC and agreement of one set of items."""
    check_place(arguments)
    sheet = sheet_of(arguments.answers)
    answers = read_answers(sheet, group=arguments.group, items=arguments.items, points=arguments.points)
    if answers.problems:
        raise BadInputError(answers.problems)
    tell_notes(answers.notes, arguments.language)
    numbers = np.array(answers.values, dtype=np.float64).reshape(len(answers.groups), len(answers.items))
    seen = reliability(numbers, answers.groups, points=arguments.points)

    def report(_: bool) -> Report:
        columns = ", ".join(answers.items)
        basis = both("{file}: {columns}", "{file}: {columns}", file=answers.file, columns=columns)
        return reliability_report(
            seen, items=answers.items, group=arguments.group, points=arguments.points, basis=(basis,)
        )

    return give(arguments, reliability_json(seen), report)


def _files(arguments: argparse.Namespace) -> Text:
    return both(
        "Deltagere fra {nodes}, bånd fra {edges}.",
        "Participants from {nodes}, ties from {edges}.",
        nodes=arguments.nodes,
        edges=arguments.edges,
    )


SUMS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "network": analyse_network,
    "ties": analyse_ties,
    "reliability": analyse_reliability,
    "coordination": analyse_coordination,
}
