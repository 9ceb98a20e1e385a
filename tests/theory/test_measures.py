"""Every figure the analysis gives has its "Sådan er det regnet", with pitfalls and a formula explained."""

from __future__ import annotations

import pytest

from metastyr.theory.catalogue import CATALOGUE
from metastyr.theory.measures import MEASURES, Measure


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)
def test_a_measure_says_what_it_tells_in_one_sentence_and_where_it_misleads(measure: Measure) -> None:
    assert measure.text.da.rstrip(".").count(". ") == 0
    assert measure.text.en.rstrip(".").count(". ") == 0
    assert measure.pitfalls != ()
    assert measure.formula.da != measure.computed.da


# The keys of the promised JSON that are figures, and the entry that explains each.
FIGURES = {
    "density": "measure.density",
    "reciprocity": "measure.reciprocity",
    "isolates": "measure.isolates",
    "centralisation.degree": "measure.centralisation-degree",
    "centralisation.indegree": "measure.centralisation-indegree",
    "centralisation.outdegree": "measure.centralisation-outdegree",
    "centralisation.betweenness": "measure.centralisation-betweenness",
    "betweenness": "measure.betweenness",
    "constraint": "measure.constraint",
    "ei": "measure.ei",
    "ei_expected": "measure.ei-expected",
    "ei.p_two_sided": "measure.ei-p",
    "bridges.share": "measure.cross-ties-share",
    "bridges.sole_bridge": "measure.sole-bridge",
    "brokerage.global": "measure.brokerage",
    "brokerage.expected_global": "measure.brokerage-expected",
    "brokerage.z_global": "measure.brokerage-z",
    "terms.coefficient": "measure.mrqap",
    "terms.p_two_sided": "measure.mrqap-p",
    "terms.t": "measure.t",
    "r2": "measure.r2",
    "alpha": "measure.alpha",
    "icc1": "measure.icc1",
    "icc2": "measure.icc2",
    "rwg_j": "measure.rwg-j",
}


@pytest.mark.parametrize("figure", FIGURES)
def test_a_promised_figure_has_its_explanation(figure: str) -> None:
    assert isinstance(CATALOGUE.entry(FIGURES[figure]), Measure)
