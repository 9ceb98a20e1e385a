"""The boundaries as read: hand cases, chance, who bridges, empty states, and the analysis's own figures."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from metastyr.analysis.boundaries import boundary as of_analysis
from metastyr.analysis.network import Grouping
from metastyr.analysis.network import Network as Columns
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import NetworkBoundary, Trace
from metastyr.web.sense import reads
from tests.web.made_up import AT, TODAY, client_of, leader_of, make_network
from tests.web.sense.hand_case import HAND, HAND_TIES, one_of, page_of, texts, two_camps

pytestmark = pytest.mark.django_db


def test_the_hand_case_in_figures() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    seen = next(
        one.seen for one in reads.sensed(network.key, day=TODAY).boundaries if one.kind == "stakeholder"
    )
    assert (seen.external, seen.internal, seen.ties_left_out, seen.unknown) == (4, 2, 0, ())
    assert round(seen.ei, 12) == round(seen.ei_expected, 12) == round(1 / 3, 12)
    assert (seen.permutations, seen.p_two_sided) == (2000, 1.0)


def test_the_hand_case_on_the_page() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    user = leader_of(network)
    page = page_of(network, user)
    assert texts(page.overview) == [
        ("Vertikal grænse", "Niveau", "Kan ikke læses endnu", "–"),
        ("Horisontal grænse", "Funktion", "Kan ikke læses endnu", "–"),
        ("Interessentgrænse", "Organisation", "Kan være tilfældigt", "0"),
        ("Demografisk grænse", "–", "Kan ikke læses endnu", "–"),
        ("Geografisk grænse", "Sted", "Kan ikke læses endnu", "–"),
    ]
    one = page.boundaries[2]
    assert (one.measure.value, one.measure.n) == ("0,33", "4 personer, 6 bånd, 2 grupper")
    assert one.measure.uncertainty == (
        "Tilfældigheder alene giver i gennemsnit 0,33, og 95 af 100 gange mellem 0,33 og 0,33 "
        "(p\u00a0=\u00a01,000, 2.000 blandinger)."
    )
    assert (one.bridging, one.unbridged, one.suggestions) == (
        "4 af 4 personer har mindst ét bånd over grænsen.",
        "Alle grupper har mindst ét bånd til hver af de andre.",
        (),
    )


def test_the_hand_case_group_by_group_and_who_goes_between() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    page = one_of(network, leader_of(network), BoundaryKind.STAKEHOLDER)
    assert texts(page.groups) == [("X", "2", "1", "4", "0,60"), ("Y", "2", "1", "4", "0,60")]
    assert texts(page.mixing) == [("X", "1", "3"), ("Y", "1", "1")]
    assert [[cell.note for cell in row.cells[1:]] for row in page.mixing.rows] == [
        ["tæthed 0,500", "tæthed 0,750"],
        ["tæthed 0,250", "tæthed 0,500"],
    ]
    # Coordinator, itinerant, representative, gatekeeper, liaison.
    assert texts(page.between) == [
        ("A", "0", "1", "0", "1", "0"),
        ("B", "0", "0", "1", "0", "0"),
        ("C", "0", "0", "0", "1", "0"),
        ("D", "0", "1", "1", "0", "0"),
    ]
    assert [row[:2] for row in texts(page.between_whole)] == [
        ("Koordinator", "0"),
        ("Udefrakommende mægler", "2"),
        ("Repræsentant", "2"),
        ("Dørvogter", "2"),
        ("Forbindelsesled", "0"),
    ]
    assert texts(page.bridges) == [
        ("A", "X", "2", "67 %", "nej"),
        ("B", "X", "2", "67 %", "nej"),
        ("C", "Y", "2", "67 %", "nej"),
        ("D", "Y", "2", "67 %", "nej"),
    ]


def test_few_ties_across_are_told_and_practices_suggested_in_order() -> None:
    network = two_camps(inside=15, across=1)
    one = page_of(network, leader_of(network)).boundaries[2]
    assert one.verdict == "Flere bånd inden for grupperne, end tilfældigheder giver"
    assert one.chance is False
    assert [suggestion.practice.key for suggestion in one.suggestions] == [
        "buffering", "reflecting", "connecting", "mobilizing", "weaving", "transforming",
    ]  # fmt: skip
    assert [(sole.name, sole.text) for sole in one.soles] == [
        ("P00", "er den eneste fra X med bånd til Y."),
        ("P06", "er den eneste fra Y med bånd til X."),
    ]


def test_many_ties_across_are_told_without_suggestions() -> None:
    network = two_camps(inside=0, across=30)
    one = page_of(network, leader_of(network)).boundaries[2]
    assert (one.verdict, one.suggestions, one.soles) == (
        "Flere bånd på tværs, end tilfældigheder giver", (), (),
    )  # fmt: skip


def test_a_sole_bridge_is_spoken_of_kindly_and_a_group_of_one_by_its_size() -> None:
    people = [*HAND[:3], {"name": "Egon", "organisation": "Ene"}]
    network = make_network(people=people, ties=[("A", "B"), ("A", "Egon"), ("B", "C")])
    user = leader_of(network)
    assert [sole.name for sole in page_of(network, user).boundaries[2].soles] == ["A", "B"]
    page = one_of(network, user, BoundaryKind.STAKEHOLDER)
    assert [(row.cells[0].text, row.cells[4].text, row.cells[4].note) for row in page.bridges.rows] == [
        ("A", "Ja, til Ene", "Er A væk, har ingen anden fra gruppen bånd dertil. Hvem kunne dele broen?"),
        ("B", "Ja, til Y", "Er B væk, har ingen anden fra gruppen bånd dertil. Hvem kunne dele broen?"),
        ("C", "Ja, til X", "C er alene i sin gruppe. Hvem kunne ellers være med derfra?"),
        ("Egon", "Ja, til X", "Egon er alene i sin gruppe. Hvem kunne ellers være med derfra?"),
    ]
    assert page.apart == (("Ene", "Y"),)


def test_names_stand_in_danish_order_however_many_ties() -> None:
    people = [{"name": name, "organisation": name[0]} for name in ("Åse", "Bo", "Ærø", "Zoe")]
    network = make_network(people=people, ties=[("Åse", "Bo"), ("Åse", "Ærø"), ("Åse", "Zoe"), ("Bo", "Zoe")])
    page = one_of(network, leader_of(network), BoundaryKind.STAKEHOLDER)
    assert [row.cells[0].text for row in page.bridges.rows] == ["Bo", "Zoe", "Ærø", "Åse"]


def test_the_unknown_are_counted_and_their_ties_left_out() -> None:
    network = make_network(people=[*HAND, {"name": "E"}], ties=[*HAND_TIES, ("E", "A"), ("E", "B")])
    one = page_of(network, leader_of(network)).boundaries[2]
    assert one.known == "4 af 5 personer har en oplysning. 1 er ukendt og holdt ude, sammen med 2 bånd."
    assert one.measure.value == "0,33"


@pytest.mark.parametrize(
    ("people", "ties", "pointed", "heading"),
    [
        (HAND, HAND_TIES, "", "Grænsen læses ikke af noget endnu"),
        (HAND, HAND_TIES, "own:Køn", "Ingen deltager har en oplysning om: Køn"),
        (
            [{**one, "place": "Vejle"} for one in HAND],
            HAND_TIES,
            "place",
            "Alle, vi kender, hører til den samme gruppe",
        ),
        (
            [{"name": "A", "place": "Vejle"}, {"name": "B", "place": "Ribe"}, {"name": "C"}],
            [("A", "C"), ("B", "C")],
            "place",
            "Der er ingen bånd mellem dem, vi kender",
        ),
    ],
)
def test_a_boundary_that_cannot_be_read_says_why(
    people: list[Any], ties: list[Any], pointed: str, heading: str
) -> None:
    network = make_network(people=people, ties=ties)
    NetworkBoundary.objects.create(network=network, kind="geographic", attribute=pointed)
    user = leader_of(network)
    one = page_of(network, user).boundaries[4]
    assert (one.empty.heading, one.measure, one.figure, one.verdict) == (heading, None, None, "")
    client = client_of(user)
    answers = [
        client.get(f"/n/{network.key}/sense/boundaries/{path}").status_code
        for path in ("", "geographic/", "geographic.svg")
    ]
    assert answers == [200, 200, 404]


def test_without_ties_the_whole_page_says_what_to_do() -> None:
    network = make_network(people=HAND)
    page = page_of(network, leader_of(network))
    assert (page.empty.heading, page.overview) == ("Der er ingen bånd at regne på endnu", None)


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        ({"people": 3}, "Båndene er læst ind den 21. november 2026 af Lone Leder."),
        (
            {"people": 0, "ties": 2},
            "Båndene er senest læst ind den 21. november 2026 af Lone Leder. "
            "De kommer fra 2 indlæste lister.",
        ),
    ],
)
def test_the_basis_counts_the_lists_that_brought_ties(earlier: dict[str, int], told: str) -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    user = leader_of(network)
    for days, data in ((-9, earlier), (-2, {"ties": 4}), (-1, {"people": 1, "ties": 0})):
        Trace.objects.leave(
            verb="list.taken_in",
            at=AT + timedelta(days=days),
            by=user.pk,
            network=network.pk,
            about="personer.csv",
            data=data,
        )
    assert page_of(network, user).basis[1] == told


def test_the_basis_says_where_the_ties_come_from_and_what_they_cannot_show() -> None:
    network = make_network(people=HAND, ties=HAND_TIES, tie_meaning="Har mødtes")
    user = leader_of(network)
    for days, verb, about, data in (
        (-9, "tie.added", "x", {}),
        (-2, "list.taken_in", "personer.csv", {"ties_changed": 6}),
        (-1, "tie.removed", "y", {}),
    ):
        Trace.objects.leave(
            verb=verb, at=AT + timedelta(days=days), by=user.pk, network=network.pk, about=about, data=data
        )
    assert page_of(network, user).basis == (
        "Tallene bygger på 4 personer og 6 bånd.",
        "Båndene er læst ind den 21. november 2026 af Lone Leder.",
        "1 bånd er tilføjet eller fjernet i hånden siden.",
        "Et bånd betyder: Har mødtes.",
        "1 person har en rolle uden at stå på listen og har ingen bånd, og er ikke regnet med.",
        "Tallene siger, hvem der er noteret som forbundne, ikke hvor godt de samarbejder, "
        "og ikke noget om bånd, ingen har nævnt.",
    )


def test_the_list_of_sole_bridges_says_that_a_group_of_one_stands_only_in_the_table() -> None:
    people = [
        {"name": "Aya", "organisation": "X"},
        {"name": "Bo", "organisation": "X"},
        {"name": "Cilla", "organisation": "Y"},
    ]
    network = make_network(people=people, ties=[("Aya", "Cilla")])
    client = Client()
    client.force_login(leader_of(network))
    page = client.get(f"/n/{network.key}/sense/boundaries/stakeholder/").content.decode()
    assert "En person, der er alene i sin gruppe, er altid alene om dens bånd og står kun i tabellen." in page


def test_sectors_are_read_by_name() -> None:
    people = [{**one, "sector": "region" if one["organisation"] == "X" else "state"} for one in HAND]
    network = make_network(people=people, ties=HAND_TIES)
    NetworkBoundary.objects.create(network=network, kind="stakeholder", attribute="sector")
    page = one_of(network, leader_of(network), BoundaryKind.STAKEHOLDER)
    assert [row[0] for row in texts(page.groups)] == ["Region", "Stat"]


def test_more_groups_than_a_table_can_hold_stand_group_by_group() -> None:
    people = [{"name": f"P{i:02}", "organisation": f"O{i:02}"} for i in range(11)]
    network = make_network(people=people, ties=[("P00", "P01"), ("P01", "P00"), ("P02", "P01")])
    page = one_of(network, leader_of(network), BoundaryKind.STAKEHOLDER)
    assert (page.mixing, len(page.groups.rows)) == (None, 11)
    assert page.groups.rows[1].cells[0].note == "flest med O00 (2) og O02 (1)"
    assert page.groups.rows[10].cells[0].note == "ingen bånd med andre"


def test_a_hundred_names_stand_on_a_page() -> None:
    people = [{"name": f"P{i:03}", "organisation": f"O{i % 2}"} for i in range(240)]
    ties = [(f"P{i:03}", f"P{i + 1:03}") for i in range(239)]
    network = make_network(people=people, ties=ties)
    user = leader_of(network)
    first, last, broken = (one_of(network, user, BoundaryKind.STAKEHOLDER, n) for n in (1, 3, 99))
    found = [(len(one.bridges.rows), one.bridges.rows[0].cells[0].text) for one in (first, last, broken)]
    assert found == [(100, "P000"), (40, "P200"), (40, "P200")]


def test_the_figures_are_those_of_the_analysis_on_the_same_columns() -> None:
    rows = [(f"{i}", f"O{i % 4}") for i in range(30)]
    ties = [(f"{i}", f"{(i * 7 + k) % 30}") for i in range(30) for k in (1, 3, 4) if (i * 7 + k) % 30 != i]
    network = make_network(
        people=[{"name": f"N{30 - int(i):02}", "organisation": group} for i, group in rows],
        ties=[(f"N{30 - int(a):02}", f"N{30 - int(b):02}") for a, b in dict.fromkeys(ties)],
    )
    ours = reads.sensed(network.key, day=TODAY).boundaries[2].seen
    theirs = of_analysis(
        Columns.from_ties([i for i, _group in rows], dict.fromkeys(ties)),
        Grouping.from_labels("organisation", [group for _i, group in rows]),
        kind="stakeholder",
        permutations=2000,
        seed=1,
    )
    compared = ("ei", "ei_expected", "ei_low", "ei_high", "p_two_sided", "external", "internal", "unbridged")
    assert [getattr(ours, name) for name in compared] == [getattr(theirs, name) for name in compared]
    assert [(one.cross_ties, one.share, one.sole_towards) for one in ours.bridges] == [
        (one.cross_ties, one.share, one.sole_towards) for one in theirs.bridges
    ]


def test_the_same_figures_are_reckoned_once_and_a_changed_tie_reckons_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = make_network("en-gang", people=HAND, ties=HAND_TIES)
    before = reads.sensed(network.key, day=TODAY).boundaries[2].seen.ei

    def never(*args: object, **kwargs: object) -> None:
        raise AssertionError("the same boundary was reckoned again")

    monkeypatch.setattr("metastyr.web.sense.reads.boundaries.boundary", never)
    assert reads.sensed(network.key, day=TODAY).boundaries[2].seen.ei == before
    network.ties.filter(source__name="D").delete()
    with pytest.raises(AssertionError):
        reads.sensed(network.key, day=TODAY)


def test_the_picture_is_a_drawing_with_its_words() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    user = leader_of(network)
    response = client_of(user).get(f"/n/{network.key}/sense/boundaries/stakeholder.svg")
    assert (response.status_code, response["Content-Type"]) == (200, "image/svg+xml")
    assert "<title" in response.content.decode()
    figure = page_of(network, user).boundaries[2].figure
    assert figure.src == f"/n/{network.key}/sense/boundaries/stakeholder.svg"
    assert figure.alt.da.startswith("Forskellen kan være tilfældig.")
    assert texts(figure.table)[:3] == [
        ("Bånd på tværs", "4"),
        ("Bånd inden for grupperne", "2"),
        ("E–I i jeres netværk", "0,33"),
    ]
