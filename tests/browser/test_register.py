"""The register and a list in a browser: empty, full, broken; three widths, no script, keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from metastyr.domain.access import Role
from metastyr.records.models import Membership, Network, Organisation, Person, Tie, Unit, User
from tests.browser.conftest import WIDTHS, Visit, Visitor, onward
from tests.web.made_up import LONG_AGO

LIST = "/n/tomt/list/"
LONG = "Sundheds-, Ældre- og Beskæftigelsesforvaltningens tværgående koordinationsenhed"
NAME = "Bjerregaard-Christoffersen"
PEOPLE = "Id;Navn;E-mail;Organisation;Sektor;Enhed;Sted;Generation\n" + "".join(
    f"{i};Person {i:02} {NAME};p{i}@eks.example;{LONG};Kommune;Enhed {i % 3};By {i % 4};{i % 2}0-årige\n"
    for i in range(1, 31)
)
TIES = "Fra;Til;Styrke\n" + "".join(f"{i};{i % 30 + 1};{i % 5 + 1}\n" for i in range(1, 31))
ALIKE = f"Navn;Organisation\nPerson 01 {NAME};{LONG}\nPerson 02 {NAME};Et andet sted\n"
BROKEN = "Id;Navn;E-mail\n" + "".join(f"{i % 7};Bo;ikke en mail\n" for i in range(40)) + "9;Aya;a@x.dk\n"


@pytest.fixture
def leader(transactional_db: None) -> User:
    """Who leads one empty network, in an installation with nothing else."""
    network = Network.objects.create(key="tomt", name="Et netværk uden noget i")
    person = Person.objects.create(name="Lone Leder")
    Membership.objects.create(network=network, person=person, role=Role.NETWORK_LEADER, since=LONG_AGO)
    return User.objects.create_user("lone@kommune.example", name="Lone Leder", person=person)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in (("people", PEOPLE), ("ties", TIES), ("alike", ALIKE), ("broken", BROKEN)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    (tmp_path / "formula.csv").write_text("Navn\n=1+1\n", encoding="utf-8")
    return tmp_path


def look(visitor: Visitor, name: str) -> None:
    visitor.picture(name)
    assert (name, visitor.sticking_out(), visitor.barriers()) == (name, [], [])


def hand_in(visitor: Visitor, files: Path, people: str, ties: str = "") -> Page:
    page = visitor.open(LIST)
    page.set_input_files("[name=people]", files / f"{people}.csv")
    if ties:
        page.set_input_files("[name=ties]", files / f"{ties}.csv")
    press(page, "Se listen igennem")
    return page


def press(page: Page, words: str) -> None:
    with onward(page):
        page.get_by_role("button", name=words, exact=True).first.click()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_register_with_nothing_in_it(visit: Visit, leader: User, language: str) -> None:
    Person.objects.filter(pk=leader.person_id).update(name="L")
    visitor = visit(user=leader, language=language)
    for address in ("", "organisations/", "organisations/new/", "people/?q=findes+ikke", "people/new/"):
        for _page in visitor.at_every_width(f"/register/{address}"):
            look(visitor, f"register-empty-{address.strip('/').replace('/', '-')[:20]}-{language}")


def test_the_register_with_much_in_it(visit: Visit, leader: User) -> None:
    Organisation.objects.bulk_create(Organisation(name=f"{LONG} nr. {i}", place=LONG) for i in range(60))
    home = Organisation.objects.create(name=LONG, cvr="35209115", place=LONG)
    above = None
    for level in range(1, 7):
        above = Unit.objects.create(organisation=home, name=f"{LONG} {level}", parent=above, level=level)
    Person.objects.bulk_create(
        Person(
            name=f"{LONG} {i}",
            email=f"et-meget-langt-navn-{i}@en-meget-lang-forvaltning.example",
            organisation=home,
            unit=above,
            function=LONG,
            attributes={LONG: LONG},
        )
        for i in range(130)
    )
    one = Person.objects.filter(organisation=home).first()
    assert one is not None
    visitor = visit(user=leader)
    for address in (
        "",
        "organisations/",
        f"organisations/{home.pk}/",
        f"organisations/{home.pk}/edit/",
        f"units/new/?organisation={home.pk}",
        f"units/{above.pk}/edit/",
        "people/",
        f"people/{one.pk}/",
        f"people/{one.pk}/edit/",
    ):
        for _page in visitor.at_every_width(f"/register/{address}"):
            look(visitor, f"register-full-{address.strip('/').replace('/', '-').split('?')[0]}")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_list_on_every_width(visit: Visit, leader: User, files: Path, width: int) -> None:
    visitor = visit(width=width, user=leader, forgive=("422",))
    look_at = visitor.open(LIST)
    look(visitor, "list-empty")
    press(look_at, "Se listen igennem")
    look(visitor, "list-nothing-chosen")
    hand_in(visitor, files, "formula")
    look(visitor, "list-unreadable")
    hand_in(visitor, files, "broken")
    look(visitor, "list-broken")
    page = hand_in(visitor, files, "people", "ties")
    look(visitor, "list-preview")
    open_all(page)
    look(visitor, "list-preview-open")
    press(page, "Læs listen ind")
    page = hand_in(visitor, files, "alike")
    open_all(page)
    look(visitor, "list-alike")
    press(page, "Drop listen")
    hand_in(visitor, files, "people", "ties")
    look(visitor, "list-nothing-new")


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")


def test_a_list_is_taken_in_without_a_script(visit: Visit, leader: User, files: Path) -> None:
    visitor = visit(width=390, user=leader, javascript=False)
    page = hand_in(visitor, files, "people", "ties")
    page.select_option("[name=boundary_demographic]", "own:Generation")
    press(page, "Vis igen")
    press(page, "Læs listen ind")
    assert page.url.endswith("/n/tomt/design/participants/")
    assert (Person.objects.count(), Tie.objects.count()) == (31, 30)


def test_a_list_is_taken_in_by_keyboard_alone(visit: Visit, leader: User, files: Path) -> None:
    visitor = visit(user=leader)
    page = hand_in(visitor, files, "people", "ties")
    for _ in range(120):
        page.keyboard.press("Tab")
        if visitor.focused() == "Læs listen ind":
            break
    with onward(page):
        page.keyboard.press("Enter")
    assert Person.objects.count() == 31


def test_enter_in_a_field_shows_again_and_saves_nothing(visit: Visit, leader: User, files: Path) -> None:
    visitor = visit(user=leader)
    page = hand_in(visitor, files, "people", "ties")
    page.focus("[name=since]")
    with onward(page):
        page.keyboard.press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "Se listen igennem"
    assert Person.objects.count() == 1


def test_an_error_leads_to_its_field(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader, forgive=("422",))
    page = visitor.open("/register/people/new/")
    press(page, "Gem personen")
    page.get_by_role("link", name="Udfyld feltet “Navn”.").click()
    assert page.evaluate("document.activeElement.name") == "name"
