"""The demo case as it stands when it is loaded: the register, the network, the trace, who can sign in."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from metastyr.demo import case
from metastyr.demo.history import history
from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.columns import network_columns
from metastyr.records.models import Membership, Network, Organisation, Person, Tie, Trace, Unit, User
from metastyr.web.site.actor import actor_of
from metastyr.web.site.demo import DemoSignIn
from tests.web.site.loaded import NOW, _in_place, loaded

__all__ = ["_in_place", "loaded"]

pytestmark = pytest.mark.usefixtures("loaded")

TODAY = date(2026, 11, 16)
KEY = "unges-trivsel-i-fjordby"


def test_it_ends_as_the_files_say() -> None:
    columns = network_columns(KEY, day=TODAY)
    listed = {person.name: person for person in case.people()}
    assert {member.name for member in columns.members} == set(listed)
    assert len(columns.counted) == 45
    for member in columns.members:
        one = listed[member.name]
        assert (member.organisation, member.sector, member.unit) == (one.organisation, one.sector, one.unit)
        assert (member.function, member.level, member.place) == (one.function, one.level, one.place)
        assert member.own.get("generation", "") == one.generation
        assert member.roles == (one.role,)
    names = {member.id: member.name for member in columns.members}
    ids = {person.id: person.name for person in case.people()}
    assert {(names[a], names[b]) for a, b in columns.ties} == {
        (ids[tie.source], ids[tie.target]) for tie in case.ties()
    }
    assert columns.boundaries == {
        BoundaryKind.VERTICAL: "level",
        BoundaryKind.HORIZONTAL: "function",
        BoundaryKind.STAKEHOLDER: "organisation",
        BoundaryKind.DEMOGRAPHIC: "own:generation",
        BoundaryKind.GEOGRAPHIC: "place",
    }


def test_the_register_is_as_the_files_say() -> None:
    assert Organisation.objects.count() == 9
    assert Unit.objects.count() == len(case.units())
    assert Person.objects.count() == 48
    assert Counter(Unit.objects.values_list("level", flat=True)) == {1: 11, 2: 13, 3: 6}
    assert Network.objects.get().task == history().network.task
    strengths = {(tie.source.name, tie.target.name): tie.value for tie in Tie.objects.all()}
    names = {person.id: person.name for person in case.people()}
    for tie in case.ties():
        assert strengths[names[tie.source], names[tie.target]] == tie.strength


def test_the_trace_shows_a_year() -> None:
    traces = list(Trace.objects.order_by("at", "pk"))
    assert traces[-1].at <= NOW
    assert timedelta(days=360) < traces[-1].at - traces[0].at < timedelta(days=370)
    in_network = Counter(trace.verb for trace in traces if trace.network_id)
    assert in_network == {
        "network.started": 1,
        "network.changed": 1,
        "membership.opened": 1,
        "membership.changed": 1,
        "membership.ended": 3,
        "list.taken_in": 3,
        "boundary.pointed": 5,
        "tie.added": 1,
        "tie.removed": 1,
        "network.exported": 1,
        "round.begun": 2,
        # Six groups and the people in each; then those who left, and three groups that grew.
        "round.groups_changed": 12 + 4,
        "round.small_groups_agreed": 2,
        "round.ready": 2,
        "round.opened": 1,
        "round.closed": 1,
        "round.dialogue_agreed": 1,
        "round.follow_up_added": 2,
        "round.follow_up_changed": 1,
        "round.published": 1,
        "need.added": 7,
        # Those of the register at once, two outside it one by one.
        "candidate.added": 3,
        "candidate.changed": 20,
        "group.composed": 1,
        "group.decided": 1,
        "choice.begun": 1,
        "choice.opened": 1,
        "choice.assessment_begun": 4,
        "choice.assessment_kept": 8,
        "choice.assessed": 4,
        "choice.conditions_answered": 1,
        "choice.decided": 1,
        # The leader's own sheet leaves none.
        "canvas.begun": 2,
        "canvas.filled": 4,
        "canvas.version_kept": 2,
        "frame.added": 3,
        "party.added": 4,
        "goal.proposed": 3,
        "goal.reply_noted": 4 + 3 + 2,
        "mandate.written": 2,
        "asked_in.asked": 1,
        "asked_in.someone_else": 1,
        "asked_in.no": 1,
    }
    assert Counter(trace.verb for trace in traces if not trace.network_id) == {
        "organisation.added": 9,
        "organisation.changed": 1,
        "unit.added": 30,
        "person.added": 1,
        "person.changed": 1,
        "user.added": 6,
    }


def test_six_can_sign_in_each_in_one_role(loaded: tuple[DemoSignIn, ...]) -> None:
    signs = loaded
    assert [one.role for one in signs] == [user.role for user in history().users]
    assert {one.role for one in signs} == set(Role)
    assert len({one.password for one in signs}) == 1
    for one in signs:
        user = User.objects.get(email=one.email)
        assert user.check_password(one.password)
        actor = actor_of(user, today=TODAY)
        assert actor is not None
        assert actor.roles_anywhere == {one.role}


def test_those_who_left_are_kept_with_their_dates() -> None:
    left = Membership.objects.exclude(until=None).order_by("until").values_list("list_id", "until")
    assert list(left) == [("p46", date(2026, 4, 29)), ("p48", date(2026, 6, 24)), ("p47", date(2026, 8, 12))]


def test_a_sign_in_shows_what_the_caller_needs(loaded: tuple[DemoSignIn, ...]) -> None:
    one = loaded[1]
    assert one == DemoSignIn(
        role=Role.NETWORK_LEADER,
        name="Anders Egetoft",
        email="anders.egetoft@fjordby-kommune.example",
        password=one.password,
    )
    assert len(one.password) == 19
