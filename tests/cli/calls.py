"""Calling the shell as a person does, inside the process: what it answered and how it left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from metastyr.cli import main

DATA = Path(__file__).resolve().parents[1] / "data" / "small"


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


class Shell:
    """`shell("analyse", …)` runs the command in Danish unless it says otherwise."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *words: object) -> Answer:
        self._capture.readouterr()
        code = main([str(word) for word in words])
        told = self._capture.readouterr()
        return Answer(code, told.out, told.err)


def small(name: str) -> Path:
    return DATA / f"{name}.csv"
