"""A result as something to read: sections of sentences, tables and pictures, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from metastyr.domain.figures import both, figure, signed
from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a table, with the decimals it deserves; None is a dash. `change`: with its sign."""

    value: float | None
    digits: int = 2
    change: bool = False

    @property
    def text(self) -> Text:
        if self.change and self.value is not None:
            return signed(self.value)
        return figure(self.value, self.digits)


@dataclass(frozen=True, slots=True)
class Span:
    """From one number to another in one cell; None where there is none. In a workbook it is two columns.

    `change`: with their signs.
    """

    low: float | None
    high: float | None
    digits: int = 2
    change: bool = False

    @property
    def text(self) -> Text:
        """In words a table can hold.

        >>> Span(2.98, 3.8).text.da, Span(None, None).text.da
        ('2,98 til 3,80', '–')
        """
        if self.low is None or self.high is None:
            return figure(None)
        low, high = (Figure(end, self.digits, self.change).text for end in (self.low, self.high))
        return both("{low} til {high}", "{low} to {high}", low=low, high=high)


@dataclass(frozen=True, slots=True)
class Named:
    """A number and the word it is called in one cell. In a workbook the number alone, so it can be used."""

    figure: Figure
    name: Text

    @property
    def text(self) -> Text:
        return both("{i} {name}", "{i} {name}", i=self.figure.text, name=self.name)


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a table."""

    day: date

    @property
    def text(self) -> Text:
        """As it is written in either language.

        >>> Day(date(2026, 11, 25)).text
        Text(da='25. november 2026', en='25 November 2026')
        """
        danish, english = _MONTHS[self.day.month - 1]
        day, year = self.day.day, self.day.year
        return Text(da=f"{day}. {danish} {year}", en=f"{day} {english} {year}")


def clock(at: datetime) -> Text:
    """The time of day as it is written in either language.

    >>> clock(datetime(2026, 11, 25, 14, 5))
    Text(da='14.05', en='14:05')
    """
    return Text(da=f"{at:%H.%M}", en=f"{at:%H:%M}")


_MONTHS = tuple(
    pair.split()
    for pair in (
        *("januar January", "februar February", "marts March", "april April", "maj May", "juni June"),
        *("juli July", "august August", "september September", "oktober October", "november November"),
        "december December",
    )
)
Cell = Text | Figure | Span | Named | Day | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a caption; the first cell of a row names the row. Rows keep the order they came in."""

    caption: Text
    header: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text | None = None

    def __post_init__(self) -> None:
        wrong = [i for i, row in enumerate(self.rows) if len(row) != len(self.header)]
        if wrong:
            raise ValueError(f"rows {wrong} do not have {len(self.header)} cells")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a report: what it is about, what is seen, what to look at, and the numbers."""

    title: Text
    why: Text | None = None
    sentences: tuple[Text, ...] = ()
    look_at: tuple[Text, ...] = ()
    tables: tuple[Table, ...] = ()
    picture: str | None = None


OF_PLACES = Text(
    da="Tallene er et sted at begynde en samtale. De siger noget om pladser i netværket, ikke om personers "
    "indsats, og ingen er sat i rækkefølge efter dem.",
    en="The figures are a place to begin a conversation. They are about places in the network, not about "
    "what people do, and they rank nobody.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole result. `basis` says what it rests on: files, counts, seed. `measures` explain the figures.

    `about` says under the title what it is the result of; `talk` after the short of it what figures are for.
    """

    title: Text
    basis: tuple[Text, ...]
    in_short: tuple[Text, ...]
    sections: tuple[Section, ...]
    measures: tuple[Measure, ...] = field(default=())
    about: Text | None = None
    talk: Text = OF_PLACES


def said(cell: Cell, language: str) -> str:
    """A cell in the reader's language."""
    if isinstance(cell, str):
        return cell
    return cell.in_(language) if isinstance(cell, Text) else cell.text.in_(language)
