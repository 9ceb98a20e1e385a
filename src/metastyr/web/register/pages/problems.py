"""Every problem of a list in one table: file, row, column, what is wrong, what was expected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from metastyr.domain.taking_in.snags import Snag, SnagKind
from metastyr.exchange.problems import Problem, more, shortened
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

# What is wrong, and what to do.
SNAGS: Mapping[SnagKind, tuple[str | Promise, str | Promise]] = {
    SnagKind.TWO_PEOPLE: (
        gettext_lazy("E-mailen hører til “%(one)s” i registret, men id'et til “%(other)s”."),
        gettext_lazy("Ret e-mailen eller id'et, så begge peger på samme person."),
    ),
    SnagKind.EMAIL_TAKEN: (
        gettext_lazy("E-mailen hører til “%(other)s” i registret, og to kan ikke have den samme."),
        gettext_lazy("Ret eller slet e-mailen i filen, eller vælg “Den samme som”."),
    ),
    SnagKind.SAME_TARGET: (
        gettext_lazy("Rækken og række %(other_row)s er begge “%(other)s” i registret."),
        gettext_lazy("Vælg “En ny person” for den ene, eller slet den ene række."),
    ),
    SnagKind.CVR_ELSEWHERE: (
        gettext_lazy("CVR-nummeret hører til “%(other)s” i registret, ikke til “%(one)s”."),
        gettext_lazy("Ret CVR-nummeret eller organisationens navn i filen."),
    ),
    SnagKind.CVR_OTHER: (
        gettext_lazy("“%(one)s” har et andet CVR-nummer i registret: %(other)s."),
        gettext_lazy("Ret nummeret i filen, eller ret organisationen i registret først."),
    ),
    SnagKind.CVR_TWICE: (
        gettext_lazy("“%(one)s” har samme CVR-nummer som “%(other)s” i række %(other_row)s."),
        gettext_lazy("Ét CVR-nummer hører til én organisation. Stav navnet ens, eller ret nummeret."),
    ),
    SnagKind.SECTORS_DIFFER: (
        gettext_lazy("“%(one)s” har en anden sektor her end i række %(other_row)s."),
        gettext_lazy("Skriv samme sektor i alle organisationens rækker."),
    ),
    SnagKind.SECTOR_ALONE: (
        gettext_lazy("Rækken har en sektor, men ingen organisation."),
        gettext_lazy("Skriv organisationen, eller brug kolonnen som “Anden oplysning”."),
    ),
    SnagKind.DATES_CROSS: (
        gettext_lazy("“%(one)s” træder ud, før vedkommende trådte ind (%(other)s)."),
        gettext_lazy("Ret datoen i filen, eller skriv også fra hvornår."),
    ),
    SnagKind.LAST_LEADER: (
        gettext_lazy("“%(one)s” træder ud, og så er der ingen netværksleder uden slutdato."),
        gettext_lazy("Slet slutdatoen i filen, eller giv først rollen som netværksleder til en anden."),
    ),
    SnagKind.DIRECTION_KEPT: (
        gettext_lazy("Netværket har allerede bånd, så deres retning ligger fast."),
        gettext_lazy("Vælg den retning, netværket har."),
    ),
}


def problem_table(problems: Sequence[Problem], snags: Sequence[Snag], file: str, caption: str) -> Table:
    """The problems in the order of each file, `file` first: at most twenty of a kind, then how many more."""
    kept, left = shortened(problems)
    files = list(dict.fromkeys([file, *(problem.file for problem in problems)]))
    found = [
        (
            (files.index(problem.file), problem.row or 0),
            _row(problem.file, problem.row, problem.column, said(problem.what), said(problem.expected)),
        )
        for problem in kept
    ]
    found += [((files.index(file), snag.row or 0), _snag(snag, file)) for snag in snags]
    rows = [row for _place, row in sorted(found, key=itemgetter(0))]
    rows += [_row("", None, None, said(more(n)), "") for n in left.values()]
    return Table(
        caption=caption,
        caption_hidden=True,
        columns=(
            Column(label=_("Fil")),
            Column(label=_("Række"), numeric=True),
            Column(label=_("Kolonne")),
            Column(label=_("Det er galt")),
            Column(label=_("Forventet")),
        ),
        rows=tuple(rows),
    )


def _snag(snag: Snag, file: str) -> Row:
    what, expected = SNAGS[snag.kind]
    told = {"one": snag.one, "other": snag.other, "other_row": snag.other_row}
    return _row(file, snag.row, None, str(what) % told, str(expected))


def _row(file: str, row: int | None, column: str | None, what: str, expected: str) -> Row:
    return Row(
        head=False,
        cells=(
            Cell(text=file or "–"),
            Cell(text=number(row) if row is not None else "–"),
            Cell(text=column or "–"),
            Cell(text=_sentence(what)),
            Cell(text=_sentence(expected) or "–"),
        ),
    )


def _sentence(text: str) -> str:
    """With a capital first: exchange says its problems as parts of one line."""
    return text[:1].upper() + text[1:]


def note_lines(notes: Sequence[Problem]) -> tuple[str, ...]:
    """What was decided on the reader's behalf, one line each."""
    return tuple(_sentence(f"{note.file}: {said(note.what)}.") for note in notes)
