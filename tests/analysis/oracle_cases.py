"""The real networks beside the checkout and what R gave for them; skips, saying so, where they are not."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from metastyr.analysis.network import Grouping, Network

DATA = Path(__file__).resolve().parents[2] / ".." / "shared" / "data"

needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the real data (shared/data) are not beside the checkout"
)

DIRECTED = {
    "texas": ("emon_Texas", "edges.csv"),
    "cheyenne": ("emon_Cheyenne", "edges.csv"),
    "advice": ("lazega", "edges_advice.csv"),
    "friendship": ("lazega", "edges_friendship.csv"),
}
UNDIRECTED = {
    "cowork": ("lazega", "edges_cowork.csv"),
    "contact": ("tobacco_indiana", "edges_contact.csv"),
    "collaboration": ("tobacco_indiana", "edges_coll.csv"),
    "dissemination": ("tobacco_indiana", "edges_diss.csv"),
}
NETWORKS = (*DIRECTED, *UNDIRECTED)


def oracle(file: str) -> Any:
    return json.loads((DATA / "oracle" / file).read_text(encoding="utf-8"))


def expected_of(name: str) -> Any:
    """What R gave for one network."""
    found = oracle("networks.json")
    if name in ("texas", "cheyenne"):
        return found[f"emon_{name.capitalize()}"]
    return found["lazega" if name in ("advice", "friendship", "cowork") else "tobacco_indiana"][name]


def rows(folder: str, file: str) -> list[dict[str, str]]:
    with (DATA / folder / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def real_network(name: str) -> Network:
    """A real network; values are the columns of its edges file."""
    directed = name in DIRECTED
    folder, file = (DIRECTED if directed else UNDIRECTED)[name]
    ids = [row["id"] for row in rows(folder, "nodes.csv")]
    seen: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows(folder, file):
        a, b = row.pop("source"), row.pop("target")
        if directed or (b, a) not in seen:
            seen[(a, b)] = row
    columns = next(iter(seen.values())).keys()
    values = {column: [float(row[column]) for row in seen.values()] for column in columns}
    return Network.from_ties(ids, list(seen), directed=directed, values=values)


def real_column(name: str, column: str) -> list[str | None]:
    folder, _ = (DIRECTED | UNDIRECTED)[name]
    return [None if row[column] == "NA" else row[column] for row in rows(folder, "nodes.csv")]


def real_grouping(name: str, column: str) -> Grouping:
    return Grouping.from_labels(column, real_column(name, column))


def real_matrix(folder: str, file: str, column: str | None, n: int) -> Any:
    """(n, n) as the edges file lists it, both ways as listed."""
    values = np.zeros((n, n))
    for row in rows(folder, file):
        values[int(row["source"]) - 1, int(row["target"]) - 1] = 1.0 if column is None else float(row[column])
    return values


def attributes_of(name: str) -> list[str]:
    """The attributes that R was asked about."""
    return [key.removeprefix("attr_") for key in expected_of(name) if key.startswith("attr_")]


def network_attribute_pairs() -> list[tuple[str, str]]:
    if not DATA.is_dir():
        return []
    return [(name, attribute) for name in NETWORKS for attribute in attributes_of(name)]
