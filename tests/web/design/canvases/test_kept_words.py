"""What somebody wrote in a sheet is not lost: put away meanwhile, too long together, a remark refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from metastyr.domain.access import Role
from metastyr.domain.canvases import compared, seen
from metastyr.records.models import Network, User
from metastyr.web.design.actions.canvas_sheets import put_away
from metastyr.web.design.reads.canvases import sheet_now, version_of, versions_of
from tests.web.design.canvases.made import sheet_of, write
from tests.web.made_up import AT, client_of, give_role, leader_of, make_network, make_user

pytestmark = pytest.mark.django_db
HERE = "/n/unges-trivsel/design/canvases/"
DAY = date(2026, 11, 25)


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


def test_a_sheet_put_away_meanwhile_shows_what_could_not_be_saved(network: Network, leader: User) -> None:
    row = sheet_of(network, by=leader, written={"now": "Før."})
    put_away(network=network.key, sheet=row.key, by=leader.pk, at=AT)
    sent = {"f.now": "For sent skrevet.", "seen.now": seen(1, "Før."), "f.then": "", "seen.then": seen(0, "")}
    answer = client_of(leader).post(f"{HERE}sheets/{row.key}/write/", sent)
    page = answer.content.decode()
    assert (answer.status_code, page.count("For sent skrevet."), page.count("canvas-theirs")) == (409, 1, 1)
    assert row.texts.get().content == "Før."
    Network.objects.update(started=date(2025, 1, 1), ended=date(2026, 1, 1))
    assert "Tag arket frem igen" not in client_of(leader).get(f"{HERE}sheets/{row.key}/").content.decode()


def test_two_texts_too_long_together_are_told_by_name_and_the_rest_is_saved(
    network: Network, leader: User
) -> None:
    row = sheet_of(network, by=leader, written={"now": "a" * 800})
    other = make_user("Maj Med")
    give_role(other, network, Role.PARTICIPANT)
    sent = {
        "f.now": "b" * 800,
        "seen.now": seen(0, ""),
        "met.now": seen(1, "a" * 800),
        "solve.now": "both",
        "f.then": "Fint",
        "seen.then": seen(0, ""),
    }
    answer = client_of(other).post(f"{HERE}sheets/{row.key}/write/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Sådan er det i dag: Teksten er for lang." in page
    assert ("a" * 800 in page, "b" * 800 in page) == (True, True)
    assert row.texts.get(field="then").content == "Fint"


def test_a_remark_that_is_refused_or_waits_stands_there_again(network: Network, leader: User) -> None:
    row = sheet_of(network, by=leader, written={"now": "Først"})
    client = client_of(leader)
    there = f"{HERE}sheets/{row.key}/"
    for address in ("write/", "versions/keep/"):
        answer = client.post(f"{there}{address}", {"keep": "1", "note": "Bo, 010190-1234"})
        page = answer.content.decode()
        assert (answer.status_code, 'value="Bo, 010190-1234"' in page) == (422, True)
        assert "Bemærkning: Det ligner et CPR-nummer." in page
    other = make_user("Maj Med")
    give_role(other, network, Role.PARTICIPANT)
    write(row, by=other, now="Majs ord")
    sent = {"f.now": "Mine ord", "seen.now": seen(1, "Først"), "keep": "1", "note": "Efter mødet"}
    answer = client.post(f"{there}write/", sent)
    page = answer.content.decode()
    assert (answer.status_code, 'value="Efter mødet"' in page, 'href="#met-now"' in page) == (409, True, True)
    assert row.versions.count() == 0


def test_one_s_own_words_from_another_window_are_told_as_one_s_own(network: Network, leader: User) -> None:
    row = sheet_of(network, by=leader, written={"now": "I det ene vindue"})
    sent = {"f.now": "I det andet", "seen.now": seen(0, "")}
    answer = client_of(leader).post(f"{HERE}sheets/{row.key}/field/", sent)
    assert (answer.status_code, "Du har selv skrevet her" in answer.json()["html"]) == (409, True)


def test_the_list_of_versions_reads_no_version(
    network: Network, leader: User, django_assert_num_queries: Any
) -> None:
    row = sheet_of(network, by=leader, kept=3)
    now = sheet_now(network.key, row.key, user=leader.pk, day=DAY)
    assert now is not None
    with django_assert_num_queries(1) as asked:
        assert [one.number for one in versions_of(now)] == [3, 2, 1]
    assert '"content"' not in asked[0]["sql"]
    with django_assert_num_queries(1):
        second = version_of(now, 2)
    assert second is not None
    assert (second.content["theme"], version_of(now, 9)) == ("Tema 2", None)


def test_long_texts_are_compared_line_by_line_and_nothing_is_left_out() -> None:
    before = "\n".join(f"Linje {number} med de samme ord igen" for number in range(800))
    after = before.replace("Linje 400 ", "Ny linje ")
    parts = compared(before, after)
    assert [what for what, _words in parts] == ["same", "gone", "new", "same"]
    assert "".join(words for what, words in parts if what != "new") == before
    assert "".join(words for what, words in parts if what != "gone") == after
