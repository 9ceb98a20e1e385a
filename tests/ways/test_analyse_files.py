"""A consultant has two lists from Excel and a shell: is told what is wrong, mends it, reads the answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.workbooks import workbook

pytestmark = pytest.mark.skipif(
    bool(os.environ.get("METASTYR_DATABASE")), reason="files and a shell: the same on either database"
)
METASTYR = Path(sys.executable).parent / "metastyr"
PEOPLE = [
    ["Nr", "Navn", "Sektor", "By", "Startdato"],
    [1, "Aya Holm", "Kommune", "Fjordby", "01-02-2026"],
    [2, "Bo Friis", "Kommune", "Fjordby", "01-02-2026"],
    [3, "Cilla Dahl", "Kommune", "Lyngsvad", "01-02-2026"],
    [4, "Dan Ørum", "Region", "Lyngsvad", "01-03-2026"],
    [5, "Eva Åkjær", "Region", "Lyngsvad", "01-03-2026"],
    [6, "Finn Æbelø", "Forening", None, "01-03-2026"],
]
TIES = "Fra;Til;Møder\n1;2;1,5\n2;1;3\n1;3;2\n3;2;1\n4;5;2,5\n5;4;4\n1;4;1\n4;1;1\n{};1;2\n"


def metastyr(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "METASTYR_LANGUAGE"}
    return subprocess.run(
        [METASTYR, "analyse", *words],
        cwd=folder,
        env={**environment, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_from_two_lists_to_an_answer(tmp_path: Path) -> None:
    (tmp_path / "deltagere.xlsx").write_bytes(workbook(PEOPLE))
    ties = tmp_path / "bånd.csv"
    ties.write_bytes(TIES.format("sekretær").encode("cp1252"))
    ask = ("network", "--nodes", "deltagere.xlsx", "--edges", "bånd.csv")
    boundaries = ("--boundary", "stakeholder=Sektor", "--boundary", "geographic=By")

    wrong = metastyr(tmp_path, *ask, *boundaries)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr == (
        "bånd.csv, række 10, kolonne Fra: «sekretær» findes ikke blandt deltagerne. "
        "Forventet: et id fra deltagere.xlsx.\n"
    )

    ties.write_bytes(TIES.format("6").encode("cp1252"))
    told = metastyr(tmp_path, *ask, *boundaries)
    assert (told.returncode, told.stderr) == (0, "")
    lines = told.stdout.splitlines()
    assert lines[4:8] == [
        "• 6 deltagere og 9 bånd.",
        "• Ud af 100 mulige bånd findes 30.",
        "• Ud af 100 bånd går 67 begge veje.",
        "• Ingen står uden bånd.",
    ]
    assert [line for line in lines if line.startswith("→ Ingen bånd")] == [
        "→ Ingen bånd mellem Forening og Region. Har de brug for hinanden?"
    ]
    assert "1 af deltagerne har ingen oplysning her, og 1 bånd er derfor holdt ude af grænsen." in lines

    again = metastyr(tmp_path, *ask, *boundaries, "--json", "--html", "svar.html")
    assert (again.returncode, again.stderr) == (0, "Skrevet: svar.html\n")
    answer = json.loads(again.stdout)
    assert (answer["nodes"], answer["ties"], answer["density"]) == (6, 9, 0.3)
    assert [(b["kind"], b["attribute"], b["groups"], b["unknown"]) for b in answer["boundaries"]] == [
        ("stakeholder", "Sektor", {"Forening": 1, "Kommune": 3, "Region": 2}, 0),
        ("geographic", "By", {"Fjordby": 2, "Lyngsvad": 3}, 1),
    ]
    page = (tmp_path / "svar.html").read_text(encoding="utf-8")
    assert (page.count("<svg"), page.count("Finn Æbelø") > 0) == (2, True)

    model = metastyr(
        tmp_path, "ties", *ask[1:], "--value", "møder", "--same", "Sektor", "--permutations", "99", "--json"
    )
    assert [term["name"] for term in json.loads(model.stdout)["terms"]] == ["intercept", "same:Sektor"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bånd.csv", "deltagere.xlsx", "svar.html"]
