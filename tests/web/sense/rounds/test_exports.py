"""The result as files: who may, when, what is in them, what is written down, and what never leaves."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from metastyr.documents.change_section import MOVED_NAMES
from metastyr.domain.access import Role
from metastyr.records.models import Round, RoundGroup, Trace, User
from metastyr.theory.coordination import DIMENSIONS
from metastyr.web.sense import actions, reads
from metastyr.web.sense.pages.results import files
from tests.documents.papers import running
from tests.web.made_up import AT, TODAY, client_of, give_role, make_network, make_user
from tests.web.sense.rounds.filled import agree, answers_in, at_random, filled, shared
from tests.web.sense.rounds.made import GROUPS, opened

pytestmark = pytest.mark.django_db
FILES = ("results_xlsx", "results_pdf", "results_csv")
KINDS = {"results_xlsx": "Excel", "results_pdf": "PDF", "results_csv": "CSV"}
SMALL = {**GROUPS, "Klubben": 4}


def url(made: Round, name: str) -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key})


def leader() -> Client:
    return client_of(User.objects.get(name="Lone Leder"))


@pytest.fixture
def made(db: None) -> Round:
    return agree(filled(SMALL, silent={"Skoler": 1}, rows_may_leave=True))


def fetched(made: Round, name: str, client: Client | None = None) -> Any:
    response = (client or leader()).get(url(made, name))
    assert response.status_code == 200, response.status_code
    return response


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_each_file_is_what_it_says_and_has_a_name(made: Round) -> None:
    starts = {"results_xlsx": b"PK\x03\x04", "results_pdf": b"%PDF-1.7", "results_csv": b"\xef\xbb\xbfrater;"}
    day = made.closed.date() if made.closed else None
    for name, ending in zip(FILES, ("xlsx", "pdf", "csv"), strict=True):
        response = fetched(made, name)
        assert response.content.startswith(starts[name])
        told = f'attachment; filename="unges-trivsel-resultat-{day}.{ending}"'
        assert response["Content-Disposition"] == told


def test_who_fetched_which_form_is_written_down(made: Round) -> None:
    for name in FILES:
        fetched(made, name)
    told = [
        (trace.by.name if trace.by else "", trace.about, trace.data)
        for trace in Trace.objects.filter(verb="round.exported").order_by("pk")
    ]
    assert told == [("Lone Leder", made.title, {"form": KINDS[name]}) for name in FILES]


def test_a_failed_file_leaves_no_trace_and_a_failed_trace_no_file(
    made: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise RuntimeError("no paper")

    monkeypatch.setattr(files, "paper", fails)
    with pytest.raises(RuntimeError, match="no paper"):
        leader().get(url(made, "results_pdf"))
    assert not Trace.objects.filter(verb="round.exported").exists()
    with pytest.raises(Round.DoesNotExist):
        actions.note_export(
            network="et-andet",
            round_key=made.key,
            form="PDF",
            by=User.objects.get(name="Lone Leder").pk,
            at=AT,
        )
    assert not Trace.objects.filter(verb="round.exported").exists()


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.REFERENCE_LEADER, 200),
        (Role.PARTICIPANT, 403),
        (Role.BASE_LEADER, 403),
        (Role.OBSERVER, 403),
    ],
)
def test_leaders_take_it_home_and_others_read_it_here(role: Role, status: int) -> None:
    made = shared(filled(rows_may_leave=True))
    user = make_user("Bo Friis")
    give_role(user, made.network, role)
    assert {client_of(user).get(url(made, name)).status_code for name in FILES} == {status}
    assert Trace.objects.filter(verb="round.exported").count() == (3 if status == 200 else 0)


def test_not_before_it_is_closed_and_the_conversation_agreed() -> None:
    made = opened(rows_may_leave=True)
    answers_in(made, GROUPS)
    assert {leader().get(url(made, name)).status_code for name in FILES} == {403}
    closed = filled(rows_may_leave=True)
    for name in FILES:
        response = leader().get(url(closed, name))
        assert "text/html" in response["Content-Type"]
        assert "Aftal samtalen først" in response.content.decode()
    assert not Trace.objects.filter(verb="round.exported").exists()


def test_of_another_network_there_is_nothing(made: Round) -> None:
    other = make_network("et-andet", name="Et andet")
    give_role(User.objects.get(name="Lone Leder"), other, Role.NETWORK_LEADER)
    for name in FILES:
        away = reverse(f"sense:{name}", kwargs={"network": other.key, "round": made.key})
        assert leader().get(away).status_code == 404


def test_rows_stay_where_nobody_was_told_that_they_may_leave() -> None:
    made = agree(filled())
    response = leader().get(url(made, "results_csv"))
    assert response.status_code == 403
    assert "Svarene bliver her" in response.content.decode()
    assert not Trace.objects.filter(verb="round.exported").exists()
    assert fetched(made, "results_xlsx").status_code == 200


def test_the_workbook_tells_of_the_round_with_real_types(made: Round) -> None:
    by = User.objects.get(name="Lone Leder").pk
    source, target = RoundGroup.objects.filter(round=made).order_by("place")[:2]
    agreed = actions.Agreed(
        way="talk", text="Ring én gang om ugen", owner="Aya", due=TODAY + timedelta(days=9)
    )
    actions.add_follow_up(
        network=made.network.key,
        round_key=made.key,
        source=source.pk,
        target=target.pk,
        agreed=agreed,
        by=by,
        at=AT,
    )
    told = sheets(fetched(made, "results_xlsx").content)
    facts = {row[0]: row[1] for row in told["Om runden"][1:]}
    assert facts["Netværk"] == "Unges trivsel"
    assert facts["Arbejdsforløb"] == made.process
    assert (facts["Åbnet"], facts["Lukket"]) == (date(2026, 11, 23), date(2026, 11, 23))
    assert facts["Spørgeskema"] == "Relationel koordinering, udgave 1"
    assert facts["Mindste gruppe, der vises"] == 5
    assert facts["Svagt og stærkt mellem grupper"] == "under 3,50 og over 4,00 (forudsatte værdier)"
    assert facts["Samtalen"].endswith("Med: Lederne af grupperne. Et møde på to timer")
    assert told["Hvem der svarede"][1:] == [
        ["PPR", 6.0, 6.0, 100.0, 6.0],
        ["Skoler", 7.0, 6.0, pytest.approx(100 * 6 / 7), 6.0],
        ["Sundhedsplejen", 5.0, 5.0, 100.0, 5.0],
        # Four of four answered, and their answers were deleted.
        ["Klubben", 4.0, 4.0, 100.0, 0.0],
        ["I alt", 22.0, 21.0, pytest.approx(100 * 21 / 22), 17.0],
    ]
    assert told["Handlinger"][1] == [
        *("Ring én gang om ugen", "PPR og Skoler", "Samtale", "Aya"),
        *(TODAY + timedelta(days=9), "ikke endnu"),
    ]
    assert told["Felt for felt"][0] == [
        *("Fra", "Om", "Svar", "Indeks", "Usikkerhed, fra", "Usikkerhed, til", "Hvad det kan kaldes"),
    ]
    assert [type(value) for value in told["Felt for felt"][1][2:6]] == [float] * 4
    assert told["Sådan er det regnet"][0][-1] == "Kilde"
    assert all(row[-1] for row in told["Sådan er det regnet"][1:])
    assert any(
        "--smallest-group 5 --between 3.5:4 --within 4.1:4.6" in str(row)
        for row in told["Hvad tallene bygger på"]
    )


def test_the_paper_has_the_round_its_map_and_its_language(made: Round) -> None:
    data = fetched(made, "results_pdf").content
    said = running(data)
    assert said.startswith("Overgangen fra skole til PPR Unges trivsel: Relationel koordinering. Svarene")
    assert "21 af 22 har svaret. Svar fra 17 er med i tallene. Havde færre end 5 fra en gruppe" in said
    assert "Samtalen om tallene: " in said.split("Samtalen først")[0]
    assert "Lukket 23. november 2026" in said
    assert "Svarprocent" in said
    assert "Der er ikke aftalt noget endnu." in said
    with translation.override("en"):
        client = leader()
        client.cookies["django_language"] = "en"
        english = client.get(url(made, "results_pdf")).content
    assert PdfReader(io.BytesIO(english)).trailer["/Root"]["/Lang"] == "en"
    assert "The answers are about" in running(english)


def test_the_rounds_own_settings_are_told(db: None) -> None:
    own = {
        "cut_offs": {"between": [3.0, 4.2]},
        "score_maps": {"frequent": {"points": [1, 2, 5, 4, 3], "version": 0}},
    }
    made = agree(filled(settings=own, rows_may_leave=True))
    facts = {row[0]: row[1] for row in sheets(fetched(made, "results_xlsx").content)["Om runden"][1:]}
    assert facts["Svagt og stærkt mellem grupper"] == "under 3,00 og over 4,20 (rundens egne)"
    assert facts["Svagt og stærkt inden for grupper"] == "under 4,10 og over 4,60 (forudsatte værdier)"
    assert facts["Point for svarene"] == "rundens egne for Hyppig kommunikation"


def near(value: float) -> Any:
    """A number as a workbook keeps it: sixteen figures of it."""
    return pytest.approx(value, rel=1e-14)


def again(before: Round, *, agreed: bool = True) -> Round:
    """The same asked once more, answered otherwise."""
    made = filled(network=before.network, says=at_random(9))
    made.follows = before
    made.save(update_fields=["follows"])
    return agree(made) if agreed else made


def test_asked_again_the_report_says_what_moved(db: None) -> None:
    before = agree(filled())
    later = again(before)
    told = sheets(fetched(later, "results_xlsx").content)
    result = reads.change_from(
        reads.round_now(later.network.key, before.key), reads.round_now(later.network.key, later.key)
    ).seen
    assert result is not None
    assert result.compared == 9
    assert told["Felterne siden sidst"][1:] == [
        [
            *(cell.from_, cell.to, *cell.raters),
            *(near(one.value) for one in (cell.index.before, cell.index.after, cell.index.change)),
            *(near(cell.index.change.low), near(cell.index.change.high)),
            MOVED_NAMES[cell.index.moved].da,
        ]
        for cell in result.cells
        if cell.index and cell.raters
    ]
    assert told["De to tal siden sidst"][1][0] == "Inden for grupper"
    assert "Ændring siden sidste runde" in {row[0] for row in told["Sådan er det regnet"]}
    said = running(fetched(later, "results_pdf").content)
    assert f"Holdt op mod “{before.title}”, der lukkede 23. november 2026." in said
    assert "9 felter er sammenlignet" in said
    assert "Siden sidst" not in running(fetched(before, "results_pdf").content)


def test_an_earlier_round_whose_numbers_are_not_open_stays_closed(db: None) -> None:
    later = again(filled())
    assert "Felterne siden sidst" not in sheets(fetched(later, "results_xlsx").content)


def test_the_rows_hold_what_is_shown_and_nobody(made: Round) -> None:
    told = rows(fetched(made, "results_csv").content)
    keys = [dimension.key for dimension in DIMENSIONS]
    assert list(told[0]) == ["rater", "rater_group", "target_group", *keys, "target_group_size"]
    shown = {
        (cell.from_, cell.to)
        for cell in reads.coordination_of(made.network.key, made.key).seen.cells
        if cell.index
    }
    filled_in = [row for row in told if any(row[key] for key in keys)]
    assert {(row["rater_group"], row["target_group"]) for row in filled_in} == shown
    assert len(filled_in) == (6 + 6 + 5) * 3
    blank = [(row["rater_group"], row["target_group"]) for row in told if row not in filled_in]
    assert len(blank) == len(set(blank)) == 16 - 9
    assert {row["target_group"]: row["target_group_size"] for row in told} == {
        name: str(size) for name, size in SMALL.items()
    }


def test_two_fetches_cannot_be_put_together_by_rater(made: Round) -> None:
    one, other = (rows(fetched(made, "results_csv").content) for _ in range(2))
    assert {row["rater"] for row in one} != {row["rater"] for row in other}
    assert sorted(map(str, ({**row, "rater": ""} for row in one))) == sorted(
        map(str, ({**row, "rater": ""} for row in other))
    )


def test_nothing_of_a_withheld_group_is_in_any_file() -> None:
    """The small group's answers are turned round: every file says the same as before."""
    network = make_network()

    def says(low: int) -> Any:
        def answer(own: str, about: str, number: int, item: str) -> int:
            return low if "Klubben" in (own, about) else 3 + (number + len(item)) % 3

        return answer

    found = []
    for low in (1, 5):
        made = agree(filled(SMALL, says=says(low), network=network, rows_may_leave=True))
        workbook = sheets(fetched(made, "results_xlsx").content)
        paper = re.sub(r"kl\. \d\d:\d\d", "", running(fetched(made, "results_pdf").content))
        leaving = sorted(
            tuple(value for key, value in row.items() if key != "rater")
            for row in rows(fetched(made, "results_csv").content)
        )
        found.append((workbook, paper, leaving))
    assert found[0] == found[1]


def test_a_group_that_looks_like_a_formula_runs_nowhere() -> None:
    groups = {"=HYPERLINK(1)": 6, "#import & [x]": 6}
    made = agree(filled(groups, rows_may_leave=True))
    data = fetched(made, "results_xlsx").content
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]
    assert "=HYPERLINK(1)" in {row[0] for row in sheets(data)["Felt for felt"]}
    assert "#import & [x]" in running(fetched(made, "results_pdf").content)
    told = {row["rater_group"] for row in rows(fetched(made, "results_csv").content)}
    assert told == {"'=HYPERLINK(1)", "#import & [x]"}
