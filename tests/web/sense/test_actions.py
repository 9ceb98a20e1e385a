"""Pointing a boundary at an attribute."""

from __future__ import annotations

from datetime import date

import pytest

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.network_life import NetworkEnded
from metastyr.records.models import Network, NetworkBoundary, Trace
from metastyr.web.sense import actions
from tests.web.made_up import AT, LONG_AGO, give_role, make_network, make_user

pytestmark = pytest.mark.django_db


def point(kind: BoundaryKind, attribute: str) -> None:
    network = Network.objects.first() or make_network()
    leader = give_role(make_user(f"Lone{Trace.objects.count()}"), network, Role.NETWORK_LEADER)
    actions.point_boundary(network=network.key, kind=kind, attribute=attribute, by=leader.user_id, at=AT)


def test_a_boundary_is_pointed_and_pointed_again() -> None:
    point(BoundaryKind.DEMOGRAPHIC, "own:Generation")
    point(BoundaryKind.DEMOGRAPHIC, "own:Køn")
    assert list(NetworkBoundary.objects.values_list("kind", "attribute")) == [("demographic", "own:Køn")]
    assert list(Trace.objects.order_by("pk").values_list("verb", "about", "data")) == [
        ("boundary.pointed", "demographic", {"attribute": "own:Generation"}),
        ("boundary.pointed", "demographic", {"attribute": "own:Køn"}),
    ]


def test_the_same_again_leaves_no_trace() -> None:
    make_network()
    NetworkBoundary.objects.create(network=Network.objects.get(), kind="vertical", attribute="level")
    point(BoundaryKind.VERTICAL, "level")
    assert Trace.objects.count() == 0


def test_a_boundary_may_be_left_unread() -> None:
    point(BoundaryKind.VERTICAL, "")
    assert NetworkBoundary.objects.get().attribute == ""


def test_a_failed_write_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**kwargs: object) -> None:
        raise RuntimeError("no trace could be left")

    monkeypatch.setattr(Trace.objects, "leave", fail)
    with pytest.raises(RuntimeError):
        point(BoundaryKind.VERTICAL, "unit")
    assert NetworkBoundary.objects.count() == 0


def test_an_ended_network_keeps_its_boundaries() -> None:
    make_network(started=LONG_AGO, ended=date(2026, 6, 1))
    with pytest.raises(NetworkEnded):
        point(BoundaryKind.VERTICAL, "unit")
