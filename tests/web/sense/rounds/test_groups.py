"""Who is asked: groups and people of a draft, each person in one group and nobody lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metastyr.domain.network_life import NetworkEnded
from metastyr.domain.rounds.grouping import MOST_GROUPS
from metastyr.records.models import Invitation, Organisation, Person, Round, RoundGroup, Trace, Unit, User
from metastyr.web.sense import actions
from metastyr.web.sense.actions import NotDone, Reason
from tests.web.made_up import AT, leader_of, make_network
from tests.web.sense.rounds.made import draft

pytestmark = pytest.mark.django_db


def acting(made: Round) -> dict[str, Any]:
    by = User.objects.values_list("pk", flat=True).first()
    return {"network": made.network.key, "round_key": made.key, "by": by, "at": AT}


def standing(made: Round) -> dict[str, list[str]]:
    """Everybody asked, by the group they stand in, in the groups' order."""
    return {
        group.name: sorted(group.invitations.values_list("name", flat=True))
        for group in made.groups.order_by("place", "pk")
    }


def group(made: Round, name: str) -> int:
    return made.groups.values_list("pk", flat=True).get(name=name)


def changes() -> int:
    return Trace.objects.filter(verb="round.groups_changed").count()


def test_a_group_is_added_last_renamed_and_moved_up() -> None:
    made = draft(groups={"PPR": 1, "Skoler": 1})
    new = actions.add_group(**acting(made), name="  Sociale   tilbud ")
    actions.rename_group(**acting(made), group=new, name="Tilbud")
    actions.move_group(**acting(made), group=new, places=-1)
    assert list(standing(made)) == ["PPR", "Tilbud", "Skoler"]
    actions.move_group(**acting(made), group=new, places=-9)
    actions.move_group(**acting(made), group=new, places=-1)
    assert list(standing(made)) == ["Tilbud", "PPR", "Skoler"]
    assert changes() == 4


def test_a_name_that_is_read_as_the_same_is_taken() -> None:
    made = draft(groups={"Aabenraa PPR": 1, "Skoler": 1})
    with pytest.raises(NotDone) as refused:
        actions.add_group(**acting(made), name="åbenrå  ppr")
    assert refused.value.reason is Reason.GROUP_NAME_TAKEN
    with pytest.raises(NotDone) as refused:
        actions.rename_group(**acting(made), group=group(made, "Skoler"), name="ÅBENRÅ PPR")
    assert refused.value.reason is Reason.GROUP_NAME_TAKEN
    actions.rename_group(**acting(made), group=group(made, "Aabenraa PPR"), name="Åbenrå PPR")
    assert list(standing(made)) == ["Åbenrå PPR", "Skoler"]


def test_no_more_groups_than_somebody_can_answer_about() -> None:
    made = draft(groups={f"Gruppe {number}": 0 for number in range(MOST_GROUPS)})
    with pytest.raises(NotDone) as refused:
        actions.add_group(**acting(made), name="En til")
    assert refused.value.reason is Reason.TOO_MANY
    assert made.groups.count() == MOST_GROUPS


def test_people_of_the_register_join_with_their_name_and_email() -> None:
    made = draft(groups={"PPR": 1})
    aya = Person.objects.create(name="Aya Holm", email="aya@fjordby.example")
    bo = Person.objects.create(name="Bo Friis")
    assert actions.add_people(**acting(made), group=group(made, "PPR"), people=[aya.pk, bo.pk]) == 2
    assert actions.add_people(**acting(made), group=group(made, "PPR"), people=[aya.pk]) == 0
    assert sorted(made.invitations.values_list("name", "email", "state")) == [
        ("Aya Holm", "aya@fjordby.example", "invited"),
        ("Bo Friis", "", "invited"),
        ("PPR 0", "ppr0@fjordby.example", "invited"),
    ]


def test_nobody_joins_where_one_stands_elsewhere_or_is_unknown() -> None:
    made = draft(groups={"PPR": 1, "Skoler": 1})
    aya = Person.objects.create(name="Aya Holm")
    there = Person.objects.get(name="Skoler 0")
    before = standing(made)
    for people, reason in (
        ([aya.pk, there.pk], Reason.PERSON_ELSEWHERE),
        ([aya.pk, 987_654], Reason.NOBODY),
        ([], Reason.NOBODY),
    ):
        with pytest.raises(NotDone) as refused:
            actions.add_people(**acting(made), group=group(made, "PPR"), people=people)
        assert refused.value.reason is reason
    assert standing(made) == before
    assert changes() == 0


def test_one_moves_one_is_left_out_and_a_group_is_merged_into_another() -> None:
    made = draft(groups={"PPR": 2, "Skoler": 2, "Sundhed": 1})
    keys = dict(made.invitations.values_list("name", "key"))
    actions.move_people(**acting(made), invitations=[keys["PPR 0"]], group=group(made, "Skoler"))
    actions.remove_people(**acting(made), invitations=[keys["PPR 1"]])
    actions.merge_groups(**acting(made), group=group(made, "Sundhed"), into=group(made, "Skoler"))
    assert standing(made) == {"PPR": [], "Skoler": ["PPR 0", "Skoler 0", "Skoler 1", "Sundhed 0"]}
    actions.remove_group(**acting(made), group=group(made, "Skoler"))
    assert standing(made) == {"PPR": []}


