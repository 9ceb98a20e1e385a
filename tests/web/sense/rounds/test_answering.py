"""Answering with a link: saved at each screen, gone on with elsewhere, changed, finished, taken back."""

from __future__ import annotations

import re

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from metastyr.domain.rounds.readiness import INTRO_PARTS
from metastyr.domain.rounds.secrecy import in_groups
from metastyr.records.models import Answer, Invitation, Round, Sheet, Trace, User
from metastyr.theory.coordination import ITEMS
from tests.web.made_up import client_of, make_network
from tests.web.sense.rounds.made import answer_all, codes, opened, target_of
from tests.web.sense.rounds.phone import SCREENS, everybody, heading_of, kept, send, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Round:
    return opened()


@pytest.fixture
def code(made: Round) -> str:
    return codes(made)["PPR 0"]


@pytest.mark.parametrize("spelt", [str, str.upper, in_groups, lambda code: " ".join(code).upper()])
def test_a_code_from_a_letter_opens_the_round_however_it_is_typed(client: Client, code: str, spelt) -> None:  # type: ignore[no-untyped-def]
    response = client.post("/s/", {"code": spelt(code)})
    assert (response.status_code, response["Location"]) == (302, f"/s/{code}/")


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (1, "Du er den eneste i din gruppe, og den er for lille til at blive vist. Dine svar bliver slettet"),
        (4, "I er 4 i din gruppe, og den er for lille til at blive vist. Dine svar bliver slettet"),
        (5, "I er 5 i din gruppe, og den er lige netop stor nok."),
        (6, ""),
    ],
)
def test_whoever_is_in_a_small_group_is_told_before_answering(client: Client, size: int, told: str) -> None:
    made = opened(groups={"PPR": size, "Skoler": 7})
    words = words_of(client.get(f"/s/{codes(made)['PPR 0']}/"))
    assert told in words
    assert ("i din gruppe, og den er" in words) == bool(told)


def test_the_introduction_says_who_asks_what_happens_and_that_one_need_not(
    client: Client, made: Round, code: str
) -> None:
    words = words_of(client.get(f"/s/{code}/"))
    assert heading_of(client.get(f"/s/{code}/")) == made.title
    for told in (
        made.process,
        *(made.intro[part] for part in INTRO_PARTS),
        "Det er frivilligt at svare",
        "Det tager omkring 7 minutter.",
        "Du kan svare til og med 7. december 2026.",
        "fortsætte med samme link",
        "Dine svar er anonyme",
        "Grupper med færre end 5 svar bliver aldrig vist. Deres svar bliver slettet",
        "Svarer alle i en gruppe det samme, kan det ses",
        "De enkelte svar bliver ikke udleveret.",
        "Det er ikke mig",
    ):
        assert told in words, told


def test_a_named_round_says_so_and_rows_that_may_leave_are_told(client: Client) -> None:
    made = opened(anonymous=False, rows_may_leave=True)
    words = words_of(client.get(f"/s/{codes(made)['PPR 0']}/"))
    assert "Dine svar bliver gemt med dit navn" in words
    assert "Netværkslederen kan se, hvem der har svaret" in words
    assert "Svarene kan blive udleveret ét for ét, uden navne" in words
    assert "anonyme" not in words


def test_each_screen_is_kept_before_the_next_one_is_shown(client: Client, made: Round, code: str) -> None:
    expected: dict[tuple[str, str], int | None] = {}
    for screen, item in enumerate(ITEMS, start=1):
        response = send(client, code, screen, everybody(made, 1 + screen % 5))
        assert response["Location"] == f"/s/{code}/{screen + 1}/"
        expected |= {(item.key, group.name): 1 + screen % 5 for group in made.groups.all()}
        assert kept() == expected
    # One screen after the last is the overview.
    assert client.get(f"/s/{code}/{SCREENS + 1}/")["Location"] == f"/s/{code}/overview/"


def test_going_back_keeps_what_was_chosen_too(client: Client, made: Round, code: str) -> None:
    ppr = target_of(made, "PPR")
    assert send(client, code, 3, {ppr: "none"}, move="back")["Location"] == f"/s/{code}/2/"
    assert send(client, code, 1, {}, move="back")["Location"] == f"/s/{code}/"
    assert kept() == {("mutual_respect", "PPR"): None}


def test_what_is_missing_is_said_once_kindly_and_nobody_is_held_back(
    client: Client, made: Round, code: str
) -> None:
    some = {target_of(made, "Skoler"): 2}
    response = send(client, code, 1, some)
    assert response["Location"] == f"/s/{code}/1/?missing=1"
    page = client.get(response["Location"]).content.decode()
    skipped = [target_of(made, name) for name in ("PPR", "Sundhedsplejen")]
    assert [f'href="#t{target}-1"' in page for target in skipped] == [True, True]
    assert f'href="#t{target_of(made, "Skoler")}-1"' not in page
    assert 'name="move" value="anyway"' in page
    assert send(client, code, 1, some, move="anyway")["Location"] == f"/s/{code}/2/"
    assert send(client, code, 2, {}, move="anyway")["Location"] == f"/s/{code}/3/"
    assert kept() == {("shared_goals", "Skoler"): 2}


