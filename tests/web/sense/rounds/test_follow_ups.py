"""Procedure or conversation? What is agreed on after a round: added, changed, done, and seen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.records.models import FollowUp, Round, RoundGroup, Trace, User
from metastyr.theory.coordination_reading import WEAK_TIE_QUESTIONS
from metastyr.web.sense import actions
from tests.documents.papers import running
from tests.web.made_up import AT, TODAY, client_of, give_role, leader_of, make_network, make_user, verbs
from tests.web.sense.results.asked_twice import asked_twice
from tests.web.sense.rounds.filled import Says, agree, filled, follow_up
from tests.web.sense.rounds.made import opened

pytestmark = pytest.mark.django_db

GROUPS = {"PPR": 9, "Skoler": 9, "Sundhedsplejen": 9}
AGREED = actions.Agreed(way="talk", text="Et kvarter hver mandag", owner="Skolelederen", due=TODAY)


@pytest.fixture
def leader() -> User:
    return leader_of(make_network())


def says(weak: set[tuple[str, str]]) -> Says:
    """Clearly weak on some ties, clearly strong on all others."""

    def answer(own: str, about: str, _number: int, item: str) -> int:
        low = (own, about) in weak
        return (1 if low else 3) if item == "frequent" else (2 if low else 5)

    return answer


def acting(made: Round, user: User) -> dict[str, Any]:
    return {"network": "unges-trivsel", "round_key": made.key, "by": user.pk, "at": AT}


def ends(made: Round, a: str, b: str) -> dict[str, int]:
    ids = {group.name: group.pk for group in RoundGroup.objects.filter(round=made)}
    return {"source": ids[a], "target": ids[b]}


def url(made: Round, path: str = "") -> str:
    return f"/n/unges-trivsel/sense/rounds/{made.key}/results/follow-ups/{path}"


def test_an_act_is_added_changed_and_done_each_with_a_trace(leader: User) -> None:
    made = agree(filled())
    pk = actions.add_follow_up(**acting(made, leader), **ends(made, "PPR", "Skoler"), agreed=AGREED)
    later = actions.Agreed(way="procedure", text="Et skema", owner="PPR", due=TODAY + timedelta(days=5))
    actions.change_follow_up(**acting(made, leader), follow_up=pk, agreed=later)
    actions.change_follow_up(**acting(made, leader), follow_up=pk, agreed=later)
    actions.finish_follow_up(**acting(made, leader), follow_up=pk, day=TODAY)
    actions.finish_follow_up(**acting(made, leader), follow_up=pk, day=TODAY + timedelta(days=1))
    kept = FollowUp.objects.get()
    assert (kept.source.name, kept.target.name, kept.way, kept.text, kept.owner, kept.due, kept.done) == (
        *("PPR", "Skoler", "procedure", "Et skema", "PPR"),
        *(TODAY + timedelta(days=5), TODAY),
    )
    assert [verb for verb, _about in verbs() if "follow_up" in verb] == [
        "round.follow_up_added",
        "round.follow_up_changed",
        "round.follow_up_changed",
    ]


def test_nothing_is_agreed_on_before_the_round_is_over_and_the_conversation_agreed(leader: User) -> None:
    for made, reason in (
        (opened(), actions.Reason.NOT_OPEN),
        (filled(), actions.Reason.DIALOGUE_FIRST),
    ):
        with pytest.raises(actions.NotDone) as refused:
            actions.add_follow_up(**acting(made, leader), source=None, target=None, agreed=AGREED)
        assert refused.value.reason is reason
    assert FollowUp.objects.count() == 0


def test_a_group_or_an_act_of_another_round_is_not_found(leader: User) -> None:
    made, other = agree(filled()), agree(filled())
    with pytest.raises(RoundGroup.DoesNotExist):
        actions.add_follow_up(**acting(made, leader), **ends(other, "PPR", "Skoler"), agreed=AGREED)
    foreign = follow_up(other)
    with pytest.raises(FollowUp.DoesNotExist):
        actions.change_follow_up(**acting(made, leader), follow_up=foreign.pk, agreed=AGREED)
    with pytest.raises(FollowUp.DoesNotExist):
        actions.finish_follow_up(**acting(made, leader), follow_up=foreign.pk, day=TODAY)
    foreign.refresh_from_db()
    assert (FollowUp.objects.count(), foreign.done) == (1, None)


def test_a_write_that_fails_leaves_nothing(leader: User, monkeypatch: pytest.MonkeyPatch) -> None:
    made = agree(filled())
    kept = follow_up(made)

    def fail(**_told: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(Trace.objects, "leave", fail)
    with pytest.raises(DatabaseError):
        actions.add_follow_up(**acting(made, leader), source=None, target=None, agreed=AGREED)
    with pytest.raises(DatabaseError):
        actions.change_follow_up(**acting(made, leader), follow_up=kept.pk, agreed=AGREED)
    with pytest.raises(DatabaseError):
        actions.finish_follow_up(**acting(made, leader), follow_up=kept.pk, day=TODAY)
    assert FollowUp.objects.values_list("text", "done").get() == (kept.text, None)


def test_each_weak_place_has_two_forms_the_questions_stand_once_and_the_unsure_are_folded_away(
    leader: User,
) -> None:
    weak = {("PPR", "Skoler"), ("Skoler", "PPR"), ("Skoler", "Skoler"), ("Sundhedsplejen", "PPR")}
    made = agree(filled(GROUPS, says=says(weak)))
    told = client_of(leader).get(url(made)).content.decode()
    shown, folded = told.split('id="unsure"') if 'id="unsure"' in told else (told, "")
    names = ("PPR og Skoler", "PPR og Sundhedsplejen", "Inden for Skoler")
    assert [f"<h3>{name}</h3>" in shown for name in names] == [True, True, True]
    assert shown.count('class="tie-box"') == 3
    for question in WEAK_TIE_QUESTIONS:
        assert told.count(question.text.da) == 1
    tie = ends(made, "PPR", "Skoler")
    link = f"{url(made, 'add/')}?source={tie['source']}&amp;target={tie['target']}&amp;way="
    assert [f"{link}{way}" in shown for way in ("procedure", "talk")] == [True, True]
    assert "PPR og Skoler" not in folded


def test_a_form_agrees_on_something_and_brings_it_to_the_results(leader: User) -> None:
    made = agree(filled())
    tie = ends(made, "Skoler", "PPR")
    due = timezone.localdate() + timedelta(days=30)
    sent = {"way": "talk", "text": "Et kvarter hver mandag", "owner": "Skolelederen", "due": due.isoformat()}
    client = client_of(leader)
    path = url(made, f"add/?source={tie['source']}&target={tie['target']}&way=talk")
    assert 'value="talk"' in client.get(path).content.decode()
    response = client.post(path, sent)
    assert (response.status_code, response["Location"]) == (302, url(made))
    kept = FollowUp.objects.get()
    assert (kept.source.name, kept.target.name, kept.text, kept.due) == ("Skoler", "PPR", sent["text"], due)
    for page in (url(made), url(made).removesuffix("follow-ups/")):
        assert sent["text"] in client.get(page).content.decode()
    assert client.post(url(made, f"{kept.pk}/done/")).status_code == 302
    kept.refresh_from_db()
    assert kept.done == timezone.localdate()
    assert client.post(url(made, f"{kept.pk}/"), {**sent, "done": ""}).status_code == 302
    kept.refresh_from_db()
    assert kept.done is None


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"text": ""}, "Udfyld feltet “Hvad gør I?”."),
        ({"owner": ""}, "Udfyld feltet “Hvem sørger for det?”."),
        ({"due": "2020-01-01"}, "Dagen er gået. Vælg en dag, der kommer."),
        ({"way": "shout"}, "Arbejdsgang eller samtale?"),
    ],
)
def test_half_an_act_is_not_saved(leader: User, changed: dict[str, str], error: str) -> None:
    made = agree(filled())
    due = timezone.localdate() + timedelta(days=30)
    sent = {"way": "talk", "text": "Et møde", "owner": "PPR", "due": due.isoformat(), **changed}
    response = client_of(leader).post(url(made, "add/"), sent)
    assert (response.status_code, error in response.content.decode()) == (422, True)
    assert FollowUp.objects.count() == 0


def test_an_act_that_is_late_can_be_changed_without_a_new_day(leader: User) -> None:
    made = agree(filled())
    kept = follow_up(made, due=TODAY - timedelta(days=400))
    sent = {"way": "talk", "text": "Et møde", "owner": "PPR", "due": kept.due.isoformat(), "done": ""}
    assert client_of(leader).post(url(made, f"{kept.pk}/"), sent).status_code == 302
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    response = client_of(leader).post(url(made, f"{kept.pk}/"), {**sent, "done": tomorrow})
    assert (response.status_code, "Dagen er ikke kommet endnu." in response.content.decode()) == (422, True)


def result_page(made: Round, user: User) -> str:
    return client_of(user).get(url(made).removesuffix("follow-ups/")).content.decode()


def steps(told: str) -> str:
    return told.split('id="next"')[1].split("</ol>")[0] if 'id="next"' in told else ""


def test_what_was_agreed_last_time_is_told_where_the_last_round_is_open_to_the_reader(leader: User) -> None:
    before, made = asked_twice()
    for text, done in (("Et kvarter hver mandag", TODAY), ("Fast skema ved henvisning", None)):
        follow_up(before, text=text, done=done)
    link = f"{url(before)}{FollowUp.objects.get(done=None).pk}/"
    for told in (result_page(made, leader), client_of(leader).get(url(made)).content.decode()):
        assert [text in told for text in ("Et kvarter hver mandag", "Fast skema ved henvisning", link)] == [
            *(True, True, True)
        ]
        assert "1 af 2 aftaler er noteret som gjort." in told
    assert "#last-time" in steps(result_page(made, leader))
    paper = client_of(leader).get(url(made).replace("follow-ups/", "result.pdf")).content
    assert "Efter den runde aftalte I 2 ting, og 1 er noteret som gjort." in running(paper)
    assert "Fast skema ved henvisning" in running(paper)
    participant = make_user("bo@fjordby.dk")
    give_role(participant, made.network, Role.PARTICIPANT)
    Round.objects.filter(pk=made.pk).update(state="published", published=AT)
    assert "Et kvarter hver mandag" not in result_page(made, participant)
    Round.objects.filter(pk=before.pk).update(state="published", published=AT)
    told = result_page(made, participant)
    assert ("Et kvarter hver mandag" in told, link in told) == (True, False)
    # Where the talk about the last round is not agreed, its numbers are open to nobody.
    Round.objects.filter(pk=before.pk).update(dialogue_when=None)
    assert "Et kvarter hver mandag" not in result_page(made, leader)


def test_the_next_steps_are_what_is_agreed_once_something_is(leader: User) -> None:
    made = agree(filled(GROUPS, says=says({("PPR", "Skoler")})))
    assert "Tag det svage sted op" in steps(result_page(made, leader))
    Round.objects.filter(pk=made.pk).update(dialogue_when=timezone.now() - timedelta(days=1))
    assert "Skriv ned, hvad I aftalte" in steps(result_page(made, leader))
    today = timezone.localdate()
    kept = follow_up(made, text="Et fast skema.", due=today)
    follow_up(made, text="Et kvarter hver mandag", owner="Skolelederen", due=today - timedelta(days=1))
    told = steps(result_page(made, leader))
    assert "Et fast skema. Lederen af PPR sørger for det, senest" in told
    assert "Spørg Skolelederen, hvordan det går." in told
    assert ("svage" in told, url(made, f"{kept.pk}/") in told) == (False, True)
    FollowUp.objects.update(done=today)
    assert "Alt, hvad I har aftalt, er gjort." in steps(result_page(made, leader))