def test_one_of_another_round_moves_nobody_and_removes_nobody() -> None:
    made, other = draft(groups={"PPR": 1, "Skoler": 1}), draft(groups={"Tilbud": 1})
    both = [one.invitations.values_list("key", flat=True)[0] for one in (made, other)]
    before = standing(made), standing(other)
    with pytest.raises(NotDone):
        actions.move_people(**acting(made), invitations=both, group=group(made, "Skoler"))
    with pytest.raises(NotDone):
        actions.remove_people(**acting(made), invitations=both)
    assert (standing(made), standing(other)) == before


def test_merging_a_group_with_itself_keeps_it() -> None:
    made = draft(groups={"PPR": 2})
    actions.merge_groups(**acting(made), group=group(made, "PPR"), into=group(made, "PPR"))
    assert standing(made) == {"PPR": ["PPR 0", "PPR 1"]}
    assert changes() == 0


def test_a_mirror_is_another_who_is_asked() -> None:
    made = draft(groups={"PPR": 2})
    one, other = made.invitations.order_by("name")
    stranger = Person.objects.create(name="Aya Holm")
    actions.set_mirror(**acting(made), invitation=one.key, mirrors=other.person_id)
    for wrong in (one.person_id, stranger.pk):
        with pytest.raises(NotDone):
            actions.set_mirror(**acting(made), invitation=one.key, mirrors=wrong)
    one.refresh_from_db()
    assert one.mirrors == other.person


def _register() -> None:
    fjordby = Organisation.objects.create(name="Fjordby Kommune")
    region = Organisation.objects.create(name="Regionen")
    top = Unit.objects.create(organisation=fjordby, name="Børn og Unge")
    ppr = Unit.objects.create(organisation=fjordby, name="PPR", parent=top, level=2)
    ward = Unit.objects.create(organisation=region, name="Ambulatoriet")
    for name, organisation, unit, function, own in (
        ("Aya", fjordby, ppr, "Psykolog", {"Generation": "30-39"}),
        ("Bo", fjordby, top, "Leder", {"Generation": "50-59"}),
        ("Cai", region, ward, "psykolog", {"Generation": "30-39"}),
        ("Dea", fjordby, None, "", {}),
    ):
        Person.objects.create(
            name=name, organisation=organisation, unit=unit, function=function, attributes=own
        )


def test_groups_are_made_of_an_organisations_people_and_those_without_a_value_are_named() -> None:
    made = draft(make_network(), groups={})
    _register()
    everyone = Organisation.objects.values_list("pk", flat=True)
    told = actions.take_groups_from(**acting(made), attribute="function", organisations=everyone)
    assert told == actions.Taken(groups=2, people=3, without=("Dea",), already=0)
    assert standing(made) == {"Leder": ["Bo"], "Psykolog": ["Aya", "Cai"]}
    again = actions.take_groups_from(**acting(made), attribute="organisation", organisations=everyone)
    assert again == actions.Taken(groups=1, people=1, without=(), already=3)
    assert standing(made)["Fjordby Kommune"] == ["Dea"]


@pytest.mark.parametrize(
    ("attribute", "groups"),
    [
        ("unit", {"Børn og Unge": ["Bo"], "PPR": ["Aya"]}),
        ("own:Generation", {"30-39": ["Aya"], "50-59": ["Bo"]}),
        ("organisation", {"Fjordby Kommune": ["Aya", "Bo"]}),
        ("level", {}),
    ],
)
def test_the_people_of_a_unit_are_those_below_it_too(attribute: str, groups: dict[str, list[str]]) -> None:
    made = draft(make_network(), groups={})
    _register()
    top = Unit.objects.get(name="Børn og Unge")
    actions.take_groups_from(**acting(made), attribute=attribute, units=[top.pk])
    assert standing(made) == groups


def test_groups_are_made_of_those_who_take_part_in_the_network_now() -> None:
    network = make_network(
        people=[{"name": "Eva", "function": "Lærer"}, {"name": "Fie", "function": "Lærer"}, {"name": "Gry"}]
    )
    gone = network.memberships.get(person__name="Fie")
    gone.until = date(2026, 1, 1)
    gone.save()
    made = draft(network, by=leader_of(network), groups={})
    told = actions.take_groups_from(**acting(made), attribute="function")
    assert standing(made) == {"Lærer": ["Eva"]}
    assert told.without == ("Gry", "Lone Leder")


def test_an_attribute_nobody_can_have_is_an_error_of_the_caller() -> None:
    made = draft(groups={})
    with pytest.raises(ValueError, match="not grouped by 'email'"):
        actions.take_groups_from(**acting(made), attribute="email")


