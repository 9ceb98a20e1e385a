"""A round's answers leave as rows, and the shell finds every figure in them again, to the last decimal."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from secrets import SystemRandom
from typing import Any

import numpy as np
import pytest

from metastyr.analysis.coordination.answers import Answers, Row
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.cli.coordination import coordination_json
from metastyr.domain.disclosure import SmallestGroup
from metastyr.exchange.rating_rows import rating_rows, ratings_csv
from metastyr.theory.coordination_reading import INDEX_RULE
from tests.cli.calls import Shell

CHANCE = SystemRandom()
NAMES = ("Skoler", "Ældre", "PPR", "Aabenraa nord", "Åmosen; øst", "=Bo og støtte")


def a_round(seed: int) -> tuple[list[Row], Coordination]:
    """Two to six groups in any order, some tiny, some silent, some of unknown size, some answers left out."""
    rng = np.random.default_rng(seed)
    groups = [NAMES[i] for i in rng.permutation(len(NAMES))[: rng.integers(2, 7)]]
    smallest = SmallestGroup(int(rng.choice([4, 5, 5, 7])))
    skips, blanks = rng.choice([0, 0.05, 0.3]), rng.choice([0, 0.03, 0.25])
    rows: list[Row] = []
    members: dict[str, int] = {}
    for group in groups:
        answered = int(rng.choice([0, 1, 3, 4, 5, 6, 8, 13]))
        members[group] = answered + int(rng.choice([0, 0, 1, 5])) if rng.random() < 0.9 else 0
        for i in range(answered):
            for to in groups:
                if rng.random() >= skips:
                    points = [None if rng.random() < blanks else float(rng.integers(1, 6)) for _ in range(7)]
                    rows.append((f"{group} {i}", group, to, points))
    return rows, coordination(Answers.from_rows(rows, groups=groups), members=members, rule=smallest)


def by_name(told: dict[str, Any]) -> dict[str, Any]:
    """The answer with its cells by their groups, and its pairs from the side that comes first by name."""
    pairs = {}
    for pair in told["pairs"]:
        if pair["a"] > pair["b"]:
            turned = {"a": pair["b"], "b": pair["a"], "asymmetry": -pair["asymmetry"]}
            ends = {"asymmetry_low": -pair["asymmetry_high"], "asymmetry_high": -pair["asymmetry_low"]}
            pair = {**pair, **turned, **ends}
        pairs[pair["a"], pair["b"]] = pair
    cells = {(cell["from"], cell["to"]): cell for cell in told["cells"]}
    return {**told, "groups": set(told["groups"]), "cells": cells, "pairs": pairs}


@pytest.mark.parametrize("first", range(0, 400, 40))
def test_the_shell_finds_the_same_figures(first: int, shell: Shell, tmp_path: Path) -> None:
    seen_shown = 0
    for seed in range(first, first + 40):
        rows, seen = a_round(seed)
        data = ratings_csv(seen, rows, chance=CHANCE)
        if data.count(b"\r\n") == 1:
            assert set(seen.members.values()) == {None}
            continue
        file = tmp_path / "rows.csv"
        file.write_bytes(data)
        told = shell("analyse", "coordination", file, "--smallest-group", seen.rule.size, "--json")
        assert (told.code, told.err) == (0, ""), (seed, told.err)
        assert by_name(json.loads(told.out)) == by_name(json.loads(json.dumps(coordination_json(seen)))), seed
        seen_shown += sum(cell.index is not None for cell in seen.cells)
    assert seen_shown > 100


def test_only_what_counts_in_a_shown_figure_leaves() -> None:
    left_out = 0
    for seed in range(60):
        rows, seen = a_round(seed)
        shown = {(cell.from_, cell.to) for cell in seen.cells if cell.index is not None}
        leaving = rating_rows(seen, rows, chance=CHANCE)
        counted = [
            (from_, to, *points)
            for _, from_, to, points in rows
            if (from_, to) in shown and sum(p is not None for p in points) >= INDEX_RULE.answered_at_least
        ]
        told = [tuple(row[1:10]) for row in leaving if not is_blank(row)]
        assert Counter(told) == Counter(counted)
        left_out += len(rows) - len(counted)
        blank = [(row[1], row[2]) for row in leaving if is_blank(row)]
        assert Counter(blank) == Counter(
            (c.from_, c.to) for c in seen.cells if c.withheld and seen.members[c.from_]
        )
    assert left_out > 100


def is_blank(row: list[Any]) -> bool:
    return set(row[3:10]) == {None}


def test_somebody_who_is_nobody_has_only_blank_rows() -> None:
    for seed in range(60):
        rows, seen = a_round(seed)
        leaving = rating_rows(seen, rows, chance=CHANCE)
        said = {row[0] for row in leaving if not is_blank(row)}
        blank = {row[0] for row in leaving if is_blank(row)}
        assert not said & blank
        assert len(blank) == len({c.from_ for c in seen.cells if c.withheld and seen.members[c.from_]})


def test_raters_and_order_are_drawn_anew_each_time() -> None:
    rows, seen = a_round(5)
    one, other = (rating_rows(seen, rows, chance=CHANCE) for _ in range(2))
    assert len(one) == len(other) > 30
    assert all(100_000 <= int(str(row[0])) <= 999_999 for row in one)
    assert {row[0] for row in one} != {row[0] for row in other}
    assert [row[1:] for row in one] != [row[1:] for row in other]
    assert sorted(map(str, (row[1:] for row in one))) == sorted(map(str, (row[1:] for row in other)))
    places = [int(str(row[0])) for row in one]
    assert any(a > b for a, b in pairwise(places))


def test_the_file_is_what_danish_excel_opens() -> None:
    rows, seen = a_round(5)
    data = ratings_csv(seen, rows, chance=CHANCE)
    assert data.startswith(b"\xef\xbb\xbfrater;rater_group;target_group;shared_goals;")
    head, first, *_ = data.decode("utf-8-sig").splitlines()
    assert head.split(";")[-1] == "target_group_size"
    assert len(head.split(";")) == 11
    assert first.count(";") >= 10
