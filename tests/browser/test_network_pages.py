"""The network's pages in a browser: empty, usual and full, at three widths, by keyboard, without a script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from metastyr.domain.access import Role
from metastyr.records.models import (
    Membership,
    Network,
    NetworkBoundary,
    Organisation,
    Person,
    Tie,
    Trace,
    User,
)
from metastyr.web.site import demo
from tests.browser.conftest import PROOF, WIDTHS, Visit, onward
from tests.web.made_up import LONG_AGO

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
HERE = "/n/unges-trivsel-i-fjordby/"
PEOPLE = 500
EMPTY = (
    "",
    "trace/",
    "design/participants/",
    "design/map/",
    "sense/boundaries/",
    "sense/boundaries/vertical/",
)


@pytest.fixture
def leader(transactional_db: None) -> User:
    """The demo's network leader, who also leads an empty network."""
    demo.load(NOW)
    user = User.objects.get(name="Anders Egetoft")
    assert user.person is not None
    empty = Network.objects.create(key="tomt", name="Et netværk uden noget i")
    Membership.objects.create(network=empty, person=user.person, role=Role.NETWORK_LEADER, since=LONG_AGO)
    return user


@pytest.fixture
def full(leader: User) -> Network:
    """Five hundred people in eight organisations with long names, and ties to match."""
    network = Network.objects.create(key="stort", name="Grøn omstilling i hele regionen og lidt til")
    Membership.objects.create(network=network, person=leader.person, role=Role.NETWORK_LEADER, since=LONG_AGO)
    homes = [
        Organisation.objects.create(name=f"Naturfredningsforeningen for Sydvestjylland, afdeling {i}")
        for i in range(8)
    ]
    people = Person.objects.bulk_create(
        Person(
            name=f"Person {i:03} Bjerregaard-Christoffersen",
            organisation=homes[i % 8],
            function=f"Funktion {i % 30}",
            level=("Leder", "Medarbejder")[i % 2],
            place=f"By {i % 5}",
        )
        for i in range(PEOPLE)
    )
    Membership.objects.bulk_create(
        Membership(network=network, person=person, role=Role.PARTICIPANT, since=LONG_AGO) for person in people
    )
    Tie.objects.bulk_create(
        Tie(network=network, source=people[i], target=people[(i * 7 + step) % PEOPLE])
        for i in range(PEOPLE)
        for step in (8, 16, 33, 64)
        if (i * 7 + step) % PEOPLE != i
    )
    return network


def inside(here: str, person: int, membership: int) -> list[str]:
    one = f"{here}design/participants/{person}/"
    return [
        here,
        f"{here}edit/",
        f"{here}trace/",
        f"{here}design/",
        f"{here}design/participants/",
        f"{here}design/participants/?q=findes+ikke&show=all",
        f"{here}design/participants/add/",
        f"{here}design/participants/add/?find=a",
        f"{here}design/participants/add/?find=findes+ikke",
        one,
        f"{one}roles/{membership}/",
        f"{here}design/map/",
        f"{here}sense/",
        f"{here}sense/boundaries/",
        f"{here}sense/boundaries/stakeholder/",
        f"{here}sense/boundaries/demographic/",
        f"{here}choose/",
    ]


def of(key: str) -> tuple[int, int]:
    """Somebody in the network, and that person's membership."""
    held = Membership.objects.filter(network__key=key).order_by("pk").first()
    assert held is not None
    return held.person_id, held.pk


def going(page: Page, act: Callable[[], object]) -> None:
    with onward(page):
        act()