WRITES: dict[str, Callable[[Round], object]] = {
    "add_group": lambda made: actions.add_group(**acting(made), name="Ny"),
    "rename_group": lambda made: actions.rename_group(**acting(made), group=group(made, "PPR"), name="Ny"),
    "remove_group": lambda made: actions.remove_group(**acting(made), group=group(made, "PPR")),
    "merge_groups": lambda made: actions.merge_groups(
        **acting(made), group=group(made, "PPR"), into=group(made, "Skoler")
    ),
    "move_group": lambda made: actions.move_group(**acting(made), group=group(made, "PPR"), places=1),
    "add_people": lambda made: actions.add_people(
        **acting(made),
        group=group(made, "PPR"),
        people=[Person.objects.get_or_create(name="Ny person", function="Vikar")[0].pk],
    ),
    "move_people": lambda made: actions.move_people(
        **acting(made),
        invitations=[made.invitations.values_list("key", flat=True).get(name="PPR 0")],
        group=group(made, "Skoler"),
    ),
    "remove_people": lambda made: actions.remove_people(
        **acting(made), invitations=[made.invitations.values_list("key", flat=True).get(name="PPR 0")]
    ),
    "set_mirror": lambda made: actions.set_mirror(
        **acting(made),
        invitation=made.invitations.values_list("key", flat=True).get(name="PPR 0"),
        mirrors=Person.objects.get(name="PPR 1").pk,
    ),
    "take_groups_from": lambda made: actions.take_groups_from(
        **acting(made),
        attribute="organisation",
        organisations=[
            Person.objects.get_or_create(
                name="Ny person", organisation=Organisation.objects.get_or_create(name="Ny")[0]
            )[0].organisation_id
        ],
    ),
}


def rows(made: Round) -> tuple[object, ...]:
    return (
        sorted(RoundGroup.objects.values_list("pk", "name", "place")),
        sorted(Invitation.objects.values_list("pk", "group", "mirrors")),
    )


@pytest.mark.parametrize("name", WRITES)
def test_a_failed_write_leaves_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = draft(groups={"PPR": 2, "Skoler": 1})
    before = rows(made)

    def fail(**kwargs: object) -> None:
        raise RuntimeError("no trace could be left")

    monkeypatch.setattr(Trace.objects, "leave", fail)
    with pytest.raises(RuntimeError):
        WRITES[name](made)
    assert rows(made) == before


@pytest.mark.parametrize("name", WRITES)
def test_only_a_draft_is_changed(name: str) -> None:
    made = draft()
    actions.make_ready(**acting(made))
    before = rows(made)
    with pytest.raises(NotDone) as refused:
        WRITES[name](made)
    assert refused.value.reason is Reason.NOT_A_DRAFT
    assert rows(made) == before


@pytest.mark.parametrize("name", WRITES)
def test_an_ended_network_is_kept_as_it_was(name: str) -> None:
    made = draft(groups={"PPR": 2, "Skoler": 1})
    made.network.started, made.network.ended = date(2026, 1, 1), date(2026, 6, 1)
    made.network.save()
    before = rows(made)
    with pytest.raises(NetworkEnded):
        WRITES[name](made)
    assert rows(made) == before


@pytest.mark.parametrize("write", ["rename_group", "remove_group", "move_group", "add_people"])
def test_a_group_of_another_round_is_not_found(write: str) -> None:
    made, other = draft(groups={"PPR": 1}), draft(groups={"Skoler": 1})
    told = {
        "rename_group": {"name": "Ny"},
        "move_group": {"places": 1},
        "add_people": {"people": [Person.objects.get(name="PPR 0").pk]},
    }
    with pytest.raises(RoundGroup.DoesNotExist):
        getattr(actions, write)(**acting(made), group=group(other, "Skoler"), **told.get(write, {}))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["move", "merge", "order", "add", "take"]), st.integers(0, 9), st.integers(0, 9)
        ),
        max_size=12,
    )
)
def test_whatever_is_done_everybody_stands_in_one_group(db: None, steps: list[tuple[str, int, int]]) -> None:
    Round.objects.all().delete()
    made = draft(groups={"A": 3, "B": 2, "C": 1})
    everyone = sorted(made.invitations.values_list("person_id", flat=True))
    for step, first, second in steps:
        groups = list(made.groups.order_by("place").values_list("pk", flat=True))
        one, other = groups[first % len(groups)], groups[second % len(groups)]
        invitation = made.invitations.order_by("pk").values_list("key", flat=True)[first % len(everyone)]
        if step == "move":
            actions.move_people(**acting(made), invitations=[invitation], group=other)
        elif step == "merge":
            actions.merge_groups(**acting(made), group=one, into=other)
        elif step == "order":
            actions.move_group(**acting(made), group=one, places=second - 5)
        elif step == "add":
            there = Person.objects.filter(invitations__group=one).values_list("pk", flat=True)
            if there:
                actions.add_people(**acting(made), group=one, people=list(there))
        else:
            actions.take_groups_from(**acting(made), attribute="function")
        assert sorted(made.invitations.values_list("person_id", flat=True)) == everyone
        assert sorted(made.groups.values_list("place", flat=True)) == sorted(
            set(made.groups.values_list("place", flat=True))
        )
