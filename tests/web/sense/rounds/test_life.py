"""The life of a round: what it lacks, what opens, what closing destroys, and what each state allows."""

from __future__ import annotations

from collections import Counter

import pytest

from metastyr.domain.rounds.readiness import Lack
from metastyr.records.models import Answer, Invitation, Letter, Round, RoundSecret, RoundTarget, Sheet, User
from metastyr.web.sense import actions
from tests.web.made_up import AT, verbs
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened, target_of

pytestmark = pytest.mark.django_db


def _acting(made: Round) -> dict[str, object]:
    by = User.objects.values_list("pk", flat=True).first()
    return {"network": made.network.key, "round_key": made.key, "by": by, "at": AT}


def test_a_draft_that_lacks_something_is_not_made_ready_and_says_what() -> None:
    made = draft(intro={}, works_council_informed=None, groups={"PPR": 3})
    with pytest.raises(actions.NotDone) as refused:
        actions.make_ready(**_acting(made))
    assert refused.value.lacks == (
        Lack.GROUPS,
        Lack.NO_GROUP_LARGE_ENOUGH,
        Lack.INTRO,
        Lack.WORKS_COUNCIL,
    )
    made.refresh_from_db()
    assert made.state == "draft"


def test_opening_draws_a_secret_writes_the_rated_and_lets_one_letter_wait_for_each() -> None:
    made = opened()
    assert made.state == "open"
    assert len(RoundSecret.objects.get(round=made).secret) == 32
    assert list(RoundTarget.objects.filter(round=made).values_list("name", flat=True).order_by("place")) == [
        "PPR",
        "Skoler",
        "Sundhedsplejen",
    ]
    assert Counter(Letter.objects.values_list("occasion", "state")) == {("invite", "waiting"): 18}
    assert len(set(Invitation.objects.values_list("code_print", flat=True))) == 18
    assert [verb for verb, _about in verbs()] == ["round.begun", "round.ready", "round.opened"]


def test_an_answer_is_kept_changed_and_never_doubled() -> None:
    made = opened()
    code = codes(made)["PPR 0"]
    values = {target_of(made, "Skoler"): 4, target_of(made, "PPR"): None}
    actions.give_answer(code=code, item="timely", values=values)
    actions.give_answer(code=code, item="timely", values={target_of(made, "Skoler"): 2})
    assert dict(Answer.objects.values_list("target__name", "value")) == {"Skoler": 2, "PPR": None}
    assert Sheet.objects.get().invitation is None
    assert not Sheet.objects.get().finished


@pytest.mark.parametrize(
    ("item", "group", "value", "reason"),
    [
        ("timely", "Skoler", 6, actions.Turned.NO_SUCH_ANSWER),
        ("timely", "Skoler", 0, actions.Turned.NO_SUCH_ANSWER),
        ("smiles", "Skoler", 3, actions.Turned.NO_SUCH_ANSWER),
    ],
)
def test_an_answer_nobody_can_give_is_not_taken(
    item: str, group: str, value: int, reason: actions.Turned
) -> None:
    made = opened()
    with pytest.raises(actions.NotTaken) as refused:
        actions.give_answer(
            code=codes(made)["PPR 0"],
            item=item,
            values={target_of(made, "PPR"): 3, target_of(made, group): value},
        )
    assert refused.value.reason is reason
    assert Answer.objects.count() == 0
    assert Sheet.objects.count() == 0


def test_one_cannot_answer_about_a_group_of_another_round() -> None:
    made, other = opened(), opened()
    with pytest.raises(actions.NotTaken) as refused:
        actions.give_answer(code=codes(made)["PPR 0"], item="timely", values={target_of(other, "Skoler"): 3})
    assert refused.value.reason is actions.Turned.NOT_ASKED


def test_closing_destroys_the_secret_and_gives_every_sheet_a_new_id() -> None:
    made = opened()
    for number, code in enumerate(codes(made).values()):
        answer_all(made, code, 1 + number % 5)
    before = set(Sheet.objects.values_list("pk", flat=True))
    rows = Counter(Answer.objects.values_list("sheet__group__name", "target__name", "item", "value"))
    close(made)
    assert made.state == "closed"
    assert not RoundSecret.objects.exists()
    after = set(Sheet.objects.values_list("pk", flat=True))
    assert (len(after), before & after) == (18, set())
    assert Counter(Answer.objects.values_list("sheet__group__name", "target__name", "item", "value")) == rows
    assert list(made.groups.order_by("place").values_list("size", "answered")) == [(6, 6), (7, 7), (5, 5)]


def test_too_few_from_a_group_are_counted_and_their_answers_destroyed() -> None:
    made = opened()
    held = codes(made)
    for name in [*(f"Skoler {i}" for i in range(7)), *(f"PPR {i}" for i in range(4))]:
        answer_all(made, held[name])
    close(made)
    assert Counter(Sheet.objects.values_list("group__name", flat=True)) == {"Skoler": 7}
    assert list(made.groups.order_by("place").values_list("answered", flat=True)) == [4, 7, 0]


def test_a_closed_round_takes_no_answer() -> None:
    made = opened()
    code = codes(made)["PPR 0"]
    close(made)
    with pytest.raises(actions.NotTaken) as refused:
        actions.give_answer(code=code, item="timely", values={target_of(made, "Skoler"): 3})
    assert refused.value.reason is actions.Turned.CLOSED
    assert Answer.objects.count() == 0


def test_a_named_round_knows_whose_sheet_it_is_also_when_closed() -> None:
    made = opened(anonymous=False)
    answer_all(made, codes(made)["PPR 0"])
    close(made)
    assert Sheet.objects.get().invitation.name == "PPR 0"


def test_results_are_not_shared_before_a_conversation_is_agreed() -> None:
    made = close(opened())
    with pytest.raises(actions.NotDone) as refused:
        actions.publish(**_acting(made))
    assert refused.value.reason is actions.Reason.DIALOGUE_FIRST
    actions.agree_on_dialogue(**_acting(made), who="Lederne af de tre grupper", when=AT, how="")
    actions.publish(**_acting(made))
    made.refresh_from_db()
    assert made.state == "published"


def test_what_is_archived_has_no_names_left() -> None:
    made = opened()
    for code in codes(made).values():
        answer_all(made, code)
    actions.archive(**_acting(close(made)))
    assert (Invitation.objects.count(), Letter.objects.count(), Sheet.objects.count()) == (0, 0, 18)


def test_the_same_process_asked_again_brings_its_groups_along() -> None:
    first = close(opened())
    made = draft(groups={})
    by = made.network.traces.first().by_id
    again = actions.begin_round(
        network=first.network.key,
        instrument_key="coordination",
        details=actions.Details(title="Igen"),
        follows=first.key,
        by=by,
        at=AT,
    )
    second = Round.objects.get(key=again)
    assert second.follows == first
    assert [(group.name, group.invitations.count()) for group in second.groups.order_by("place")] == [
        ("PPR", 6),
        ("Skoler", 7),
        ("Sundhedsplejen", 5),
    ]
