"""Closing leaves no order: over many rounds, what lies first was not answered first, nor last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from django.db import connection

from metastyr.records.models import Answer, Round, RoundTarget, Sheet
from metastyr.web.sense import actions
from tests.web.sense.rounds.made import close, codes, opened

pytestmark = pytest.mark.django_db
ROUNDS = 24
GROUPS = {"PPR": 6, "Skoler": 6}
ITEM = "timely"


def _come(made: Round) -> dict[tuple[int, ...], int]:
    """Everybody answers one screen, each in a way of their own; at which place each way came."""
    targets = list(RoundTarget.objects.filter(round=made).order_by("pk").values_list("pk", flat=True))
    came = {}
    for place, code in enumerate(codes(made).values()):
        values = (1 + place // 5, 1 + place % 5)
        actions.give_answer(code=code, item=ITEM, values=dict(zip(targets, values, strict=True)))
        came[values] = place
    return came


def _as_they_lie(table: str, columns: str) -> list[tuple[str, ...]]:
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {table} ORDER BY {place}")
        return [tuple(str(value).replace("-", "") for value in row) for row in cursor.fetchall()]


def _places(made: Round, came: dict[tuple[int, ...], int]) -> dict[str, int]:
    """At which place the writer of each sheet came, by the sheet's id."""
    said: dict[str, list[int]] = {}
    for sheet, value in (
        Answer.objects.filter(sheet__round=made).order_by("target").values_list("sheet_id", "value")
    ):
        said.setdefault(sheet.hex, []).append(value or 0)
    return {sheet: came[tuple(values)] for sheet, values in said.items()}


LOOKS: dict[str, Callable[[dict[str, int]], Sequence[int]]] = {
    "sheets as they lie": lambda places: [
        places[one] for (one,) in _as_they_lie("records_sheet", "id") if one in places
    ],
    "sheets by id": lambda places: [places[one] for one in sorted(places)],
    "answers as they lie": lambda places: [
        places[one] for (one,) in _as_they_lie("records_answer", "sheet_id") if one in places
    ],
    "answers by id": lambda places: [
        places[sheet]
        for _id, sheet in sorted(_as_they_lie("records_answer", "id, sheet_id"))
        if sheet in places
    ],
}


def _follows(order: Sequence[int]) -> float:
    return float(np.corrcoef(order, range(len(order)))[0, 1])


def test_no_look_at_a_closed_round_follows_the_order_in_which_people_answered() -> None:
    found: dict[str, list[float]] = {look: [] for look in LOOKS}
    for number in range(ROUNDS):
        made = opened(title=f"Runde {number}", groups=GROUPS)
        came = _come(made)
        # While it is open it does follow: one lies after the other.
        assert _follows(LOOKS["sheets as they lie"](_places(made, came))) == pytest.approx(1)
        close(made)
        places = _places(made, came)
        assert sorted(places.values()) == list(range(12))
        for look, order_of in LOOKS.items():
            found[look].append(_follows(order_of(places)))
    for look, each in found.items():
        # Six standard errors of a chance order: a false alarm once in five hundred million times.
        assert abs(np.mean(each)) < 6 / np.sqrt(11 * ROUNDS), look
        # The order is drawn anew for each round.
        assert len(set(each)) > ROUNDS / 2, look
    assert Sheet.objects.count() == 12 * ROUNDS
