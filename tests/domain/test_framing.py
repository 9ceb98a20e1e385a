"""A goal is agreed exactly when all present have last said yes to its newest words; amounts and days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.framing import GOAL_LIFE, REPLIES, SOON, Said, goal_state, valid_on
from metastyr.domain.framing.kroner import MOST, kroner, plain_kroner, read_kroner

PARTIES = st.integers(1, 4)
HAPPENINGS = st.one_of(
    st.tuples(st.just("reworded"), st.just(0), st.just("")),
    st.tuples(st.just("comes"), PARTIES, st.just("")),
    st.tuples(st.just("leaves"), PARTIES, st.just("")),
    st.tuples(st.just("replies"), PARTIES, st.sampled_from(sorted(REPLIES))),
)


@dataclass
class Table:
    """The negotiation told step by step: what each present party means now of the words on the table."""

    present: set[int] = field(default_factory=set)
    means: dict[int, str] = field(default_factory=dict)

    def happen(self, what: str, party: int, reply: str) -> None:
        if what == "reworded":
            self.means.clear()
        elif what == "comes":
            self.present.add(party)
        elif what == "leaves":
            self.present.discard(party)
        else:
            self.means[party] = reply

    @property
    def state(self) -> str:
        now = [self.means.get(party, "silent") for party in self.present]
        if now and set(now) == {"yes"}:
            return "agreed"
        return "to_solve" if {"yes_but", "no"} & set(now) else "open"


@given(st.lists(HAPPENINGS, max_size=30))
def test_agreed_when_and_only_when_all_present_say_yes_to_the_newest_words(
    happenings: list[tuple[str, int, str]],
) -> None:
    table, wording, said, before = Table(), 1, [], "open"
    for what, party, reply in happenings:
        table.happen(what, party, reply)
        wording += what == "reworded"
        if what == "replies":
            said.append(Said(wording, party, reply))
        now = goal_state(wording, said, frozenset(table.present))
        assert now == table.state
        # The diagram knows every step a negotiation can take.
        assert now == before or GOAL_LIFE.may_follow(before, now)
        before = now
    assert goal_state(wording, said, frozenset(table.present), dropped=True) == "dropped"


def test_a_party_that_comes_opens_an_agreed_goal_and_one_that_leaves_no_longer_holds_it_back() -> None:
    said = [Said(1, 1, "yes"), Said(1, 2, "no")]
    assert goal_state(1, said, frozenset({1, 2})) == "to_solve"
    assert goal_state(1, said, frozenset({1})) == "agreed"
    assert goal_state(1, said, frozenset({1, 3})) == "open"
    assert goal_state(2, said, frozenset({1})) == "open"
    assert goal_state(1, said, frozenset()) == "open"


@given(st.decimals(min_value=0, max_value=MOST, places=2))
def test_an_amount_written_is_read_again_to_the_oere(amount: Decimal) -> None:
    for language in ("da", "en"):
        assert read_kroner(kroner(amount).in_(language), language) == amount
        assert read_kroner(plain_kroner(amount, language), language) == amount


@pytest.mark.parametrize("told", ["", "kr.", "-5", "1.25.000", "12,345,6", "1,5 mio.", "∞", "9" * 20])
def test_what_is_no_amount_is_refused(told: str) -> None:
    assert read_kroner(told) is None


@given(st.integers(-400, 400), st.integers(-400, 400))
def test_the_first_and_the_last_day_count(since: int, until: int) -> None:
    day = date(2027, 2, 1)
    first, last = day + timedelta(since), day + timedelta(until)
    expected = (
        "run_out" if until < 0 else "coming" if since > 0 else "runs_out" if until <= SOON else "in_force"
    )
    assert valid_on(day, first, last) == expected
    assert valid_on(day, first, last, withdrawn=True) == "withdrawn"
