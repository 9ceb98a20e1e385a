"""The choice of form on tasks one knows the answer to: fair, firm where it should be, and turned as told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from metastyr.analysis.choice.choose import choose
from metastyr.domain.choice.judgement import CRITERION_KEYS, Judgement, Sureness
from metastyr.domain.choice.task import Assessment, Choice, Order, Task

RULINGS = (0, 0, 1, 1, 1, 1, 1, 1, 0, 4, 3, 1)
WELL_BEING = (3, 3, 4, 4, 4, 2, 4, 4, 4, 2, 1, 0)
SALTING = (0, 0, 0, 1, 1, 1, 1, 0, 1, 1, 3, 4)
DRAWS = 20_000


def assessed(answers: tuple[int | None, ...], name: str = "A") -> Assessment:
    told = zip(CRITERION_KEYS, answers, strict=True)
    return Assessment(
        name, tuple(Judgement(key, answer, Sureness.FAIRLY) for key, answer in told if answer is not None)
    )


def choice(*assessments: Assessment, order: Order = ()) -> Choice:
    return Choice(Task("t"), assessments, order)


@pytest.mark.parametrize(
    ("answers", "form", "clearness"),
    [
        (RULINGS, "bureaucracy", "leaning"),
        (WELL_BEING, "network", "clear"),
        (SALTING, "market", "leaning"),
    ],
)
def test_three_tasks_one_knows_the_answer_to(answers: tuple[int, ...], form: str, clearness: str) -> None:
    seen = choose(choice(assessed(answers)), draws=DRAWS).together
    assert (seen.recommended, seen.clearness) == (form, clearness)


@pytest.mark.parametrize("answer", [None, 0, 2, 4])
def test_no_form_gains_by_having_more_questions(answer: int | None) -> None:
    seen = choose(choice(assessed((answer,) * 12)), draws=DRAWS).together
    assert seen.recommended is None
    assert [one.first for one in seen.forms] == pytest.approx([0.25] * 4, abs=0.015)


def test_nobody_has_assessed_yet() -> None:
    seen = choose(choice(), draws=1_000)
    assert (seen.together.recommended, seen.alone) == (None, ())


def test_a_flip_turns_the_recommendation_and_one_step_less_does_not() -> None:
    asked = choice(assessed(WELL_BEING))
    seen = choose(asked, draws=DRAWS).together
    flip = seen.flips[0]
    change = flip.changes[0]
    assert (change.criterion, change.before, change.after, flip.becomes) == (
        "legality", (2.0,), (4.0,), "bureaucracy",
    )  # fmt: skip
    for answer, recommended in ((4, "bureaucracy"), (3, "network")):
        moved = tuple(
            replace(one, answer=answer) if one.criterion == change.criterion else one
            for one in asked.assessments[0].judgements
        )
        again = choose(choice(Assessment("A", moved)), draws=DRAWS).together
        assert again.recommended == recommended


def test_where_no_single_answer_turns_it_the_smallest_pairs_are_told() -> None:
    asked = choice(assessed((4,) * 9 + (0, 0, 0)))
    seen = choose(asked, draws=DRAWS).together
    assert (seen.recommended, {(len(flip.changes), flip.size) for flip in seen.flips}) == (
        "network", {(2, 5.0)},
    )  # fmt: skip
    flip = seen.flips[0]
    after = {change.criterion: int(change.after[0]) for change in flip.changes}
    moved = tuple(
        replace(one, answer=after.get(one.criterion, one.answer)) for one in asked.assessments[0].judgements
    )
    assert choose(choice(Assessment("A", moved)), draws=DRAWS).together.recommended == flip.becomes


def test_some_recommendations_no_two_answers_turn() -> None:
    order = (("wicked-or-across",), ("legality", "standards", "measurable"))
    seen = choose(choice(assessed((4,) * 9 + (0, 0, 0)), order=order), draws=DRAWS).together
    assert (seen.recommended, seen.flips) == ("network", ())


def test_each_alone_and_where_they_differ() -> None:
    partly = assessed((*WELL_BEING[:5], None, *WELL_BEING[6:9], 4, 2, 0), "B")
    seen = choose(choice(assessed(RULINGS), partly), draws=DRAWS)
    assert [(one.assessor, one.answered, one.recommended) for one in seen.alone] == [
        ("A", 12, "bureaucracy"),
        ("B", 11, "bureaucracy"),
    ]
    by_key = {one.criterion: one for one in seen.spread}
    assert by_key["conflict-risk"].answers == (("A", 1),)
    assert (by_key["unclear-problem"].low, by_key["unclear-problem"].high) == (0, 3)


def test_an_order_of_importance_counts() -> None:
    plain, ranked = (
        choose(choice(assessed(RULINGS), order=order), draws=DRAWS).together.of("bureaucracy").first
        for order in ((), (("legality",), ("standards",)))
    )
    assert ranked > plain
