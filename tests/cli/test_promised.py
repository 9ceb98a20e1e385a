"""The JSON holds what was promised: every key, in its order, with the figures of a case reckoned by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from metastyr.cli.promised import as_json
from tests.cli.calls import Shell, small

GOLDEN = Path(__file__).parent / "golden"
LISTS = ("--nodes", small("nodes"), "--edges", small("edges"))
CHANCE = ("--permutations", 199, "--seed", 7, "--json")
COMMANDS: dict[str, tuple[object, ...]] = {
    "network": (
        "network",
        *LISTS,
        "--boundary",
        "stakeholder=Sektor",
        "--boundary",
        "geographic=Kontor",
        *CHANCE,
    ),
    "network-undirected": (
        *("network", "--undirected", "--nodes", small("nodes"), "--edges", small("friends")),
        *("--boundary", "geographic=Kontor", *CHANCE),
    ),
    "ties": (
        *("ties", *LISTS, "--value", "Samtaler om ugen", "--same", "Kontor", "--difference", "Anciennitet"),
        *("--network", f"venner={small('friends')}", *CHANCE),
    ),
    "reliability": ("reliability", small("answers"), "--group", "hold", "--items", "q1,q2,q3", "--json"),
}


def rounded(value: Any) -> Any:
    """Two machines may differ in the last bits of a sum."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return round(value, 9) if isinstance(value, float) else value


def answer(shell: Shell, *words: object) -> Any:
    told = shell("analyse", *words)
    assert told.code == 0, told.err
    return json.loads(told.out)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_answer_is_the_golden_one(shell: Shell, name: str) -> None:
    golden = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    assert rounded(answer(shell, *COMMANDS[name])) == rounded(golden)


def test_the_keys_of_network_stand_as_promised(shell: Shell) -> None:
    told = answer(shell, *COMMANDS["network"])
    assert list(told) == [
        *("nodes", "ties", "directed", "density", "reciprocity", "isolates", "centralisation"),
        *("betweenness", "constraint", "boundaries"),
    ]
    assert list(told["centralisation"]) == ["degree", "indegree", "outdegree", "betweenness"]
    assert list(told["betweenness"]) == list(told["constraint"]) == ["a", "b", "c", "d", "e", "f"]
    seen = told["boundaries"][0]
    assert list(seen) == [
        *("kind", "attribute", "groups", "unknown", "ei", "ei_expected", "p_two_sided", "permutations"),
        *("brokerage", "bridges"),
    ]
    assert list(seen["brokerage"]) == ["global", "nodes", "expected_global", "z_global"]
    roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"]
    assert [list(seen["brokerage"][key]) for key in ("global", "expected_global", "z_global")] == [roles] * 3
    assert [list(node) for node in seen["brokerage"]["nodes"].values()] == [roles] * 5
    assert list(seen["bridges"][0]) == ["node", "cross_ties", "share", "sole_bridge"]


def test_the_keys_of_ties_and_reliability_stand_as_promised(shell: Shell) -> None:
    told = answer(shell, *COMMANDS["ties"])
    assert list(told) == ["dyads", "r2", "terms"]
    assert [list(term) for term in told["terms"]] == [["name", "coefficient", "t", "p_two_sided"]] * 4
    assert [term["name"] for term in told["terms"]] == [
        "intercept", "same:Kontor", "difference:Anciennitet", "network:venner",
    ]  # fmt: skip
    told = answer(shell, *COMMANDS["reliability"])
    assert list(told) == ["n", "groups", "alpha", "icc1", "icc2", "rwg_j", "mean_rwg_j"]


def test_the_hand_case(shell: Shell) -> None:
    """a→b,c; b→c,d; c→d; d→a with {a, b}, {c, d}; e knows a but has no sector; f is alone."""
    seen = answer(shell, *COMMANDS["network"])["boundaries"][0]
    roles = {
        node: {role: count for role, count in counts.items() if count and role != "total"}
        for node, counts in seen["brokerage"]["nodes"].items()
    }
    assert roles == {
        "a": {"itinerant": 1, "gatekeeper": 1},
        "b": {"representative": 1},
        "c": {"gatekeeper": 1},
        "d": {"itinerant": 1, "representative": 1},
        "f": {},
    }
    assert (seen["unknown"], seen["groups"]) == (1, {"Forening": 1, "Kommune": 2, "Region": 2})
    assert rounded([seen["ei"], seen["ei_expected"]]) == rounded([(4 - 2) / 6, 1 - 2 * 4 / 20])


def test_the_seed_repeats_and_another_differs(shell: Shell) -> None:
    def p(seed: int) -> list[float]:
        told = answer(
            shell, "ties", *LISTS, "--value", "present", "--same", "Kontor", "--seed", seed, "--json"
        )
        return [term["p_two_sided"] for term in told["terms"]]

    assert p(3) == p(3)
    assert p(3) != p(4)


def test_a_workbook_gives_the_same_as_csv(shell: Shell, tmp_path: Path) -> None:
    import csv  # noqa: PLC0415  only here

    from tests.exchange.workbooks import workbook  # noqa: PLC0415  only here

    for name in ("nodes", "edges"):
        with small(name).open(encoding="utf-8") as file:
            rows = list(csv.reader(file, delimiter=";"))
        (tmp_path / f"{name}.xlsx").write_bytes(workbook(rows))
    boundary = ("--boundary", "stakeholder=Sektor", *CHANCE)
    told = answer(
        shell, "network", "--nodes", tmp_path / "nodes.xlsx", "--edges", tmp_path / "edges.xlsx", *boundary
    )
    assert told == answer(shell, "network", *LISTS, *boundary)


def test_what_is_not_finite_is_null() -> None:
    told = {"a": float("nan"), "b": [float("inf"), 1], "c": {"ø": -float("inf")}, "d": None}
    assert json.loads(as_json(told)) == {"a": None, "b": [None, 1], "c": {"ø": None}, "d": None}
