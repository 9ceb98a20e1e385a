"""A round in a browser: set up by keyboard alone; every page at three widths, empty, usual, full, broken."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from metastyr.domain.rounds.readiness import INTRO_PARTS
from metastyr.records.models import Invitation, Network, Organisation, Person, Round, User
from metastyr.web.sense import actions
from tests.browser.conftest import WIDTHS, Visit, Visitor, onward
from tests.web.made_up import LONG_AGO, leader_of, make_network
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened

HERE = "/n/unges-trivsel/sense/rounds/"
PARTS = ("check", "process", "groups", "details", "dates", "intro", "council")


@pytest.fixture
def network(transactional_db: None) -> Network:
    """A network with eighteen people in three functions, and one whose function nobody knows."""
    people = [
        {"name": f"{function} {number}", "function": function, "organisation": "Fjordby Kommune"}
        for function, count in (("Lærer", 6), ("Psykolog", 6), ("Sundhedsplejerske", 5))
        for number in range(count)
    ]
    made = make_network(people=[*people, {"name": "Ukendt Funktion"}], started=LONG_AGO)
    Person.objects.exclude(name="Lærer 0").update(email=None)
    for one in Person.objects.exclude(name="Lærer 0"):
        one.email = f"person{one.pk}@fjordby.example"
        one.save()
    return made


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


def look(visitor: Visitor, name: str) -> None:
    """Nothing sticks out, nothing stands in anybody's way, one heading; and a picture."""
    visitor.picture(f"rounds-{name}")
    assert (visitor.barriers(), visitor.sticking_out()) == ([], []), name
    assert visitor.page.locator("h1").count() == 1


def press(page: Page, name: str) -> None:
    """Walk to the button or link by Tab from where the focus is, and press Enter."""
    for _step in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.innerText?.trim() ?? ''")
        if focused.split("\n")[0].strip() == name:
            break
    else:
        raise AssertionError(f"no way by keyboard to {name!r} on {page.url}")
    with onward(page):
        page.keyboard.press("Enter")


def fill(page: Page, label: str, text: str) -> None:
    """Type into the field as a keyboard does; a date field takes its parts."""
    page.get_by_label(label, exact=False).first.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def choose(page: Page, label: str, text: str) -> None:
    """Choose in a list by typing the first letters of what it says."""
    field = page.get_by_label(label, exact=False).first
    field.focus()
    page.keyboard.type(text)
    assert field.evaluate("one => one.selectedOptions[0].innerText").startswith(text)


