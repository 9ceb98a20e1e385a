"""The demo is whole, believable and made up; every check here reads the files anew."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, defaultdict
from importlib.resources import files
from itertools import pairwise

import pytest

from metastyr.demo import case, history
from metastyr.domain.access import Role
from metastyr.domain.sectors import Sector

DATA = files("metastyr.demo").joinpath("data")
LISTS = [("people.csv", "ties.csv")] + [
    (f"lists/{month}-people.csv", f"lists/{month}-ties.csv") for month in ("2025-11", "2026-03")
]
MUNICIPALITIES = """
Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov
Faxe Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Faaborg-Midtfyn Gentofte Gladsaxe
Glostrup Greve Gribskov Guldborgsund Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring
Holbæk Holstebro Horsens Hvidovre Høje-Taastrup Hørsholm Ikast-Brande Ishøj Jammerbugt Kalundborg Kerteminde
Kolding København Køge Langeland Lejre Lemvig Lolland Lyngby-Taarbæk Læsø Mariagerfjord Middelfart Morsø
Norddjurs Nordfyns Nyborg Næstved Odder Odense Odsherred Randers Rebild Ringkøbing-Skjern Ringsted Roskilde
Rudersdal Rødovre Samsø Silkeborg Skanderborg Skive Slagelse Solrød Sorø Stevns Struer Svendborg Syddjurs
Sønderborg Thisted Tønder Tårnby Vallensbæk Varde Vejen Vejle Vesthimmerlands Viborg Vordingborg Ærø Aabenraa
Aalborg Aarhus
"""
REGIONS = ["Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland", "Østdanmark"]


def raw(name: str) -> list[list[str]]:
    text = DATA.joinpath(*name.split("/")).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def every_text() -> str:
    names = [name for pair in LISTS for name in pair] + [
        *("organisations.csv", "units.csv", "history.json", "rounds.json")
    ]
    return "\n".join(DATA.joinpath(*name.split("/")).read_text(encoding="utf-8") for name in names)


def test_its_size() -> None:
    assert (len(case.people()), len(case.ties()), len(case.organisations())) == (45, 179, 9)
    assert {o.sector for o in case.organisations()} == set(Sector) - {Sector.OTHER}


@pytest.mark.parametrize(("people", "ties"), LISTS)
def test_every_list_is_one_a_leader_could_have(people: str, ties: str) -> None:
    ids = [person.id for person in case.people(people)]
    assert len(set(ids)) == len(ids)
    pairs = [(tie.source, tie.target) for tie in case.ties(ties)]
    assert len(set(pairs)) == len(pairs)
    assert [pair for pair in pairs if pair[0] == pair[1] or not {*pair} <= set(ids)] == []
    assert {tie.strength for tie in case.ties(ties)} == {1, 2, 3, 4}
    for rows in (raw(people), raw(ties)):
        assert {len(row) for row in rows} == {len(rows[0])}


def test_headers() -> None:
    assert raw("people.csv")[0] == [
        *("id", "navn", "e-mail", "organisation", "sektor", "enhed"),
        *("funktion", "niveau", "sted", "generation", "rolle"),
    ]
    assert raw("ties.csv")[0] == ["fra", "til", "styrke"]


def test_roles() -> None:
    assert Counter(person.role for person in case.people()) == {
        Role.NETWORK_LEADER: 1,
        Role.REFERENCE_LEADER: 2,
        Role.BASE_LEADER: 8,
        Role.OBSERVER: 2,
        Role.PARTICIPANT: 32,
    }


def test_units_are_trees_of_two_or_three_levels() -> None:
    level: dict[tuple[str, str], int] = {}
    for unit in case.units():
        above = level[unit.organisation, unit.under] if unit.under else 0
        assert (unit.organisation, unit.name) not in level
        level[unit.organisation, unit.name] = above + 1
    deepest = defaultdict(int)
    for (organisation, _), depth in level.items():
        deepest[organisation] = max(deepest[organisation], depth)
    assert Counter(deepest.values()) == {2: 5, 3: 3}
    assert max(deepest.values()) == 3
    now_called = {"Ungeværket Kajen": "Ungeværket"}
    for person in case.people():
        home = now_called.get(person.organisation, person.organisation)
        assert person.unit == "" or (home, person.unit) in level


def test_people_stand_in_organisations_of_their_sector() -> None:
    renamed = {
        e.details["organisation"]: e.details["name"]
        for e in history.history().events
        if e.what == "organisation_changed"
    }
    sectors = {renamed.get(o.name, o.name): o.sector for o in case.organisations()}
    assert {person.organisation: person.sector for person in case.people()} == sectors


def test_all_five_boundaries_have_groups() -> None:
    people = case.people()
    for attribute in ("level", "function", "organisation", "generation", "place"):
        groups = Counter(getattr(person, attribute) for person in people)
        groups.pop("", None)
        assert len(groups) >= 4
        assert sum(size >= 2 for size in groups.values()) >= 4


def test_what_is_missing() -> None:
    missing = {
        attribute: [person.id for person in case.people() if not getattr(person, attribute)]
        for attribute in ("function", "level", "generation", "place")
    }
    assert missing == {"function": ["p41"], "level": ["p45"], "generation": ["p20", "p29"], "place": ["p45"]}


def test_two_isolates() -> None:
    tied = {end for tie in case.ties() for end in (tie.source, tie.target)}
    assert sorted({person.id for person in case.people()} - tied) == ["p20", "p42"]


def test_one_sole_bridge_to_the_psychiatry() -> None:
    region = {p.id for p in case.people() if p.sector is Sector.REGION}
    across = [(t.source, t.target) for t in case.ties() if (t.source in region) != (t.target in region)]
    assert {end for tie in across for end in tie if end in region} == {"p22"}
    homes = {p.id: p.organisation for p in case.people()}
    assert len({homes[end] for tie in across for end in tie if end not in region}) >= 3


def test_ties_are_strong_at_home_and_no_finer_than_chance_by_place() -> None:
    def external_internal(attribute: str) -> tuple[float, float]:
        labels = {p.id: getattr(p, attribute) for p in case.people() if getattr(p, attribute)}
        known = [
            (labels[t.source], labels[t.target]) for t in case.ties() if {t.source, t.target} <= set(labels)
        ]
        inside = sum(a == b for a, b in known)
        n = len(labels)
        alike = sum(size * (size - 1) for size in Counter(labels.values()).values())
        return 1 - 2 * inside / len(known), 1 - 2 * alike / (n * (n - 1))

    for attribute in ("organisation", "level", "generation"):
        index, expected = external_internal(attribute)
        assert index < expected - 0.35
    index, expected = external_internal("place")
    assert abs(index - expected) < 0.1


def test_the_lists_follow_each_other() -> None:
    now, *before = [{p.id for p in case.people(people)} for people, _ in LISTS]
    first, second = before
    assert (len(first), len(second), len(now)) == (30, 41, 45)
    assert first < second
    assert second - now == {"p46", "p47", "p48"}


def test_no_real_authority_is_named() -> None:
    municipalities = MUNICIPALITIES.split()
    assert len(municipalities) == 98
    names = "|".join(map(re.escape, municipalities + REGIONS))
    assert re.findall(rf"\b(?:{names})s?\b", every_text()) == []


def test_every_e_mail_is_one_nobody_can_have() -> None:
    found = set(re.findall(r"[\w.+-]+@[\w.-]*\w", every_text()))
    assert len(found) == 49
    assert {address for address in found if not re.fullmatch(r"[a-z.]+@[a-z-]+\.example", address)} == set()


def test_no_number_looks_like_a_person_number() -> None:
    assert re.findall(r"\d{6}[- ]?\d{4}", every_text()) == []


def test_cvr_numbers_pass_the_check_sum_and_lie_above_all_given_out() -> None:
    numbers = [o.cvr for o in case.organisations() if o.cvr]
    assert len(set(numbers)) == 8
    for number in numbers:
        assert re.fullmatch(r"999\d{5}", number)
        total = sum(int(d) * w for d, w in zip(number, (2, 7, 6, 5, 4, 3, 2, 1), strict=True))
        assert total % 11 == 0


def test_lists_hold_no_two_people_of_one_e_mail() -> None:
    for people, _ in LISTS:
        addresses = sorted(person.email for person in case.people(people))
        assert [a for a, b in pairwise(addresses) if a == b] == []
