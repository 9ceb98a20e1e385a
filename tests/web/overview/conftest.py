"""The network whose front page is tried, and who leads it."""

from __future__ import annotations

import pytest

from metastyr.records.models import Network, User
from tests.web.made_up import leader_of, make_network


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)
