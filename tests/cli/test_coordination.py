"""`metastyr analyse coordination`: the keys promised, the words said, and what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from metastyr.theory.coordination import DIMENSIONS
from tests.cli.calls import Shell

IDS = [dimension.key for dimension in DIMENSIONS]
GROUPS = {"Pleje": [5, 5, 4, 5, 4, 5], "Læger": [2, 1, 2, 2, 1], "Borgere": [3, 3]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lines = [";".join(["rater", "rater_group", "target_group", *IDS])]
    for group, given in GROUPS.items():
        for i, point in enumerate(given):
            for target in GROUPS:
                own = 5 if target == group else point
                lines.append(";".join([f"{group} {i}", group, target, *[str(own)] * 7]))
    path = tmp_path / "svar.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def answer(shell: Shell, *words: object) -> Any:
    told = shell("analyse", "coordination", *words, "--json")
    assert (told.code, told.err) == (0, "")
    return json.loads(told.out)


def test_the_keys_stand_as_promised(shell: Shell, file: Path) -> None:
    told = answer(shell, file)
    assert list(told) == ["groups", "cells", "within", "between", "pairs"]
    assert told["groups"] == ["Borgere", "Læger", "Pleje"]
    assert {tuple(cell) for cell in told["cells"]} == {
        (*("from", "to", "raters", "suppressed", "reason", "index", "low", "high", "strength"), "dimensions")
    }
    assert [list(told[total]) for total in ("within", "between")] == [["index", "low", "high", "raters"]] * 2
    assert [list(pair) for pair in told["pairs"]] == [
        ["a", "b", "index", "low", "high", "asymmetry", "asymmetry_low", "asymmetry_high"]
    ]


def test_the_figures_by_hand(shell: Shell, file: Path) -> None:
    told = answer(shell, file)
    cells = {(cell["from"], cell["to"]): cell for cell in told["cells"]}
    assert len(cells) == 9
    shown = {pair: cell["index"] for pair, cell in cells.items() if not cell["suppressed"]}
    assert shown == {
        ("Læger", "Læger"): 5.0,
        ("Læger", "Pleje"): pytest.approx(8 / 5),
        ("Pleje", "Læger"): pytest.approx(28 / 6),
        ("Pleje", "Pleje"): 5.0,
    }
    hidden = cells["Pleje", "Borgere"]
    assert hidden == {
        "from": "Pleje",
        "to": "Borgere",
        "raters": None,
        "suppressed": True,
        "reason": "small_rated_group",
        "index": None,
        "low": None,
        "high": None,
        "strength": None,
        "dimensions": {},
    }
    assert cells["Borgere", "Pleje"]["reason"] == "few_raters"
    assert cells["Læger", "Pleje"]["dimensions"] == dict.fromkeys(IDS, pytest.approx(8 / 5))
    assert cells["Læger", "Pleje"]["strength"] == "weak"
    assert (told["within"]["index"], told["within"]["raters"]) == (5.0, 11)
    assert told["within"]["low"] < 5.0
    assert told["between"]["index"] == pytest.approx((8 + 28) / 11)
    (pair,) = told["pairs"]
    assert (pair["a"], pair["b"]) == ("Læger", "Pleje")
    assert pair["asymmetry"] == pytest.approx(8 / 5 - 28 / 6)
    assert pair["asymmetry_low"] < pair["asymmetry"] < pair["asymmetry_high"] < 0


def test_the_seed_changes_nothing_and_confidence_widens(shell: Shell, file: Path) -> None:
    told = answer(shell, file, "--seed", 1)
    assert told == answer(shell, file, "--seed", 2)
    wider = answer(shell, file, "--confidence", "0,99")
    assert wider["between"]["low"] < told["between"]["low"]
    assert wider["between"]["index"] == told["between"]["index"]


def test_a_larger_smallest_group_shows_less(shell: Shell, file: Path) -> None:
    told = answer(shell, file, "--smallest-group", 6)
    shown = [(cell["from"], cell["to"]) for cell in told["cells"] if not cell["suppressed"]]
    assert shown == [("Pleje", "Pleje")]
    assert told["between"] == {"index": None, "low": None, "high": None, "raters": 0}
    assert told["pairs"] == []


def test_the_floor_is_kept(shell: Shell, file: Path) -> None:
    told = shell("analyse", "coordination", file, "--smallest-group", 3)
    assert told.code == 2
    assert told.lines[-1].endswith("argument --smallest-group: «3» kan ikke bruges. Forventet: 4–1000") or (
        told.lines[-1].endswith("--smallest-group: «3» kan ikke bruges. Forventet: 4–1000")
    )


def test_a_size_told_shows_a_group_that_did_not_answer(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    head = ",".join(["rater", "rater_group", "target_group", *IDS])
    path.write_text("\n".join([head, *(f"p{i},a,b,4,4,4,4,4,4,4" for i in range(6))]), encoding="utf-8")
    assert [cell["reason"] for cell in answer(shell, path)["cells"]][1] == "rated_group_size_unknown"
    assert "--group-size" in shell("analyse", "coordination", path).out
    cell = answer(shell, path, "--group-size", "b=9")["cells"][1]
    assert (cell["suppressed"], cell["index"], cell["low"] < 4 < cell["high"]) == (False, 4.0, True)


def test_it_is_said_in_words_the_conversation_first(shell: Shell, file: Path, tmp_path: Path) -> None:
    page = tmp_path / "side.html"
    told = shell("analyse", "coordination", file, "--html", page, "--group-size", "Læger=8")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[4] == "• Aftal først, hvem der skal tale om tallene og hvornår. Del dem så."
    assert "• Kan kaldes svagt: Læger om Pleje." in lines
    assert "Hvad de manglende svar kunne ændre" in lines
    assert "vises ikke: færre end 5 har svaret" in told.out
    assert "they see it differently" in shell("--language", "en", "analyse", "coordination", file).out
    html = page.read_text(encoding="utf-8")
    assert html.index("Samtalen først") < html.index("Felt for felt")


def test_bad_input_ends_in_one_line_a_problem(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    head = ",".join(["rater", "rater_group", "target_group", *IDS])
    path.write_text(f"{head}\np,a,b,9,3,3,3,3,3,3\np,a,b,3,3,3,3,3,3,3\n", encoding="utf-8")
    told = shell("analyse", "coordination", path, "--json")
    assert (told.code, told.out) == (2, "")
    assert [line.partition(" Forventet: ")[0] for line in told.lines] == [
        f"{path}, række 2, kolonne shared_goals: «9» er ikke et point.",
        f"{path}, række 3, kolonne target_group: «p» vurderer også «b» i række 2.",
    ]


def test_sizes_that_do_not_fit_the_file(shell: Shell, file: Path) -> None:
    told = shell("analyse", "coordination", file, "--group-size", "Pleje=5", "--group-size", "Ukendt=9")
    assert (told.code, told.out) == (2, "")
    assert told.lines == [
        f"{file}, hele filen: 6 fra «Pleje» har svaret, men --group-size siger 5. "
        "Forventet: gruppens størrelse, mindst så mange som har svaret.",
        f"{file}, hele filen: gruppen «Ukendt» i --group-size står ikke i filen. "
        "Forventet: en af grupperne Pleje, Læger, Borgere.",
    ]


def sized(tmp_path: Path, size: str) -> Path:
    path = tmp_path / "a.csv"
    head = ",".join(["rater", "rater_group", "target_group", *IDS, "target_group_size"])
    rows = [f"p{i},a,{to},4,4,4,4,4,4,4,{n}" for i in range(6) for to, n in (("b", size), ("a", "6"))]
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    return path


def test_a_size_in_the_file_counts_as_one_told(shell: Shell, tmp_path: Path) -> None:
    told = answer(shell, sized(tmp_path, "9"))
    assert told["cells"][1]["index"] == 4.0
    assert told == answer(shell, sized(tmp_path, "9"), "--group-size", "b=9")
    assert told == answer(shell, sized(tmp_path, ""), "--group-size", "b=9", "--group-size", "a=6")
    assert answer(shell, sized(tmp_path, "4"))["cells"][1]["reason"] == "small_rated_group"


def test_sizes_that_differ_are_told(shell: Shell, tmp_path: Path) -> None:
    file = sized(tmp_path, "9")
    told = shell("analyse", "coordination", file, "--group-size", "b=8", "--group-size", "a=5")
    assert (told.code, told.out) == (2, "")
    assert told.lines == [
        f"{file}, hele filen: filen siger 9 for «b», men --group-size siger 8. "
        "Forventet: den samme størrelse, eller kun én af dem.",
        f"{file}, hele filen: filen siger 6 for «a», men --group-size siger 5. "
        "Forventet: den samme størrelse, eller kun én af dem.",
    ]


def test_a_size_in_the_file_below_who_answered_is_told(shell: Shell, tmp_path: Path) -> None:
    file = sized(tmp_path, "9")
    file.write_text(file.read_text(encoding="utf-8").replace(",6\n", ",5\n").removesuffix(",6") + ",5")
    told = shell("analyse", "coordination", file)
    assert told.lines == [
        f"{file}, hele filen: 6 fra «a» har svaret, men target_group_size siger 5. "
        "Forventet: gruppens størrelse, mindst så mange som har svaret.",
    ]


def test_whoever_left_all_blank_has_not_answered_where_sizes_are_told(shell: Shell, tmp_path: Path) -> None:
    file = sized(tmp_path, "9")
    file.write_text(file.read_text(encoding="utf-8") + "\nnobody,b,a,,,,,,,,6\n", encoding="utf-8")
    assert "6 svarede fra 1 grupper" in shell("analyse", "coordination", file).out
    file = sized(tmp_path, "")
    file.write_text(file.read_text(encoding="utf-8") + "\nnobody,b,a,,,,,,,,6\n", encoding="utf-8")
    assert "7 svarede fra 2 grupper" in shell("analyse", "coordination", file).out


def test_cut_offs_may_be_ones_own(shell: Shell, file: Path) -> None:
    def named(*words: str) -> list[str]:
        return [cell["strength"] for cell in answer(shell, file, *words)["cells"] if not cell["suppressed"]]

    assert named() == ["uncertain", "weak", "strong", "uncertain"]
    assert named("--between", "4:4,9", "--within", "1:2") == ["strong", "weak", "uncertain", "strong"]
    told = shell("analyse", "coordination", file, "--between", "1:1,1").out
    assert "Grænserne er rundens egne." in told
    for bad in ("4:3", "3", "0:4", "3:6", "a:b"):
        assert shell("analyse", "coordination", file, "--between", bad).code == 2


def test_a_paper_is_written_beside(shell: Shell, file: Path, tmp_path: Path) -> None:
    wanted = tmp_path / "papir.pdf"
    told = shell("analyse", "coordination", file, "--pdf", wanted)
    assert (told.code, told.err) == (0, f"Skrevet: {wanted}\n")
    assert wanted.read_bytes().startswith(b"%PDF-1.7")
    told = shell("analyse", "coordination", file, "--pdf", tmp_path / "ingen" / "papir.pdf")
    assert told.code == 2