def test_one_goes_on_at_the_first_unanswered_screen_on_another_device(made: Round, code: str) -> None:
    phone, desk = Client(), Client()
    send(phone, code, 1, everybody(made))
    send(phone, code, 2, {target_of(made, "PPR"): 5}, move="anyway")
    assert f'href="/s/{code}/2/"' in desk.get(f"/s/{code}/").content.decode()
    page = desk.get(f"/s/{code}/2/").content.decode()
    assert page.count(" checked") == 1
    assert f'id="t{target_of(made, "PPR")}-5" name="t{target_of(made, "PPR")}" value="5" checked' in page


def test_the_end_shows_ones_own_answers_and_the_receipt_says_what_happens(
    client: Client, made: Round, code: str
) -> None:
    send(client, code, 1, everybody(made, 5))
    overview = words_of(client.get(f"/s/{code}/overview/"))
    assert "1. Fælles mål PPR (jeres egen gruppe) Ja, samme vej Skoler Ja, samme vej" in overview
    assert f"Der mangler {6 * 3} svar." in overview
    assert client.get(f"/s/{code}/receipt/")["Location"] == f"/s/{code}/overview/"
    done = client.post(f"/s/{code}/overview/")
    assert done["Location"] == f"/s/{code}/receipt/"
    assert Sheet.objects.get().finished
    receipt = words_of(client.get(done["Location"]))
    for told in (
        "Dine svar er gemt",
        "7. december 2026",
        "kun netværkets ledere",
        "Tag alle mine svar tilbage",
    ):
        assert told in receipt, told


def test_whoever_changes_an_answer_comes_first_back_to_all_of_them(
    client: Client, made: Round, code: str
) -> None:
    send(client, code, 1, everybody(made))
    overview = client.get(f"/s/{code}/overview/").content.decode()
    for screen in (1, 2):
        assert f'href="/s/{code}/{screen}/?change=1"' in overview
        page = client.get(f"/s/{code}/{screen}/?change=1").content.decode()
        assert re.findall(r'name="move" value="(\w+)"', page) == ["overview", "next", "back"]
    plain = client.get(f"/s/{code}/2/").content.decode()
    assert re.findall(r'name="move" value="(\w+)"', plain) == ["next", "back"]
    sent = send(client, code, 2, everybody(made), move="overview")
    assert sent["Location"] == f"/s/{code}/overview/"
    assert kept()[("shared_knowledge", "PPR")] == kept()[("shared_goals", "PPR")]


def test_after_finishing_an_answer_can_still_be_changed(client: Client, made: Round, code: str) -> None:
    answer_all(made, code, 4)
    response = send(client, code, 7, {target_of(made, "Skoler"): 1}, move="overview")
    assert response["Location"] == f"/s/{code}/overview/"
    assert kept()["accurate", "Skoler"] == 1
    assert Sheet.objects.get().finished
    assert "Du har allerede afsluttet" in words_of(client.get(f"/s/{code}/overview/"))


def test_nobody_is_done_without_one_answer(client: Client, code: str) -> None:
    response = client.post(f"/s/{code}/overview/")
    assert response.status_code == 422
    assert "Du har ikke svaret på noget endnu" in words_of(response)
    assert Sheet.objects.count() == 0


def test_everything_can_be_taken_back_and_begun_again(client: Client, made: Round, code: str) -> None:
    answer_all(made, code)
    answer_all(made, codes(made)["Skoler 0"])
    assert "Der er givet 21 svar med dette link. De bliver slettet." in words_of(
        client.get(f"/s/{code}/withdraw/")
    )
    assert Answer.objects.count() == 42
    response = client.post(f"/s/{code}/withdraw/", follow=True)
    assert "Dine svar er slettet." in words_of(response)
    assert Answer.objects.count() == 21
    send(client, code, 1, everybody(made))
    assert Answer.objects.count() == 24


def test_answering_leaves_no_cookie_no_session_and_no_trace(client: Client, made: Round, code: str) -> None:
    before = Trace.objects.count()
    client.get(f"/s/{code}/")
    for screen in range(1, SCREENS + 1):
        client.get(f"/s/{code}/{screen}/")
        send(client, code, screen, everybody(made))
    client.post(f"/s/{code}/overview/")
    client.get(f"/s/{code}/receipt/")
    assert dict(client.cookies) == {}
    assert Session.objects.count() == 0
    assert Trace.objects.count() == before
    assert set(Invitation.objects.values_list("state", flat=True)) == {"invited"}


