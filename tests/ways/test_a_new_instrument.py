"""A questionnaire nobody has seen before goes the whole way, and no line of the product is written for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from metastyr.cli.phone import Sending
from metastyr.domain.rounds.readiness import INTRO_PARTS, TELLS_WHO
from metastyr.records.models import Answer, Invitation, Organisation, Person, Round, RoundGroup, User
from metastyr.theory.instruments import INSTRUMENTS, Instrument, Rated
from tests.theory.questionnaires import questionnaire
from tests.ways.client_phone import ClientPhone
from tests.ways.forms import filled_in
from tests.web.made_up import leader_of, make_network
from tests.web.sense.rounds.made import codes

pytestmark = pytest.mark.django_db
HERE = "/n/unges-trivsel/sense/rounds/"
GROUPS = ("Nord", "Syd")
SIX = 6
Says = Callable[[str, str, str], int | None]
"""(person, item, the question's words) → the label from 1; None for "not relevant"."""


@pytest.fixture(autouse=True)
def _hosts(settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]


@pytest.fixture
def leader() -> Client:
    client = Client()
    client.force_login(leader_of(make_network()))
    return client


def offered(monkeypatch: pytest.MonkeyPatch, made: Instrument) -> Instrument:
    """The questionnaire stands in the catalogue: that is all there is to do."""
    monkeypatch.setitem(INSTRUMENTS, made.key, made)
    return made


def pressed(client: Client, address: str, **told: Any) -> str:
    """The form of a page sent with what it stands with and what is told; where it led."""
    answer = client.post(address, {**filled_in(client.get(address).content.decode()), **told})
    assert answer.status_code == 302, (address, words(answer.content.decode()))
    return str(answer["Location"])


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<(script|style|head).*?</\1>|<[^>]+>", " ", html, flags=re.S)).split())


def asked(client: Client, made: Instrument, *, homes: Sequence[str] = ("Fjordby",)) -> Round:
    """A round with the questionnaire, set up and opened through its pages; two groups of six people."""
    here = pressed(
        client, f"{HERE}new/", instrument=made.key, title="En ny runde", process="henvisning til PPR"
    )
    row = Round.objects.get()
    assert row.instrument == made.key
    owners = [Organisation.objects.create(name=name, sector="municipality") for name in homes]
    for place, name in enumerate(GROUPS):
        group = RoundGroup.objects.create(round=row, name=name, place=place)
        for number in range(SIX):
            home = owners[number % len(owners)]
            person = Person.objects.create(name=f"{name} {number}", organisation=home)
            Invitation.objects.create(round=row, group=group, person=person, name=person.name)
    if made.rates is Rated.MIRROR:
        everyone = list(row.invitations.order_by("pk"))
        for one, other in zip(everyone, everyone[1:] + everyone[:1], strict=True):
            Invitation.objects.filter(pk=one.pk).update(mirrors=other.person)
    pressed(client, f"{here}check/", interdependence="yes", uncertainty="yes", time_pressure="no")
    today = timezone.localdate()
    if made.rates in TELLS_WHO:
        # Anonymous, it is not made ready: a sheet would tell who wrote it.
        pressed(client, f"{here}details/", anonymous="no")
    pressed(
        client,
        f"{here}dates/",
        opens=today.isoformat(),
        closes=(today + timedelta(days=14)).isoformat(),
        reminders="5",
    )
    pressed(client, f"{here}intro/", **{part: f"Her står om {part}." for part in INTRO_PARTS})
    pressed(client, f"{here}council/", informed="on", day=today.isoformat())
    for step in ("ready", "open"):
        assert client.post(f"{here}{step}/").status_code == 302
    row.refresh_from_db()
    assert row.state == "open"
    return row


def answered(row: Round, says: Says) -> None:
    """Everybody opens their link on a phone of their own and answers every screen."""
    for person, code in codes(row).items():
        phone = ClientPhone()
        intro = phone.open(f"/s/{code}/")
        begin = [url for url, _words in intro.links if url.endswith(f"/s/{code}/1/")]
        assert begin, intro.heading
        page = phone.open(begin[0])
        for _screen in range(len(INSTRUMENTS[row.instrument].items)):
            form = next(form for form in page.forms if form.questions)
            page = phone.send(
                form, [_choice(form, place, person, says) for place in range(len(form.questions))]
            )
        finish = next(form for form in page.forms if form.action.endswith("/overview/"))
        phone.send(finish)


def _choice(form: Sending, place: int, person: str, says: Says) -> Any:
    question = form.questions[place]
    told = says(person, form.carries("item"), question.words)
    wanted = "none" if told is None else str(told)
    return next(one for one in question.choices if one.value == wanted)


def read(client: Client, row: Round, language: str = "da") -> str:
    """The round is closed, a conversation is agreed, and the result is opened."""
    here = f"{HERE}{row.key}/"
    if Round.objects.get(pk=row.pk).state == "open":
        assert client.post(f"{here}close/").status_code == 302
        first = client.get(f"{here}results/").content.decode()
        assert "Aftal samtalen først" in words(first)
        day = timezone.localdate() + timedelta(days=20)
        pressed(
            client, f"{here}results/dialogue/", who="Alle", day=day.isoformat(), time="10:00", how="Et møde"
        )
    client.cookies["django_language"] = language
    page = client.get(f"{here}results/")
    assert page.status_code == 200
    return page.content.decode()


def tables(html: str) -> dict[str, dict[str, list[str]]]:
    """Every table of the page by its caption: its rows by their first cell, without the notes."""
    found = {}
    for table in re.findall(r"<table.*?</table>", html, flags=re.S):
        caption = words(re.search(r"<caption.*?</caption>", table, flags=re.S)[0])  # type: ignore[index]
        rows = {}
        for row in re.findall(r"<tr role=\"row\">(.*?)</tr>", table, flags=re.S)[1:]:
            plain = re.sub(r'<span class="cell-note">.*?</span>', "", row, flags=re.S)
            cells = [words(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", plain, flags=re.S)]
            rows[cells[0]] = cells[1:]
        found[caption] = rows
    return found


def means(html: str, item: str) -> Mapping[str, str]:
    """The means of one question by who they are of."""
    return {name: cells[0] for name, cells in tables(html)[f"{item}: gennemsnit"].items()}


def test_about_the_network_with_seven_answers(leader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    made = offered(monkeypatch, questionnaire(Rated.NETWORK, key="pulse", answers=7))

    def says(person: str, item: str, _words: str) -> int | None:
        group, number = person.split()
        if item == "second":
            return None if person == "Syd 5" else 2
        return int(number) + 1 if group == "Nord" else 7

    row = asked(leader, made)
    answered(row, says)
    assert Answer.objects.count() == 24
    html = read(leader, row)
    # Nord: 1 to 6. Syd: six times 7. All: (21 + 42) / 12.
    assert means(html, "Spørgsmål first (da)") == {"Alle": "5,25", "Nord": "3,50", "Syd": "7,00"}
    second = tables(html)["Spørgsmål second (da): gennemsnit"]
    assert (second["Alle"][0], second["Alle"][2], second["Alle"][3]) == ("2,00", "11 af 12", "vises ikke")
    assert "Spørgsmål first: hvordan er Unges trivsel?" in words(html)
    english = read(leader, row, "en")
    assert "Prøveskema (en)" in words(english)
    assert 'lang="en"' in english
    assert "5.25" in words(english)
    for item in ("first", "second"):
        assert leader.get(f"{HERE}{row.key}/results/items/{item}.svg").status_code == 200


def test_about_the_own_organisation_on_a_scale_from_0_to_10(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = offered(
        monkeypatch,
        questionnaire(Rated.ORGANISATION, key="home", answers=11, points=range(11), items=("first",)),
    )
    row = asked(leader, made, homes=("Fjordby", "Regionen"))
    answered(row, lambda person, _item, _words: 11 if person.startswith("Nord") else 1 + int(person[-1]))
    found = tables(read(leader, row))["Spørgsmål first (da): gennemsnit"]
    # Fjordby: three from Nord say 10, three from Syd say 0, 2 and 4. Regionen: the same with 1, 3 and 5.
    assert {name: (cells[0], cells[2]) for name, cells in found.items()} == {
        "Fjordby": ("6,00", "6 af 6"),
        "Regionen": ("6,50", "6 af 6"),
    }


def test_about_oneself_without_not_relevant_and_with_three_answers(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = offered(
        monkeypatch,
        questionnaire(Rated.ONESELF, key="self", answers=3, not_relevant=False, points=(1, 3, 1)),
    )
    row = asked(leader, made)
    answered(row, lambda person, item, _words: 2 if item == "first" else 1 + int(person[-1]) % 3)
    html = read(leader, row)
    assert means(html, "Spørgsmål first (da)") == {"Alle": "3,00", "Nord": "3,00", "Syd": "3,00"}
    assert means(html, "Spørgsmål second (da)") == {"Alle": "1,67", "Nord": "1,67", "Syd": "1,67"}
    # All twelve chose the second answer: nobody is apart, so it may be told.
    lie = tables(html)["Spørgsmål first (da): hvordan svarene fordeler sig"]
    assert lie == {"svar 1": ["0", "0 %"], "svar 2": ["12", "100 %"], "svar 3": ["0", "0 %"]}
    assert "Spørgsmål second (da): hvordan svarene fordeler sig" not in tables(html)


def test_about_groups_in_another_way_than_coordination(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = offered(monkeypatch, questionnaire(Rated.GROUPS, key="trust", answers=4, items=("first",)))
    row = asked(leader, made)
    answered(row, lambda person, _item, about: 4 if "din egen" in about else 1 + int(person[-1]) % 2)
    assert means(read(leader, row), "Spørgsmål first (da)") == {
        "Nord": "1,50",
        "Nord om sig selv": "4,00",
        "Syd om Nord": "1,50",
        "Syd": "1,50",
        "Nord om Syd": "1,50",
        "Syd om sig selv": "4,00",
    }


@pytest.mark.parametrize("rates", [Rated.PEOPLE, Rated.MIRROR])
def test_about_persons_is_told_of_all_together_and_of_nobody(
    rates: Rated, leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = offered(monkeypatch, questionnaire(rates, key="others", items=("first",)))
    row = asked(leader, made)
    # Whoever is called Nord 0 is given 1 by everybody; that must not be read anywhere.
    answered(row, lambda _person, _item, about: 1 if "Nord 0" in about else 5)
    html = read(leader, row)
    expected = 5 - 4 * 11 / 11 / 12 if rates is Rated.PEOPLE else (11 * 5 + 1) / 12
    assert means(html, "Spørgsmål first (da)")["Alle, om alle"] == f"{expected:.2f}".replace(".", ",")
    assert "Nord 0" not in words(html)
    assert "De vises kun samlet" in words(html)


def test_no_other_instrument_stands_in_the_catalogue_for_these_tests() -> None:
    assert set(INSTRUMENTS) == {"coordination"}
    assert User.objects.count() == 0
