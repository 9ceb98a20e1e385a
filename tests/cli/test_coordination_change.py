"""`metastyr analyse coordination A.csv --before B.csv`: what moved, by hand; what was promised stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from metastyr.theory.coordination import DIMENSIONS
from tests.cli.calls import Shell

IDS = [dimension.key for dimension in DIMENSIONS]


def ratings(path: Path, groups: dict[str, int], points: dict[tuple[str, str], int]) -> Path:
    """A file in which every rater of a group gives one point on everything about a group."""
    lines = [",".join(["rater", "rater_group", "target_group", *IDS])]
    for group, size in groups.items():
        said = {target: [str(points.get((group, target), 4))] * 7 for target in groups}
        lines += [
            ",".join([f"{group} {i}", group, target, *said[target]]) for i in range(size) for target in groups
        ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    before = ratings(tmp_path / "før.csv", {"Pleje": 20, "Læger": 20, "Gamle": 6}, {("Pleje", "Læger"): 2})
    after = ratings(tmp_path / "nu.csv", {"Pleje": 20, "Læger": 20, "Nye": 3}, {})
    return before, after


def answer(shell: Shell, *words: object) -> Any:
    told = shell("analyse", "coordination", *words, "--json")
    assert told.code == 0
    return json.loads(told.out)


def test_the_change_is_a_new_key_and_the_promised_ones_are_as_without_it(
    shell: Shell, files: tuple[Path, Path]
) -> None:
    before, after = files
    alone, both = answer(shell, after), answer(shell, after, "--before", before)
    assert list(both) == [*alone, "change"]
    assert {key: both[key] for key in alone} == alone
    seen = both["change"]
    assert (seen["groups"], seen["came"], seen["left"]) == (["Læger", "Pleje"], ["Nye"], ["Gamle"])
    cells = {(cell["from"], cell["to"]): cell for cell in seen["cells"]}
    moved = cells["Pleje", "Læger"]
    assert (moved["before"], moved["after"], moved["change"], moved["moved"]) == (2.0, 4.0, 2.0, "up")
    assert (moved["raters_before"], moved["raters_after"]) == (20, 20)
    assert cells["Læger", "Pleje"]["moved"] == "chance"
    # Two groups of twenty, each about one other: half of the raters moved by 2.
    assert (seen["between"]["before"], seen["between"]["change"]) == (3.0, 1.0)
    assert seen["dimensions"] == dict.fromkeys(IDS, 1.0)
    assert (seen["compared"], seen["moved"]) == (4, 1)
    assert seen["by_chance"] == pytest.approx(0.2)


def test_the_words_say_what_moved_and_what_the_files_cannot_tell(
    shell: Shell, files: tuple[Path, Path]
) -> None:
    before, after = files
    told = " ".join(shell("analyse", "coordination", after, "--before", before).out.split())
    assert f"Holdt op mod “{before}”." in told
    assert "Metastyr kan ikke se i filerne, om spørgsmålene var de samme." in told
    assert "4 felter er sammenlignet, og 1 flyttede sig mere end tilfældet plejer." in told
    assert "Siden sidst" not in shell("analyse", "coordination", after).out


def test_a_cell_shown_in_one_file_only_has_its_reason_and_no_figure(shell: Shell, tmp_path: Path) -> None:
    before = ratings(tmp_path / "a.csv", {"Pleje": 4, "Læger": 6}, {})
    after = ratings(tmp_path / "b.csv", {"Pleje": 6, "Læger": 6}, {})
    cells = answer(shell, after, "--before", before)["change"]["cells"]
    assert [(cell["from"], cell["to"], cell["uncompared"], cell["change"]) for cell in cells] == [
        ("Læger", "Læger", None, 0.0),
        ("Læger", "Pleje", "before", None),
        ("Pleje", "Læger", "before", None),
        ("Pleje", "Pleje", "before", None),
    ]


def test_what_is_wrong_with_the_earlier_file_is_told_by_row(shell: Shell, files: tuple[Path, Path]) -> None:
    before, after = files
    before.write_text(before.read_text(encoding="utf-8").replace(",2,2,2", ",9,2,2", 1), encoding="utf-8")
    told = shell("analyse", "coordination", after, "--before", before)
    assert told.code == 2
    assert "før.csv" in told.err
    assert "9" in told.err


def test_a_size_told_in_the_earlier_file_stands_although_more_answered(shell: Shell, tmp_path: Path) -> None:
    """Nine rows of four people: as many as were asked hide each other, not as many as there are rows."""
    before = ratings(tmp_path / "a.csv", {"Pleje": 9, "Læger": 6}, {})
    after = ratings(tmp_path / "b.csv", {"Pleje": 9, "Læger": 6}, {})
    lines = before.read_text(encoding="utf-8").splitlines()
    sized = [f"{line},{4 if line.split(',')[2] == 'Pleje' else 6}" for line in lines[1:]]
    before.write_text("\n".join([f"{lines[0]},target_group_size", *sized]), encoding="utf-8")
    cells = answer(shell, after, "--before", before)["change"]["cells"]
    assert {(cell["from"], cell["to"]): cell["uncompared"] for cell in cells} == {
        ("Læger", "Læger"): None,
        ("Læger", "Pleje"): "before",
        ("Pleje", "Læger"): "before",
        ("Pleje", "Pleje"): "before",
    }