@pytest.mark.begins_first
def test_every_page_stands_clear_and_narrow(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    paths = ["/", "/networks/new/", *inside(HERE, *of("unges-trivsel-i-fjordby"))]
    paths += [f"/n/tomt/{path}" for path in EMPTY]
    for number, path in enumerate(paths):
        for page in visitor.at_every_width(path):
            expect(page.locator("h1")).to_have_count(1)
            assert (path, visitor.sticking_out(), visitor.barriers()) == (path, [], [])
            visitor.picture(f"network-{number:02}")


@pytest.mark.begins_first
def test_a_full_network_stands_clear_and_narrow(visit: Visit, full: Network, leader: User) -> None:
    visitor = visit(user=leader)
    for number, path in enumerate(
        ("", "design/participants/", "design/map/", "sense/boundaries/", "sense/boundaries/horizontal/")
    ):
        for page in visitor.at_every_width(f"/n/stort/{path}"):
            expect(page.locator("h1")).to_have_count(1)
            # The same pages with fewer rows are asked for barriers at every width.
            barriers = visitor.barriers() if PROOF or visitor.width == min(WIDTHS) else []
            assert (path, visitor.sticking_out(), barriers) == (path, [], [])
            visitor.picture(f"network-full-{number:02}")


def test_english_pages_hold_no_danish_headings(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader, language="en")
    titles = {}
    for path in (
        "",
        "trace/",
        "design/",
        "design/participants/",
        "design/map/",
        "sense/boundaries/",
        "frame/",
    ):
        page = visitor.open(HERE + path)
        titles[path] = (page.locator("html").get_attribute("lang"), page.locator("h1").inner_text())
    assert titles == {
        "": ("en", "Unges trivsel i Fjordby"),
        "trace/": ("en", "Trace"),
        "design/": ("en", "Design the network"),
        "design/participants/": ("en", "Participants"),
        "design/map/": ("en", "Network map"),
        "sense/boundaries/": ("en", "Boundaries"),
        "frame/": ("en", "Set the frame"),
    }


def test_without_a_script_the_figures_and_the_table_are_there(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader, javascript=False)
    page = visitor.open(f"{HERE}design/map/")
    expect(page.locator("noscript")).to_have_count(1)
    expect(page.locator("table tbody tr")).to_have_count(45)
    page = visitor.open(f"{HERE}sense/boundaries/")
    expect(page.locator("figure img")).to_have_count(5)
    page.get_by_text("Vis tallene i en tabel").first.click()
    expect(page.get_by_role("cell", name="−0,36").first).to_be_visible()


def test_a_network_is_started_by_keyboard_alone(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open("/networks/new/")
    page.locator("#id_name").focus()
    page.keyboard.type("Sunde børn på Ærø")
    going(page, lambda: page.keyboard.press("Enter"))
    expect(page.locator("h1")).to_have_text("Sunde børn på Ærø")
    assert page.url.endswith("/n/sunde-boern-paa-aeroe/")


def test_an_empty_name_is_told_on_top_and_at_the_field(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader, forgive=("422",))
    page = visitor.open("/networks/new/")
    going(page, lambda: page.get_by_role("button", name="Opret netværket").press("Enter"))
    page.get_by_role("link", name="Udfyld feltet “Netværkets navn”.").press("Enter")
    assert page.evaluate("document.activeElement.id") == "id_name"
    assert visitor.barriers() == []


def test_a_boundary_is_pointed_by_keyboard_alone(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open(f"{HERE}sense/boundaries/")
    section = page.locator("section[aria-labelledby=stakeholder]")
    section.get_by_text("Læs grænsen af noget andet").focus()
    page.keyboard.press("Enter")
    section.locator("select").select_option("sector")
    section.get_by_role("button", name="Gem valget").focus()
    going(page, lambda: page.keyboard.press("Enter"))
    expect(page.get_by_text("Gemt. Grænsen læses nu af: Sektor.")).to_be_visible()
    assert (
        NetworkBoundary.objects.get(kind="stakeholder", network__key=HERE.strip("/")[2:]).attribute
        == "sector"
    )


def test_participants_are_found_by_keyboard_alone(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open(f"{HERE}design/participants/")
    page.locator("#q").focus()
    page.keyboard.type("region bæltland")
    going(page, lambda: page.keyboard.press("Enter"))
    rows = page.locator("table tbody tr")
    assert {"Region Bæltland" in row for row in rows.all_inner_texts()} == {True}
    going(page, lambda: rows.first.get_by_role("link").press("Enter"))
    expect(page.get_by_role("heading", name="Bånd", exact=True)).to_be_visible()


def test_the_files_come_down_and_leave_their_trace(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open(f"{HERE}design/map/")
    before = Trace.objects.filter(verb="network.exported").count()
    for name, file in (
        ("Hent som GraphML", "unges-trivsel-i-fjordby.graphml"),
        ("Hent personer og bånd som Excel", "unges-trivsel-i-fjordby.xlsx"),
    ):
        with page.expect_download() as coming:
            page.get_by_role("link", name=name).click()
        assert coming.value.suggested_filename == file
    assert Trace.objects.filter(verb="network.exported").count() == before + 2


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Ditte Solvang", ("Deltagere", "Organisationer")),
        ("Nikolaj Brændholt", ("Deltagere", "Organisationer", "Bånd", "Grænser med en gruppe uden bro")),
        ("Malthe Grønkær", ("Deltagere", "Organisationer")),
    ],
)
def test_each_role_sees_its_own_figures(visit: Visit, leader: User, name: str, seen: tuple[str, ...]) -> None:
    visitor = visit(user=User.objects.get(name=name))
    page = visitor.open(HERE)
    assert tuple(page.locator(".measure-label").all_inner_texts()) == seen
    assert visitor.barriers() == []
