"""Composing agrees with looking at every group there is, and its conflicts are as small as they can be."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.analysis.compose.answer import SoFar, Status
from metastyr.analysis.compose.composing import compose
from metastyr.analysis.compose.group import what_if
from metastyr.analysis.compose.wanted import Candidate, Kind, Need, Requirement, Span, Wanted
from tests.analysis.compose.brute import can_be_met, groups, price, question, unmet_without

PROOF = os.environ.get("METASTYR_PROOF") == "1"
CASES = 3000 if PROOF else 300
BLOCK = 50


@pytest.mark.parametrize("first", range(0, CASES, BLOCK))
def test_it_agrees_with_every_group_there_is(first: int) -> None:
    for seed in range(first, first + BLOCK):
        wanted = question(seed)
        every = list(groups(wanted))
        seen = compose(wanted, alternatives=1000)
        if every:
            best = min(price(wanted, ids) for ids in every)
            equals = {ids for ids in every if price(wanted, ids) == best}
            assert (seed, seen.status, price(wanted, seen.chosen)) == (seed, Status.OPTIMAL, best)
            assert (seen.value, seen.gap) == (seen.bound, 0)
            told = [seen.chosen, *(one.chosen for one in seen.alternatives)]
            assert (seed, sorted(told), seen.all_alternatives) == (seed, sorted(equals), True)
            alone = {who: {*one.needs, *(a for a, _ in one.spans)} for who, one in seen.group.unique.items()}
            assert alone == {who: unmet_without(wanted, seen.group, who) for who in seen.chosen}
            brings = {one.id: one.brings for one in wanted.candidates}
            assert seen.coverage == {
                need.id: tuple(who for who in seen.chosen if need.id in brings[who]) for need in wanted.needs
            }
        else:
            assert (seed, seen.status, seen.chosen, seen.gap) == (seed, Status.INFEASIBLE, (), None)
            parts = list(seen.conflict)
            assert seen.conflict_minimal
            assert not can_be_met(wanted, parts)
            for one in parts:
                assert can_be_met(wanted, [other for other in parts if other != one]), (seed, one)


def test_nobody_is_the_only_group_of_nobody() -> None:
    seen = compose(Wanted(candidates=(Candidate(id="a"),)), alternatives=3)
    assert (seen.status, seen.chosen, seen.alternatives, seen.all_alternatives) == (
        Status.OPTIMAL,
        (),
        (),
        True,
    )


def test_the_small_cases_are_of_every_kind() -> None:
    kinds = dict.fromkeys(Kind, 0)
    met = 0
    for seed in range(300):
        seen = compose(question(seed))
        met += seen.status is Status.OPTIMAL
        for one in seen.conflict:
            kinds[one.kind] += 1
    assert 100 < met < 200
    assert min(kinds.values()) >= 10


@settings(max_examples=300 if PROOF else 30, deadline=None)
@given(st.integers(0, 100_000), st.randoms(use_true_random=False))
def test_order_and_names_do_not_matter_and_one_more_never_harms(seed: int, rng: object) -> None:
    wanted = question(seed)
    seen = compose(wanted)
    mixed = list(wanted.candidates)
    rng.shuffle(mixed)
    turned = replace(wanted, candidates=tuple(mixed), needs=wanted.needs[::-1], spans=wanted.spans[::-1])
    again = compose(turned)
    assert (again.status, again.chosen, again.bound) == (seen.status, seen.chosen, seen.bound)
    renamed = {one.id: f"z{9 - int(one.id[1:])}" for one in wanted.candidates}
    other = compose(
        replace(
            wanted,
            candidates=tuple(replace(one, id=renamed[one.id]) for one in wanted.candidates),
            musts=frozenset(renamed[one] for one in wanted.musts),
            leave_outs=frozenset(renamed[one] for one in wanted.leave_outs),
        )
    )
    assert (other.status, other.size, other.cost) == (seen.status, seen.size, seen.cost)
    extra = Candidate(
        id="new", brings=frozenset(need.id for need in wanted.needs), attributes={"s": "x", "t": "a"}
    )
    more = compose(replace(wanted, candidates=(*wanted.candidates, extra)))
    if seen.status is Status.OPTIMAL:
        assert more.status is Status.OPTIMAL
        # A newcomer of cost 1 among people who are counted does not make them priced.
        assert more.value <= seen.value


def crowd(people: int, needs: int) -> Wanted:
    """Many alike enough to take some searching: candidate i brings the needs i, 3i+1 and 7i+2 (mod needs)."""
    wants = [f"n{j}" for j in range(needs)]
    return Wanted(
        candidates=tuple(
            Candidate(
                id=f"c{i:03}",
                brings=frozenset(wants[k % needs] for k in (i, 3 * i + 1, 7 * i * i + 2, i * i + i // 2)),
                attributes={"s": str(i % 7)},
            )
            for i in range(people)
        ),
        needs=tuple(Need(one, 2) for one in wants),
        spans=(Span("s", 5),),
    )


def test_time_that_is_up_gives_the_best_so_far_and_never_a_false_no() -> None:
    wanted = crowd(90, 23)
    seen = compose(wanted, time_limit=0.0)
    assert (seen.status, seen.stopped, what_if(wanted, seen.chosen).met) == (Status.FEASIBLE, False, True)
    assert 0 < seen.gap <= 1
    tight = compose(replace(wanted, max_size=seen.size - 1), time_limit=0.0)
    assert (tight.status, tight.chosen, tight.conflict) == (Status.UNKNOWN, (), ())


def test_it_stops_when_asked_and_tells_how_far_it_is() -> None:
    wanted = crowd(90, 23)
    told: list[SoFar] = []
    seen = compose(wanted, follow=told.append, stop=lambda: len(told) > 3)
    assert (seen.status, seen.stopped, what_if(wanted, seen.chosen).met) == (Status.FEASIBLE, True, True)
    assert [one.seconds for one in told] == sorted(one.seconds for one in told)
    assert told[-1].best == seen.size


def test_what_the_follower_raises_comes_out() -> None:
    def gone(far: SoFar) -> None:
        raise RuntimeError("the reader left")

    with pytest.raises(RuntimeError, match="the reader left"):
        compose(crowd(90, 23), follow=gone)


def test_sixty_times_twenty_is_proved() -> None:
    seen = compose(crowd(60, 20), time_limit=30)
    assert (seen.status, seen.gap) == (Status.OPTIMAL, 0)


def test_nobody_and_nothing_are_questions_too() -> None:
    nothing = compose(Wanted(candidates=()))
    assert (nothing.status, nothing.chosen, nothing.bound, nothing.gap) == (Status.OPTIMAL, (), 0, 0)
    nobody = compose(Wanted(candidates=(), needs=(Need("law"),)))
    assert (nobody.status, nobody.conflict) == (Status.INFEASIBLE, (Requirement(Kind.NEED, "law", 1),))
    free = Candidate(id="a", brings=frozenset({"law"}), cost=0.0)
    gift = compose(Wanted(candidates=(free,), needs=(Need("law"),)), alternatives=2)
    assert (gift.chosen, gift.cost, gift.gap, gift.all_alternatives) == (("a",), 0, 0, True)


def test_somebody_who_must_and_must_not_is_a_conflict() -> None:
    wanted = Wanted(
        candidates=(Candidate(id="a"), Candidate(id="b")), musts=frozenset("ab"), leave_outs=frozenset("a")
    )
    assert [one.word for one in compose(wanted).conflict] == ["must:a", "leave-out:a"]


@pytest.mark.parametrize(
    "broken",
    [
        {"needs": (Need("law"), Need("law"))},
        {"needs": (Need("law", 0),)},
        {"needs": ()},
        {"spans": (Span("s", 0),)},
        {"candidates": (Candidate(id="a"), Candidate(id="a"))},
        {"candidates": (Candidate(id="a", cost=-1.0),)},
        {"candidates": (Candidate(id="a", cost=0.001),)},
        {"musts": frozenset({"x"})},
        {"max_size": -1},
    ],
)
def test_a_question_that_does_not_hang_together_is_refused(broken: dict[str, object]) -> None:
    good = {"candidates": (Candidate(id="a", brings=frozenset({"law"})),), "needs": (Need("law"),)}
    with pytest.raises(ValueError):
        Wanted(**{**good, **broken})


def test_what_if_adds_removes_and_says_what_is_missing() -> None:
    people = (
        Candidate(id="a", brings=frozenset({"law", "care"}), attributes={"s": "x"}),
        Candidate(id="b", brings=frozenset({"law"}), attributes={"s": "y"}),
        Candidate(id="c", brings=frozenset({"time"}), attributes={"s": ""}),
    )
    wanted = Wanted(
        candidates=people,
        needs=(Need("law"), Need("care"), Need("time")),
        spans=(Span("s", 2),),
        musts=frozenset("b"),
        max_size=2,
    )
    seen = what_if(wanted, "a", add="c")
    assert (seen.chosen, seen.missing, seen.spans[0].unknown, seen.spans[0].met) == (
        ("a", "c"),
        {},
        ("c",),
        False,
    )
    assert [one.word for one in seen.unmet] == ["span:s", "must:b"]
    seen = what_if(wanted, "ac", add="b", remove="a")
    assert (seen.missing, [one.word for one in seen.unmet]) == ({"care": 1}, ["care", "span:s"])
    assert [one.word for one in what_if(wanted, "abc").unmet] == ["max-size"]
