"""Who may what, by the domain's own table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.access import (
    ANYWHERE,
    IN_NETWORK,
    ROLE_NAMES,
    SIGNED_IN,
    Act,
    Actor,
    Refused,
    Role,
    check_may,
    may,
)

roles = st.frozensets(st.sampled_from([role for role in Role if role is not Role.ADMINISTRATOR]))


def test_every_act_stands_in_exactly_one_table() -> None:
    assert sorted([*SIGNED_IN, *ANYWHERE, *IN_NETWORK]) == sorted(Act)


def test_every_role_has_a_name() -> None:
    assert set(ROLE_NAMES) == set(Role)


@given(act=st.sampled_from(list(Act)))
def test_nobody_may_nothing(act: Act) -> None:
    assert may(None, act, "a") is False


@given(act=st.sampled_from(sorted(IN_NETWORK)), own=roles, other=roles)
def test_roles_in_one_network_give_nothing_in_another(
    act: Act, own: frozenset[Role], other: frozenset[Role]
) -> None:
    actor = Actor(user_id=1, name="x", roles={"a": own, "b": other})
    assert may(actor, act, "a") == bool(own & IN_NETWORK[act])
    assert may(actor, act, "b") == bool(other & IN_NETWORK[act])
    assert may(actor, act, "c") is False
    assert may(actor, act, None) is False


def test_the_administrator_does_not_read_how_a_network_hangs_together() -> None:
    actor = Actor(user_id=1, name="x", administrator=True)
    assert {act for act in IN_NETWORK if may(actor, act, "a")} == {
        Act.SEE_NETWORK,
        Act.SEE_PARTICIPANTS,
        Act.SEE_TRACE,
    }


def test_a_refusal_names_the_act_and_the_network() -> None:
    with pytest.raises(Refused) as refused:
        check_may(None, Act.CHANGE_NETWORK, "a")
    assert (refused.value.act, refused.value.network) == (Act.CHANGE_NETWORK, "a")
