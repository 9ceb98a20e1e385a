"""A result read question by question as files: the page's figures, nothing more, and who took them."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from metastyr.domain.access import Role
from metastyr.records.models import Round, Trace
from metastyr.theory.instruments import INSTRUMENTS, Rated
from metastyr.web.sense import reads
from tests.theory.questionnaires import questionnaire
from tests.web.made_up import client_of, give_role, make_user
from tests.web.sense.results.test_item_page import answered, leader, pulse, tables, url
from tests.web.sense.rounds.filled import agree, filled, shared

__all__ = ["pulse"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pulse")]
FILES = {"results_xlsx": "Excel", "results_figures": "CSV"}


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def rows(made: Round) -> list[dict[str, str]]:
    data = leader().get(url(made, "results_figures")).content
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def decimal(told: str) -> float:
    return float(told.replace(",", "."))


def test_page_workbook_and_csv_hold_the_same_figures() -> None:
    made = agree(answered({"Nord": [1] * 5 + [4] * 6 + [0], "Syd": [5, 5, None, 5, 5]}))
    page = leader().get(url(made)).content.decode()
    assert [name in page for name in ("result.xlsx", "figures.csv", "rows.csv", "result.pdf")] == [
        *(True, True, False, False)
    ]
    shown = tables(page)["Spørgsmål first (da): gennemsnit"]
    book = sheets(leader().get(url(made, "results_xlsx")).content)
    (whole, *groups) = reads.items_from(reads.round_now(made.network.key, made.key)).figures["first"]
    assert not groups
    assert whole.told is not None
    in_book = [row for row in book["Gennemsnit"] if row[0] == "Spørgsmål first (da)"]
    in_csv = [row for row in rows(made) if row["item"] == "first"]
    assert [row[2] for row in in_book] == ["Alle", "Nord", "Syd"]
    assert [row["group"] for row in in_csv] == ["", "Nord", "Syd"]
    assert [f"{row[4]:.2f}".replace(".", ",") if row[4] else "vises ikke" for row in in_book] == [
        shown[name][0] for name in ("Alle", "Nord", "Syd")
    ]
    assert [decimal(in_csv[0][name]) for name in ("raters", "mean", "low", "high")] == [
        *(whole.told.raters, whole.told.mean.value, whole.told.mean.low, whole.told.mean.high)
    ]
    assert in_csv[0]["asked"] == "12"
    # Four of the five in the south answered with points.
    assert in_csv[2] == {
        **dict.fromkeys(in_csv[2], ""),
        "item": "first",
        "about": "Unges trivsel",
        "group": "Syd",
    } | {"withheld": "few_raters"}
    assert in_book[2][-1] == "færre end 5 har svaret"
    assert [row[2:] for row in book["Hvordan svarene fordeler sig"][1:6]] == [
        *(["svar 1", 5.0], ["svar 2", 0.0], ["svar 3", 0.0], ["svar 4", 6.0], ["svar 5", 0.0]),
    ]
    assert book["Hvem der svarede"][1][:3] == ["Nord", 12.0, 11.0]


def test_answers_of_a_group_that_is_not_shown_change_no_file() -> None:
    found = []
    for value in (1, 5):
        made = agree(answered({"Nord": [1, 2, 3, 4, 5, 3], "Lille": [value] * 4}, anonymous=False))
        found.append((rows(made), sheets(leader().get(url(made, "results_xlsx")).content)))
    assert found[0] == found[1]


def test_a_rated_that_is_too_small_is_told_of_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(INSTRUMENTS, "about", questionnaire(Rated.GROUPS, key="about"))
    made = agree(filled({"Nord": 6, "Syd": 5, "Lille": 3}, instrument_key="about"))
    about = [(row["about"], row["group"], row["withheld"]) for row in rows(made) if row["about"] == "Lille"]
    assert about == [("Lille", "", "small_rated_group")] * 2


def test_who_may_take_it_and_that_it_is_written_down() -> None:
    made = answered({"Nord": [3] * 6})
    for name in FILES:
        assert "Aftal samtalen først" in leader().get(url(made, name)).content.decode()
    shared(made)
    participant = make_user("Per Deltager")
    give_role(participant, made.network, Role.PARTICIPANT)
    assert {client_of(participant).get(url(made, name)).status_code for name in FILES} == {403}
    assert not Trace.objects.filter(verb="round.exported").exists()
    assert {leader().get(url(made, name)).status_code for name in FILES} == {200}
    assert [one.data for one in Trace.objects.filter(verb="round.exported").order_by("pk")] == [
        {"form": form} for form in FILES.values()
    ]
    matrix = agree(filled())
    assert leader().get(url(matrix, "results_figures")).status_code == 404
    assert leader().get(url(made, "results_pdf")).status_code == 404
