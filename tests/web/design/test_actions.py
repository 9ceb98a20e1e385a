"""Who takes part and which ties there are: every rule, every trace, and nothing half done."""

from __future__ import annotations

from datetime import date

import pytest

from metastyr.domain.access import Role
from metastyr.domain.network_life import NetworkEnded
from metastyr.records.models import Membership, Network, Person, Tie, Trace
from metastyr.web.design import actions
from metastyr.web.design.actions import NotChanged, Reason
from tests.web.made_up import AT, LONG_AGO, TODAY, give_role, make_network, make_user, verbs

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network(people=[{"name": "Aya"}, {"name": "Bent"}, {"name": "Cilla"}], ties=[("Aya", "Bent")])


@pytest.fixture
def leader(network: Network) -> int:
    return give_role(make_user("Lone Leder"), network, Role.NETWORK_LEADER).user_id


def id_of(name: str) -> int:
    return Person.objects.get(name=name).pk


def open_for(leader: int, person: int, **words: object) -> None:
    actions.open_membership(
        **{
            "network": "unges-trivsel",
            "person": person,
            "role": Role.PARTICIPANT,
            "since": LONG_AGO,
            "until": None,
            "by": leader,
            "at": AT,
            **words,
        }
    )


def change_for(leader: int, held: Membership, **words: object) -> None:
    actions.change_membership(
        **{
            "network": "unges-trivsel",
            "membership": held.pk,
            "role": Role(held.role),
            "since": held.since,
            "until": held.until,
            "by": leader,
            "at": AT,
            **words,
        }
    )


def test_someone_from_the_register_is_brought_in(network: Network, leader: int) -> None:
    dorte = Person.objects.create(name="Dorte")
    open_for(leader, dorte.pk, role=Role.OBSERVER, since=TODAY, until=date(2027, 1, 1))
    held = Membership.objects.get(person=dorte)
    assert (held.role, held.since, held.until) == ("observer", TODAY, date(2027, 1, 1))
    assert verbs() == [("membership.opened", "Dorte")]


def test_the_same_role_twice_at_one_time_is_refused(network: Network, leader: int) -> None:
    with pytest.raises(NotChanged) as refused:
        open_for(leader, id_of("Aya"), since=TODAY)
    assert refused.value.reason is Reason.ALREADY_IN_ROLE
    open_for(leader, id_of("Aya"), role=Role.BASE_LEADER)
    assert Membership.objects.filter(person__name="Aya").count() == 2


def test_coming_back_after_leaving_is_a_new_membership(network: Network, leader: int) -> None:
    held = Membership.objects.get(person__name="Aya")
    change_for(leader, held, until=date(2026, 5, 1))
    open_for(leader, id_of("Aya"), since=date(2026, 5, 2))
    assert list(Membership.objects.filter(person__name="Aya").order_by("since").values_list("until")) == [
        (date(2026, 5, 1),),
        (None,),
    ]
    assert verbs() == [("membership.ended", "Aya"), ("membership.opened", "Aya")]


def test_leaving_before_entering_is_refused(network: Network, leader: int) -> None:
    with pytest.raises(NotChanged) as refused:
        change_for(leader, Membership.objects.get(person__name="Aya"), until=date(2019, 1, 1))
    assert refused.value.reason is Reason.LEAVES_BEFORE_ENTERING


def test_a_role_is_changed_and_traced(network: Network, leader: int) -> None:
    held = Membership.objects.get(person__name="Bent")
    change_for(leader, held, role=Role.REFERENCE_LEADER)
    held.refresh_from_db()
    assert held.role == "reference_leader"
    assert verbs() == [("membership.changed", "Bent")]
    change_for(leader, held)
    assert Trace.objects.count() == 1


@pytest.mark.parametrize("new", [{"role": Role.OBSERVER}, {"until": date(2027, 1, 1)}])
def test_the_last_leader_stays(network: Network, leader: int, new: dict[str, object]) -> None:
    held = Membership.objects.get(role=Role.NETWORK_LEADER)
    with pytest.raises(NotChanged) as refused:
        change_for(leader, held, **new)
    assert refused.value.reason is Reason.LAST_LEADER
    held.refresh_from_db()
    assert (held.role, held.until) == ("network_leader", None)
    open_for(leader, id_of("Aya"), role=Role.NETWORK_LEADER)
    change_for(leader, held, **new)
    assert verbs()[0] == ("membership.opened", "Aya")