@pytest.mark.parametrize("path", ["", "{code}/", "{code}/1/", "{code}/overview/", "{code}/not-me/", "abc/"])
def test_pages_are_kept_and_told_nowhere(client: Client, code: str, path: str) -> None:
    response = client.get("/s/" + path.format(code=code))
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    page = response.content.decode()
    for door in ('href="/"', "/account/", "/n/", "csrf", "htmx"):
        assert door not in page, door


def test_nothing_is_asked_for_but_the_code(made: Round, code: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert send(strict, code, 1, everybody(made)).status_code == 302
    assert len(kept()) == 3


def test_a_page_shows_nobody_else_and_not_whether_they_answered(
    client: Client, made: Round, code: str
) -> None:
    before = client.get(f"/s/{code}/").content
    others = [other for other in codes(made).values() if other != code]
    answer_all(made, others[0])
    assert client.get(f"/s/{code}/").content == before
    shown = "".join(
        words_of(client.get(f"/s/{code}/{path}")) for path in ("", "1/", "overview/", "not-me/", "withdraw/")
    )
    names = Invitation.objects.values_list("name", flat=True)
    assert [name for name in names if name in shown] == []


def test_a_leader_who_is_signed_in_gets_the_same_page_as_everybody(made: Round, code: str) -> None:
    signed_in = client_of(User.objects.get())
    assert signed_in.get(f"/s/{code}/").content == Client().get(f"/s/{code}/").content


def test_the_language_is_the_rounds_until_another_is_chosen_with_or_without_cookies(made: Round) -> None:
    english = opened(make_network("andet"), language="en")
    code = codes(english)["PPR 0"]
    plain = Client()
    assert 'lang="en"' in plain.get(f"/s/{code}/").content.decode()[:200]
    danish = plain.get(f"/s/{code}/?language=da")
    assert '<html lang="da">' in danish.content.decode()
    assert set(plain.cookies) == {"django_language"}
    assert '<html lang="da">' in plain.get(f"/s/{code}/").content.decode()
    # A phone that refuses cookies: every address on the page carries the choice.
    refusing = Client()
    page = refusing.get(f"/s/{code}/?language=da").content.decode()
    assert f'href="/s/{code}/1/?language=da"' in page
    refusing.cookies.clear()
    sent = refusing.post(f"/s/{code}/1/?language=da", {"item": "shared_goals", "move": "anyway"})
    assert sent["Location"] == f"/s/{code}/2/?language=da"


def test_the_leaders_own_words_are_marked_with_their_language(client: Client, made: Round, code: str) -> None:
    page = client.get(f"/s/{code}/1/?language=en").content.decode()
    own, other = (f'<strong><span lang="da">{name}</span></strong>' for name in ("PPR", "Skoler"))
    assert f"Your own group, {own}: are you pulling in the same direction in this process?" in page
    assert f"In this process, is {other} pulling in the same direction as you?" in page
    assert f'This process: <strong lang="da">{made.process}</strong>' in page


def test_the_course_is_told_once_and_describes_every_question(client: Client, made: Round, code: str) -> None:
    for screen in range(1, SCREENS + 1):
        page = client.get(f"/s/{code}/{screen}/").content.decode()
        assert page.count(made.process) == 1
        assert page.count('<fieldset class="answer-question" aria-describedby="course">') == 3
        legends = re.findall(r"<legend>(.*?)</legend>", page, re.DOTALL)
        assert len(set(legends)) == 3
        assert ["forløbet" in one for one in legends] == [True] * 3


@pytest.mark.parametrize("groups", [{"PPR": 6, "Skoler": 7}, {f"G{n}": 6 for n in range(8)}])
def test_a_screen_costs_the_same_however_many_groups(
    django_assert_num_queries: DjangoAssertNumQueries, client: Client, groups: dict[str, int]
) -> None:
    made = opened(groups=groups)
    code = codes(made)[f"{next(iter(groups))} 0"]
    first, again = everybody(made), everybody(made, 2)
    with django_assert_num_queries(3):
        client.get(f"/s/{code}/1/")
    # Savepoint, invitation, rated, sheet, answers, release; one more on PostgreSQL, which holds the round.
    with django_assert_num_queries(6 + _holds()):
        send(client, code, 1, first)
    with django_assert_num_queries(6 + _holds()):
        send(client, code, 1, again)
    with django_assert_num_queries(3):
        client.get(f"/s/{code}/overview/")


def _holds() -> int:
    return int(connection.vendor == "postgresql")


def test_one_who_is_alone_in_a_group_is_not_asked_about_it(client: Client) -> None:
    made = opened(groups={"PPR": 1, "Skoler": 5})
    page = words_of(client.get(f"/s/{codes(made)['PPR 0']}/1/"))
    assert page.count("Trækker") == 1
    assert "Trækker Skoler i samme retning" in page
