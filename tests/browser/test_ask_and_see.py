"""The demo's next round, from the leader's first look to the result, with one of the asked on a phone."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Page, expect

from metastyr.demo.rounds import INSTRUMENT, answers, rounds
from metastyr.records.models import Answer, Invitation, Round, Sheet, User
from metastyr.web.post.mail_server import MailServer
from metastyr.web.sense import actions
from metastyr.web.sense.actions.sending import send_next
from metastyr.web.site import demo, demo_rounds
from tests.browser.conftest import Visit, Visitor

HERE = "/n/unges-trivsel-i-fjordby/sense/rounds/"
ASKED = rounds()["second"]
ONE = "p22"


@pytest.fixture
def leader(transactional_db: None) -> User:
    demo.load(timezone.now())
    return User.objects.get(name="Anders Egetoft")


def looked_at(visitor: Visitor, name: str) -> None:
    """The page is looked at: a picture, axe, nothing sticking out, one heading."""
    visitor.picture(f"way-{name}")
    assert visitor.sticking_out() == [], name
    assert visitor.barriers() == [], name
    assert visitor.page.locator("h1").count() == 1, name


def link_in_the_letter(row: Round) -> str:
    """The letters go out; the path in the one that `ONE` got."""
    server = MailServer()
    while send_next(server=server, sender="worker", at=timezone.now()):
        pass
    address = Invitation.objects.get(round=row, person__memberships__list_id=ONE).email
    letter = next(one for one in mail.outbox if one.to == [address])
    found = re.search(r"/s/\w+/", letter.body)
    assert found
    return found[0]


def answered_on_a_phone(page: Page) -> None:
    """By what a screen reader says alone: the names of links, groups, radio buttons and buttons."""
    said = answers(ASKED, ONE)
    page.get_by_role("link", name="Begynd").click()
    for item in INSTRUMENT.items:
        expect(page.get_by_role("heading", level=1)).to_have_text(item.name.da)
        for group, value in said[item.key].items():
            assert value is not None
            radios = page.get_by_role("group", name=group)
            radios.get_by_role("radio", name=item.scale.labels[value - 1].da, exact=True).check()
        page.get_by_role("button", name="Gem og fortsæt").click()
    page.get_by_role("button", name="Afslut").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tak for dine svar")


def the_others_answer(row: Round) -> None:
    targets = dict(row.targets.values_list("name", "pk"))
    for person, code in demo_rounds.codes_of(row).items():
        if person == ONE:
            continue
        for item, values in answers(ASKED, person).items():
            told = {targets[group]: value for group, value in values.items()}
            actions.give_answer(code=code, item=item, values=told)
        actions.finish(code=code)


def test_opened_answered_closed_and_talked_about(visit: Visit, leader: User) -> None:
    desk = visit(width=1280, user=leader, forgive=("403",))
    page = desk.open(HERE)
    looked_at(desk, "rounds")
    page.get_by_role("link", name=ASKED.title).click()
    looked_at(desk, "ready")
    page.get_by_role("link", name="Åbn nu").click()
    looked_at(desk, "opening")
    page.get_by_role("button", name="Åbn runden, og send brevene").click()
    expect(page.get_by_text("Runden er åben, og brevene er på vej.")).to_be_visible()
    looked_at(desk, "open")
    row = Round.objects.get(state="open")

    phone = visit(width=320, height=640, javascript=False)
    answered_on_a_phone(phone.open(link_in_the_letter(row)))
    phone.picture("way-receipt")
    kept = Answer.objects.filter(sheet__round=row).values_list("item", "target__name", "value")
    assert {(item, group): value for item, group, value in kept} == {
        (item, group): value for item, said in answers(ASKED, ONE).items() for group, value in said.items()
    }
    assert Sheet.objects.get(round=row).finished

    the_others_answer(row)
    page.reload()
    expect(page.get_by_text("36 af 36")).to_be_visible()
    page.get_by_role("link", name="Luk nu").click()
    looked_at(desk, "closing")
    page.get_by_role("button", name=re.compile("^Luk")).click()
    expect(page.get_by_text("Runden er lukket.")).to_be_visible()
    looked_at(desk, "closed")

    page.get_by_role("link", name="Aftal samtalen").click()
    expect(page.get_by_role("table").filter(has_text="Vurderet af")).to_have_count(0)
    looked_at(desk, "dialogue")
    page.get_by_label("Hvem taler sammen om tallene?").fill("Lederne af de seks grupper")
    page.get_by_label("Hvilken dag?").fill("2099-01-15")
    page.get_by_label("Hvad tid?").fill("13:00")
    page.get_by_role("button", name="Gem aftalen, og åbn tallene").click()
    looked_at(desk, "result")
    field = page.get_by_role("table").filter(has_text="Vurderet af").get_by_role("cell")
    expect(field.filter(has_text="2,48")).to_have_text(re.compile(r"2,48\s+svagt\s+2,04 til 2,91\s+n = 6"))
