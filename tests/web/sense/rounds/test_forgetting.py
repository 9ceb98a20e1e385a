"""What closing and archiving keep and delete, and that no more is called deleted than is: attacked."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from metastyr.domain.rounds.readiness import Lack
from metastyr.records import wiping
from metastyr.records.models import (
    Answer,
    Invitation,
    Organisation,
    Person,
    Round,
    RoundGroup,
    RoundTarget,
    Sheet,
    Trace,
    User,
)
from metastyr.theory.instruments import INSTRUMENTS, Rated
from metastyr.web.overview.reads import state
from metastyr.web.sense import actions
from metastyr.web.sense.actions import closing
from metastyr.web.sense.actions.invitations import put_in_instead, withdraw_invitation
from metastyr.web.sense.reads import round_now
from tests.theory.questionnaires import questionnaire
from tests.web.made_up import AT, TODAY, client_of
from tests.web.sense.rounds.made import LAST_DAY, answer_all, close, codes, draft, opened, target_of
from tests.web.sense.rounds.phone import words_of

pytestmark = pytest.mark.django_db


def _acting(made: Round) -> dict[str, object]:
    return {"network": made.network.key, "round_key": made.key, "by": _leader().pk, "at": AT}


def _leader() -> User:
    return User.objects.order_by("pk")[0]


def _page(made: Round) -> str:
    return words_of(client_of(_leader()).get(f"/n/{made.network.key}/sense/rounds/{made.key}/"))


def _counts(made: Round) -> list[tuple[str, int, int]]:
    return [(one.name, one.size, one.answered) for one in round_now(made.network.key, made.key).groups]


@pytest.mark.parametrize("anonymous", [True, False])
def test_a_seat_given_to_one_after_the_other_has_one_sheet(anonymous: bool) -> None:
    """Four answer in the same place, each before the next is put in: only the last one's answers are kept."""
    made = opened(anonymous=anonymous, groups={"PPR": 5, "Skoler": 6})
    held = codes(made)
    for name in (*(f"PPR {n}" for n in range(4)), *(f"Skoler {n}" for n in range(6))):
        answer_all(made, held[name])
    seat = Invitation.objects.get(name="PPR 4").key
    for number in range(4):
        other = Person.objects.create(name=f"Ny {number}")
        seat = put_in_instead(**_acting(made), invitation=seat, person=other.pk)
        answer_all(made, codes(made)[other.name], 1 + number)
    withdraw_invitation(**_acting(made), invitation=Invitation.objects.get(name="Skoler 5").key)
    assert Sheet.objects.count() == 14
    right = [("PPR", 5, 5), ("Skoler", 5, 5)]
    assert _counts(made) == right
    (line,) = state(made.network.key, day=TODAY).rounds
    assert line.counted == (10, 10)
    close(made)
    assert _counts(made) == right
    assert list(made.groups.order_by("place").values_list("size", "answered")) == [(5, 5), (5, 5)]
    assert Counter(Sheet.objects.values_list("group__name", flat=True)) == {"PPR": 5, "Skoler": 5}
    # Of the seat's answers the last one's are there, and none before: 1 to 3 were said there alone.
    assert set(Answer.objects.values_list("value", flat=True)) == {4}
    (line,) = state(made.network.key, day=TODAY).rounds
    assert line.counted == (10, 10)


def test_archiving_a_named_round_unlinks_the_answers_and_deletes_those_of_small_groups() -> None:
    made = opened(anonymous=False)
    held = codes(made)
    for name in (*(f"Skoler {n}" for n in range(7)), *(f"PPR {n}" for n in range(4))):
        answer_all(made, held[name], 1 + int(name[-1]) % 5)
    close(made)
    assert Sheet.objects.filter(invitation__isnull=False).count() == 11
    before, said = set(Sheet.objects.values_list("pk", flat=True)), set(Answer.objects.values_list("pk"))
    Round.objects.update(wiped=AT)
    actions.archive(**_acting(made))
    made.refresh_from_db()
    assert (made.state, made.wiped) == ("archived", None)
    after = Sheet.objects.values_list("pk", "group__name", "anonymous", "invitation")
    assert Counter(row[1:] for row in after) == {("Skoler", True, None): 7}
    assert not before & {row[0] for row in after}
    assert not said & set(Answer.objects.values_list("pk"))
    assert (Answer.objects.count(), Invitation.objects.count()) == (7 * 7 * 3, 0)
    assert list(made.groups.order_by("place").values_list("answered", flat=True)) == [4, 7, 0]


