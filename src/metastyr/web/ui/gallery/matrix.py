"""A made-up matrix for the gallery: every sign, a group's own field, a field that is withheld, long names."""

from __future__ import annotations

from metastyr.web.ui.components.matrix import Matrix, MatrixCell, MatrixRow, Sign

_SIGNS: tuple[tuple[Sign, str], ...] = (
    ("strong", "stærkt"),
    ("uncertain", "usikkert"),
    ("weak", "svagt"),
    ("moderate", "moderat"),
)


def small_matrix(groups: tuple[str, ...]) -> Matrix:
    """Each group about each, the signs in turn; what is said about the last group is withheld."""
    return Matrix(
        caption="Hvem oplever hvem hvordan?",
        corner="Gruppen, der vurderer",
        columns=tuple(f"om {group}" for group in groups),
        rows=tuple(
            MatrixRow(
                head=group,
                cells=tuple(_cell(row, column, len(groups)) for column in range(len(groups))),
            )
            for row, group in enumerate(groups)
        ),
        notes=("Få svar: færre end 5 har svaret om gruppen.",),
    )


def _cell(row: int, column: int, size: int) -> MatrixCell:
    if column == size - 1:
        return MatrixCell(sign="withheld", word="vises ikke", why="få svar")
    sign, word = _SIGNS[(row + column) % len(_SIGNS)]
    return MatrixCell(
        sign=sign,
        word=word,
        figure=f"{3 + (row + column) % 2},{row}{column}",
        span="2,9 til 4,1",
        number="n = 12",
        own=row == column,
        url="#main-content" if row else "",
    )