def test_a_round_is_set_up_from_nothing_by_keyboard(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open(HERE)
    press(page, "Begynd en runde")
    fill(page, "Rundens navn", "Skole og PPR")
    fill(page, "Arbejdsforløbet", "henvisningen af en elev til PPR")
    press(page, "Begynd")
    look(visitor, "begun")
    press(page, "Kan det betale sig at spørge?")
    for group in page.locator("fieldset").all():
        group.get_by_role("radio").first.focus()
        page.keyboard.press("Space")
    press(page, "Gem")
    press(page, "Grupper og personer")
    press(page, "Lav grupper ud fra registret")
    choose(page, "Én gruppe for hver", "Funktion")
    press(page, "Vis grupperne")
    expect(page.get_by_text("Ukendt Funktion")).to_be_visible()
    look(visitor, "proposed")
    press(page, "Lav grupperne")
    look(visitor, "taken")
    press(page, "Tilbage til runden")
    press(page, "Dage og påmindelser")
    first = timezone.localdate() + timedelta(days=3)
    for label, day in (("Første dag", first), ("Sidste dag", first + timedelta(days=14))):
        page.get_by_label(label).fill(day.isoformat())
    press(page, "Gem")
    press(page, "Det skal de spurgte vide")
    look(visitor, "intro")
    for field in page.locator("textarea").all():
        said = field.input_value()
        while "[" in said:
            before, _bracket, rest = said.partition("[")
            said = before + "Fjordby Kommune" + rest.partition("]")[2]
        field.fill(said)
    press(page, "Gem")
    press(page, "MED-udvalget")
    page.get_by_label("MED-udvalget er orienteret").focus()
    page.keyboard.press("Space")
    page.get_by_label("Hvilken dag?").fill(timezone.localdate().isoformat())
    press(page, "Gem")
    look(visitor, "done")
    press(page, "Gør klar")
    look(visitor, "ready")
    press(page, "Åbn nu")
    look(visitor, "open-confirm")
    press(page, "Åbn runden, og send brevene")
    look(visitor, "just-open")
    made = Round.objects.get()
    assert (made.state, made.invitations.count(), made.groups.count()) == ("open", 17, 3)
    assert set(made.intro) == set(INTRO_PARTS)


@pytest.mark.begins_first
def test_every_page_stands_clear_and_narrow(visit: Visit, network: Network, leader: User) -> None:
    visitor = visit(user=leader)
    for _page in visitor.at_every_width(HERE):
        look(visitor, "none")
    empty = draft(
        network,
        by=leader,
        groups={},
        intro={},
        pays_to_ask={},
        works_council_informed=None,
        title="En kladde uden noget i",
        process="",
        opens=None,
        closes=None,
    )
    usual = draft(
        network, by=leader, title="Udskrivning", groups={"PPR": 6, "Skoler": 3, "Tom": 0}, emails=False
    )
    running = opened(network, by=leader, title="Overgangen til skole", anonymous=False)
    for name, code in list(codes(running).items())[:9]:
        answer_all(running, code) if name != "PPR 0" else None
    closed = opened(network, by=leader, title="Lukket runde")
    for code in list(codes(closed).values())[:12]:
        answer_all(closed, code)
    close(closed)
    asked = usual.groups.get(name="Skoler").pk
    nobody = usual.groups.get(name="Tom").pk
    paths = [
        ("list", ""),
        ("new", f"new/?follows={closed.key}"),
        ("empty", f"{empty.key}/"),
        ("usual", f"{usual.key}/"),
        *((f"part-{part}", f"{usual.key}/{part}/") for part in PARTS),
        ("no-groups", f"{empty.key}/groups/"),
        ("group", f"{usual.key}/groups/{asked}/"),
        ("group-empty", f"{usual.key}/groups/{nobody}/"),
        ("add", f"{usual.key}/groups/{nobody}/add/"),
        ("add-found", f"{usual.key}/groups/{nobody}/add/?find=skoler"),
        ("add-nobody", f"{usual.key}/groups/{nobody}/add/?find=findes+ikke"),
        ("take", f"{usual.key}/groups/take/"),
        ("take-function", f"{usual.key}/groups/take/?attribute=function"),
        ("drop", f"{usual.key}/drop/"),
        ("open", f"{running.key}/"),
        ("last-day", f"{running.key}/last-day/"),
        ("close", f"{running.key}/close/"),
        ("closed", f"{closed.key}/"),
        ("archive", f"{closed.key}/archive/"),
    ]
    for name, path in paths:
        for page in visitor.at_every_width(HERE + path):
            assert urlsplit(page.url).path == urlsplit(HERE + path).path, name
            look(visitor, name)


def test_forty_people_in_twelve_groups_with_long_names(visit: Visit, network: Network, leader: User) -> None:
    home = Organisation.objects.create(name="Naturfredningsforeningen for Sydvestjylland, afdeling 12")
    full = draft(
        network, by=leader, groups={}, title="Sammenhængen mellem jobcenter, sundhed og uddannelse " * 2
    )
    for number in range(12):
        name = f"Uddannelsesvejledningen_og_beskæftigelsesindsatsen {number} " + "for unge " * (number % 4)
        made = full.groups.create(name=name.strip(), place=number)
        for one in range(3 + number % 2):
            person = Person.objects.create(
                name=f"Person {number}-{one} Bjerregaard-Christoffersen",
                organisation=home,
                function="Vejleder",
            )
            Invitation.objects.create(round=full, group=made, person=person, name=person.name)
    visitor = visit(user=leader)
    for name, path in (
        ("full", ""),
        ("full-groups", "groups/"),
        ("full-group", f"groups/{full.groups.order_by('place')[3].pk}/"),
    ):
        for _page in visitor.at_every_width(f"{HERE}{full.key}/{path}"):
            look(visitor, name)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_broken_is_told_at_its_place(
    visit: Visit, network: Network, leader: User, width: int
) -> None:
    made = draft(network, by=leader)
    visitor = visit(width=width, user=leader, forgive=("422",))
    page = visitor.open(f"{HERE}{made.key}/dates/")
    page.get_by_label("Første dag").fill("2020-01-01")
    page.get_by_label("Påmindelser").fill("i morgen")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("link", name="Skriv hele tal")).to_be_visible()
    assert page.get_by_label("Påmindelser").input_value() == "i morgen"
    look(visitor, "broken-dates")
    page = visitor.open(f"{HERE}{made.key}/details/")
    page.get_by_label("Mindste gruppe").fill("2")
    page.get_by_text("Forudsatte værdier", exact=True).click()
    page.get_by_label("Stærkt bånd mellem grupper, over").fill("1")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_label("Stærkt bånd mellem grupper, over")).to_be_visible()
    look(visitor, "broken-details")
    page = visitor.open(f"{HERE}{made.key}/groups/")
    page.get_by_label("Gruppens navn").fill("ppr")
    page.get_by_role("button", name="Opret gruppen").click()
    look(visitor, "broken-group")
    page = visitor.open(f"{HERE}{made.key}/intro/")
    actions.make_ready(network=network.key, round_key=made.key, by=leader.pk, at=timezone.now())
    page.locator("textarea").first.fill("Det har jeg skrevet.")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_text("Rundens tilstand er nu “Klar”").first).to_be_visible()
    assert page.locator("textarea").first.input_value() == "Det har jeg skrevet."
    look(visitor, "stale")


def test_it_works_without_a_script(visit: Visit, network: Network, leader: User) -> None:
    made = draft(network, by=leader)
    visitor = visit(width=320, user=leader, javascript=False)
    page = visitor.open(f"{HERE}{made.key}/groups/")
    page.get_by_role("button", name=re.compile("Flyt ned ?: PPR")).click()
    assert list(made.groups.order_by("place").values_list("name", flat=True))[:2] == ["Skoler", "PPR"]
    visitor.open(f"{HERE}{made.key}/")
    page.get_by_role("button", name="Gør klar").click()
    # Its first day has come: nothing is sent before this page is answered.
    expect(page.get_by_role("heading", name="Åbn nu?")).to_be_visible()
    visitor.open(f"{HERE}{made.key}/")
    expect(page.get_by_text("Klar", exact=True)).to_be_visible()
