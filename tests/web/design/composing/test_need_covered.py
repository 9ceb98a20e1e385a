"""One need and a tick for each candidate: only what was changed is written."""

from __future__ import annotations

import pytest

from metastyr.records.models import Candidate, Contribution, Need, Network, Trace, User
from tests.web.made_up import AT, client_of, leader_of, make_network

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


@pytest.fixture
def need(network: Network) -> Need:
    return Need.objects.create(network=network, kind="knowledge", name="Skolefravær", created=AT)


def candidate(network: Network, name: str, need: Need | None = None, words: str = "") -> Candidate:
    made = Candidate.objects.create(network=network, name=name, created=AT)
    if need:
        Contribution.objects.create(candidate=made, need=need, words=words)
    return made


def told(need: Need) -> dict[str, str]:
    return dict(Contribution.objects.filter(need=need).values_list("candidate__name", "words"))


def address(need: Need) -> str:
    return f"/n/{need.network.key}/design/needs/{need.pk}/covered/"


def test_ticks_are_set_and_taken_away_and_the_words_of_the_others_stand(
    network: Network, leader: User, need: Need
) -> None:
    aya, bo = candidate(network, "Aya", need, "Har skrevet om det"), candidate(network, "Bo", need, "Læser")
    carl = candidate(network, "Carl")
    client = client_of(leader)
    page = client.get(address(need)).content.decode()
    assert f'name="seen" value="{aya.pk},{bo.pk}"' in page
    sent = {"can": [aya.pk, carl.pk], "seen": f"{aya.pk},{bo.pk}"}
    assert client.post(address(need), sent).status_code == 302
    assert told(need) == {"Aya": "Har skrevet om det", "Carl": ""}
    assert Trace.objects.filter(verb="candidate.changed").values_list("data", flat=True)[0] == {"n": 2}
    client.post(address(need), {"can": [aya.pk, carl.pk], "seen": f"{aya.pk},{carl.pk}"})
    assert Trace.objects.filter(verb="candidate.changed").count() == 1


def test_what_another_told_meanwhile_stands(network: Network, leader: User, need: Need) -> None:
    aya, bo = candidate(network, "Aya"), candidate(network, "Bo")
    Contribution.objects.create(candidate=bo, need=need, words="Skrevet imens")
    client_of(leader).post(address(need), {"can": [aya.pk], "seen": ""})
    assert told(need) == {"Aya": "", "Bo": "Skrevet imens"}


def test_nobody_of_another_network_and_nobody_who_is_not_shown(
    network: Network, leader: User, need: Need
) -> None:
    other = candidate(make_network("et-andet"), "Fremmed")
    aya = candidate(network, "Aya")
    client = client_of(leader)
    refused = client.post(address(need), {"can": [other.pk, aya.pk], "seen": ""})
    assert (refused.status_code, told(need)) == (422, {})
    assert client.get(f"{address(need)}?q=Bo").content.decode().count('name="can"') == 0
    assert "Viser 0 af 1 kandidater" in client.get(f"{address(need)}?q=Bo").content.decode()


def test_without_candidates_it_says_where_to_find_them(leader: User, need: Need) -> None:
    page = client_of(leader).get(address(need)).content.decode()
    assert "Der er ingen kandidater endnu" in page
    assert "design/candidates/add/" in page
