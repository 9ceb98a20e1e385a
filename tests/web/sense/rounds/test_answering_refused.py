"""What cannot be answered says why, and keeps what it can: wrong codes, closed rounds, odd posts."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metastyr.records.models import Answer, Invitation, Letter, Round, Sheet, Trace
from metastyr.theory.coordination import ITEMS
from metastyr.web.sense import actions
from metastyr.web.sense.views import answering
from tests.web.made_up import AT, verbs
from tests.web.sense.rounds.made import answer_all, close, codes, opened, target_of
from tests.web.sense.rounds.phone import everybody, heading_of, send, words_of

pytestmark = pytest.mark.django_db
WRONG = "abcdefghjkmnp"
PAGES = ("", "1/", "overview/", "receipt/", "withdraw/", "not-me/")


@pytest.fixture
def made() -> Round:
    return opened()


@pytest.fixture
def code(made: Round) -> str:
    return codes(made)["PPR 0"]


def count() -> tuple[int, ...]:
    return tuple(table.objects.count() for table in (Sheet, Answer, Trace))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_code_is_not_found_whatever_is_asked(
    client: Client, made: Round, path: str, method: str
) -> None:
    fields = {"item": "timely", "t1": "3"} if method == "post" else {}
    # The introduction and the receipt take nothing: a post to them is read as a visit.
    response = getattr(client, method)(f"/s/{WRONG}/{path}", fields)
    assert response.status_code == 404
    assert heading_of(response) == "Linket passer ikke til nogen invitation"
    assert count() == (0, 0, count()[2])


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ABCD efgh", "Koden har 13 tegn, og du har skrevet 8. Se efter i brevet."),
        ("abcd-efgh-jkmno", "Koden kan ikke have tegnet “o”. Den bruger ikke i, l, o, u, 0 og 1."),
        (WRONG, "Koden findes ikke. Se efter i brevet, om den er skrevet rigtigt, og skriv den igen."),
        ("", "Udfyld feltet “Kode”."),
    ],
)
def test_a_mistyped_code_says_what_is_wrong_at_the_field_and_in_a_summary_that_leads_there(
    client: Client, made: Round, typed: str, told: str
) -> None:
    response = client.post("/s/", {"code": typed})
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count(told) == 2
    assert f'<a href="#id_code">{told}</a>' in page
    assert 'id="id_code_error"' in page
    field = page.partition('id="id_code"')[0].rpartition("<input")[2] + page.partition('id="id_code"')[2]
    assert "autofocus" in field.partition(">")[0]


def test_twenty_wrong_codes_are_enough_typed_or_in_a_link(client: Client, code: str) -> None:
    for _number in range(10):
        assert client.post("/s/", {"code": WRONG}).status_code == 422
        assert client.get(f"/s/{WRONG}/").status_code == 404
    for response in (
        client.get(f"/s/{WRONG}/"),
        client.post("/s/", {"code": WRONG}),
    ):
        assert response.status_code == 429
        assert heading_of(response) == "Der er prøvet for mange forkerte koder"
        assert response["Cache-Control"] == "no-store"
    # What is right works on: colleagues behind the same address are not shut out.
    assert client.get(f"/s/{code}/").status_code == 200
    assert client.post("/s/", {"code": code}).status_code == 302


def test_right_codes_are_never_counted(client: Client, code: str) -> None:
    assert {client.post("/s/", {"code": code}).status_code for _number in range(25)} == {302}
    assert {client.get(f"/s/{code}/").status_code for _number in range(25)} == {200}
    assert client.post("/s/", {"code": WRONG}).status_code == 422


@pytest.mark.parametrize("path", PAGES)
def test_a_closed_round_says_so_and_what_happens_now(client: Client, made: Round, path: str) -> None:
    told = codes(made)
    answer_all(made, told["PPR 0"])
    close(made)
    response = client.get(f"/s/{told['PPR 0']}/{path}")
    assert response.status_code == 410
    assert heading_of(response) == "Runden er lukket"
    assert "Der kan ikke svares eller rettes mere." in words_of(response)
    assert made.intro["contact"] in words_of(response)


def test_what_comes_too_late_is_not_kept_and_that_is_said(client: Client, made: Round) -> None:
    told = codes(made)
    everyone = everybody(made)
    close(made)
    for response in (
        send(client, told["PPR 0"], 1, everyone),
        client.post(f"/s/{told['PPR 0']}/overview/"),
        client.post(f"/s/{told['PPR 0']}/withdraw/"),
        client.post(f"/s/{told['PPR 0']}/not-me/"),
    ):
        assert response.status_code == 410
        assert "Det, du sendte nu, kom for sent og er ikke gemt." in words_of(response)
    assert Answer.objects.count() == 0
    assert Invitation.objects.filter(state="not_me").count() == 0


def test_somebody_taken_out_is_told_so(client: Client, made: Round, code: str) -> None:
    Invitation.objects.filter(name="PPR 0").update(state="withdrawn")
    for response in (client.get(f"/s/{code}/"), send(client, code, 1, everybody(made))):
        assert response.status_code == 410
        assert "Netværkslederen har taget den ud af runden." in words_of(response)


def test_a_draft_and_an_archived_round_have_no_links(client: Client, made: Round, code: str) -> None:
    actions.close_round(network=made.network.key, round_key=made.key, by=None, at=AT)
    actions.archive(network=made.network.key, round_key=made.key, by=None, at=AT)
    assert client.get(f"/s/{code}/").status_code == 404


@pytest.mark.parametrize("screen", ["0", "8x", "9", "99", "9" * 5000])
def test_there_are_no_other_screens(client: Client, code: str, screen: str) -> None:
    assert client.get(f"/s/{code}/{screen}/").status_code == 404


ODD = st.text(max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    fields=st.dictionaries(
        st.one_of(st.sampled_from(["item", "move", "t1", "t", "t-1", "t1x", "t" + "9" * 30, "x"]), ODD),
        st.lists(st.one_of(st.sampled_from(["1", "5", "6", "0", "none", "-1", "9" * 9, "timely"]), ODD)),
        max_size=5,
    )
)
def test_no_odd_post_breaks_anything_or_saves_half(code: str, fields: dict[str, list[str]]) -> None:
    cache.clear()
    before = count()
    response = Client().post(f"/s/{code}/1/", fields)
    assert response.status_code in {302, 400, 422}
    # No target has the id 1 or less than nothing here: whatever was taken, nothing was saved.
    if not any(name.startswith("t") for name in fields):
        assert count() == before
    if response.status_code != 302:
        assert count() == before
        assert heading_of(response) == "Svaret kunne ikke læses"


@pytest.mark.parametrize("value", ["0", "6", "999", "", "1.5", "x", "٣"])
def test_an_answer_that_is_none_of_those_on_the_page_saves_nothing(
    client: Client, made: Round, code: str, value: str
) -> None:
    values = {**everybody(made), target_of(made, "Skoler"): value}
    response = send(client, code, 1, values)
    assert response.status_code == 422
    assert f'href="/s/{code}/1/"' in response.content.decode()
    assert Answer.objects.count() == 0


def test_an_answer_about_another_round_or_twice_about_one_saves_nothing(
    client: Client, made: Round, code: str
) -> None:
    ppr, elsewhere = target_of(made, "PPR"), target_of(opened(made.network), "PPR")
    assert send(client, code, 1, {elsewhere: 3}).status_code == 422
    assert client.post(f"/s/{code}/1/", {"item": "timely", f"t{ppr}": ["1", "2"]}).status_code == 422
    assert client.post(f"/s/{code}/1/", {"item": "smiles", f"t{ppr}": "1"}).status_code == 422
    assert client.post(f"/s/{code}/1/", {"item": "timely", f"t{ppr}": "1", "move": "x"}).status_code == 422
    assert Answer.objects.count() == 0


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("t1=" + "5" * 200_000, "application/x-www-form-urlencoded"),
        ("&".join(f"t{n}=1" for n in range(600)), "application/x-www-form-urlencoded"),
        ("&".join(f"x{n}=1" for n in range(6000)), "application/x-www-form-urlencoded"),
        ("--x\r\nnonsense", "multipart/form-data; boundary=x"),
        ("nonsense", "multipart/form-data"),
        ("t1=1", "application/x-www-form-urlencoded; charset=utf-16"),
        ('{"t1": 1}', "application/json"),
        (b"t1=\xff\xfe\x00", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_too_large_or_no_form_at_all_is_refused_in_words(
    client: Client, code: str, body: Any, kind: str
) -> None:
    response = client.post(f"/s/{code}/1/", data=body, content_type=kind)
    assert response.status_code in {302, 400, 422}
    if response.status_code == 302:
        # Nothing in it could be read as an answer: as if nothing was chosen.
        assert response["Location"] == f"/s/{code}/1/?missing=1"
    else:
        assert heading_of(response) == "Svaret kunne ikke læses"
    assert Answer.objects.count() == 0


def test_other_methods_are_not_allowed(client: Client, code: str) -> None:
    for method in ("put", "patch", "delete", "options"):
        response = getattr(client, method)(f"/s/{code}/1/")
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, POST")


def test_a_busy_database_keeps_what_was_chosen_to_be_sent_again(
    client: Client, made: Round, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(**_told: object) -> None:
        raise OperationalError("database is locked")

    values = {target_of(made, "PPR"): 2, target_of(made, "Skoler"): "none"}
    with monkeypatch.context() as locked:
        locked.setattr(answering.actions, "give_answer", busy)
        response = send(client, code, 3, values)
    page = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert heading_of(response) == "Det kunne ikke gemmes lige nu"
    sent = dict(
        field.split('" value="')
        for field in page.replace('"><', '">\n<').splitlines()
        if 'type="hidden" name="' in field
        for field in [field.split('name="')[1].split('">')[0]]
    )
    assert sent == {
        "item": ITEMS[2].key,
        "move": "next",
        **{f"t{target}": str(value) for target, value in values.items()},
    }
    assert client.post(f"/s/{code}/3/", sent).status_code == 302
    assert Answer.objects.count() == 2


def test_a_database_that_is_away_is_said_in_words(
    client: Client, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_code: str) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(answering, "asking", away)
    response = client.get(f"/s/{code}/")
    assert response.status_code == 503
    assert "Det, du har gemt, er gemt." in words_of(response)


def test_it_is_not_me_says_what_is_lost_before_it_is(client: Client, made: Round, code: str) -> None:
    answer_all(made, code)
    answer_all(made, codes(made)["PPR 1"])
    asked = words_of(client.get(f"/s/{code}/not-me/"))
    assert "Der er givet 21 svar med dette link. De bliver slettet." in asked
    assert Invitation.objects.get(name="PPR 0").state == "invited"
    response = client.post(f"/s/{code}/not-me/")
    assert heading_of(response) == "Tak, fordi du sagde det"
    assert Invitation.objects.get(name="PPR 0").state == "not_me"
    assert Answer.objects.count() == 21
    assert Letter.objects.get(invitation__name="PPR 0").state == "dropped"
    assert Letter.objects.filter(state="waiting").count() == 17
    assert verbs()[-1] == ("round.not_me", made.title)
    again = client.get(f"/s/{code}/")
    assert again.status_code == 410
    assert "Nogen har sagt, at den var kommet til den forkerte." in words_of(again)
    assert client.post(f"/s/{code}/not-me/").status_code == 410


def test_a_printed_letter_after_a_mail_that_came_back_can_reach_the_wrong_one_too(
    client: Client, code: str
) -> None:
    Invitation.objects.filter(name="PPR 0").update(state="unreachable")
    assert client.post(f"/s/{code}/not-me/").status_code == 200
    assert Invitation.objects.get(name="PPR 0").state == "not_me"


def test_it_is_not_me_leaves_nothing_half_done(
    made: Round, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_all(made, code)
    before = count()

    def broken(**_told: object) -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr(Trace.objects, "leave", broken)
    with pytest.raises(OperationalError):
        actions.not_me(code=code, at=AT)
    assert count() == before
    assert Invitation.objects.get(name="PPR 0").state == "invited"
    assert Letter.objects.get(invitation__name="PPR 0").state == "waiting"
