"""What a result is said to mean: chance is called chance, gaps are named, nobody is ranked."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.analysis.boundaries import boundary
from metastyr.analysis.brokerage import brokerage
from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.structure import structure
from metastyr.analysis.ties import TieModel, TieTerm
from metastyr.charts.chance_band import said
from metastyr.documents.boundary_section import boundary_section
from metastyr.documents.network_report import SeenBoundary, network_report
from metastyr.documents.report import Section, Table
from metastyr.documents.report import said as told
from metastyr.documents.ties_report import ties_report
from metastyr.theory.text import Text

IDS = [f"p{i}" for i in range(12)]
NAMES = {node: f"Person {node[1:]}" for node in IDS}


def section(labels: Sequence[str | None], pairs: list[tuple[str, str]], *, directed: bool = False) -> Section:
    network = Network.from_ties(IDS, pairs, directed=directed)
    grouping = Grouping.from_labels("Sted", labels)
    seen = boundary(network, grouping, kind="geographic", permutations=499)
    roles = brokerage(network, grouping, permutations=99)
    words = said(seen)
    return boundary_section(seen, roles, NAMES, directed=directed, said=words)


def cliques(*sizes: int) -> list[tuple[str, str]]:
    pairs, start = [], 0
    for size in sizes:
        part = IDS[start : start + size]
        pairs += [(a, b) for i, a in enumerate(part) for b in part[:i]]
        start += size
    return pairs


def rows(table: Table) -> list[list[str]]:
    return [[told(cell, "da") for cell in row] for row in table.rows]


def test_two_closed_groups_with_one_bridge() -> None:
    seen = section(["Vejle"] * 6 + ["Thy"] * 6, [*cliques(6, 6), ("p0", "p6")])
    assert seen.title.da == "Geografisk grænse (Sted)"
    assert seen.sentences[0].da.split(". ")[0] == "Færre bånd krydser grænsen, end tilfældighed ville give"
    assert seen.sentences[1].da == (
        "1 bånd går på tværs, og 30 går inden for grupperne. Beregnet for 12 deltagere."
    )
    assert [line.da for line in seen.look_at][:2] == [
        "Kun Person 0 forbinder Vejle med Thy. Hvad sker der, hvis Person 0 holder op?",
        "Kun Person 6 forbinder Thy med Vejle. Hvad sker der, hvis Person 6 holder op?",
    ]
    assert seen.look_at[2].da.startswith("En mulig begyndelse (Skærme): ")
    assert rows(seen.tables[0]) == [["Thy", "6", "15", "1", "−0,88"], ["Vejle", "6", "15", "1", "−0,88"]]
    assert rows(seen.tables[2]) == [
        ["Person 0", "Vejle", "1", "0,17", "Thy"],
        ["Person 6", "Thy", "1", "0,17", "Vejle"],
    ]


def test_groups_without_a_tie_between_them_are_named() -> None:
    seen = section(["Vejle"] * 6 + ["Thy"] * 6, cliques(6, 6))
    assert seen.look_at[0].da == "Ingen bånd mellem Thy og Vejle. Har de brug for hinanden?"
    assert [table.caption.da for table in seen.tables] == [
        "Grupperne: Sted",
        "Bånd fra gruppe til gruppe: Sted",
        "Formidlerroller: Sted",
    ]


def test_a_group_of_one_is_no_sole_bridge_worth_naming() -> None:
    seen = section(["Vejle"] * 11 + ["Thy"], [*cliques(11), ("p11", "p0"), ("p11", "p1")])
    assert [line.da for line in seen.look_at if "Person 11" in line.da] == []


def test_ties_both_ways_count_on_both_sides() -> None:
    seen = section(["Vejle"] * 6 + ["Thy"] * 6, [("p0", "p6"), ("p6", "p0"), ("p1", "p2")], directed=True)
    assert [row[2:4] for row in rows(seen.tables[0])] == [["0", "2"], ["1", "2"]]


def test_what_is_unknown_is_told() -> None:
    seen = section(["Vejle"] * 6 + ["Thy"] * 5 + [None], [*cliques(6, 6), ("p0", "p6")])
    assert seen.sentences[2].da == (
        "1 af deltagerne har ingen oplysning her, og 5 bånd er derfor holdt ude af grænsen."
    )


def test_chance_is_called_chance() -> None:
    seen = section(["Vejle", "Thy"] * 6, cliques(6, 6))
    assert seen.sentences[0].da.split(". ")[0] == "Forskellen kan være tilfældig"


def test_the_report_keeps_the_order_of_the_list() -> None:
    network = Network.from_ties(IDS, [("p3", "p1"), ("p3", "p2"), ("p3", "p0")])
    report = network_report(structure(network), [], names=NAMES, basis=[Text(da="Filen", en="The file")])
    assert [row[0] for row in rows(report.sections[1].tables[0])] == [f"Person {i}" for i in range(12)]
    assert [line.da for line in report.in_short] == [
        "12 deltagere og 3 bånd.",
        "Ud af 100 mulige bånd findes 2.",
        "Ud af 100 bånd går 0 begge veje.",
        "Uden bånd: 8 (Person 4, Person 5, Person 6, Person 7, Person 8 og 3 til).",
    ]


def test_the_smallest_networks_can_be_told() -> None:
    for ids in ([], ["p0"], ["p0", "p1"]):
        network = Network.from_ties(ids, [], directed=False)
        grouping = Grouping.from_labels("Sted", [None] * len(ids))
        seen = boundary(network, grouping, kind="geographic")
        view = SeenBoundary(boundary=seen, brokerage=brokerage(network, grouping), said=said(seen))
        report = network_report(structure(network), [view], names=NAMES, basis=[])
        assert report.in_short[-1].da == ("Geografisk grænse (Sted): Der er ingen bånd at regne på.")


def test_a_tie_model_is_read_with_care() -> None:
    terms = (
        TieTerm("intercept", 0.1, 1.0, 0.5),
        TieTerm("same:kontor", 0.2, 3.0, 0.01),
        TieTerm("difference:alder", -0.2, -3.0, 0.01),
        TieTerm("network:venner", 0.01, 0.3, 0.7),
        TieTerm("network:naboer", 1.0, None, None),
    )
    model = TieModel(nodes=9, left_out=(3,), dyads=72, df=67, rss=1.0, r2=0.25, terms=terms, permutations=999)
    report = ties_report(model, value="present", basis=[])
    assert [line.da for line in report.in_short] == [
        "Det, vi vil forklare: om der er et bånd. 9 deltagere og 72 par.",
        "Forholdene følger tilsammen 25 procent af forskellene.",
        "1 af deltagerne er holdt ude, fordi der mangler en oplysning.",
        "Samme kontor: følges med flere eller stærkere bånd.",
        "Afstand i alder: følges med færre eller svagere bånd.",
        "Bånd i netværket venner: kan være tilfældigt.",
        "Bånd i netværket naboer: kan ikke afgøres.",
    ]
    assert rows(report.sections[0].tables[0])[0] == ["Udgangspunkt", "0,1000", "1,00", "0,5000", "–"]
