"""Who finds whom how: a table whose fields have a figure, its uncertainty, and a word beside a sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from metastyr.web.ui.components.component import Component, Words

Sign = Literal["strong", "moderate", "weak", "uncertain", "withheld"]


@dataclass(frozen=True, kw_only=True)
class MatrixCell:
    """One field. `sign` is drawn beside `word`; a withheld one has no figure but a short `why`.

    `own` is a group's field about itself. With a `url` the figure leads on.
    """

    sign: Sign
    word: Words
    figure: Words = ""
    span: Words = ""
    number: Words = ""
    why: Words = ""
    own: bool = False
    url: str = ""

    def __post_init__(self) -> None:
        if (self.sign == "withheld") == bool(self.figure):
            raise ValueError("a field has a figure, or is withheld")
        if self.sign == "withheld" and not self.why:
            raise ValueError("a withheld field says why")


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    """One row: who rates, and a field for each column.

    On a phone `says` stands after the head, and `gathered` tells of the row's withheld fields in one line.
    """

    head: Words
    cells: tuple[MatrixCell, ...]
    says: Words = ""
    gathered: Words = ""


@dataclass(frozen=True, kw_only=True)
class Matrix(Component):
    """`corner` names what stands in the rows' heads; on a phone each row becomes a list under its head.

    `notes` stand below: what the short words of withheld fields mean, said once.
    """

    template: ClassVar[str] = "ui/components/matrix.html"
    caption: Words
    corner: Words
    columns: tuple[Words, ...]
    rows: tuple[MatrixRow, ...]
    notes: tuple[Words, ...] = ()

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row.cells) != len(self.columns):
                raise ValueError(
                    f"row {number} has {len(row.cells)} fields, the matrix has {len(self.columns)} columns"
                )

    @property
    def wide(self) -> bool:
        """Whether the columns' heads are turned to make room."""
        return len(self.columns) > 5

    @property
    def gathers(self) -> bool:
        """Whether rows tell of their withheld fields in one line on a phone."""
        return any(row.gathered for row in self.rows)

    @property
    def lines(self) -> tuple[tuple[MatrixRow, tuple[tuple[Words, MatrixCell], ...]], ...]:
        """Each row with its fields beside their columns."""
        return tuple((row, tuple(zip(self.columns, row.cells, strict=True))) for row in self.rows)
