"""The leader's preview: the pages a respondent gets, from any group, before opening too; nothing is sent."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from metastyr.records.models import Answer, Round, RoundGroup, RoundTarget, Sheet, User
from metastyr.theory.coordination import ITEMS
from tests.web.made_up import client_of
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened
from tests.web.sense.rounds.phone import SCREENS, heading_of, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Round:
    return draft()


@pytest.fixture
def leader(made: Round) -> Client:
    return client_of(User.objects.get())


def at(made: Round, page: str = "") -> str:
    return f"/n/{made.network.key}/sense/rounds/{made.key}/preview/{page}"


def form_of(page: str) -> str:
    """The questions and answers of a screen, without where they go and what they are called."""
    return page.split("<fieldset", 1)[1].rsplit("</fieldset>", 1)[0]


def test_a_draft_is_seen_as_it_will_be(made: Round, leader: Client) -> None:
    response = leader.get(at(made))
    assert heading_of(response) == made.title
    words = words_of(response)
    assert "Forhåndsvisning. Sådan ser det ud for den, der svarer. Intet bliver gemt." in words
    assert "Du er spurgt som en del af gruppen PPR" in words
    assert RoundTarget.objects.count() == 0
    screen = words_of(leader.get(at(made, "1/")))
    assert "Jeres egen gruppe, PPR : Trækker I i samme retning" in screen
    assert screen.count("Trækker") == 3


def test_it_can_be_seen_from_each_group(made: Round, leader: Client) -> None:
    schools = RoundGroup.objects.get(name="Skoler")
    words = words_of(leader.get(at(made, f"1/?group={schools.pk}")))
    assert "Jeres egen gruppe, Skoler : Trækker I" in words
    assert "Trækker PPR i samme retning" in words
    # Another round's group, or no group at all: the first.
    for odd in ("999999", "x", "9" * 40):
        assert "Jeres egen gruppe, PPR" in words_of(leader.get(at(made, f"1/?group={odd}")))


def test_the_screens_are_the_same_as_those_who_answer_get(leader: Client, made: Round) -> None:
    there = opened(made.network)
    code = codes(there)["PPR 0"]
    for screen in range(1, SCREENS + 1):
        seen = form_of(leader.get(at(there, f"{screen}/")).content.decode())
        real = form_of(Client().get(f"/s/{code}/{screen}/").content.decode())
        targets = RoundTarget.objects.filter(round=there).order_by("-pk").values_list("pk", "place")
        for pk, place in targets:
            real = real.replace(f'"t{pk}', f'"t{place + 1}')
        assert seen == real


def test_the_buttons_lead_through_it_and_keep_the_group(made: Round, leader: Client) -> None:
    schools = RoundGroup.objects.get(name="Skoler").pk
    forward = leader.get(at(made, f"1/?item=shared_goals&t1=3&move=next&group={schools}"))
    assert forward["Location"] == at(made, f"2/?group={schools}")
    back = leader.get(at(made, f"1/?move=back&group={schools}"))
    assert back["Location"] == at(made, f"?group={schools}")
    end = leader.get(at(made, f"{SCREENS + 1}/?group={schools}"))
    assert heading_of(end) == "Dine svar"
    assert heading_of(leader.get(at(made, f"{SCREENS + 2}/"))) == "Tak for dine svar"
    assert leader.get(at(made, f"{SCREENS + 3}/")).status_code == 404
    assert leader.get(at(made, "0/")).status_code in {302, 404}


def test_nothing_can_be_sent(made: Round, leader: Client) -> None:
    for page in ("", *(f"{screen}/" for screen in range(1, SCREENS + 3))):
        sent = leader.post(at(made, page), {"item": ITEMS[0].key, "t1": "3"})
        assert sent.status_code == 405
        assert 'method="post"' not in leader.get(at(made, page)).content.decode()
    assert (Sheet.objects.count(), Answer.objects.count()) == (0, 0)


def test_nobodys_answers_are_seen_in_it(made: Round, leader: Client) -> None:
    there = opened(made.network)
    answer_all(there, codes(there)["PPR 0"])
    assert "checked" not in leader.get(at(there, "1/")).content.decode()
    close(there)
    assert leader.get(at(there, "1/")).status_code == 200


def test_a_draft_with_nothing_in_it_is_shown_once_there_is_a_group_to_see_it_as(
    made: Round, leader: Client
) -> None:
    bare = draft(made.network, groups={}, process="", intro={}, opens=None, closes=None)
    for part in ("", "1/"):
        response = leader.get(at(bare, part), follow=True)
        assert response.redirect_chain[-1][0].endswith("/groups/")
        assert "Lav grupper først." in words_of(response)
    RoundGroup.objects.create(round=bare, name="Tom gruppe")
    words = words_of(leader.get(at(bare)))
    assert "Det er ikke bestemt endnu, hvornår runden lukker." in words
    assert "for lille" not in words
    assert words_of(leader.get(at(bare, "1/"))).count("Jeres egen gruppe, Tom gruppe : Trækker I") == 1


def test_it_is_shown_in_the_rounds_language_and_in_the_other(made: Round, leader: Client) -> None:
    english = draft(made.network, language="en")
    assert "Nothing is saved." in words_of(leader.get(at(english)))
    assert "Intet bliver gemt." in words_of(leader.get(at(english, "?language=da")))


def test_it_costs_the_same_however_many_groups(
    django_assert_num_queries: DjangoAssertNumQueries, made: Round, leader: Client
) -> None:
    many = draft(made.network, groups={f"G{n}": 5 for n in range(12)})
    one_url, many_url = at(made, "1/"), at(many, "1/")
    # Who is asking (three), the round, its groups, the first of the group, and the rated.
    for url in (one_url, many_url):
        with django_assert_num_queries(7):
            leader.get(url)
