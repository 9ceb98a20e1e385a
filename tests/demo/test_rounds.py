"""The demo's rounds: who is asked, and that what they say shows what the demo is there to show."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.analysis.coordination.strength import Strength
from metastyr.demo import case
from metastyr.demo.history import What, history
from metastyr.demo.rounds import INSTRUMENT, DemoRound, answers, dialogue, follow_ups, intro, rounds
from metastyr.domain.disclosure import SMALLEST, Withheld
from metastyr.domain.rounds.intro import left_open
from metastyr.domain.rounds.presets import scoring
from metastyr.domain.rounds.readiness import INTRO_PARTS
from metastyr.records.models.follow_up import WAYS

SCHOOLS, YOUTH, HEALTH, PSYCHIATRY, POLICE, CIVIL = rounds()["first"].groups


def seen(asked: DemoRound) -> Coordination:
    """The result as the product reckons it: without the sheets of groups too small to be kept."""
    maps = scoring(INSTRUMENT, {})
    rows = []
    for person in asked.asked:
        group = asked.group_of(person)
        said = answers(asked, person)
        if len(asked.groups[group]) < SMALLEST or not said:
            continue
        for to in asked.groups:
            labels = [said.get(item.key, {}).get(to) for item in INSTRUMENT.items]
            points = [
                None if label is None else maps[item.key].points[label - 1]
                for item, label in zip(INSTRUMENT.items, labels, strict=True)
            ]
            rows.append((person, group, to, tuple(points)))
    sizes = {group: len(members) for group, members in asked.groups.items()}
    return coordination(Answers.from_rows(rows), members=sizes)


@pytest.mark.parametrize("key", ["first", "second"])
def test_who_is_asked(key: str) -> None:
    asked = rounds()[key]
    assert len(set(asked.asked)) == len(asked.asked)
    assert asked.late | asked.never | set(asked.stopped_after) <= set(asked.asked)
    sizes = {group: len(members) for group, members in asked.groups.items()}
    assert [group for group, size in sizes.items() if size < SMALLEST] == [POLICE]


def test_those_asked_are_in_the_network_on_the_day() -> None:
    day = {event.details["round"]: event.at for event in history().events if event.what is What.ROUND_READY}
    lists = [event for event in history().events if event.what is What.LIST]
    left = {event.details["person"]: event.at for event in history().events if event.what is What.LEFT}
    for key, at in day.items():
        listed = [event for event in lists if event.at < at][-1]
        there = {one.id for one in case.people(listed.details["people"])}
        gone = {person for person, when in left.items() if when < at}
        assert set(rounds()[key].asked) <= there - gone


def test_thirty_four_of_thirty_eight_finished_and_then_forty_are_asked() -> None:
    first, second = rounds().values()
    finished = set(first.asked) - first.never - set(first.stopped_after)
    assert (len(finished), len(first.asked), len(second.asked)) == (34, 38, 40)


def test_the_answers_are_ones_the_instrument_has() -> None:
    for asked in rounds().values():
        for person in asked.asked:
            for item, said in answers(asked, person).items():
                points = INSTRUMENT.item(item).scale.points
                assert set(said) <= set(asked.groups)
                assert {value for value in said.values() if value is not None} <= set(range(1, points + 1))


def test_some_leave_blanks_some_find_it_not_relevant_and_some_hear_too_often() -> None:
    first = rounds()["first"]
    every = {person: answers(first, person) for person in first.asked}
    values = [value for said in every.values() for one in said.values() for value in one.values()]
    assert values.count(None) > 0
    blank = [p for p, said in every.items() for one in said.values() if len(one) < len(first.groups)]
    assert set(blank) == {"p30", "p04", "p39"}
    too_often = Counter(value for said in every.values() for value in said.get("frequent", {}).values())
    assert too_often[4] + too_often[5] > 0
    assert len(every["p47"]) == 3


def test_the_first_round_shows_a_strong_and_weak_ties_and_a_lopsided_pair() -> None:
    result = seen(rounds()["first"])
    called = {(cell.from_, cell.to): cell.strength for cell in result.cells if cell.strength is not None}
    assert [tie for tie, how in called.items() if how is Strength.STRONG] == [(SCHOOLS, YOUTH)]
    assert sorted(tie for tie, how in called.items() if how is Strength.WEAK) == [
        (CIVIL, PSYCHIATRY),
        (SCHOOLS, PSYCHIATRY),
        (YOUTH, CIVIL),
        (YOUTH, PSYCHIATRY),
    ]
    pair = next(one for one in result.pairs if {one.a, one.b} == {YOUTH, CIVIL})
    assert pair.asymmetry.low > 0


def test_the_small_group_is_not_shown_either_way() -> None:
    result = seen(rounds()["first"])
    told = {other: result.cell(POLICE, other).withheld for other in result.groups if other != POLICE}
    assert set(told.values()) == {Withheld.FEW_RATERS}
    shown = [other for other in result.groups if result.cell(other, POLICE).withheld is None]
    assert shown == []


def test_the_second_round_finds_the_psychiatry_nearer() -> None:
    before, now = (seen(asked).cell(SCHOOLS, PSYCHIATRY).index for asked in rounds().values())
    assert before is not None
    assert now is not None
    assert before.high < now.low


def test_the_same_person_always_answers_the_same() -> None:
    first = rounds()["first"]
    assert answers(first, "p22") == answers(first, "p22")
    assert [answers(first, "p22")[item][SCHOOLS] for item in ("shared_goals", "frequent", "timely")] == [
        3,
        4,
        3,
    ]


def test_the_rest_of_the_story_is_whole() -> None:
    asked = intro("forløbet")
    assert tuple(asked) == INTRO_PARTS
    assert {left_open(text) for text in asked.values()} == {""}
    assert sorted(dialogue()) == ["how", "who"]
    groups = rounds()["first"].groups
    for one in follow_ups():
        assert {one.source, one.target} <= set(groups)
        assert one.way in WAYS


def test_the_days_of_the_rounds_move_with_the_year() -> None:
    year = history()
    moved = year.ending_before(year.events[-1].at.replace(year=2027))
    told = [event.details for event in moved.events if event.what is What.ROUND_BEGUN]
    days = (moved.events[0].at - year.events[0].at).days
    was = [event.details for event in year.events if event.what is What.ROUND_BEGUN]
    for now, before in zip(told, was, strict=True):
        for name in ("opens", "closes", "informed"):
            assert (date.fromisoformat(now[name]) - date.fromisoformat(before[name])).days == days
    when = next(event for event in moved.events if event.what is What.DIALOGUE_AGREED).details["when"]
    assert when == "2027-06-23T13:00:00"
