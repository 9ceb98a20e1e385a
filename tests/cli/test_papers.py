"""Every sum of the shell can be written as a paper, with its drawings told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Shell, small
from tests.documents.papers import alternatives_of, running

LISTS = ("--nodes", small("nodes"), "--edges", small("edges"), "--permutations", 99)
COMMANDS: dict[str, tuple[object, ...]] = {
    "Sådan hænger netværket sammen": ("network", *LISTS, "--boundary", "stakeholder=Sektor"),
    "Hvad båndene hænger sammen med": ("ties", *LISTS, "--value", "Samtaler om ugen", "--same", "Kontor"),
    "Kan svarene bære et gennemsnit?": (
        "reliability",
        small("answers"),
        "--group",
        "hold",
        "--items",
        "q1,q2,q3",
    ),
}


@pytest.mark.parametrize("title", COMMANDS)
def test_it_is_written_whole_with_its_title(title: str, shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "papir.pdf"
    told = shell("analyse", *COMMANDS[title], "--pdf", file)
    assert (told.code, told.err) == (0, f"Skrevet: {file}\n")
    data = file.read_bytes()
    assert running(data).startswith(title)
    drawn = alternatives_of(data)
    assert len(drawn) == (1 if title.startswith("Sådan") else 0)
    assert all("Jeres tal" in words or "tilfældig" in words.lower() for words in drawn)
