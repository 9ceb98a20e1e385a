"""The leader's page for letters: what it counts, whom it names, what it never shows, what is done there."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from pypdf import PdfReader

from metastyr.records.heartbeat import CHORES
from metastyr.records.models import Letter, Round, Trace, User
from metastyr.web.sense import actions
from metastyr.web.sense.actions.reminders import write_due_reminders
from tests.web.made_up import AT, add_person, client_of
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened
from tests.web.sense.rounds.test_letters_sending import send_all

pytestmark = pytest.mark.django_db
SMALL = {"PPR": 2, "Skoler": 5}
DAY = timedelta(days=1)


@pytest.fixture
def made(db: None) -> Round:
    return opened(groups=SMALL)


def visitor() -> Client:
    return client_of(User.objects.get(name="Lone Leder"))


def url(made: Round, name: str = "letters", **more: Any) -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key, **more})


def one_url(made: Round, name: str) -> str:
    return url(made, "letter", invitation=made.invitations.get(name=name).key)


def page_of(client: Client, where: str) -> Any:
    return client.get(where).context["page"]


def beat(ago: timedelta) -> None:
    DBTaskResult.objects.create(
        task_path=CHORES,
        status=TaskResultStatus.SUCCESSFUL,
        finished_at=timezone.now() - ago,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after=timezone.now(),
        exception_class_path="",
        traceback="",
    )


def test_before_the_opening_there_are_no_letters(db: None) -> None:
    made = draft(groups=SMALL)
    page = page_of(visitor(), url(made))
    assert page.empty.heading == "Der er ingen breve endnu"
    assert (page.counts, page.people, page.paper, page.undecided, page.alert) == (None, None, None, (), None)


def test_letters_are_counted_by_occasion_and_state(made: Round) -> None:
    send_all()
    answer_all(made, codes(made)["PPR 0"])
    write_due_reminders(at=AT + 5 * DAY)
    Letter.objects.filter(invitation__name="PPR 1", occasion="invite").update(state="uncertain")
    page = page_of(visitor(), url(made))
    assert [[cell.text for cell in row.cells] for row in page.counts.rows] == [["0", "6", "0", "1", "0"]]
    assert page.reminders == ("Påmindelse 1 bliver sendt.",)
    assert [(one.name, one.word, one.uncertain) for one in page.undecided] == [("PPR 1", "Uvist", True)]


def test_who_has_answered_or_was_reminded_cannot_be_read_from_the_pages(made: Round) -> None:
    """Two people who differ only in that one has answered look alike, on every page and by any letter."""
    send_all()
    answer_all(made, codes(made)["Skoler 0"])
    write_due_reminders(at=AT + 5 * DAY)
    send_all(at=AT + 5 * DAY)
    Letter.objects.exclude(occasion="invite").filter(invitation__name="Skoler 1").update(state="uncertain")
    client = visitor()
    rows = {
        row.cells[0].text: [cell.text for cell in row.cells[3:]]
        for row in page_of(client, url(made)).people.rows
    }
    assert rows["Skoler 0"] == rows["Skoler 1"] == rows["Skoler 2"] == ["Sendt"]
    assert page_of(client, url(made)).undecided == ()
    texts = []
    for name in ("Skoler 0", "Skoler 1", "Skoler 2"):
        one = made.invitations.get(name=name)
        body = client.get(one_url(made, name)).content.decode()
        for own in (one.name, one.email, str(one.key)):
            body = body.replace(own, "·")
        texts.append(body.partition("<main")[2])
    strip = [
        " ".join(part for part in body.split() if "csrf" not in part and "value=" not in part)
        for body in texts
    ]
    assert "Kom brevet retur?" in texts[0]
    assert strip[0] == strip[1] == strip[2]


@pytest.mark.parametrize(
    ("ago", "waits", "warned"), [(None, True, True), (1, True, False), (6, True, True), (6, False, False)]
)
def test_letters_that_wait_for_a_worker_that_is_not_there_are_told_of(
    made: Round, ago: int | None, waits: bool, warned: bool
) -> None:
    if ago is not None:
        beat(timedelta(minutes=ago))
    if not waits:
        send_all()
    page = page_of(visitor(), url(made))
    assert (page.alert is not None) is warned
    if warned:
        assert page.alert.heading == "Brevene venter: arbejderen kører ikke"
    health = Client().get("/health/").json()
    assert health == {"database": "ok", "worker": "ok" if ago == 1 else "silent", "deleted": "ok"}


@pytest.mark.parametrize(
    ("do", "before", "after", "invitation"),
    [
        ("arrived", "uncertain", "sent", "invited"),
        ("again", "uncertain", "waiting", "invited"),
        ("drop", "uncertain", "dropped", "invited"),
        ("came_back", "sent", "refused", "unreachable"),
        ("withdraw", "waiting", "dropped", "withdrawn"),
        ("paper", "sent", "dropped", "invited"),
    ],
)
def test_a_decision_is_made_on_the_page(
    made: Round, do: str, before: str, after: str, invitation: str
) -> None:
    Letter.objects.filter(invitation__name="PPR 0").update(state=before)
    answer = visitor().post(one_url(made, "PPR 0"), {"do": do})
    assert (answer.status_code, answer["Location"]) == (302, url(made))
    letter = Letter.objects.get(invitation__name="PPR 0")
    assert (letter.state, letter.invitation.state) == (after, invitation)


def test_what_is_decided_already_is_told_and_changes_nothing(made: Round) -> None:
    client = visitor()
    Letter.objects.filter(invitation__name="PPR 0").update(state="sent")
    answer = client.post(one_url(made, "PPR 0"), {"do": "again"}, follow=True)
    assert [str(one) for one in answer.context["messages"]] == [
        "Det er allerede afgjort, eller brevet bliver sendt lige nu. Se det igen, og afgør det så."
    ]
    assert Letter.objects.get(invitation__name="PPR 0").state == "sent"
    assert client.post(one_url(made, "PPR 0"), {"do": "nonsense"}).status_code == 200


def test_an_address_is_asked_for_by_name_and_a_good_one_is_sent_to(made: Round) -> None:
    client = visitor()
    Letter.objects.filter(invitation__name="PPR 0").update(state="refused", reason="refused_address")
    made.invitations.filter(name="PPR 0").update(state="unreachable")
    wrong = client.post(one_url(made, "PPR 0"), {"do": "address", "email": "ikke en adresse"})
    assert wrong.status_code == 422
    assert wrong.context["page"].refused.errors["email"] == [
        "Ret e-mail: skriv en hel adresse, for eksempel navn@kommune.dk."
    ]
    client.post(one_url(made, "PPR 0"), {"do": "address", "email": "ny@fjordby.example"})
    one = made.invitations.get(name="PPR 0")
    assert (one.email, one.state, one.letters.get().state) == ("ny@fjordby.example", "invited", "waiting")


def test_those_who_can_be_asked_instead_take_part_and_are_not_asked(made: Round) -> None:
    client = visitor()
    add_person(made.network, name="Ny Person", email="ny@fjordby.example", organisation="Fjordby Kommune")
    form = page_of(client, one_url(made, "PPR 0")).instead
    assert [words for _pk, words in form.fields["person"].choices] == [
        "Vælg en person",
        "Lone Leder",
        "Ny Person, Fjordby Kommune",
    ]
    chosen = form.fields["person"].choices[2][0]
    assert client.post(one_url(made, "PPR 0"), {"do": "instead", "person": chosen}).status_code == 302
    assert made.invitations.get(name="Ny Person").group.name == "PPR"
    assert client.post(one_url(made, "PPR 1"), {"do": "instead", "person": chosen}).status_code == 422


def test_the_pdf_is_in_the_rounds_language_and_leaves_a_trace(made: Round) -> None:
    client = visitor()
    made.invitations.filter(name__startswith="Skoler").update(email="")
    answer = client.post(url(made, "letters_pdf"), {"whom": "without-email"})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert "no-store" in answer["Cache-Control"]
    assert len(PdfReader(io.BytesIO(answer.content)).pages) == 5
    assert Trace.objects.latest("pk").verb == "round.letters_printed"
    assert client.post(url(made, "letters_pdf"), {"whom": "all"}).status_code == 404
    made.invitations.update(email="nogen@fjordby.example")
    nobody = client.post(url(made, "letters_pdf"), follow=True)
    assert [str(one) for one in nobody.context["messages"]] == ["Der er ingen at skrive til."]
    close(made)
    closed = client.post(url(made, "letters_pdf"), follow=True)
    assert "Rundens tilstand er nu" in str(next(iter(closed.context["messages"])))


@pytest.mark.parametrize("many", [1, 60])
def test_the_page_costs_the_same_with_one_and_with_many(
    db: None, many: int, django_assert_num_queries: Any
) -> None:
    made = opened(groups={"PPR": 1, "Skoler": 5, "Sundhedsplejen": many})
    client = visitor()
    client.get(url(made))
    with django_assert_num_queries(12):
        page = page_of(client, url(made))
    assert len(page.people.rows) == min(50, 6 + many)
    assert (page.pagination is None) is (many == 1)
    assert client.get(url(made) + "?page=99").status_code == 200


def main_of(client: Client, made: Round) -> str:
    """What stands on the page, without what differs from one request to the next."""
    main = client.get(url(made)).content.decode().partition("<main")[2]
    return " ".join(word for word in main.split() if "csrf" not in word and "value=" not in word)


@pytest.mark.parametrize(
    ("anonymous", "told"),
    [
        (True, "Derfor står her hverken navne eller antal"),
        (False, "så ud for hvert navn herunder kan du se, hvem det er"),
    ],
)
def test_why_no_names_are_told_fits_what_people_were_promised(anonymous: bool, told: str) -> None:
    made = opened(anonymous=anonymous)
    assert told in page_of(visitor(), url(made)).whom_reminded


def test_who_has_answered_is_seen_where_people_were_told_so_and_nowhere_else(db: None) -> None:
    for anonymous in (True, False):
        made = opened(anonymous=anonymous, groups={"PPR": 5, "Skoler": 1})
        code = codes(made)["PPR 1"]
        told = Client().get(f"/s/{code}/").content.decode()
        assert ("Netværkslederen kan se, hvem der har svaret" in told) is not anonymous
        before = main_of(visitor(), made)
        answer_all(made, code)
        page = page_of(visitor(), url(made))
        assert [column.label for column in page.people.columns][4:] == ([] if anonymous else ["Svar"])
        assert [row.cells[4].text for row in page.people.rows if not anonymous] == (
            [] if anonymous else ["Har ikke svaret færdig", "Har svaret", *["Har ikke svaret færdig"] * 4]
        )
        assert (main_of(visitor(), made) == before) is anonymous
        facts = [dict(page_of(visitor(), one_url(made, name)).facts) for name in ("PPR 0", "PPR 1")]
        assert [one.get("Svar") for one in facts] == (
            [None, None] if anonymous else ["Har ikke svaret færdig", "Har svaret"]
        )


def test_reminders_are_told_of_without_their_number(made: Round) -> None:
    """One without e-mail: how many were reminded, beside how many have answered, would tell of that one."""
    client = visitor()
    assert page_of(client, url(made)).reminders == ("Der er ikke sendt nogen påmindelse endnu.",)
    send_all()
    made.invitations.filter(name="PPR 0").update(email="")
    write_due_reminders(at=AT + 5 * DAY)
    answer_all(made, codes(made)["Skoler 0"])
    send_all(at=AT + 5 * DAY)
    said = main_of(client, made)
    Letter.objects.filter(occasion="reminder-1", invitation__name="Skoler 1").delete()
    assert page_of(client, url(made)).reminders == ("Påmindelse 1 er sendt.",)
    assert main_of(client, made) == said
    Letter.objects.filter(occasion="reminder-1", invitation__name="Skoler 2").update(state="uncertain")
    assert page_of(client, url(made)).reminders == (
        "Påmindelse 1 er sendt.",
        "Noget af den kom måske ikke frem.",
    )
    Round.objects.update(reminders=[])
    assert page_of(client, url(made)).reminders == ("Der er ikke aftalt nogen påmindelser.",)


def test_since_when_no_mail_server_answers_is_told_until_one_does(made: Round) -> None:
    client = visitor()
    beat(timedelta(minutes=1))
    assert page_of(client, url(made)).alert is None
    Letter.objects.filter(invitation__name="PPR 1").update(down_since=AT)
    Letter.objects.filter(invitation__name="PPR 0").update(state="sent", down_since=AT - DAY)
    alert = page_of(client, url(made)).alert
    assert alert.heading == "Brevene venter: mailserveren kan ikke nås"
    assert (
        "siden 23. november 2026 09:30." in alert.text or "siden 23. november 2026 kl. 09.30." in alert.text
    )


def test_what_the_server_refused_is_sent_again_by_one_button(made: Round) -> None:
    client = visitor()
    assert page_of(client, url(made)).all_again == ""
    Letter.objects.filter(invitation__name__startswith="Skoler").update(state="refused", reason="server_down")
    assert page_of(client, url(made)).all_again == "Send alle 5 afviste breve igen"
    assert client.post(url(made), {"do": "all_again"})["Location"] == url(made)
    assert not Letter.objects.filter(state="refused").exists()


def test_a_closed_round_invites_to_nothing(made: Round) -> None:
    client = visitor()
    made.invitations.filter(name="PPR 0").update(email="")
    Letter.objects.filter(invitation__name="PPR 0").update(state="dropped", reason="no_address")
    Letter.objects.filter(invitation__name="PPR 1").update(state="refused", reason="server_down")
    key = one_url(made, "PPR 1")
    close(made)
    for where in (url(made), key):
        body = client.get(where).content.decode().partition("<main")[2]
        for word in ("<form", "Vælg et navn", "retter du", "skriv brevet ud", "papir."):
            assert (word, word in body) == (word, False)
    assert client.post(url(made), {"do": "all_again"}).status_code == 302
    assert Letter.objects.get(invitation__name="PPR 1").state == "refused"


def test_it_is_not_me_by_mistake_is_undone_with_another_link(made: Round) -> None:
    send_all()
    client = visitor()
    before = codes(made)
    for name in ("PPR 0", "PPR 1"):
        actions.not_me(code=before[name], at=AT)
    page = page_of(client, one_url(made, "PPR 0"))
    assert page.mistake == "Det var en fejl: send et nyt link"
    assert page.address is not None
    client.post(one_url(made, "PPR 0"), {"do": "taken_up_again"})
    client.post(one_url(made, "PPR 1"), {"do": "address", "email": "ny@fjordby.example"})
    after = codes(made)
    for name, email in (("PPR 0", "ppr0@fjordby.example"), ("PPR 1", "ny@fjordby.example")):
        one = made.invitations.get(name=name)
        letter = one.letters.get(occasion="invite")
        assert (one.state, one.email, letter.state) == ("invited", email, "waiting")
        assert after[name] != before[name]
        assert Client().get(f"/s/{before[name]}/").status_code == 404
        answer_all(made, after[name])
    assert page_of(client, one_url(made, "PPR 0")).mistake == ""
    told = client.post(one_url(made, "PPR 0"), {"do": "taken_up_again"}, follow=True).context["messages"]
    assert ["allerede afgjort" in str(one) for one in told] == [True]


def test_it_is_not_me_by_mistake_on_paper_gives_another_code(made: Round) -> None:
    made.invitations.filter(name="PPR 0").update(email="")
    Letter.objects.filter(invitation__name="PPR 0").update(state="dropped", reason="no_address")
    before = codes(made)["PPR 0"]
    actions.not_me(code=before, at=AT)
    client = visitor()
    assert page_of(client, one_url(made, "PPR 0")).mistake == "Det var en fejl: giv en ny kode"
    client.post(one_url(made, "PPR 0"), {"do": "taken_up_again"})
    assert made.invitations.get(name="PPR 0").state == "invited"
    assert codes(made)["PPR 0"] != before
    assert page_of(client, one_url(made, "PPR 0")).paper_url != ""
