"""The glossary is drawn from the catalogue, is fresh, and holds every term others must use."""

from __future__ import annotations

from pathlib import Path

import pytest

from metastyr.theory.catalogue import CATALOGUE
from tools import glossary

NAMED = ("boundary", "practice", "role", "coordination", "paradigm", "brokerage")


def _rows() -> dict[str, tuple[str, str]]:
    rows = {}
    for line in glossary.TARGET.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 5 and cells[2].startswith("`"):
            rows[cells[2].strip("`")] = (cells[0], cells[1])
    return rows


def test_the_glossary_is_fresh() -> None:
    assert glossary.fresh()


@pytest.mark.parametrize("kind", NAMED)
def test_every_name_stands_in_the_glossary(kind: str) -> None:
    rows = _rows()
    entries = CATALOGUE.entries(kind)
    assert {entry.id: rows.get(entry.id) for entry in entries} == {
        entry.id: (entry.name.da, entry.name.en) for entry in entries
    }


def test_every_chapter_names_kinds_that_exist_and_each_once() -> None:
    kinds = [kind for _, chapter in glossary.CHAPTERS for kind in chapter]
    assert len(set(kinds)) == len(kinds)
    assert set(kinds) <= set(CATALOGUE.kinds())


def test_a_stale_glossary_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary, "TARGET", tmp_path / "glossary.md")
    assert glossary.main(["--check"]) == 1
    assert glossary.main([]) == 0
    assert glossary.main(["--check"]) == 0
    (tmp_path / "glossary.md").write_text("old\n", encoding="utf-8")
    assert glossary.main(["--check"]) == 1
