"""The shell on real networks agrees with R, from file to JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calls import Shell

NETWORKS = {
    "emon_Texas": (("emon_Texas",), "emon_Texas/edges.csv", True),
    "emon_Cheyenne": (("emon_Cheyenne",), "emon_Cheyenne/edges.csv", True),
    "advice": (("lazega", "advice"), "lazega/edges_advice.csv", True),
    "cowork": (("lazega", "cowork"), "lazega/edges_cowork.csv", False),
    "contact": (("tobacco_indiana", "contact"), "tobacco_indiana/edges_contact.csv", False),
    "dissemination": (("tobacco_indiana", "dissemination"), "tobacco_indiana/edges_diss.csv", False),
}


def answer(shell: Shell, *words: object) -> Any:
    told = shell("analyse", *words, "--json")
    assert told.code == 0, told.err
    return json.loads(told.out)


def oracle(shared: Path, *path: str) -> Any:
    said: Mapping[str, Any] = json.loads((shared / "data/oracle/networks.json").read_text())
    for step in path:
        said = said[step]
    return said


def close(value: object) -> Any:
    return pytest.approx(value, rel=1e-6, abs=1e-6, nan_ok=True)


@pytest.mark.parametrize("name", NETWORKS)
def test_structure(shell: Shell, shared: Path, name: str) -> None:
    path, edges, directed = NETWORKS[name]
    said = oracle(shared, *path)
    data = shared / "data"
    nodes = data / Path(edges).parent / "nodes.csv"
    told = answer(
        shell, "network", "--nodes", nodes, "--edges", data / edges, *([] if directed else ["--undirected"])
    )
    assert (told["nodes"], told["ties"], told["directed"]) == (said["n"], said["ties"], directed)
    assert told["density"] == close(said["density"])
    centre = said["degree_centralization_sna"]
    expected = {
        "degree": close(centre["freeman"]),
        "indegree": close(centre["indegree"]) if directed else None,
        "outdegree": close(centre["outdegree"]) if directed else None,
        "betweenness": close(said["betweenness_centralization_sna"]),
    }
    assert told["centralisation"] == expected
    assert list(told["betweenness"].values()) == close(said["betweenness"])
    constraint = [
        None if value in (None, "NaN", "NA") else close(value) for value in said["constraint_igraph_binary"]
    ]
    assert list(told["constraint"].values()) == constraint
    if directed:
        assert told["reciprocity"] == close(said["reciprocity"]["edgewise"])


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            ("lazega", "mrqap_advice"),
            "--edges lazega/edges_advice.csv --nodes lazega/nodes.csv --value present --same office "
            "--network friendship=lazega/edges_friendship.csv --network cowork=lazega/edges_cowork.csv",
        ),
        (
            ("lazega", "mrqap_cowork_graph"),
            "--undirected --edges lazega/edges_cowork.csv --nodes lazega/nodes.csv --value present "
            "--same office --same practice --difference senior",
        ),
        (
            ("tobacco_indiana", "mrqap_dissemination"),
            "--undirected --edges tobacco_indiana/edges_diss.csv --nodes tobacco_indiana/nodes.csv "
            "--value present --same agency_lvl --network contact=tobacco_indiana/edges_contact.csv "
            "--network collaborate=tobacco_indiana/edges_coll.csv",
        ),
    ],
)
def test_tie_models(shell: Shell, shared: Path, path: tuple[str, str], words: str) -> None:
    said = oracle(shared, *path)
    data = str(shared / "data") + "/"
    places = [
        word.replace("=", f"={data}")
        if ".csv" in word and "=" in word
        else data + word
        if ".csv" in word
        else word
        for word in words.split()
    ]
    told = answer(shell, "ties", *places, "--permutations", 20)
    assert (told["dyads"], told["r2"]) == (said["n_dyads"], close(said["r2"]))
    # R's terms stand in its own order; each of ours must be among them with the same t.
    ours = sorted((term["coefficient"], term["t"]) for term in told["terms"])
    theirs = sorted(zip(said["coef"], said["t"], strict=True))
    assert ours == [close(pair) for pair in theirs]


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("HOSTIL", [f"HOSTIL{i:02d}" for i in range(1, 6)]),
        ("LEAD", [f"LEAD{i:02d}" for i in range(1, 12)]),
        ("TSIG", [f"TSIG{i:02d}" for i in range(1, 4)]),
    ],
)
def test_reliability(shell: Shell, shared: Path, name: str, items: list[str]) -> None:
    said = json.loads((shared / "data/oracle/survey.json").read_text())["lq2002"][name]
    file = shared / "data/survey_lq2002/responses.csv"
    told = answer(shell, "reliability", file, "--group", "COMPID", "--items", ",".join(items))
    assert (told["n"], told["groups"]) == (2042, 49)
    assert told["alpha"] == close(said["alpha"]["alpha_listwise"])
    assert [told["icc1"], told["icc2"]] == close(
        [said["icc"]["ICC1_multilevel"], said["icc"]["ICC2_multilevel"]]
    )
    assert told["rwg_j"] == close(dict(zip(said["rwg"]["grpid"], said["rwg"]["rwg_j"], strict=True)))
    assert told["mean_rwg_j"] == close(said["rwg"]["mean_rwg_j"])
