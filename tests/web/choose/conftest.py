"""Who is in the network that the choose step is tried in."""

from __future__ import annotations

import pytest

from metastyr.domain.access import Role
from metastyr.records.models import Network, User
from tests.web.made_up import give_role, make_network, make_user


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    user = make_user("Bo Friis")
    give_role(user, network, Role.NETWORK_LEADER)
    return user


@pytest.fixture
def colleague(network: Network) -> User:
    user = make_user("Aya Holm")
    give_role(user, network, Role.PARTICIPANT)
    return user
