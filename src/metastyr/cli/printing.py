"""A report on the terminal: sentences wrapped, tables aligned, nothing wider than the screen."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from metastyr.documents.report import Figure, Report, Section, Table, said
from metastyr.documents.report_words import BASIS, HOW, IN_SHORT, LOOK_AT, SOURCE
from metastyr.theory.text import Text

_GAP = "  "
_MOST_ROWS = 40
_NARROWEST_TEXT = 10
_SHORT_HEAD = 12
_MORE = Text(
    da="… og {n} rækker til; --html FILE viser dem alle.",
    en="… and {n} more rows; --html FILE shows them all.",
)


def screen_width() -> int:
    """How wide to write: the screen, within what can be read."""
    return max(60, min(120, shutil.get_terminal_size((100, 24)).columns))


def printed(report: Report, *, language: str, width: int) -> str:
    """The report as text of at most `width` columns (a word longer than that stands alone)."""
    return "\n".join(_lines(report, language, width)).rstrip() + "\n"


def _lines(report: Report, language: str, width: int) -> Iterator[str]:
    yield from _headed(report.title.in_(language), "═")
    if report.about:
        yield from (*_wrapped("", report.about.in_(language), width), "")
    yield from _headed(IN_SHORT.in_(language), "─")
    yield from _bullets(report.in_short, language, width)
    for section in report.sections:
        yield from _section(section, language, width)
    if report.measures:
        yield from _headed(HOW.in_(language), "─")
        for measure in report.measures:
            formula = f"{measure.name.in_(language)}: {measure.formula.in_(language)}".rstrip(".")
            source = f"{SOURCE.in_(language)}: {measure.source.cite().in_(language)}".rstrip(".")
            yield from _wrapped("• ", f"{formula}. {source}.", width)
    yield from ("", *_headed(BASIS.in_(language), "─"))
    yield from _bullets(report.basis, language, width)


def _headed(words: str, rule: str) -> Iterator[str]:
    yield from (words, rule * len(words))


def _bullets(lines: Sequence[Text], language: str, width: int) -> Iterator[str]:
    for line in lines:
        yield from _wrapped("• ", line.in_(language), width)
    yield ""


def _wrapped(first: str, words: str, width: int) -> list[str]:
    return textwrap.wrap(
        words, width, initial_indent=first, subsequent_indent=" " * len(first), break_long_words=False
    )


def _section(section: Section, language: str, width: int) -> Iterator[str]:
    yield from _headed(section.title.in_(language), "─")
    for line in (*((section.why,) if section.why else ()), *section.sentences):
        yield from _wrapped("", line.in_(language), width)
    if section.look_at:
        yield from ("", LOOK_AT.in_(language))
        for line in section.look_at:
            yield from _wrapped("→ ", line.in_(language), width)
    for table in section.tables:
        yield ""
        yield from _table(table, language, width)
    yield ""


def _table(table: Table, language: str, width: int) -> Iterator[str]:
    header = [head.in_(language) for head in table.header]
    rows = [[said(cell, language) for cell in row] for row in table.rows[:_MOST_ROWS]]
    right = [
        bool(table.rows) and all(isinstance(row[i], Figure) for row in table.rows) for i in range(len(header))
    ]
    widths = _widths(header, rows, right, width)
    yield table.caption.in_(language)
    yield from _row(header, widths, right)
    yield _GAP.join("─" * wide for wide in widths)
    for row in rows:
        yield from _row(row, widths, right)
    if len(table.rows) > _MOST_ROWS:
        yield _MORE.in_(language).format(n=len(table.rows) - _MOST_ROWS)
    if table.note:
        yield from _wrapped("", table.note.in_(language), width)


def _widths(header: list[str], rows: list[list[str]], right: list[bool], width: int) -> list[int]:
    """As wide as the widest cell; where that is too much, the widest text columns give way: first between
    words, and only where the screen is too narrow even for that, inside the longest ones."""
    columns = [[head, *(row[i] for row in rows)] for i, head in enumerate(header)]
    whole = [max(len(word) for cell in cells for word in cell.split() or [""]) for cells in columns]
    # A long heading may break between words; a short one may not.
    start = [
        max(len(head) if len(head) <= _SHORT_HEAD else low, *map(len, cells[1:]), 0)
        for head, low, cells in zip(header, whole, columns, strict=True)
    ]
    room = width - len(_GAP) * (len(header) - 1)
    widths = _narrowed(start, whole, right, room)
    return _narrowed(widths, [_NARROWEST_TEXT] * len(widths), right, room)


def _narrowed(widths: list[int], least: list[int], right: list[bool], room: int) -> list[int]:
    """The widest column of text gives way until there is room, none below its `least`."""
    widths = list(widths)
    while sum(widths) > room:
        floors = [max(low, _NARROWEST_TEXT) for low in least]
        may = [i for i, number in enumerate(right) if not number and widths[i] > floors[i]]
        if not may:
            break
        widths[max(may, key=lambda i: widths[i])] -= 1
    return widths


def _broken(cell: str, wide: int) -> list[str]:
    """The lines of one cell; a word that is too long for the column is divided with a hyphen.

    >>> _broken("Foreninger og boligområder", 10)
    ['Foreninger', 'og', 'boligområ-', 'der']
    """
    words = []
    for word in cell.split():
        while len(word) > wide > 1:
            words.append(word[: wide - 1] + "-")
            word = word[wide - 1 :]
        words.append(word)
    return textwrap.wrap(" ".join(words), wide, break_on_hyphens=False) or [""]


def _row(cells: list[str], widths: list[int], right: list[bool]) -> Iterator[str]:
    parts = [_broken(cell, wide) for cell, wide in zip(cells, widths, strict=True)]
    for k in range(max(len(part) for part in parts)):
        line = [part[k] if k < len(part) else "" for part in parts]
        yield _GAP.join(
            text.rjust(wide) if to_right else text.ljust(wide)
            for text, wide, to_right in zip(line, widths, right, strict=True)
        ).rstrip()
