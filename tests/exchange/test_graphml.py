"""GraphML reads back in igraph with every name, attribute and value as it was."""

from __future__ import annotations

import tempfile

import igraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.analysis.network import Network
from metastyr.exchange.graphml import write_graphml

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20)


def read(data: bytes) -> igraph.Graph:
    with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
        file.write(data)
        file.flush()
        return igraph.Graph.Read_GraphML(file.name)


@given(names=st.lists(TEXT, min_size=3, max_size=3), place=TEXT, directed=st.booleans())
def test_what_is_written_reads_back(names: list[str], place: str, directed: bool) -> None:
    network = Network.from_ties(
        ["a", "b", "c"], [("a", "b"), ("b", "c")], directed=directed, values={"styrke": [1.5, -2.0]}
    )
    graph = read(write_graphml(network, names, {"sted": [place, None, "<&>"]}))
    assert graph.is_directed() == directed
    assert (graph.vs["name"], graph.vs["label"]) == (["a", "b", "c"], names)
    assert graph.vs["sted"] == [place, "", "<&>"]
    assert (graph.get_edgelist(), graph.es["styrke"]) == ([(0, 1), (1, 2)], [1.5, -2.0])


def test_what_xml_cannot_hold_is_marked() -> None:
    network = Network.from_ties(["a", "b"], [])
    assert read(write_graphml(network, ["x\x00\x0by", "z"])).vs["label"] == ["x\ufffd\ufffdy", "z"]


def test_an_attribute_may_be_called_name() -> None:
    graph = read(write_graphml(Network.from_ties(["a"], []), ["Bo"], {"name": ["kaldenavn"]}))
    assert (graph.vs["name"], graph.vs["name (2)"]) == (["a"], ["kaldenavn"])


def test_a_column_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'by' has 2 values for 1 nodes"):
        write_graphml(Network.from_ties(["a"], []), ["Bo"], {"by": ["x", "y"]})
