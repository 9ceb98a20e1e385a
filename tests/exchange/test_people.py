"""A list of people reads as it was meant, and each fault is told where it stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.sectors import Sector
from metastyr.domain.taking_in.listed import ListedPerson
from metastyr.exchange.csv_writer import write_csv
from metastyr.exchange.headers import PersonField, Use, guess_mapping
from metastyr.exchange.people import People, read_people, suggest_mapping
from metastyr.exchange.sheets import read_sheet


def people(text: str, **words: str) -> People:
    sheet = read_sheet("personer.csv", text.encode())
    mapping = {title: Use.of(word) for title, word in words.items()} if words else None
    return read_people(sheet, mapping)


def told(read: People) -> list[tuple[str, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in read.problems]


FULL = (
    "Id;Navn;E-mail;Organisation;CVR-nr.;Sektor;Enhed;Stilling;Niveau;Sted;Rolle;Fra;Til;Anciennitet\n"
    "7;Åse  Øster;ASE@vejby.dk;Vejby Kommune;29 18 99 00;Kommunal;Børn / Familie / Team Øst;Psykolog;"
    "Medarbejder;Vejby;Netværksleder;01-02-2026;2026-11-23;4 år\n"
)


def test_every_field_of_a_full_row() -> None:
    read = people(FULL)
    assert (read.problems, read.notes) == ((), ())
    assert read.rows == (
        ListedPerson(
            row=2,
            list_id="7",
            name="Åse Øster",
            email="ase@vejby.dk",
            organisation="Vejby Kommune",
            cvr="29189900",
            sector=Sector.MUNICIPALITY,
            unit=("Børn", "Familie", "Team Øst"),
            function="Psykolog",
            level="Medarbejder",
            place="Vejby",
            role=Role.NETWORK_LEADER,
            since=date(2026, 2, 1),
            until=date(2026, 11, 23),
            own={"Anciennitet": "4 år"},
        ),
    )


def test_english_headers_are_the_same() -> None:
    header = "id,name,e-mail,organisation,cvr,sector,unit,function,level,place,role,from,to,seniority"
    words = " ".join(use.word for use in guess_mapping(header.split(",")).values())
    assert words == (
        "id name email organisation cvr sector unit function level place role since until attribute"
    )


def test_first_and_last_name_are_one() -> None:
    read = people("Fornavn;Efternavn;Email\nBo;Ø. Hansen;bo@a.dk\n;;ea@a.dk\n")
    assert [person.name for person in read.rows] == ["Bo Ø. Hansen", ""]
    assert told(read) == [("blank", 3, "Fornavn")]


def test_a_second_column_of_the_same_kind_is_an_attribute() -> None:
    mapping = guess_mapping(["Navn", "Name", "Sted", "By"])
    assert [use.word for use in mapping.values()] == ["name", "attribute", "place", "attribute"]


def test_a_unit_needs_an_organisation() -> None:
    assert guess_mapping(["Navn", "Enhed", "CVR"])["Enhed"] == Use(PersonField.ATTRIBUTE)
    read = people("Navn;Enhed\nBo;A / B\n", Navn="name", Enhed="unit")
    assert told(read) == [("blank", 2, "Organisation")]


def test_a_column_that_is_not_what_its_header_says_is_an_attribute() -> None:
    sheet = read_sheet("x.csv", b"name;role;sector;from\nBo;analyst;Federal;Vejle\nEa;;State owned;\n")
    assert [use.word for use in suggest_mapping(sheet).values()] == ["name"] + ["attribute"] * 3
    sheet = read_sheet("x.csv", b"name;role\nBo;analyst\nEa;participant\n")
    assert [use.word for use in suggest_mapping(sheet).values()] == ["name", "role"]


def test_a_boundary_kind_goes_with_an_attribute() -> None:
    use = Use.of("attribute:demographic")
    assert (use.boundary, use.word) == (BoundaryKind.DEMOGRAPHIC, "attribute:demographic")
    with pytest.raises(ValueError, match="cosmic"):
        Use.of("attribute:cosmic")


def test_missing_values_of_r_and_excel_are_blank() -> None:
    read = people("id;navn;niveau;alder\n1;Na;NA;NA\n2;Bo;-;#I/T\n")
    assert [(p.name, p.level, dict(p.own)) for p in read.rows] == [("Na", "", {}), ("Bo", "", {})]


def test_an_id_may_stand_for_the_name() -> None:
    read = people("id;køn\n1;k\n2;m\n")
    assert [person.name for person in read.rows] == ["1", "2"]
    assert ([note.code for note in read.notes], read.problems) == (["id_as_name"], ())


def test_without_names_and_ids_the_column_is_missed() -> None:
    read = people("køn;alder\nk;40\n")
    assert [problem.line() for problem in read.problems] == [
        "personer.csv, række 1, kolonne Navn: kolonnen mangler; filen har køn, alder. "
        "Forventet: en kolonne med navne."
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("id;navn\n1;Bo\n1;Ea\n", [("same_id", 3, "id")]),
        ("id;navn\n1;Bo\n;Ea\n", [("blank", 3, "id")]),
        ("navn;mail\nBo;x@a.dk\nEa;X@A.dk\n", [("same_email", 3, "mail")]),
        ("navn;mail\nBo;x(a)a.dk\n", [("bad_email", 2, "mail")]),
        ("navn;organisation\nBo;A\nbo;a\nBo;B\n", [("same_person", 3, "navn")]),
        ("navn;organisation;cvr\nBo;A;29189901\n", [("bad_cvr", 2, "cvr")]),
        ("navn;organisation;cvr\nBo;A;29189900\nEa;a;55133018\n", [("cvr_differs", 3, "cvr")]),
        ("navn;rolle\nBo;deltager\nEa;chef\n", [("unknown_role", 3, "rolle")]),
        ("navn;rolle\nBo;deltager\nEa;administrator\n", [("unknown_role", 3, "rolle")]),
        ("navn;sektor\nBo;stat\nEa;rumfart\n", [("unknown_sector", 3, "sektor")]),
        ("navn;fra;til\nBo;1-2-2026;1-1-2026\n", [("dates_reversed", 2, "til")]),
        ("navn;fra\nBo;1-2-2026\nEa;31-2-2026\n", [("bad_date", 3, "fra")]),
        ("navn;by\nBo;Vejle\n;Odense\n", [("blank", 3, "navn")]),
        (f"navn;by\n{'x' * 201};Vejle\n", [("too_long", 2, "navn")]),
        ("navn;note\nBo;=1+1\n", [("formula", 2, "note")]),
        ("", [("empty", None, None)]),
    ],
)
def test_problems(text: str, problems: list[tuple[str, int | None, str | None]]) -> None:
    assert told(people(text)) == problems


def test_one_field_twice_is_told() -> None:
    read = people("a;b\nBo;Ea\n", a="name", b="name")
    assert told(read) == [("two_columns", None, "b")]


def test_a_tie_list_may_point_at_people_in_three_ways() -> None:
    read = people("id;navn;mail\n1;Bo;bo@a.dk\n2;Ea;ea@a.dk\n3;Bo;\n")
    assert read.known() == {"Ea": "2", "bo@a.dk": "1", "ea@a.dk": "2", "1": "1", "2": "2", "3": "3"}


WORD = st.from_regex(r"[A-ZÆØÅ][a-zæøå]{1,10}( [A-Z][a-z]{1,8})?", fullmatch=True)


@given(names=st.lists(WORD, min_size=1, max_size=8, unique_by=str.casefold), place=WORD)
def test_a_list_we_write_reads_back(names: list[str], place: str) -> None:
    rows = [[i, name, place, date(2026, 1, 1 + i)] for i, name in enumerate(names)]
    read = read_people(read_sheet("x.csv", write_csv(["id", "navn", "sted", "fra"], rows)))
    assert read.problems == ()
    assert [[int(p.list_id), p.name, p.place, p.since] for p in read.rows] == rows
