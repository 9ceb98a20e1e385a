"""A leader sets a round up, forty people answer on their phones, and every form of the result agrees."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from python_calamine import CalamineWorkbook

from metastyr.cli.demo_answers import answer_round
from metastyr.demo import case
from metastyr.demo.history import COPENHAGEN
from metastyr.demo.rounds import rounds
from metastyr.records.models import Letter, Round, Sheet, User
from metastyr.web.post.mail_server import MailServer
from metastyr.web.sense.actions.reminders import write_due_reminders
from metastyr.web.sense.actions.sending import send_next
from metastyr.web.site import demo
from tests.documents.papers import running
from tests.ways.client_phone import ClientPhone
from tests.ways.forms import filled_in
from tests.ways.test_analyse_files import metastyr

pytestmark = pytest.mark.django_db
HERE = "/n/unges-trivsel-i-fjordby/sense/rounds/"
ASKED = rounds()["second"]
GONE, NEW = {"p47", "p48"}, {"p15", "p33", "p20", "p29"}
WORDS = {"strong": "stærkt", "moderate": "moderat", "weak": "svagt", "uncertain": "usikkert"}
Figures = Mapping[tuple[str, str], tuple[object, ...]]


@pytest.fixture
def leader(db: None, settings: Any) -> Client:
    """The demo's network leader, signed in."""
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.PUBLIC_ADDRESS = "http://testserver"
    demo.load(timezone.now())
    client = Client()
    client.force_login(User.objects.get(name="Anders Egetoft"))
    return client


def pressed(client: Client, address: str, **told: Any) -> str:
    """The form of a page sent with what it stands with and what is told; where it led."""
    answer = client.post(address, {**filled_in(client.get(address).content.decode()), **told})
    assert answer.status_code == 302, _words(answer.content.decode())
    return answer["Location"]


def set_up(client: Client) -> str:
    """The earlier round is asked again: people who left go out, new ones come in, the rest is filled in."""
    first = Round.objects.get(state="published")
    here = pressed(
        client,
        f"{HERE}new/?follows={first.key}",
        title="Fra bekymring til hjælp, et halvt år efter",
    )
    row = Round.objects.get(state="draft")
    assert here == f"{HERE}{row.key}/"
    names = {person.id: person.name for name in case.LISTS for person in case.people(name)}
    told = _words(client.get(f"{here}groups/").content.decode())
    assert f"Ikke længere med i netværket: {names['p48']} og {names['p47']}. Tag dem ud" in told
    for person in GONE:
        one = row.invitations.get(name=names[person])
        group = f"{here}groups/{one.group_id}/"
        assert client.post(group, {"do": "leave_out", "people": [str(one.key)]}).status_code == 302
    for person in NEW:
        group = row.groups.get(name=ASKED.group_of(person))
        found = client.get(f"{here}groups/{group.pk}/add/", {"find": names[person]}).content.decode()
        chosen = re.search(r'name="people" [^>]*value="(\d+)"', found)
        assert chosen
        added = client.post(f"{here}groups/{group.pk}/add/?find=x", {"people": chosen[1]})
        assert added.status_code == 302
    assert "Ikke længere med" not in _words(client.get(f"{here}groups/").content.decode())
    assert client.post(f"{here}groups/", {"do": "ask-small"}).status_code == 302
    today = timezone.localdate()
    pressed(client, f"{here}check/", interdependence="yes", uncertainty="yes", time_pressure="no")
    pressed(
        client,
        f"{here}dates/",
        opens=today.isoformat(),
        closes=(today + timedelta(days=14)).isoformat(),
        reminders="5, 10",
    )
    pressed(client, f"{here}details/", rows_may_leave="on")
    parts = ("controller", "purpose", "legal_basis", "categories", "recipients", "retention", "contact")
    pressed(client, f"{here}intro/", **{part: f"Her står om {part}." for part in parts})
    pressed(client, f"{here}council/", informed="on", day=today.isoformat())
    assert client.post(f"{here}ready/").status_code == 302
    return here


def sent(at: datetime) -> list[mail.EmailMessage]:
    """What the worker sends now."""
    before = len(mail.outbox)
    server = MailServer()
    while send_next(server=server, sender="worker", at=at):
        pass
    return mail.outbox[before:]


def answers(letters: list[mail.EmailMessage]) -> set[str]:
    """Whoever got one of the letters opens its link and answers; by their list id."""
    people = {person.email: person.id for person in case.people()}
    done = set()
    for letter in letters:
        link = re.search(r"http://\S+/s/\w+/", letter.body)
        assert link
        answer_round(ClientPhone(), link[0], ASKED, people[letter.to[0]])
        done.add(people[letter.to[0]])
    return done


