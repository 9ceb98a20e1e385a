"""What a form showed when it was opened, as one short text: nobody writes over what came meanwhile."""

from __future__ import annotations

from datetime import date

from metastyr.web.ui.remembered import fingerprint


def of_party(name: str, speaker: int | None, left: date | None) -> str:
    return fingerprint(name, speaker, left)


def of_mandates(standing: int | None, proposed: int | None) -> str:
    """By the ids of the mandate that stands and of the proposal beside it."""
    return fingerprint(standing, proposed)


def of_answer(answer: str, note: str) -> str:
    """By the answer to a point of the check list; "open" is none."""
    return fingerprint(answer, note)
