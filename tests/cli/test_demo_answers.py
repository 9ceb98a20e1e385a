"""The made-up people answer through the pages as the demo says they would, and never anywhere else."""

from __future__ import annotations

import pytest

from metastyr.cli import demo_answers
from metastyr.demo.rounds import DemoRound, answers, rounds
from metastyr.records.models import Answer, Invitation, Person, Round, Sheet, User
from metastyr.theory.instruments import COORDINATION
from metastyr.web.sense import actions
from metastyr.web.sense.actions.invitations import withdraw_invitation
from metastyr.web.site import demo_rounds
from tests.ways.client_phone import ClientPhone
from tests.web.site.loaded import NOW, _in_place, loaded
from tests.web.site.test_demo_case import KEY

__all__ = ["_in_place", "loaded"]

HERE = "http://testserver"


@pytest.fixture
def second(loaded: object, settings: object) -> Round:
    """The demo's second round, opened."""
    settings.ALLOWED_HOSTS = ["testserver"]  # type: ignore[attr-defined]
    row = Round.objects.get(state="ready")
    actions.open_round(
        network=KEY, round_key=row.key, by=User.objects.values_list("pk", flat=True)[0], at=NOW
    )
    row.refresh_from_db()
    return row


def kept(row: Round) -> dict[tuple[str, str], int | None]:
    """What the only sheet of an open round says, by question and group."""
    sheet = Sheet.objects.get(round=row)
    return {
        (item, name): value
        for item, name, value in Answer.objects.filter(sheet=sheet).values_list(
            "item", "target__name", "value"
        )
    }


@pytest.mark.parametrize("person", ["p02", "p11", "p30", "p20"])
def test_a_person_answers_as_told(second: Round, person: str) -> None:
    asked = rounds()["second"]
    code = demo_rounds.codes_of(second)[person]
    assert demo_answers.answer_round(ClientPhone(), f"{HERE}/s/{code}/", asked, person) is True
    assert kept(second) == {
        (item, group): value for item, said in answers(asked, person).items() for group, value in said.items()
    }
    assert Sheet.objects.get(round=second).finished is True


def _changed(asked: DemoRound, **what: object) -> DemoRound:
    told = {name: getattr(asked, name) for name in DemoRound.__dataclass_fields__}
    return DemoRound(**{**told, **what})


def test_whoever_stops_is_not_finished(second: Round) -> None:
    asked = _changed(rounds()["second"], stopped_after={"p35": 3})
    code = demo_rounds.codes_of(second)["p35"]
    demo_answers.answer_round(ClientPhone(), f"{HERE}/s/{code}/", asked, "p35")
    assert {item for item, _group in kept(second)} == {item.key for item in COORDINATION.items[:3]}
    assert Sheet.objects.get(round=second).finished is False


def test_whoever_never_answers_opens_nothing(second: Round) -> None:
    asked = _changed(rounds()["second"], never=frozenset({"p35"}))
    assert demo_answers.answer_round(ClientPhone(), f"{HERE}/s/nobody/", asked, "p35") is False
    assert not Sheet.objects.filter(round=second).exists()


def test_all_forty_answer(
    second: Round, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo_answers, "WebPhone", ClientPhone)
    assert demo_answers.run(HERE, "en") == 0
    assert Sheet.objects.filter(round=second, finished=True).count() == 40
    assert capsys.readouterr().out.splitlines() == [
        f"40 made-up people answer “{second.title}” through the pages at {HERE} …",
        *(f"  {n} of 40 have answered" for n in (10, 20, 30, 40)),
        "Done. Close the round on its page, agree on a conversation, and see the result.",
    ]


def test_it_can_be_run_again_whoever_has_answered_or_said_that_it_was_not_them(
    second: Round, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo_answers, "WebPhone", ClientPhone)
    asked, codes = rounds()["second"], demo_rounds.codes_of(second)
    some = dict(list(codes.items())[:4])
    done, stopped, not_me, out = some
    demo_answers.answer_round(ClientPhone(), f"{HERE}/s/{codes[done]}/", asked, done)
    early = _changed(asked, stopped_after={stopped: 2})
    demo_answers.answer_round(ClientPhone(), f"{HERE}/s/{codes[stopped]}/", early, stopped)
    actions.not_me(code=codes[not_me], at=NOW)
    withdraw_invitation(
        network=KEY,
        round_key=second.key,
        invitation=second.invitations.get(person__memberships__list_id=out).key,
        by=User.objects.values_list("pk", flat=True)[0],
        at=NOW,
    )
    monkeypatch.setattr(demo_rounds, "codes_of", lambda row: some)
    assert demo_answers.run(HERE, "en") == 0
    assert capsys.readouterr().out.splitlines()[1:3] == [
        "  Left out: 1 had answered before, and 2 are no longer asked (taken out, or said “This is not me”).",
        "  1 of 1 have answered",
    ]
    assert sorted(Sheet.objects.filter(round=second).values_list("finished", flat=True)) == [True, True]
    assert demo_answers.run(HERE, "en") == 0
    assert "Left out: 2 had answered before, and 2" in capsys.readouterr().out


def test_a_page_that_is_refused_is_not_called_a_missing_server(
    second: Round, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo_answers, "WebPhone", ClientPhone)
    first = next(iter(demo_rounds.codes_of(second)))
    monkeypatch.setattr(demo_rounds, "codes_of", lambda row: {first: "a" * 13})
    assert demo_answers.run(HERE, "en") == 2
    assert f"{HERE} answered 404 while {first} was answering." in capsys.readouterr().err


def test_nothing_is_answered_before_the_round_is_open(
    loaded: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo_answers.run(HERE, "da") == 2
    assert capsys.readouterr().err.startswith("Demonstrationen har ingen åben runde.")


@pytest.mark.parametrize("email", ["lone@fjordby.dk", None])
def test_nothing_is_answered_where_somebody_real_is_asked(
    second: Round, email: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    real = Person.objects.create(name="Lone Rigtig", email=email)
    Invitation.objects.create(
        round=second, group=second.groups.first(), person=real, name=real.name, email=email or ""
    )
    assert demo_answers.run(HERE, "en") == 2
    assert capsys.readouterr().err.startswith("There is no demo here.")
    assert not Sheet.objects.filter(round=second).exists()


def test_a_round_that_was_changed_is_left_alone(second: Round, capsys: pytest.CaptureFixture[str]) -> None:
    second.groups.filter(name="Politiet").update(name="Politiet i Storstrand")
    assert demo_answers.run(HERE, "en") == 2
    assert capsys.readouterr().err.startswith("The demo has no open round.")


@pytest.mark.parametrize("url", ["ftp://127.0.0.1", "127.0.0.1:8000", "file:///etc/passwd", ""])
def test_only_web_addresses(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo_answers.run(url, "en") == 2
    assert "is no address" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_named(second: Round, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo_answers.run("http://127.0.0.1:9", "en") == 2
    assert "http://127.0.0.1:9 does not answer" in capsys.readouterr().err