def test_from_the_first_page_to_the_same_figures_everywhere(leader: Client, tmp_path: Path) -> None:
    here = set_up(leader)
    row = Round.objects.get(key=here.rstrip("/").split("/")[-1])
    listed = {person.id: person.name for person in case.people()}
    assert {group.name: {one.name for one in group.invitations.all()} for group in row.groups.all()} == {
        group: {listed[one] for one in those} for group, those in ASKED.groups.items()
    }

    assert leader.post(f"{here}open/").status_code == 302
    now = timezone.now()
    invited = sent(now)
    assert len({letter.to[0] for letter in invited}) == len(invited) == 40
    at_once = [letter for letter in invited if _list_id(letter) not in ASKED.late]
    assert len(answers(at_once)) == 30

    assert write_due_reminders(at=now + timedelta(days=4)) == 0
    assert write_due_reminders(at=now + timedelta(days=5)) == 10
    reminded = sent(now + timedelta(days=5))
    assert {_list_id(letter) for letter in reminded} == ASKED.late
    assert answers(reminded) == ASKED.late
    assert write_due_reminders(at=now + timedelta(days=10)) == 0
    assert Sheet.objects.filter(round=row, finished=True).count() == 40

    assert leader.get(f"{here}results/").status_code == 403
    assert leader.post(f"{here}close/").status_code == 302
    assert "matrix-figure" not in leader.get(f"{here}results/").content.decode()
    tomorrow = timezone.localdate() + timedelta(days=1)
    told = {
        "who": "Lederne af de seks grupper",
        "day": tomorrow.isoformat(),
        "time": "13:00",
        "how": "Et møde",
    }
    assert leader.post(f"{here}results/dialogue/", told).status_code == 302
    row.refresh_from_db()
    assert row.dialogue_when == datetime.combine(tomorrow, datetime.min.time(), COPENHAGEN).replace(hour=13)

    page = on_the_page(leader.get(f"{here}results/").content.decode())
    assert len(page) == 36
    assert len([figures for figures in page.values() if len(figures) > 1]) == 5 * 5 - 1
    assert in_excel(leader.get(f"{here}results/result.xlsx").content) == page
    assert on_paper(leader.get(f"{here}results/result.pdf").content, page) == page
    rows = tmp_path / "svar.csv"
    rows.write_bytes(leader.get(f"{here}results/rows.csv").content)
    assert in_the_shell(tmp_path, rows) == page

    since_last = _words(leader.get(f"{here}results/change/").content.decode())
    moved = "Skoler, PPR og ungdomsuddannelser om Psykiatrien"
    # One of 24: chance alone gives 1.2.
    assert f"{moved} ser ud til at have flyttet sig, men det kan være tilfældigt blandt 24." in since_last
    assert f"Højere end sidst: {moved}." not in since_last
    assert "I 23 af 24 felter er der ingen sikker ændring: den kan være tilfældig." in since_last

    participant = Client()
    participant.force_login(User.objects.get(name="Nikolaj Brændholt"))
    assert participant.get(f"{here}results/").status_code == 403
    assert leader.post(f"{here}results/publish/").status_code == 302
    assert on_the_page(participant.get(f"{here}results/").content.decode()) == page

    # Nobody can answer any more, and no letter is left that could go out.
    assert ClientPhone().client.get(re.search(r"/s/\w+/", invited[0].body)[0]).status_code == 410  # type: ignore[index]
    assert not Letter.objects.filter(invitation__round=row, state="waiting").exists()


def _list_id(letter: mail.EmailMessage) -> str:
    return next(person.id for person in case.people() if person.email == letter.to[0])


def on_the_page(html: str) -> Figures:
    """The matrix: (from, about) → index, low, high, n and the word; only the word where it is withheld."""
    table = re.search(r'<table class="[^"]*\bmatrix\b.*?</table>', html, re.S)
    assert table
    found: dict[tuple[str, str], tuple[object, ...]] = {}
    for line in re.findall(r"<tr.*?</tr>", table[0], re.S)[1:]:
        head = re.search(r"<th.*?</th>", line, re.S)
        assert head
        # The last word stands there on a phone only.
        from_ = _words(head[0]).removesuffix(" vurderer:")
        for about, cell in re.findall(r'<td[^>]*data-title="om ([^"]*)"[^>]*>(.*?)</td>', line, re.S):
            words = _words(cell)
            seen = re.match(r"(\S+) (\w+) (\S+) til (\S+) n = (\d+)", words)
            found[from_, unescape(about)] = (
                (*(_number(seen[i]) for i in (1, 3, 4)), int(seen[5]), seen[2]) if seen else ("vises ikke",)
            )
    return found


def _words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ").split())


def _number(told: str) -> float:
    return float(told.replace(",", "."))


def in_excel(data: bytes) -> Figures:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    lines = book.get_sheet_by_name("Felt for felt").to_python(skip_empty_area=False)[1:]
    return {
        (from_, to): (round(index, 2), round(low, 2), round(high, 2), int(n), word)
        if isinstance(index, float)
        else ("vises ikke",)
        for from_, to, n, index, low, high, word in lines
    }


def on_paper(data: bytes, page: Figures) -> Figures:
    """The fields that stand on the paper as they stand on the page."""
    said = running(data)
    return {cell: figures for cell, figures in page.items() if " ".join([*cell, _written(figures)]) in said}


def _written(figures: tuple[object, ...]) -> str:
    """A line of the paper's table after the two groups."""
    if len(figures) == 1:
        return "– – – vises ikke"
    *measured, n, word = figures
    index, low, high = (f"{one:.2f}".replace(".", ",") for one in measured)
    return f"{n} {index} {low} til {high} {word}"


def in_the_shell(folder: Path, rows: Path) -> Figures:
    done = metastyr(folder, "coordination", rows.name, "--json")
    assert done.returncode == 0, done.stderr
    return {
        (cell["from"], cell["to"]): (
            *(round(cell[name], 2) for name in ("index", "low", "high")),
            cell["raters"],
            WORDS[cell["strength"]],
        )
        if cell["index"] is not None
        else ("vises ikke",)
        for cell in json.loads(done.stdout)["cells"]
    }
