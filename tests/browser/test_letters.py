"""The pages for letters in a browser: empty, usual, full and broken, at three widths and by keyboard."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from metastyr.records.models import Letter, Round, User
from tests.browser.conftest import Visit
from tests.web.made_up import add_person
from tests.web.sense.rounds.made import draft, opened

GROUPS = {"PPR": 6, "Skoler": 7, "Sundhedsplejen": 5}
LONG = "Sundhedsplejen og det tværgående team for de mindste i hele kommunen"


def url(made: Round, name: str = "letters", **more: object) -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key, **more})


def leader() -> User:
    return User.objects.get(name="Lone Leder")


def set_letter(made: Round, name: str, state: str, reason: str = "", invitation: str = "invited") -> None:
    made.invitations.filter(name=name).update(state=invitation)
    Letter.objects.filter(invitation__round=made, invitation__name=name).update(state=state, reason=reason)


@pytest.fixture
def made(transactional_db: None) -> Round:
    """Open, with one of each kind, and no worker at work."""
    made = opened(groups=GROUPS)
    Letter.objects.update(state="sent")
    set_letter(made, "PPR 0", "uncertain")
    set_letter(made, "PPR 1", "refused", "refused_address", "unreachable")
    set_letter(made, "PPR 2", "refused", "server_down")
    set_letter(made, "Skoler 0", "sent", invitation="not_me")
    set_letter(made, "Skoler 1", "waiting")
    set_letter(made, "Skoler 2", "dropped", invitation="withdrawn")
    made.invitations.filter(name="Skoler 3").update(email="")
    set_letter(made, "Skoler 3", "dropped", "no_address")
    add_person(made.network, name="Ny Person", email="ny@fjordby.example")
    return made


def test_every_page_holds_at_every_width(made: Round, visit: Visit) -> None:
    empty = draft(made.network, groups={"PPR": 1})
    full = opened(made.network, groups={LONG: 30, "Jobcenter": 40}, title="En runde med et meget langt navn")
    pages = {
        "letters": url(made),
        "letters-empty": url(empty),
        "letters-full": url(full),
        **{
            f"letter-{name.replace(' ', '-')}": url(
                made, "letter", invitation=made.invitations.get(name=name).key
            )
            for name in ("PPR 0", "PPR 1", "Skoler 0", "Skoler 2", "Skoler 3", "Skoler 4")
        },
    }
    visitor = visit(user=leader())
    for name, where in pages.items():
        for _page in visitor.at_every_width(where):
            visitor.picture(name)
            assert (name, visitor.barriers(), visitor.sticking_out()) == (name, [], [])


def test_an_uncertain_letter_is_decided_without_a_script(made: Round, visit: Visit) -> None:
    page = visit(width=390, user=leader(), javascript=False).open(url(made))
    page.get_by_role("group", name="Brevet til PPR 0").get_by_role("button", name="Kom frem").click()
    expect(page.get_by_text("Noteret: brevet kom frem.")).to_be_visible()
    assert Letter.objects.get(invitation__name="PPR 0").state == "sent"


def test_a_wrong_address_is_told_and_led_to_by_keyboard(made: Round, visit: Visit) -> None:
    visitor = visit(width=1280, user=leader(), language="en", forgive=("422",))
    key = made.invitations.get(name="PPR 1").key
    page = visitor.open(url(made, "letter", invitation=key))
    page.get_by_label("Correct the e-mail").fill("not an address")
    page.get_by_label("Correct the e-mail").press("Enter")
    error = page.get_by_role("link", name="Correct the e-mail: write a complete address")
    expect(error).to_be_visible()
    visitor.picture("letter-wrong")
    assert visitor.barriers() == []
    error.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type("ny@fjordby.example")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The address is corrected, and the letter will be sent there")).to_be_visible()
    assert made.invitations.get(name="PPR 1").email == "ny@fjordby.example"
