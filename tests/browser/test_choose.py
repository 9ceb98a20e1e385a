"""From a task in words to a decided form and its paper, in a browser: two assess apart, at three widths."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from metastyr.domain.access import Role
from metastyr.records.models import Choice, Network, User
from tests.browser.conftest import Visit, Visitor, onward
from tests.web.choose.made import COUNTER, TASK, TITLE, chosen, handed_in
from tests.web.made_up import give_role, leader_of, make_network, make_user

HERE = "/n/unges-trivsel/choose/"


@pytest.fixture
def network(transactional_db: None) -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


@pytest.fixture
def colleague(network: Network) -> User:
    user = make_user("Bo Friis")
    give_role(user, network, Role.PARTICIPANT)
    return user


def stands_clear(visitor: Visitor, name: str, path: str) -> None:
    for _page in visitor.at_every_width(HERE + path):
        visitor.picture(f"choose-{name}")
        assert visitor.sticking_out() == [], (path, visitor.width)
        assert visitor.barriers() == [], (path, visitor.width)


def press(page: Page, name: str) -> None:
    with onward(page):
        page.get_by_role("button", name=name).click()


def follow(page: Page, name: str) -> None:
    with onward(page):
        page.get_by_role("link", name=name).first.click()


def answer_screen(page: Page) -> None:
    """Entirely true where it speaks for a network, not at all where it speaks for another form."""
    for group in page.get_by_role("group").filter(has=page.get_by_role("heading", level=2)).all():
        key = (group.get_attribute("aria-labelledby") or "").removeprefix("c-")
        page.locator(f"label[for=id_answer_{key}_{0 if key in COUNTER else 4}]").click()
        page.locator(f"label[for=id_sure_{key}_0]").click()
    page.get_by_role("textbox").first.fill("Det siger alle, vi har spurgt.")
    press(page, "Gem, og gå videre")


def test_a_task_becomes_a_decided_form(visit: Visit, network: Network, leader: User, colleague: User) -> None:
    visitor = visit(user=leader, javascript=False, forgive=("422",))
    page = visitor.open(HERE)
    follow(page, "Beskriv opgaven")
    page.get_by_label("Hvad kalder I opgaven?").fill(TITLE)
    page.get_by_label("Hvad går opgaven ud på?").fill(TASK)
    press(page, "Gem opgaven")
    press(page, "Åbn for vurdering")
    follow(page, "Begynd")
    visitor.picture("choose-intro")
    press(page, "Begynd")
    expect(page.get_by_text("Skærm 1 af 4")).to_be_visible()
    page.locator("label[for=id_answer_unclear-problem_4]").click()
    press(page, "Gem, og gå videre")
    visitor.picture("choose-screen-error")
    expect(page.get_by_role("alert")).to_contain_text("Uklart problem: svar på “Hvor sikker er du?”.")
    for _screen in range(3):
        answer_screen(page)
    page.locator("label[for=id_known_2]").click()
    page.locator("label[for=id_parties_1]").click()
    press(page, "Gem, og gå videre")
    press(page, "Aflever min vurdering")
    handed_in(network, by=colleague.pk)
    follow(page, "Se resultatet")
    expect(page.locator(".alert-heading").first).to_contain_text(
        "Netværk kommer først i 100\u00a0% af forsøgene"
    )
    follow(page, "Gå til beslutningen")
    page.locator("label[for=id_form_1]").click()
    page.get_by_label("Hvorfor?", exact=True).fill("Faget kan det meste.")
    page.get_by_label("Vælger I en anden form").fill("Vi begynder i det små.")
    page.locator("label[for=id_mode_3]").click()
    press(page, "Læs det igennem, før du beslutter")
    visitor.picture("choose-confirm")
    expect(page.get_by_text("Du vælger fagstyre, men tallene peger på et netværk.")).to_be_visible()
    press(page, "Ja, det beslutter jeg")
    expect(page.get_by_role("heading", name="Beslutningen", exact=True)).to_be_visible()
    assert Choice.objects.get(network=network).form == "profession"


def test_every_page_of_the_choice_stands_clear_and_narrow(
    visit: Visit, network: Network, leader: User, colleague: User
) -> None:
    visitor = visit(user=leader, width=320)
    chosen(network, by=leader.pk, others=[colleague.pk])
    handed_in(network, by=leader.pk)
    for path in (
        *("", "assess/1/", "assess/overview/", "weights/", "mode/", "decide/"),
        *("1/answers/", "1/modes/"),
    ):
        visitor.open(HERE + path)
        visitor.picture(f"choose-{path.strip('/').replace('/', '-') or 'start'}")
        assert (path, visitor.sticking_out(), visitor.barriers()) == (path, [], [])
    stands_clear(visitor, "1-result", "1/result/")
    stands_clear(visitor, "assess-4", "assess/4/")
