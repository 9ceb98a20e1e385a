"""Canvases in use: a new one needs no new code, nobody writes over another, what is own is own."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from metastyr.domain.access import Role
from metastyr.domain.canvases import seen
from metastyr.records.models import CanvasSheet, CanvasText, Network, Trace, User
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import date, rows, text
from metastyr.theory.text import Text
from metastyr.web.design.actions import canvas_writing
from metastyr.web.design.actions.canvas_writing import Told, write_sheet
from tests.theory.test_canvases import canvas
from tests.web.design.canvases.made import sheet_of
from tests.web.made_up import AT, client_of, give_role, leader_of, make_network, make_user, verbs

pytestmark = pytest.mark.django_db
NAME = Text(da="Navn", en="Name")
HERE = "/n/unges-trivsel/design/canvases/"


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


@pytest.fixture
def other(network: Network) -> User:
    user = make_user("Maj Med")
    give_role(user, network, Role.PARTICIPANT)
    return user


def sent(row: CanvasSheet, field: str, told: str, *, revision: int, kept: str = "") -> dict[str, str]:
    return {f"f.{field}": told, f"seen.{field}": seen(revision, kept)}


def test_a_canvas_nobody_has_seen_before_goes_the_whole_way(
    monkeypatch: pytest.MonkeyPatch, leader: User
) -> None:
    made = canvas(
        text("a", Text(da="Hvad nu?", en="What now?"), Text(da="Skriv.", en="Write."), (1, 1, 6, 12)),
        rows(
            "b",
            Text(da="Hvem?", en="Who?"),
            Text(da="Navne.", en="Names."),
            (7, 1, 6, 6),
            ("x", Text(da="Navn", en="Name")),
        ),
        date("c", Text(da="Hvornår?", en="When?"), Text(da="En dag.", en="A day."), (7, 7, 6, 6)),
    )
    monkeypatch.setitem(CANVASES, made.key, made)
    client = client_of(leader)
    there = client.post(f"{HERE}made-up/new/", {"title": "Prøve", "whose": "common"})["Location"]
    marks = {f"seen.{id_}": seen(0, "") for id_ in "abc"}
    told = {"f.a": "Ord", "f.b.0.0": "Bo", "f.b.1.0": "", "f.b.2.0": "Aya", "f.c": "2026-12-08"}
    assert client.post(f"{there}write/", {**marks, **told, "keep": "1", "note": "Først"}).status_code == 302
    assert dict(CanvasText.objects.values_list("field", "content")) == {
        "a": "Ord",
        "b": '[["Bo"], ["Aya"]]',
        "c": "2026-12-08",
    }
    client.post(f"{there}write/", sent(CanvasSheet.objects.get(), "a", "Andet", revision=1, kept="Ord"))
    page = client.get(f"{there}versions/compare/?from=1&to=now").content.decode()
    assert ("Ord" in page, "Andet" in page) == (True, True)
    client.post(f"{there}versions/1/back/")
    row = CanvasSheet.objects.get()
    assert row.texts.get(field="a").content == "Ord"
    assert list(row.versions.order_by("number").values_list("number", "brings_back", "by_itself")) == [
        (1, None, False),
        (2, None, True),
        (3, 1, False),
    ]
    paper = PdfReader(io.BytesIO(client.get(f"{there}a3.pdf").content))
    assert len(paper.pages) == 1
    assert float(paper.pages[0].mediabox.width) > float(paper.pages[0].mediabox.height) > 840
    words = paper.pages[0].extract_text()
    assert [one in words for one in ("Hvad nu?", "Ord", "Aya", "8. december 2026")] == [True] * 4


def test_two_who_write_in_one_field_both_keep_their_words(
    network: Network, leader: User, other: User
) -> None:
    row = sheet_of(network, by=leader, written={})
    there = f"{HERE}sheets/{row.key}/"
    one, two = client_of(leader), client_of(other)
    assert one.post(f"{there}field/", sent(row, "now", "Lones ord", revision=0)).status_code == 200
    late = two.post(f"{there}field/", sent(row, "now", "Majs ord", revision=0))
    assert (late.status_code, "Lones ord" in late.json()["html"]) == (409, True)
    # Without a script the whole sheet comes back with both, and what nobody else touched is saved.
    whole = {**sent(row, "now", "Majs ord", revision=0), **sent(row, "then", "Fint", revision=0)}
    page = two.post(f"{there}write/", whole)
    assert (page.status_code, "Lones ord" in page.content.decode(), "Majs ord" in page.content.decode()) == (
        409,
        True,
        True,
    )
    chosen = {**whole, "met.now": seen(1, "Lones ord"), "solve.now": "both"}
    assert two.post(f"{there}write/", chosen).status_code == 302
    assert dict(row.texts.values_list("field", "content")) == {
        "now": "Lones ord\n\nMajs ord",
        "then": "Fint",
    }


def test_one_who_did_not_touch_a_field_never_meets_anybody(
    network: Network, leader: User, other: User
) -> None:
    row = sheet_of(network, by=leader, written={"now": "Først"})
    client_of(leader).post(
        f"{HERE}sheets/{row.key}/field/", sent(row, "now", "Siden", revision=1, kept="Først")
    )
    untouched = sent(row, "now", "Først", revision=1, kept="Først")
    assert client_of(other).post(f"{HERE}sheets/{row.key}/write/", untouched).status_code == 302
    assert row.texts.get(field="now").content == "Siden"


def test_a_quarter_of_an_hour_of_writing_is_one_trace(network: Network, leader: User) -> None:
    row = sheet_of(network, by=leader, written={})
    for minute, words in ((0, "a"), (7, "ab"), (14, "abc"), (16, "abcd")):
        now = row.texts.first()
        mark = seen(now.revision, now.content) if now else seen(0, "")
        write_sheet(
            network=network.key,
            sheet=row.key,
            told={"now": Told(content=words, seen=mark)},
            by=leader.pk,
            at=AT + timedelta(minutes=minute),
        )
    assert [verb for verb, _about in verbs()] == ["canvas.begun", "canvas.filled", "canvas.filled"]
    assert "abc" not in str(list(Trace.objects.values()))


def test_ones_own_sheet_is_nobody_elses_until_it_is_shared(
    network: Network, leader: User, other: User
) -> None:
    row = sheet_of(network, by=other, own=True, title="Mine tanker", kept=1)
    there = f"{HERE}sheets/{row.key}/"
    assert (verbs(), client_of(leader).get(there).status_code) == ([], 404)
    assert client_of(leader).post(f"{there}field/", sent(row, "now", "x", revision=0)).status_code == 404
    assert "Mine tanker" not in client_of(leader).get(HERE).content.decode()
    assert client_of(other).post(f"{there}share/").status_code == 302
    assert (verbs(), client_of(leader).get(there).status_code) == ([("canvas.shared", "Mine tanker")], 200)


def test_a_failed_write_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, network: Network, leader: User
) -> None:
    row = sheet_of(network, by=leader, written={})

    def fail(*_args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(canvas_writing, "note_writing", fail)
    with pytest.raises(RuntimeError):
        write_sheet(
            network=network.key,
            sheet=row.key,
            told={"now": Told(content="x", seen=seen(0, ""))},
            by=leader.pk,
            at=AT,
        )
    assert CanvasText.objects.count() == 0


def test_what_cannot_stand_there_is_told_and_kept_on_the_page(network: Network, leader: User) -> None:
    row = sheet_of(network, by=leader, written={})
    there = f"{HERE}sheets/{row.key}/"
    told = sent(row, "now", "Bo, 010190-1234", revision=0)
    client: Client = client_of(leader)
    assert client.post(f"{there}field/", told).status_code == 422
    page = client.post(f"{there}write/", told)
    assert (page.status_code, "Bo, 010190-1234" in page.content.decode()) == (422, True)
    assert CanvasText.objects.count() == 0


def test_the_list_costs_the_same_with_many_sheets(
    network: Network, leader: User, django_assert_num_queries: Any
) -> None:
    from metastyr.web.design.reads.canvases import sheets  # noqa: PLC0415  the one thing counted

    for number in range(4):
        sheet_of(network, by=leader, title=f"Ark {number}", kept=1)
        with django_assert_num_queries(3):
            assert len(sheets(network.key, user=leader.pk)) == number + 1
