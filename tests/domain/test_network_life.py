"""A network's life by its dates, and the dict its diagram is drawn from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.network_life import NETWORK_LIFE, NetworkEnded, check_open, state_of
from metastyr.domain.transitions import Life, NotFromHere
from metastyr.theory.text import Text

DAY = date(2026, 3, 1)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_the_last_day_still_counts_as_running() -> None:
    assert state_of(date(2026, 1, 1), DAY, DAY) == "running"
    assert state_of(date(2026, 1, 1), DAY, DAY + timedelta(days=1)) == "ended"


def test_no_start_or_a_later_start_is_planned() -> None:
    assert state_of(None, None, DAY) == "planned"
    assert state_of(DAY + timedelta(days=1), None, DAY) == "planned"


def test_only_an_ended_network_refuses_changes() -> None:
    assert check_open(None, None, DAY) is None
    with pytest.raises(NetworkEnded) as refused:
        check_open(date(2026, 1, 1), date(2026, 2, 1), DAY)
    assert refused.value.ended == date(2026, 2, 1)


@given(start=days, length=st.integers(0, 1000), first=days, later=st.integers(0, 1000))
def test_time_alone_only_moves_along_the_dict(start: date, length: int, first: date, later: int) -> None:
    ended = start + timedelta(days=length)
    before = state_of(start, ended, first)
    after = state_of(start, ended, first + timedelta(days=later))
    assert before == after or NETWORK_LIFE.may_follow(before, after)


def test_a_step_that_is_not_in_the_dict_is_refused() -> None:
    with pytest.raises(NotFromHere) as refused:
        NETWORK_LIFE.check_follows("ended", "planned")
    assert (refused.value.now, refused.value.wanted) == ("ended", "planned")


def test_a_state_without_a_name_is_refused() -> None:
    word = Text(da="et", en="one")
    with pytest.raises(ValueError, match="needs a name"):
        Life(id="x", title=word, names={"a": word}, follows={"a": frozenset({"b"})})