def test_people_who_were_rated_lose_name_and_place_when_the_round_is_archived(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(INSTRUMENTS, "others", questionnaire(Rated.PEOPLE, key="others", items=("first",)))
    made = opened(instrument_key="others", anonymous=False, groups={"PPR": 6})
    for name, code in codes(made).items():
        answer_all(made, code, 1 + int(name[-1]) % 5)
    close(made)
    targets = set(made.targets.values_list("pk", flat=True))
    # Whoever leaves the register takes nobody's answers along.
    Person.objects.get(name="PPR 0").delete()
    assert (made.targets.count(), Answer.objects.count()) == (6, 30)
    said = Counter(Answer.objects.values_list("value", flat=True))
    actions.archive(**_acting(made))
    names = set(made.targets.values_list("name", flat=True))
    assert names == {f"Person {n}" for n in range(1, 7)}
    assert set(made.targets.values_list("person", flat=True)) == {None}
    assert not targets & set(made.targets.values_list("pk", flat=True))
    assert Counter(Answer.objects.values_list("value", flat=True)) == said


def test_an_archiving_that_fails_leaves_all_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    made = opened(anonymous=False)
    for code in codes(made).values():
        answer_all(made, code)
    close(made)
    before = (
        set(Sheet.objects.values_list("pk", "invitation")),
        Invitation.objects.count(),
        Trace.objects.count(),
    )

    def fails(**_told: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(type(Trace.objects), "leave", lambda _self, **told: fails(**told))
    with pytest.raises(RuntimeError):
        actions.archive(**_acting(made))
    assert before == (
        set(Sheet.objects.values_list("pk", "invitation")),
        Invitation.objects.count(),
        Trace.objects.count(),
    )


@pytest.mark.parametrize("rates", [Rated.PEOPLE, Rated.MIRROR, Rated.ORGANISATION])
def test_a_questionnaire_that_tells_who_answers_is_refused_for_anonymous_rounds(
    monkeypatch: pytest.MonkeyPatch, rates: Rated
) -> None:
    monkeypatch.setitem(INSTRUMENTS, "telling", questionnaire(rates, key="telling"))
    made = draft(instrument_key="telling")
    with pytest.raises(actions.NotDone) as refused:
        actions.make_ready(**_acting(made))
    assert Lack.TELLS_WHO in refused.value.lacks
    assert "runden kan ikke være anonym. Vælg svar med navn." in _page(made)
    Round.objects.update(anonymous=False)
    with pytest.raises(actions.NotDone) as refused:
        actions.make_ready(**_acting(made))
    assert Lack.TELLS_WHO not in refused.value.lacks


def test_no_answer_is_taken_after_the_last_day_though_nobody_closes_the_round(client: Client) -> None:
    made = opened()
    code, values = codes(made)["PPR 0"], {target_of(made, "Skoler"): 3}
    late = {"code": code, "today": LAST_DAY + timedelta(days=1)}
    actions.give_answer(code=code, item="timely", values=values, today=LAST_DAY)
    for attempt in (
        lambda: actions.give_answer(**late, item="timely", values={target_of(made, "Skoler"): 5}),
        lambda: actions.finish(**late),
        lambda: actions.withdraw_answers(**late),
        lambda: actions.not_me(code=code, at=AT + timedelta(days=400)),
    ):
        with pytest.raises(actions.NotTaken) as refused:
            attempt()
        assert refused.value.reason is actions.Turned.CLOSED
    assert list(Answer.objects.values_list("value", flat=True)) == [3]
    yesterday = timezone.localdate() - timedelta(days=1)
    Round.objects.update(opens=yesterday, closes=yesterday)
    shut = client.get(f"/s/{code}/")
    assert (shut.status_code, "Runden er lukket" in words_of(shut)) == (410, True)
    sent = client.post(f"/s/{code}/1/", {"item": "timely", "move": "next", f"t{next(iter(values))}": "5"})
    assert (sent.status_code, "kom for sent og er ikke gemt" in words_of(sent)) == (410, True)
    assert list(Answer.objects.values_list("value", flat=True)) == [3]
    assert "ingen kan svare længere. Arbejderen lukker runden." in _page(made)


GONE = "Det, der kunne føre et svar tilbage til en person, er slettet."


def test_no_more_is_called_deleted_than_is(client: Client) -> None:
    """Inside a test's transaction nothing can be wiped: the page says so, and to whom it matters."""
    made = close(opened())
    told = _page(made)
    assert GONE not in told
    assert "er slettet i databasen. Det bliver slettet i dens filer af arbejderen." in told
    assert "Databasens filer er ikke renset endnu" in told
    assert client.get("/health/").json()["deleted"] == "waiting"
    Round.objects.update(wiped=AT, log_kept=True)
    told = _page(made)
    assert GONE not in told
    assert "databasens egen log kan gemme det et stykke tid endnu" in told
    assert "pg_checkpoint" in told
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["deleted"]) == (200, "log_kept")
    Round.objects.update(log_kept=False)
    told = _page(made)
    assert (GONE in told, "renset" in told) == (True, False)
    assert client.get("/health/").json()["deleted"] == "ok"
    actions.archive(**_acting(made))
    assert "De bliver slettet i dens filer af arbejderen." in _page(made)
    assert client.get("/health/").json()["deleted"] == "waiting"


@pytest.mark.parametrize("can", [True, False])
def test_who_answers_is_promised_no_more_than_this_installation_can_do(
    client: Client, monkeypatch: pytest.MonkeyPatch, can: bool
) -> None:
    monkeypatch.setattr("metastyr.web.sense.reads.answering.log_can_be_wiped", lambda: can)
    told = words_of(client.get(f"/s/{codes(opened())['PPR 0']}/"))
    assert ("heller ikke dem, der driver systemet" in told) is can
    assert ("Databasens egen log kan gemme den et stykke tid endnu." in told) is not can


@pytest.mark.django_db(transaction=True)
def test_a_log_that_could_not_be_wiped_is_tried_again_once_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    came: list[wiping.Wiped] = []

    def wiped(outcome: wiping.Wiped) -> None:
        monkeypatch.setattr(closing, "wiped", lambda: came.append(outcome) or outcome)

    def kept() -> tuple[bool, bool]:
        row = Round.objects.get()
        return row.wiped is not None, row.log_kept

    made = opened()
    wiped(wiping.Wiped.NOT_YET)
    close(made)
    assert kept() == (False, False)
    wiped(wiping.Wiped.BUT_THE_LOG)
    assert closing.wipe_closed(at=AT)
    assert kept() == (True, True)
    monkeypatch.setattr(closing, "log_can_be_wiped", lambda: False)
    assert closing.wipe_closed(at=AT + timedelta(hours=2))
    monkeypatch.setattr(closing, "log_can_be_wiped", lambda: True)
    assert closing.wipe_closed(at=AT + timedelta(minutes=59))
    assert len(came) == 2
    wiped(wiping.Wiped.ALL)
    assert closing.wipe_closed(at=AT + timedelta(hours=1))
    assert kept() == (True, False)
    assert closing.wipe_closed(at=AT + timedelta(hours=9))
    assert len(came) == 3
    actions.archive(**_acting(made))
    assert (kept(), len(came)) == ((True, False), 4)


def test_an_organisation_that_leaves_the_register_takes_no_answers_along() -> None:
    made = opened()
    answer_all(made, codes(made)["PPR 0"])
    home = RoundGroup.objects.get(name="Skoler").target
    gone = Organisation.objects.create(name="Regionen", sector="region")
    RoundTarget.objects.filter(pk=home.pk).update(organisation=gone)
    before = Answer.objects.count()
    gone.delete()
    assert (Answer.objects.count(), RoundTarget.objects.get(pk=home.pk).organisation_id) == (before, None)
