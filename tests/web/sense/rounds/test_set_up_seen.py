"""What a round's pages cost and whom they show what: its leader, a participant, nobody's name."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from metastyr.domain.access import Role
from metastyr.records.models import Network, Person, Round, User
from metastyr.web.sense import reads
from tests.web.made_up import client_of, give_role, make_user
from tests.web.sense.rounds.made import codes, draft, opened
from tests.web.sense.rounds.test_set_up import address

pytestmark = pytest.mark.django_db


def _cost(path: str) -> int:
    client = client_of(User.objects.get(name="Lone Leder"))
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_lists_cost_the_same_with_few_and_with_many() -> None:
    made = draft(groups={"PPR": 1})
    first = made.groups.get()
    paths = (
        f"/n/{made.network.key}/sense/rounds/",
        address(made),
        address(made, "groups/"),
        address(made, f"groups/{first.pk}/"),
        address(made, f"groups/{first.pk}/add/?find=lærer"),
        address(made, "groups/take/?attribute=function"),
    )
    Person.objects.create(name="Lærer 0", function="Lærer")
    few = [_cost(path) for path in paths]
    for number in range(5):
        draft(groups={"PPR": 3, "Skoler": 4})
        group = made.groups.create(name=f"Gruppe {number}", place=number + 1)
        for one in range(3):
            person = Person.objects.create(name=f"Lærer {number}-{one}", function="Lærer")
            made.invitations.create(group=first if one else group, person=person, name=person.name)
    assert [_cost(path) for path in paths] == few


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.REFERENCE_LEADER])
def test_a_draft_is_only_its_leaders(role: Role) -> None:
    made = draft()
    client = client_of(_with_role(made.network, role))
    listed = client.get(f"/n/{made.network.key}/sense/rounds/")
    assert (made.title in listed.content.decode(), "Der er ikke spurgt endnu" in listed.content.decode()) == (
        False,
        True,
    )
    assert client.get(address(made)).status_code == 404
    assert client.get(address(made, "process/")).status_code == 403


def _with_role(network: Network, role: Role) -> User:
    user = make_user("Pia Deltager")
    give_role(user, network, role)
    return user


def test_a_participant_sees_how_far_an_open_round_is_and_nobodys_name() -> None:
    made = opened(anonymous=False)
    html = client_of(_with_role(made.network, Role.PARTICIPANT)).get(address(made)).content.decode()
    assert "0 af 18" in html
    assert [name for name in codes(made) if name in html] == []
    assert "Luk nu" not in html


def test_in_a_named_round_its_leader_sees_who_is_missing_and_in_an_anonymous_one_nobody() -> None:
    named, hidden = opened(title="Med navn", anonymous=False), opened(title="Uden navn")
    client = client_of(User.objects.get(name="Lone Leder"))
    assert "PPR 0" in client.get(address(named)).content.decode()
    html = client.get(address(hidden)).content.decode()
    assert [name for name in codes(hidden) if name in html] == []
    with pytest.raises(Round.DoesNotExist):
        reads.still_to_answer(hidden.network.key, hidden.key)
