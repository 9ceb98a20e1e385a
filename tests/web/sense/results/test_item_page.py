"""A result read question by question: who may see it, what is hidden and why."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from metastyr.domain.access import Role
from metastyr.records.models import Round, User
from metastyr.theory.instruments import INSTRUMENTS, Rated
from metastyr.web.sense import reads
from tests.theory.questionnaires import questionnaire
from tests.ways.test_a_new_instrument import means, tables
from tests.web.made_up import give_role, make_user
from tests.web.sense.rounds.filled import agree, filled, shared
from tests.web.sense.rounds.made import answer_all, close, codes, opened
from tests.web.sense.rounds.phone import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(INSTRUMENTS, "pulse", questionnaire(Rated.NETWORK, key="pulse"))


def answered(values: dict[str, list[int | None]], **how: Any) -> Round:
    """A closed round about the network: each group's people give one answer to everything."""
    made = opened(instrument_key="pulse", groups={name: len(given) for name, given in values.items()}, **how)
    held = codes(made)
    for name, given in values.items():
        for number, value in enumerate(given):
            if value != 0:
                answer_all(made, held[f"{name} {number}"], value)
    return close(made)


def url(made: Round, name: str = "results", **more: str) -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key, **more})


def leader() -> Client:
    client = Client()
    client.force_login(User.objects.order_by("pk").first())  # type: ignore[arg-type]
    return client


def counts(made: Round) -> dict[str, list[str]]:
    """How the answers to the first question lie, as its page tells it."""
    found = tables(leader().get(url(made)).content.decode())
    return found["Spørgsmål first (da): hvordan svarene fordeler sig"]


def test_the_conversation_comes_first_and_participants_wait_until_it_is_shared(pulse: None) -> None:
    made = answered({"Nord": [3] * 6})
    assert "Aftal samtalen først" in words_of(leader().get(url(made)))
    user = make_user("Per Deltager")
    give_role(user, made.network, Role.PARTICIPANT)
    client = Client()
    client.force_login(user)
    for address in (url(made), url(made, "results_item", item="first")):
        assert client.get(address).status_code == 403
    shared(made)
    assert "Spørgsmål first (da)" in words_of(client.get(url(made)))


def test_a_group_that_is_too_small_enters_no_figure_in_a_named_round_too(pulse: None) -> None:
    made = agree(answered({"Nord": [1, 2, 3, 4, 5, 3], "Syd": [5, 5, 5, 5]}, anonymous=False))
    page = leader().get(url(made))
    assert means(page.content.decode(), "Spørgsmål first (da)") == {
        "Alle": "3,00",
        "Nord": "3,00",
        "Syd": "vises ikke",
    }
    assert "uden Syd" in words_of(page)
    assert "færre end 5 har svaret" in words_of(page)


def test_missing_and_not_relevant_answers_are_counted_and_bounded(pulse: None) -> None:
    made = agree(answered({"Nord": [4, 4, 4, 4, 4, None, 0, 0]}))
    page = leader().get(url(made))
    rows = tables(page.content.decode())["Spørgsmål first (da): gennemsnit"]
    # One "not relevant" is not told, nor taken off the eight: (20 + 3) / 8 to (20 + 15) / 8.
    assert rows["Alle"][2:] == ["5 af 8", "vises ikke", "2,88 til 4,38"]
    assert rows["Alle"][0] == "4,00"
    assert "Hvor mange der har svaret “Ikke relevant”, vises kun, når det er mindst 5" in words_of(page)
    many = agree(answered({"Syd": [4] * 5 + [None] * 5 + [0]}))
    rows = tables(leader().get(url(many)).content.decode())["Spørgsmål first (da): gennemsnit"]
    # Five of the six with something to say: (20 + 1) / 6 to (20 + 5) / 6.
    assert rows["Alle"][2:] == ["5 af 11", "5", "3,50 til 4,17"]


def test_nothing_can_be_shown_says_what_to_do(pulse: None) -> None:
    made = agree(answered({"Nord": [4, 4, 4, 0, 0]}))
    page = leader().get(url(made))
    assert "Der er ingen tal at vise" in words_of(page)
    assert "Et tal vises først, når mindst 5 har svaret." in words_of(page)
    assert leader().get(url(made, "results_item", item="first")).status_code == 404


def test_counts_that_may_be_told_and_counts_that_may_not(pulse: None) -> None:
    told = agree(answered({"Nord": [1] * 5 + [4] * 6}))
    lie = tables(leader().get(url(told)).content.decode())[
        "Spørgsmål first (da): hvordan svarene fordeler sig"
    ]
    assert list(lie.values()) == [
        ["5", "45 %"],
        ["0", "0 %"],
        ["0", "0 %"],
        ["6", "55 %"],
        ["0", "0 %"],
    ]
    banded = agree(answered({"Syd": [1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5]}))
    lie = tables(leader().get(url(banded)).content.decode())[
        "Spørgsmål first (da): hvordan svarene fordeler sig"
    ]
    assert lie == {
        "“svar 1” til “svar 2”": ["5", "33 %"],
        "svar 3": ["5", "33 %"],
        "“svar 4” til “svar 5”": ["5", "33 %"],
    }
    hidden = words_of(leader().get(url(agree(answered({"Vest": [1, 2, 3, 4, 5]})))))
    assert "det kunne røbe svar, som færre end 5 har givet." in hidden


def test_pictures_of_questions_there_are_and_none_of_others(pulse: None) -> None:
    made = agree(answered({"Nord": [3] * 6}))
    drawn = leader().get(url(made, "results_item", item="first") + "?narrow=1")
    assert (drawn.status_code, drawn["Content-Type"]) == (200, "image/svg+xml")
    assert leader().get(url(made, "results_item", item="smiles")).status_code == 404
    matrix = agree(filled())
    assert leader().get(url(matrix, "results_item", item="timely")).status_code == 404
    assert leader().get(url(made, "results_change")).status_code == 404


def test_what_is_only_for_a_matrix_is_not_offered(pulse: None) -> None:
    made = agree(answered({"Nord": [3] * 6}))
    html = leader().get(url(made)).content.decode()
    assert "result.pdf" not in html
    assert "De syv dimensioner" not in html


@pytest.mark.parametrize("size", [5, 20])
def test_the_same_number_of_queries_however_many_answers(
    size: int, pulse: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = answered({"Nord": [3] * size})
    with django_assert_num_queries(8):
        reads.items_from(reads.round_now(made.network.key, made.key))


def test_a_round_that_is_open_or_a_matrix_has_no_such_results(pulse: None) -> None:
    still_open = opened(instrument_key="pulse")
    with pytest.raises(reads.NoResults, match="open has no results"):
        reads.items_from(reads.round_now(still_open.network.key, still_open.key))
    matrix = filled()
    with pytest.raises(reads.NoResults, match="not read question by question"):
        reads.items_from(reads.round_now(matrix.network.key, matrix.key))
