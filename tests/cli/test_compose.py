"""metastyr compose: the promised JSON, the words, and every problem by file, row and column."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from metastyr.cli.progress import Progress
from metastyr.theory.text import Text
from tests.analysis.compose.test_composing import crowd
from tests.cli.calls import Shell

PEOPLE = """id,navn,brings,sektor,sted
1,Bo,jura;penge,kommune,nord
2,Ea,jura,region,syd
3,Ib,borger;tid,forening,nord
4,Åse,penge;tid,kommune,syd
5,Eva,borger,borgere,NA
"""
NEEDS = "need,at_least\njura,1\npenge,2\nborger,1\ntid,1\n"
PROMISED = ["status", "chosen", "size", "cost", "bound", "gap", "coverage", "conflict"]


@pytest.fixture
def lists(tmp_path: Path) -> Any:
    def written(people: str | bytes = PEOPLE, needs: str = NEEDS) -> tuple[object, ...]:
        c, d = tmp_path / "c.csv", tmp_path / "d.csv"
        c.write_bytes(people if isinstance(people, bytes) else people.encode())
        d.write_text(needs, encoding="utf-8")
        return ("compose", "--candidates", c, "--needs", d)

    return written


def test_the_answer_has_the_promised_keys_first(shell: Shell, lists: Any) -> None:
    told = shell(*lists(), "--span", "sektor:2", "--must", 2, "--alternatives", 5, "--json")
    assert (told.code, told.err) == (0, "")
    seen = json.loads(told.out)
    assert list(seen)[: len(PROMISED)] == PROMISED
    assert {key: seen[key] for key in PROMISED} == {
        "status": "optimal",
        "chosen": ["1", "2", "3", "4"],
        "size": 4,
        "cost": 4,
        "bound": 4,
        "gap": 0,
        "coverage": {"jura": ["1", "2"], "penge": ["1", "4"], "borger": ["3"], "tid": ["3", "4"]},
        "conflict": [],
    }
    assert seen["unique"]["1"] == {"needs": ["penge"], "spans": []}
    assert (seen["alternatives"], seen["all_alternatives"]) == ([["1", "2", "4", "5"]], True)
    assert seen["spans"][0]["values"] == {"forening": ["3"], "kommune": ["1", "4"], "region": ["2"]}


def test_what_cannot_be_met_is_an_answer(shell: Shell, lists: Any) -> None:
    asked = (*lists(), "--span", "SEKTOR:2", "--leave-out", 2, "--max-size", 2)
    seen = json.loads(shell(*asked, "--json").out)
    assert [seen[key] for key in PROMISED] == [
        *("infeasible", [], None, None, None, None, {}),
        ["penge", "borger", "max-size"],
    ]
    assert seen["conflict_parts"][0] == {"kind": "need", "id": "penge", "number": 2}
    told = shell(*asked)
    assert told.code == 0
    assert "Ingen gruppe kan opfylde det hele. Det er bevist." in told.out
    assert "højst 2 personer" in told.out


def test_costs_decide_where_there_are_any(shell: Shell, lists: Any) -> None:
    priced = 'id;bringer;pris\nx;"a;b";"10,50"\ny;a;5\nz;b;5,25\n'.encode("cp1252")
    asked = lists(priced, "behov;mindst\na;1\nb;1\n")
    seen = json.loads(shell(*asked, "--json").out)
    assert (seen["chosen"], seen["cost"], seen["size"], seen["counted"]) == (["y", "z"], 10.25, 2, "cost")
    told = shell(*asked, "--language", "en").out
    assert "2 people will cover every need." in told
    assert "It costs 10.25 in all." in told


def test_the_same_report_in_every_form(shell: Shell, lists: Any, tmp_path: Path) -> None:
    page, book = tmp_path / "p.html", tmp_path / "b.xlsx"
    told = shell(*lists(), "--span", "sted:2", "--html", page, "--xlsx", book)
    assert (told.code, [line.split(":")[0] for line in told.lines]) == (0, ["Skrevet", "Skrevet"])
    assert "Det er bevist, at ingen mindre gruppe gør det." in told.out
    assert "Hvem der er med, og hvad kun de bringer" in page.read_text(encoding="utf-8")
    assert book.read_bytes().startswith(b"PK")


BAD: tuple[tuple[str, str, tuple[str, ...], list[str]], ...] = (
    (
        PEOPLE.replace("borger;tid", "borger;tyd").replace("\n5,", "\n4,"),
        NEEDS,
        (),
        [
            "c.csv, række 4, kolonne brings: behovet «tyd» står ikke i listen over behov",
            "c.csv, række 6, kolonne id: id «4» står også i række 5",
        ],
    ),
    (
        PEOPLE,
        "need,at_least\njura,0\nborger,\njura,1\na;b,2\n",
        (),
        [
            "d.csv, række 2, kolonne at_least: «0» er ikke et antal",
            "d.csv, række 3, kolonne at_least: «» er ikke et antal",
            "d.csv, række 4, kolonne need: behovet «jura» står også i række 2",
            "d.csv, række 5, kolonne need: behovet «a;b» har et semikolon",
        ],
    ),
    ("id,sektor\n1,x\n", NEEDS, (), ["c.csv, række 1, kolonne brings: kolonnen mangler"]),
    (
        "id,brings,cost\n1,jura,-1\n2,tid,to\n3,,0.001\n",
        NEEDS,
        (),
        [
            f"c.csv, række {row}, kolonne cost: «{value}» er ikke en pris"
            for row, value in ((2, "-1"), (3, "to"), (4, "0.001"))
        ],
    ),
    (
        "id;brings;sektor\n1;jura;tid;kommune\n2;jura;region\n",
        NEEDS,
        (),
        ["c.csv, række 2, kolonne brings: rækken har flere celler end overskrifter, for semikolon"],
    ),
    (
        PEOPLE,
        NEEDS,
        ("--span", "farve:2", "--span", "sted:2", "--span", "STED:3", "--must", "9", "--leave-out", "8"),
        [
            "c.csv, række 1, kolonne farve: kolonnen mangler",
            "c.csv, kolonne STED: --span står to gange for «STED»",
            "c.csv, hele filen: «9» i --must står ikke blandt kandidaterne",
            "c.csv, hele filen: «8» i --leave-out står ikke blandt kandidaterne",
        ],
    ),
)


@pytest.mark.parametrize(("people", "needs", "more", "expected"), BAD)
def test_every_problem_by_its_place(
    shell: Shell, lists: Any, people: str, needs: str, more: tuple[str, ...], expected: list[str]
) -> None:
    told = shell(*lists(people, needs), *more)
    lines = [line[line.rindex("/") + 1 :] if "/" in line else line for line in told.lines]
    assert (told.code, told.out, len(lines)) == (2, "", len(expected)), told.err
    assert [line[: len(start)] for line, start in zip(lines, expected, strict=True)] == expected


@pytest.mark.parametrize("word", ["sektor", "sektor:0", ":2", "sektor:x"])
def test_a_span_that_cannot_be_read_is_refused(shell: Shell, lists: Any, word: str) -> None:
    told = shell(*lists(), "--span", word)
    assert (told.code, told.out) == (2, "")
    assert "COLUMN:MIN" in told.err


def test_ctrl_c_gives_the_best_so_far(shell: Shell, lists: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = crowd(90, 23)
    rows = [f"{one.id},{';'.join(sorted(one.brings))},{one.value('s')}" for one in wanted.candidates]
    needs = "\n".join(["need,at_least", *(f"{need.id},2" for need in wanted.needs)])
    asked = lists("\n".join(["id,brings,s", *rows]), needs)
    pressed: list[Text] = []

    def press(_: Progress, line: Text) -> None:
        if not pressed:
            signal.raise_signal(signal.SIGINT)
        pressed.append(line)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(Progress, "say", press)
    told = shell(*asked, "--span", "s:5", "--json")
    seen = json.loads(told.out)
    assert (told.code, seen["status"], seen["stopped"]) == (0, "feasible", True)
    assert "Stopper og viser det bedste" in told.err
    assert seen["bound"] < seen["size"] == len(seen["chosen"])
    assert signal.getsignal(signal.SIGINT) is before
