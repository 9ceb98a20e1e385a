"""Small rounds made by hand or by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from metastyr.analysis.coordination.answers import Row

GROUPS = ("north", "south", "west")


def alike(group: str, target: str, points: list[float], first: int = 0) -> list[Row]:
    """One rater a point: each gives it on all seven dimensions."""
    return [(f"{group}{first + i}", group, target, (point,) * 7) for i, point in enumerate(points)]


def full(group: str, points: dict[str, list[float]]) -> list[Row]:
    """Raters of one group, each rating every target: one list of points a target."""
    return [row for target, given in points.items() for row in alike(group, target, given)]


_point = st.integers(1, 5) | st.none()


@st.composite
def rounds(draw: st.DrawFn, *, blanks: bool = True) -> list[Row]:
    """Up to three groups of up to eight; every rater rates every group, with blanks."""
    rows: list[Row] = []
    for group in GROUPS[: draw(st.integers(1, 3))]:
        for i in range(draw(st.integers(0, 8))):
            for target in GROUPS:
                points = draw(st.lists(_point if blanks else st.integers(1, 5), min_size=7, max_size=7))
                rows.append((f"{group}{i}", group, target, points))
    return rows
