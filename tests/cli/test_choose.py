"""`metastyr choose`: the promised keys, plain words first, and bad input told one line a problem."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import DATA, Shell

CHOICES = DATA.parent / "choice"
PROMISED = ["forms", "recommended", "robustness", "flips"]


@pytest.mark.parametrize(("file", "form"), [("trivsel", "network"), ("own", "Contract")])
def test_the_promised_keys_come_first(shell: Shell, file: str, form: str) -> None:
    told = shell("choose", CHOICES / f"{file}.json", "--json", "--draws", 20_000)
    answer = json.loads(told.out)
    assert (told.code, told.err, list(answer)[:4]) == (0, "", PROMISED)
    assert {tuple(one) for one in answer["forms"]} == {("form", "rank_acceptability", "expected_rank")}
    assert answer["recommended"] == form


def test_own_criteria_agree_with_the_closed_form(shell: Shell) -> None:
    # Better on price by 0.6 of its scale, worse on quality by 0.2: 0.6/(0.6 + 0.2).
    answer = json.loads(shell("choose", CHOICES / "own.json", "--json").out)
    error = answer["standard_error"]["Contract"][0]
    assert abs(answer["robustness"] - 0.75) < 4 * error


def test_the_answer_begins_in_plain_words(shell: Shell) -> None:
    told = shell("choose", CHOICES / "trivsel.json", "--draws", 20_000)
    lines = told.out.splitlines()
    task = json.loads((CHOICES / "trivsel.json").read_text(encoding="utf-8"))["task"]["title"]
    assert lines[2:6] == [task, "", "Kort fortalt", "────────────"]
    assert lines[6].startswith("• Netværk er oftest først: i ")


def test_either_form_of_file_is_written_as_the_pages_write_it(shell: Shell, tmp_path: Path) -> None:
    for name in ("trivsel", "own"):
        first, second = tmp_path / f"{name}1.json", tmp_path / f"{name}2.json"
        told = shell("choose", CHOICES / f"{name}.json", "--json", "--draws", 1_000, "--write", first)
        again = shell("choose", first, "--json", "--draws", 1_000, "--write", second)
        assert (told.code, again.code, again.out) == (0, 0, told.out)
        assert second.read_bytes() == first.read_bytes()
    values = json.loads(first.read_text(encoding="utf-8"))
    assert values == json.loads((CHOICES / "own.json").read_text(encoding="utf-8"))


def test_an_order_of_importance_is_told_and_figures_are_of_answers(shell: Shell, tmp_path: Path) -> None:
    asked = json.loads((CHOICES / "own.json").read_text(encoding="utf-8"))
    file, page = tmp_path / "ranked.json", tmp_path / "ranked.html"
    file.write_text(json.dumps({**asked, "order": ["price", "quality"]}), encoding="utf-8")
    told = shell("choose", file, "--draws", 1_000, "--html", page)
    assert "de måder at vægte på, der følger jeres rækkefølge" in " ".join(told.out.split())
    assert "jeres rækkefølge: “price”, derefter “quality”." in " ".join(told.out.split())
    html = page.read_text(encoding="utf-8")
    assert ("ikke om svarene er rigtige" in html, "pladser i netværket" in html) == (True, False)


def test_a_page_is_written_in_english(shell: Shell, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    told = shell("choose", CHOICES / "own.json", "--html", page, "--language", "en", "--draws", 1_000)
    assert told.code == 0
    assert "Contract is first most often" in page.read_text(encoding="utf-8")


def test_bad_input_is_two_and_a_line_each(shell: Shell, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"metastyr":"choice","version":1,"tsk":1}', encoding="utf-8")
    told = shell("choose", bad)
    assert (told.code, told.out, len(told.lines)) == (2, "", 2)
    assert shell("choose", tmp_path / "none.json").code == 2
    assert shell("choose", bad, "--draws", "1").code == 2


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_example_in_the_manual_runs(shell: Shell, tmp_path: Path, language: str) -> None:
    manual = Path(__file__).resolve().parents[2] / "docs" / "manual" / f"{language}.md"
    example = manual.read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
    file = tmp_path / "t.json"
    file.write_text(example, encoding="utf-8")
    answer = json.loads(shell("choose", file, "--json", "--draws", 1_000).out)
    assert answer["forms"][0]["form"] in ("Kontrakt", "Contract")
