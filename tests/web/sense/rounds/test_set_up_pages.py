"""A round through its pages: groups made, people moved, made ready, opened, closed, archived; stale pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.records.models import Invitation, Letter, Organisation, Person, Round, User
from metastyr.web.sense import actions
from tests.web.made_up import AT, client_of, give_role, leader_of, make_network, make_user
from tests.web.sense.rounds.made import GROUPS, answer_all, close, codes, draft, opened
from tests.web.sense.rounds.test_set_up import acting, address

pytestmark = pytest.mark.django_db


def leader() -> Client:
    return client_of(User.objects.get(name="Lone Leder"))


def post(made: Round, part: str, **told: Any) -> tuple[int, str]:
    """The leader presses a button: the status, and the page one stands on then."""
    client = leader()
    response = client.post(address(made, part), told)
    if response.status_code == 302:
        return 302, client.get(response["Location"]).content.decode()
    return response.status_code, response.content.decode()


def standing(made: Round) -> dict[str, list[str]]:
    return {
        group.name: sorted(group.invitations.values_list("name", flat=True))
        for group in made.groups.order_by("place", "pk")
    }


def group_path(made: Round, name: str, more: str = "") -> str:
    return f"groups/{made.groups.get(name=name).pk}/{more}"


def test_a_group_is_made_and_people_are_found_for_it() -> None:
    made = draft(groups={"PPR": 1})
    for name, email in (("Åse Ørsted", "aase@fjordby.example"), ("Åge Uden Mail", None)):
        Person.objects.create(name=name, email=email, function="Vejleder")
    code, html = post(made, "groups/", name="Vejledning")
    assert (code, "Tilføj personer til Vejledning" in html) == (302, True)
    path = group_path(made, "Vejledning", "add/")
    html = leader().get(address(made, path), {"find": "åse"}).content.decode()
    assert ("Åse Ørsted (Vejleder)" in html, "Åge" in html) == (True, False)
    html = leader().get(address(made, path), {"find": "vejleder"}).content.decode()
    assert "Åge Uden Mail (Vejleder). Ingen e-mail: får brev på papir" in html
    client = leader()
    people = list(Person.objects.filter(function="Vejleder").values_list("pk", flat=True))
    client.post(f"{address(made, path)}?find=vejleder", {"people": people})
    assert standing(made) == {"PPR": ["PPR 0"], "Vejledning": ["Åge Uden Mail", "Åse Ørsted"]}
    html = leader().get(address(made, path), {"find": "vejleder"}).content.decode()
    assert ("Åse Ørsted er allerede i Vejledning." in html, 'name="people"' in html) == (True, False)


def test_a_group_of_a_taken_name_is_refused_at_the_name() -> None:
    code, html = post(draft(), "groups/", name="  ppr ")
    assert (code, 'href="#id_name"' in html, "Vælg et andet navn" in html) == (422, True, True)
    assert 'value="  ppr "' in html


def test_people_move_and_are_left_out_through_the_group() -> None:
    made = draft(groups={"PPR": 3, "Skoler": 1})
    keys = dict(made.invitations.values_list("name", "key"))
    here, there = group_path(made, "PPR"), made.groups.get(name="Skoler").pk
    assert post(made, here, do="move", people=[keys["PPR 0"]])[0] == 422
    assert post(made, here, do="move", people=[keys["PPR 0"]], into=there)[0] == 302
    assert post(made, here, do="leave_out", people=[keys["PPR 1"]])[0] == 302
    assert "Sæt kryds ved mindst én person" in post(made, here, do="leave_out")[1]
    assert standing(made) == {"PPR": ["PPR 2"], "Skoler": ["PPR 0", "Skoler 0"]}
    # Somebody who is in no list of this page cannot be chosen.
    assert post(made, here, do="leave_out", people=[keys["Skoler 0"]])[0] == 422


def test_a_group_is_renamed_ordered_merged_and_removed_through_its_page() -> None:
    made = draft(groups={"PPR": 1, "Skoler": 1, "Sundhed": 1})
    post(made, group_path(made, "Sundhed"), **{"do": "rename", "new-name": "Sundhedsplejen"})
    post(made, group_path(made, "Sundhedsplejen", "order/"), places="-1")
    assert list(standing(made)) == ["PPR", "Sundhedsplejen", "Skoler"]
    into = {"do": "merge", "merge-into": made.groups.get(name="PPR").pk}
    post(made, group_path(made, "Sundhedsplejen"), **into)
    post(made, group_path(made, "Skoler"), do="remove")
    assert standing(made) == {"PPR": ["PPR 0", "Sundhed 0"]}


@pytest.mark.parametrize("more", ["", "add/", "order/"])
def test_a_group_of_another_round_is_not_found(more: str) -> None:
    made, other = draft(groups={"PPR": 1}), draft(groups={"Skoler": 1})
    path = address(made, f"groups/{other.groups.get().pk}/{more}")
    assert (leader().get(path).status_code, leader().post(path).status_code) == (404, 404)


def test_groups_of_the_register_are_shown_before_they_are_made() -> None:
    home = Organisation.objects.create(name="Fjordby Kommune")
    network = make_network(people=[{"name": "Eva", "function": "Lærer"}, {"name": "Fie"}])
    made = draft(network, by=leader_of(network), groups={"Lærer": 0})
    Person.objects.create(name="Gry", organisation=home, function="Pædagog")
    chosen = {"attribute": "function"}
    html = leader().get(address(made, "groups/take/"), chosen).content.decode()
    assert "2 personer har ingen oplysning og kommer ikke med" in html
    assert "Fie, Lone Leder" in html
    assert standing(made) == {"Lærer": []}
    code, html = post(made, "groups/take/", **chosen)
    assert (code, "1 person er taget med. 0 nye grupper." in html) == (302, True)
    assert standing(made) == {"Lærer": ["Eva"]}
    post(made, "groups/take/", **chosen, home=f"organisation:{home.pk}")
    assert standing(made) == {"Lærer": ["Eva"], "Pædagog": ["Gry"]}


@pytest.mark.parametrize(
    "chosen",
    [
        {"attribute": "cpr"},
        {"attribute": "email"},
        {"attribute": "function", "home": "organisation:999999"},
        {"home": "unit:x"},
        {"home": "organisation:" + "9" * 40},
    ],
)
def test_nonsense_in_the_address_makes_no_groups(chosen: dict[str, str]) -> None:
    made = draft(groups={})
    assert leader().get(address(made, "groups/take/"), chosen).status_code == 200
    assert post(made, "groups/take/", **chosen)[0] in {200, 302}
    assert standing(made) == {}


def test_groups_of_nothing_chosen_are_asked_for_at_the_field() -> None:
    made = draft(groups={})
    html = leader().get(address(made, "groups/take/"), {"home": "all", "attribute": ""}).content.decode()
    assert html.count("Vælg, hvad grupperne laves af.") == 2
    assert ('href="#id_attribute"' in html, 'href="#id_home"' in html) == (True, False)


def test_too_many_groups_are_told_before_anything_is_made() -> None:
    network = make_network(people=[{"name": f"Person {n}", "place": f"By {n}"} for n in range(21)])
    made = draft(network, by=leader_of(network), groups={})
    html = leader().get(address(made, "groups/take/"), {"attribute": "place"}).content.decode()
    assert ("Der kan højst være 20 grupper." in html, "Lav grupperne" in html) == (True, False)
    code, html = post(made, "groups/take/", attribute="place")
    assert (code, "Der kan højst være 20 grupper." in html, standing(made)) == (302, True, {})


def test_a_draft_that_lacks_something_says_what_and_is_not_made_ready() -> None:
    made = draft(groups={"PPR": 3, "Tom": 0}, intro={}, works_council_informed=None)
    html = leader().get(address(made)).content.decode()
    for words in (
        "En gruppe har ingen personer.",
        "Ingen gruppe er stor nok til at blive vist.",
        "Gennemse det, de spurgte skal vide",
        "Bekræft, at MED-udvalget er orienteret",
        "PPR har færre end 5 personer og bliver aldrig vist.",
        "Der mangler 3 dele",
    ):
        assert words in html, words
    assert "Gør klar" not in html
    code, html = post(made, "ready/")
    assert (code, "En gruppe har ingen personer." in html) == (302, True)
    made.refresh_from_db()
    assert made.state == "draft"


def test_from_draft_to_archive_through_the_pages() -> None:
    made = draft(emails=False, groups=GROUPS)
    Invitation.objects.filter(name__startswith="PPR").update(email="ppr@fjordby.example")
    assert "Runden er klar, men ikke åbnet." in post(made, "ready/")[1]
    assert "Runden er en kladde igen" in post(made, "draft/")[1]
    post(made, "ready/")
    html = leader().get(address(made, "open/")).content.decode()
    assert "6 breve bliver sendt med e-mail til PPR." in html
    assert "12 personer har ingen e-mail." in html
    assert "Runden er åben, og brevene er på vej." in post(made, "open/")[1]
    assert Letter.objects.filter(state="waiting").count() == 6
    for code in list(codes(made).values())[:7]:
        answer_all(made, code)
    html = leader().get(address(made, "close/")).content.decode()
    assert "7 af 18 har svaret." in html
    assert "Lige nu er det Skoler og Sundhedsplejen." in html
    assert "Det kan ikke fortrydes." in html
    assert "Runden er lukket." in post(made, "close/")[1]
    assert "Runden er arkiveret." in post(made, "archive/")[1]
    made.refresh_from_db()
    assert (made.state, made.invitations.count()) == ("archived", 0)


def test_a_draft_is_thrown_away_after_a_question() -> None:
    made = draft()
    assert "Slet kladden?" in leader().get(address(made, "drop/")).content.decode()
    assert Round.objects.count() == 1
    code, html = post(made, "drop/")
    assert (code, "Kladden er slettet." in html, Round.objects.count()) == (302, True, 0)


@pytest.mark.parametrize("part", ["ready/", "draft/", "open/", "close/", "archive/", "drop/"])
def test_a_button_that_has_grown_old_changes_nothing_and_says_how_it_stands(part: str) -> None:
    made = close(opened()) if part != "archive/" else draft()
    before = Round.objects.values().get(pk=made.pk)
    code, html = post(made, part)
    assert code == 302
    assert f"Rundens tilstand er nu “{'Kladde' if part == 'archive/' else 'Lukket'}”" in html
    assert Round.objects.values().get(pk=made.pk) == before


@pytest.mark.parametrize(
    "part", ["check/", "process/", "groups/", "groups/take/", "details/", "dates/", "intro/", "council/"]
)
def test_a_part_of_a_round_that_is_no_draft_leads_back_to_it(part: str) -> None:
    made = opened()
    client = leader()
    response = client.get(address(made, part))
    assert (response.status_code, response["Location"]) == (302, address(made))
    assert "Runden er ikke en kladde" in client.get(address(made)).content.decode()


@pytest.mark.parametrize(
    ("days", "words"), [(0, "Vælg en dag efter i dag"), (8, "Den sidste dag er flyttet")]
)
def test_the_last_day_moves_through_its_page(days: int, words: str) -> None:
    made = opened(reminders=())
    Round.objects.filter(pk=made.pk).update(opened=timezone.now() - timedelta(days=1))
    day = timezone.localdate() + timedelta(days=days)
    code, html = post(made, "last-day/", closes=day.isoformat())
    assert (code, words in html) == (302 if days else 422, True)
    made.refresh_from_db()
    assert (made.closes == day) == bool(days)


def test_a_last_day_before_a_reminder_is_refused_at_the_day() -> None:
    made = opened(
        opens=timezone.localdate(), closes=timezone.localdate() + timedelta(days=60), reminders=(50,)
    )
    day = timezone.localdate() + timedelta(days=8)
    code, html = post(made, "last-day/", closes=day.isoformat())
    assert (code, "før den sidste påmindelse" in html, 'href="#id_closes"' in html) == (422, True, True)


def test_an_open_round_says_its_next_reminder_only_while_one_is_left() -> None:
    made = opened(
        opens=timezone.localdate(), closes=timezone.localdate() + timedelta(days=60), reminders=(30,)
    )
    assert "Næste påmindelse er" in leader().get(address(made)).content.decode()
    made.reminders = [1]
    made.opened = AT - timedelta(days=10)
    made.save()
    assert "Der er ingen flere påmindelser." in leader().get(address(made)).content.decode()


def test_participants_are_led_to_the_result_once_it_is_shared() -> None:
    made = close(opened())
    user = make_user("Pia Deltager")
    give_role(user, made.network, Role.PARTICIPANT)
    client = client_of(user)
    listed, one = f"/n/{made.network.key}/sense/rounds/", address(made)
    link = f'href="{address(made, "results/")}"'
    assert [link in client.get(path).content.decode() for path in (listed, one)] == [False, False]
    told = {"who": "PPR og skolerne", "when": AT, "how": "Et møde"}
    actions.agree_on_dialogue(**acting(made), **told)
    actions.publish(**acting(made))
    assert [link in client.get(path).content.decode() for path in (listed, one)] == [True, True]


def test_the_list_names_each_rounds_next_step() -> None:
    made = draft(title="Kladden")
    ready = draft(title="Den klare")
    actions.make_ready(**acting(ready))
    close(opened(title="Den lukkede"))
    opened(title="Den åbne")
    html = leader().get(f"/n/{made.network.key}/sense/rounds/").content.decode()
    for words in ("Gør den klar", "Åbner ", "Lukker 7. december 2026", "Aftal samtalen", "0 af 18"):
        assert words in html, words
