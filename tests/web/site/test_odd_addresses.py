"""Numbers too long, null characters and other things nobody types: an answer, never a failure."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.house.walk import Ground

pytestmark = pytest.mark.django_db
LONG = "9" * 5000


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"/n/unges-trivsel/design/participants/{LONG}/", 404),
        ("/n/unges-trivsel/design/participants/999999999999999999/", 404),
        (f"/n/unges-trivsel/trace/?page={LONG}", 200),
        ("/n/unges-trivsel/trace/?page=²", 200),
        (f"/n/unges-trivsel/design/participants/?page={LONG}", 200),
        ("/n/unges-trivsel/design/participants/?search=%00", 200),
        ("/n/unges-trivsel/design/participants/add/?find=a%00b", 200),
        (f"/n/unges-trivsel/design/participants/add/?person={LONG}", 200),
        (f"/register/people/?page={LONG}&organisation={LONG}", 200),
        ("/register/people/?q=%00", 200),
        (f"/register/people/{LONG}/", 404),
    ],
    ids=lambda value: str(value)[:60],
)
def test_an_odd_address_gets_an_answer(ground: Ground, address: str, status: int) -> None:
    client = Client()
    client.force_login(ground.users["network_leader"])
    assert client.get(address).status_code == status
