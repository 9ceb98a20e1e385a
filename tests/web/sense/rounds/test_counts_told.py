"""How many have answered, told so that no single person shows; and rounds that are past their days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.records.models import Round, RoundSecret, User
from tests.web.made_up import client_of, give_role, leader_of, make_network, make_user
from tests.web.sense.rounds.made import answer_all, codes, draft, opened
from tests.web.sense.rounds.phone import words_of

pytestmark = pytest.mark.django_db
GROUPS = {"Skoler": 6, "Lederen": 1, "Klubben": 4}


@pytest.fixture
def leader() -> User:
    return leader_of(make_network())


def reader(made: Round, role: Role) -> Client:
    user = make_user(f"Pia{role} Holm")
    give_role(user, made.network, role)
    return client_of(user)


def pages(made: Round, client: Client) -> tuple[str, str, str]:
    """The network's front page, its rounds and this round, as the client reads them."""
    here = {"network": made.network.key}
    return tuple(  # type: ignore[return-value]
        words_of(client.get(address))
        for address in (
            reverse("overview:network", kwargs=here),
            reverse("sense:rounds", kwargs=here),
            reverse("sense:round", kwargs={**here, "round": made.key}),
        )
    )


@pytest.mark.parametrize("role", [Role.NETWORK_LEADER, Role.REFERENCE_LEADER, Role.PARTICIPANT])
def test_whether_one_single_person_has_answered_shows_on_no_page(leader: User, role: Role) -> None:
    """The pages say the same whether the only one of a group has answered, and one of four, or not."""
    made = opened(groups=GROUPS)
    told = codes(made)
    answer_all(made, told["Skoler 0"])
    client = reader(made, role)
    before = pages(made, client)
    answer_all(made, told["Lederen 0"])
    answer_all(made, told["Klubben 3"])
    assert pages(made, client) == before
    assert [page.count("1 af 6") for page in before] == [1, 1, 1]


def test_leaders_see_group_by_group_and_participants_the_total(leader: User) -> None:
    made = opened(groups=GROUPS)
    answer_all(made, codes(made)["Skoler 0"])
    _front, _list, lead = pages(made, reader(made, Role.REFERENCE_LEADER))
    assert "Skoler 6 1 Mangler 4 svar Lederen 1 – Nej, den er for lille" in lead
    assert "Grupper med færre end 5 personer tæller ikke med i, hvor mange der har svaret." in lead
    _front, _list, takes_part = pages(made, reader(made, Role.PARTICIPANT))
    assert ("1 af 6" in takes_part, "Mangler 4 svar" in takes_part) == (True, False)


def test_closing_by_hand_does_not_tell_either(leader: User) -> None:
    made = opened(groups=GROUPS)
    answer_all(made, codes(made)["Lederen 0"])
    url = reverse("sense:round_close", kwargs={"network": made.network.key, "round": made.key})
    said = words_of(client_of(leader).get(url))
    assert "0 af 6 har svaret. Grupper med færre end 5 personer tæller ikke med" in said


@pytest.fixture
def passed(leader: User) -> Round:
    """Ready since last month, and never opened."""
    today = timezone.localdate()
    made = draft(
        opens=today - timedelta(days=30),
        closes=today - timedelta(days=10),
        works_council_informed=today - timedelta(days=40),
    )
    Round.objects.filter(pk=made.pk).update(state="ready")
    return made


def test_a_ready_round_whose_days_have_passed_says_so_and_leads_to_its_dates(
    leader: User, passed: Round
) -> None:
    client, here = client_of(leader), {"network": passed.network.key}
    url = reverse("sense:round", kwargs={**here, "round": passed.key})
    said = words_of(client.get(url))
    assert "Dagene er gået. Runden åbner derfor ikke af sig selv." in said
    assert [words for words in ("Åbn nu", "Alt er på plads", "af sig selv i dag") if words in said] == []
    assert "Dagene er gået. Vælg nye" in words_of(client.get(reverse("sense:rounds", kwargs=here)))
    opening = reverse("sense:round_open", kwargs={**here, "round": passed.key})
    assert client.get(opening)["Location"] == url
    client.post(opening)
    assert not RoundSecret.objects.filter(round=passed).exists()
    back = client.post(reverse("sense:round_take_back", kwargs={**here, "round": passed.key}))
    assert back["Location"] == reverse("sense:round_dates", kwargs={**here, "round": passed.key})
    passed.refresh_from_db()
    assert passed.state == "draft"