def test_a_membership_of_another_network_is_not_found(network: Network, leader: int) -> None:
    other = make_network("andet", people=[{"name": "Egon"}])
    with pytest.raises(Membership.DoesNotExist):
        change_for(leader, Membership.objects.get(network=other), role=Role.OBSERVER)


def test_a_tie_is_added_and_removed(network: Network, leader: int) -> None:
    words = {"network": network.key, "by": leader, "at": AT}
    actions.add_tie(source=id_of("Bent"), target=id_of("Aya"), **words)
    assert set(Tie.objects.values_list("source__name", "target__name")) == {("Aya", "Bent"), ("Bent", "Aya")}
    actions.remove_tie(source=id_of("Aya"), target=id_of("Bent"), **words)
    assert set(Tie.objects.values_list("source__name", "target__name")) == {("Bent", "Aya")}
    assert verbs() == [("tie.added", "Bent → Aya"), ("tie.removed", "Aya → Bent")]


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("Aya", "Aya", Reason.TIE_TO_ONESELF),
        ("Aya", "Bent", Reason.TIE_ALREADY_THERE),
        ("Aya", "Fremmed", Reason.NOT_IN_NETWORK),
    ],
)
def test_an_impossible_tie_is_refused(
    network: Network, leader: int, source: str, target: str, reason: Reason
) -> None:
    Person.objects.create(name="Fremmed")
    with pytest.raises(NotChanged) as refused:
        actions.add_tie(network=network.key, source=id_of(source), target=id_of(target), by=leader, at=AT)
    assert refused.value.reason is reason
    assert (Tie.objects.count(), Trace.objects.count()) == (1, 0)


def test_a_tie_that_is_not_there_cannot_go(network: Network, leader: int) -> None:
    with pytest.raises(NotChanged) as refused:
        actions.remove_tie(network=network.key, source=id_of("Bent"), target=id_of("Aya"), by=leader, at=AT)
    assert refused.value.reason is Reason.TIE_NOT_THERE


def test_without_direction_the_lower_id_stands_first() -> None:
    network = make_network(people=[{"name": "Aya"}, {"name": "Bent"}], directed=False)
    leader = give_role(make_user(), network, Role.NETWORK_LEADER).user_id
    words = {"network": network.key, "by": leader, "at": AT}
    actions.add_tie(source=id_of("Bent"), target=id_of("Aya"), **words)
    assert list(Tie.objects.values_list("source__name", "target__name")) == [("Aya", "Bent")]
    with pytest.raises(NotChanged):
        actions.add_tie(source=id_of("Aya"), target=id_of("Bent"), **words)
    actions.remove_tie(source=id_of("Bent"), target=id_of("Aya"), **words)
    assert Tie.objects.count() == 0


def test_an_ended_network_is_kept_as_it_was(network: Network, leader: int) -> None:
    Network.objects.update(started=LONG_AGO, ended=date(2026, 6, 1))
    with pytest.raises(NetworkEnded):
        open_for(leader, id_of("Aya"), role=Role.OBSERVER)
    with pytest.raises(NetworkEnded):
        change_for(leader, Membership.objects.get(person__name="Aya"), until=TODAY)
    with pytest.raises(NetworkEnded):
        actions.add_tie(network=network.key, source=id_of("Bent"), target=id_of("Aya"), by=leader, at=AT)
    assert Trace.objects.count() == 0


def test_a_failed_write_leaves_nothing(
    network: Network, leader: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**kwargs: object) -> None:
        raise RuntimeError("no trace could be left")

    monkeypatch.setattr(Trace.objects, "leave", fail)
    held = Membership.objects.get(person__name="Aya")
    writes = [
        lambda: open_for(leader, id_of("Aya"), role=Role.OBSERVER),
        lambda: change_for(leader, held, role=Role.OBSERVER),
        lambda: actions.add_tie(
            network=network.key, source=id_of("Bent"), target=id_of("Aya"), by=leader, at=AT
        ),
        lambda: actions.remove_tie(
            network=network.key, source=id_of("Aya"), target=id_of("Bent"), by=leader, at=AT
        ),
    ]
    before = (list(Membership.objects.values_list()), list(Tie.objects.values_list()))
    for write in writes:
        with pytest.raises(RuntimeError):
            write()
    assert (list(Membership.objects.values_list()), list(Tie.objects.values_list())) == before


def test_an_export_is_noted(network: Network, leader: int) -> None:
    actions.note_export(network=network.key, form="GraphML", by=leader, at=AT)
    assert verbs() == [("network.exported", "GraphML")]
