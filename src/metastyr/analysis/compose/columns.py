"""The question as columns, in an order of its own: the answer does not depend on the order of the file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from metastyr.analysis.compose.group import in_order
from metastyr.analysis.compose.wanted import Candidate, Wanted
from metastyr.analysis.network import UNKNOWN, BoolArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class SpanColumn:
    """Whose value is which: `codes` (n,) index the values, UNKNOWN (-1) for none; so many must differ."""

    codes: IntArray
    values: int
    at_least: int


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """n candidates who may be chosen, m needs. Who is left out, or adds nothing, is not here.

    Shapes: `brings` (n, m); `at_least` (m,); `cost` (n,) whole numbers, in units of `unit`; `must` (n,).
    """

    ids: tuple[str, ...]
    brings: BoolArray
    at_least: IntArray
    cost: IntArray
    unit: float
    spans: tuple[SpanColumn, ...]
    must: BoolArray
    max_size: int | None

    @classmethod
    def of(cls, wanted: Wanted) -> Columns:
        """The columns of a question, candidates and needs sorted by id, without whoever is left out or adds
        nothing."""
        by_id = wanted.by_id
        useful = (one.id for one in wanted.candidates if one.id in wanted.musts or _adds(one, wanted))
        ids = in_order(one for one in useful if one not in wanted.leave_outs)
        needs = in_order(need.id for need in wanted.needs)
        wants = {need.id: need.at_least for need in wanted.needs}
        hundredths = [round(by_id[one].cost * 100) for one in ids]
        whole = int(np.gcd.reduce(np.array(hundredths, dtype=np.int64))) if any(hundredths) else 1
        people = [by_id[one] for one in ids]
        return cls(
            ids=ids,
            brings=np.array(
                [[need in one.brings for need in needs] for one in people], dtype=np.bool_
            ).reshape(len(ids), len(needs)),
            at_least=np.array([wants[need] for need in needs], dtype=np.int64),
            cost=np.array(hundredths, dtype=np.int64) // whole,
            unit=whole / 100,
            spans=tuple(
                _span_column([one.value(span.attribute) for one in people], span.at_least)
                for span in sorted(wanted.spans, key=lambda one: one.attribute)
            ),
            must=np.array([one in wanted.musts for one in ids], dtype=np.bool_),
            max_size=wanted.max_size,
        )

    @property
    def n(self) -> int:
        return len(self.ids)

    @property
    def m(self) -> int:
        return int(self.at_least.size)

    @property
    def priced(self) -> bool:
        return bool(self.n) and not (self.cost == 1).all()

    def met_by(self, chosen: BoolArray) -> bool:
        """Whether the chosen (n,) meet every need and span; musts and the size are not looked at."""
        if np.any(self.brings[chosen].sum(axis=0) < self.at_least):
            return False
        return all(
            np.unique(span.codes[chosen & (span.codes != UNKNOWN)]).size >= span.at_least
            for span in self.spans
        )


def _adds(one: Candidate, wanted: Wanted) -> bool:
    """Whether somebody could ever be needed: whoever brings nothing is in no smallest group."""
    return bool(one.brings) or any(one.value(span.attribute) is not None for span in wanted.spans)


def _span_column(values: list[str | None], at_least: int) -> SpanColumn:
    known = sorted({value for value in values if value is not None})
    index = {value: i for i, value in enumerate(known)}
    codes = np.array([UNKNOWN if value is None else index[value] for value in values], dtype=np.int64)
    return SpanColumn(codes, len(known), at_least)
