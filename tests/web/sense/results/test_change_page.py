"""Asked again: what has moved stands beside its uncertainty; what cannot be compared says why."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from metastyr.domain.access import Role
from metastyr.records.models import Round, User
from metastyr.theory import instruments
from metastyr.theory.instruments import COORDINATION, INSTRUMENTS
from metastyr.web.sense import reads
from tests.ways.test_a_new_instrument import tables
from tests.web.made_up import give_role, make_user
from tests.web.sense.results.asked_twice import asked_twice, ties
from tests.web.sense.rounds.filled import at_random, filled, shared
from tests.web.sense.rounds.made import close, opened
from tests.web.sense.rounds.phone import words_of

pytestmark = pytest.mark.django_db
GROUPS = {"Nord": 30, "Syd": 30}
SAME = {("Nord", "Nord"): 5, ("Syd", "Syd"): 5, ("Nord", "Syd"): 3, ("Syd", "Nord"): 3}


def leader() -> Client:
    client = Client()
    client.force_login(User.objects.order_by("pk").first())  # type: ignore[arg-type]
    return client


def url(made: Round, name: str = "results_change") -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key})


def test_what_moved_more_than_chance_is_said_and_the_rest_is_called_chance() -> None:
    better = ties({**SAME, ("Nord", "Syd"): 5})
    _first, second = asked_twice(ties(SAME), better, groups=GROUPS)
    page = leader().get(url(second))
    said, found = words_of(page), tables(page.content.decode())
    alike = {"Nord om sig selv": "5,00", "Syd om Nord": "3,00", "Syd om sig selv": "5,00"}
    for name, value in alike.items():
        assert found["Felt for felt"][name][:3] == [value, value, "0,00"]
        assert found["Felt for felt"][name][4] == "kan være tilfældigt"
    assert found["Felt for felt"]["Nord om Syd"][:3] == ["3,00", "5,00", "+2,00"]
    assert found["Felt for felt"]["Nord om Syd"][4] == "højere"
    assert len(found["Felt for felt"]) == 4
    # Both groups have thirty raters, each rating one other: half of them moved by 2.
    assert found["Hele runden i to tal"]["Mellem grupperne"][:3] == ["3,00", "4,00", "+1,00"]
    assert "Højere end sidst: Nord om Syd." in said
    assert "Inden for grupperne: ingen sikker ændring. Den kan være tilfældig (0,00;" in said
    assert "Vi har sammenlignet 4 felter. Var intet ændret, ville omkring 0,2 af dem alligevel" in said
    assert "Tallene for hele runden og for dimensionerne er ikke talt med. Også hvert af de 9 tal" in said
    assert "Tallet flytter sig langsomt" in said
    assert "Spørg derfor også hinanden" in said
    assert "snarere lidt for bred end for smal" in said


def test_one_that_moved_among_many_is_called_what_it_may_be_chance() -> None:
    five = dict.fromkeys(("Nord", "Syd", "Øst", "Vest", "Midt"), 12)
    _first, second = asked_twice(ties({}), ties({("Nord", "Syd"): 5}), groups=five)
    page = leader().get(url(second))
    said = words_of(page)
    may_say, chance = said.split("Det kan I sige")[1].split("Det kan være tilfældigt", 1)
    assert "Nord om Syd" not in may_say
    assert "Nord om Syd ser ud til at have flyttet sig, men det kan være tilfældigt blandt 25." in chance
    assert "kan være tilfældigt blandt så mange" in said


def test_where_nothing_moved_it_is_said_plainly() -> None:
    _first, second = asked_twice(at_random(1), at_random(1))
    said = words_of(leader().get(url(second)))
    assert "Ingen sikker ændring: det kan være tilfældigt. Det betyder ikke, at intet er sket." in said
    assert "Højere end sidst" not in said


def test_groups_that_came_or_went_and_cells_not_shown_are_told() -> None:
    _first, second = asked_twice(
        groups={"Nord": 6, "Syd": 6, "Vest": 6, "Øst": 3}, then={"Nord": 6, "Syd": 6, "Øst": 6, "Gamle": 6}
    )
    said = words_of(leader().get(url(second)))
    assert "Ny siden sidst: Vest. Gruppen er ikke med i sammenligningen." in said
    assert "Ikke med denne gang: Gamle. Gruppen er ikke med i sammenligningen." in said
    assert "Vises ikke i denne runde Nord om Øst Syd om Øst Øst om Nord Øst om Syd Øst om sig selv" in said


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({"score_maps": {"frequent": {"points": [1, 2, 3, 4, 5], "version": 0}}}, "De to runder kan ikke"),
        ({"cut_offs": {"between": [3.0, 4.5]}}, "Tallene sammenlignes, men ikke ordene."),
    ],
)
def test_other_points_are_not_compared_and_other_cut_offs_give_no_words(
    kept: dict[str, object], expected: str
) -> None:
    first, second = asked_twice()
    assert "n = " in words_of(leader().get(url(second)))
    Round.objects.filter(pk=first.pk).update(settings={**first.settings, **kept})
    page = leader().get(url(second))
    assert expected in words_of(page)
    if "score_maps" in kept:
        assert tables(page.content.decode()) == {}
        assert leader().get(url(second, "results_change_svg")).status_code == 404
    else:
        assert not re.search(r"(svagt|stærkt|usikkert), n =", words_of(page))


def test_another_version_of_the_questionnaire_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = asked_twice()
    monkeypatch.setitem(INSTRUMENTS, "coordination", replace(COORDINATION, version=2))
    monkeypatch.setattr(instruments, "EARLIER", (COORDINATION,))
    Round.objects.filter(pk=second.pk).update(instrument_version=2)
    said = words_of(leader().get(url(second)))
    assert "Spørgsmål eller svarmuligheder er ændret mellem de to runder." in said
    assert first.instrument_version == 1


def test_the_picture_is_drawn_for_a_desk_and_a_phone() -> None:
    _first, second = asked_twice(groups={"Nord": 6, "Syd": 6})
    for narrow in ("", "?narrow=1"):
        drawn = leader().get(url(second, "results_change_svg") + narrow)
        assert (drawn.status_code, drawn["Content-Type"]) == (200, "image/svg+xml")
        assert "Ændring siden sidste runde" in drawn.content.decode()


def test_a_round_that_follows_none_says_what_the_page_is_for() -> None:
    alone = shared(filled())
    page = leader().get(url(alone))
    assert "Der er ingen tidligere runde at sammenligne med" in words_of(page)
    assert leader().get(url(alone, "results_change_svg")).status_code == 404


def test_both_rounds_must_be_closed_and_talked_about() -> None:
    first, second = asked_twice()
    Round.objects.filter(pk=first.pk).update(dialogue_when=None, dialogue_who="")
    page = words_of(leader().get(url(second)))
    assert "Den forrige rundes tal er ikke åbnet" in page
    assert "Felt for felt" not in page
    Round.objects.filter(pk=second.pk).update(dialogue_when=None, dialogue_who="")
    assert "Aftal samtalen først" in words_of(leader().get(url(second)))
    still_open = opened(second.network)
    Round.objects.filter(pk=still_open.pk).update(follows=second)
    assert leader().get(url(still_open)).status_code == 403


def test_an_earlier_round_that_is_not_shared_shows_a_participant_nothing() -> None:
    first, second = asked_twice()
    user = make_user("Per Deltager")
    give_role(user, second.network, Role.PARTICIPANT)
    client = Client()
    client.force_login(user)
    assert client.get(url(second)).status_code == 403
    shared(second)
    assert "Felt for felt" not in words_of(client.get(url(second)))
    assert client.get(url(second, "results_change_svg")).status_code == 404
    shared(first)
    assert "Felt for felt" in words_of(client.get(url(second)))


@pytest.mark.parametrize("size", [5, 25])
def test_the_same_number_of_queries_however_many_answers(
    size: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    _first, second = asked_twice(groups={"Nord": size, "Syd": size})
    with django_assert_num_queries(11):
        now = reads.round_now(second.network.key, second.key)
        before = reads.earlier_round(now)
        assert before is not None
        assert reads.change_from(before, now).seen is not None


def test_a_round_that_is_not_closed_has_no_change() -> None:
    first, _second = asked_twice()
    still_open = opened(first.network)
    now = reads.round_now(still_open.network.key, still_open.key)
    with pytest.raises(reads.NoResults, match="open has no results"):
        reads.change_from(reads.round_now(first.network.key, first.key), now)
    close(still_open)
