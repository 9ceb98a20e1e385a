"""Who is who in a list: those known for certain, and the radios where only its leader can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from metastyr.domain.taking_in.known import Known, KnownPerson
from metastyr.domain.taking_in.listed import ListedPerson
from metastyr.domain.taking_in.matching import How, Why
from metastyr.domain.taking_in.plan import PersonPlan, Plan
from metastyr.web.register.naming import SAME
from metastyr.web.register.pages.outcome import MOST_ROWS, Folded, titled
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number

MOST_CHOICES = 200

HOWS: Mapping[How, str | Promise] = {
    How.EMAIL: gettext_lazy("E-mailen"),
    How.LIST_ID: gettext_lazy("Id'et på netværkets liste"),
    How.ALIKE: gettext_lazy("Navnet, og dit valg"),
}
WHYS: Mapping[Why, str | Promise] = {
    Why.SAME_NAME_AND_HOME: gettext_lazy("samme navn og organisation"),
    Why.SAME_NAME: gettext_lazy("samme navn"),
    Why.SAME_ID_OTHER_NAME: gettext_lazy("samme id på listen, men et andet navn"),
    Why.SAME_EMAIL_OTHER_NAME: gettext_lazy("samme e-mail, men et andet navn"),
}


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to who a row is."""

    value: str
    label: str
    hint: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class SameRow:
    """One row that looks like someone in the register."""

    field: str
    row: int
    legend: str
    options: tuple[Option, ...]
    likely: bool


class Names:
    """The register's people, described so that two of one name can be told apart."""

    def __init__(self, known: Known) -> None:
        self.people: Mapping[int, KnownPerson] = {one.id: one for one in known.people}
        self._homes = {one.id: one.name for one in known.organisations}
        self._units = {one.id: one.name for one in known.units}

    def told(self, person: int) -> str:
        one = self.people[person]
        parts = [
            one.name,
            self._homes.get(one.organisation or 0, ""),
            self._units.get(one.unit or 0, ""),
            one.function,
            one.email,
        ]
        return " · ".join(part for part in parts if part)


def same_rows(plan: Plan, known: Known, listed: Sequence[ListedPerson]) -> tuple[tuple[SameRow, ...], int]:
    """The rows to choose for, and how many more there are than can be shown."""
    names = Names(known)
    told = {row.row: row for row in listed}
    alike = [one for one in plan.people if one.match.candidates]
    shown = tuple(_same_row(one, told[one.row], names) for one in alike[:MOST_CHOICES])
    return shown, max(0, len(alike) - MOST_CHOICES)


def _same_row(one: PersonPlan, row: ListedPerson, names: Names) -> SameRow:
    parts = (row.name, row.organisation, *row.unit[-1:], row.function, row.email)
    told = " · ".join(part for part in parts if part)
    options = [
        Option(
            value=str(candidate.person),
            label=_("Den samme som %(who)s") % {"who": names.told(candidate.person)},
            hint=str(WHYS[candidate.why]),
            chosen=candidate.person == one.match.person,
        )
        for candidate in one.match.candidates
    ]
    options.append(Option(value="new", label=_("En ny person"), hint="", chosen=one.is_new))
    legend = _("Række %(row)s: %(who)s") % {"row": number(one.row), "who": told}
    # Those taken for the same on good grounds need no more than a glance.
    likely = any(
        candidate.person == one.match.person and candidate.why is Why.SAME_NAME_AND_HOME
        for candidate in one.match.candidates
    )
    return SameRow(
        field=f"{SAME}{one.row}", row=one.row, legend=legend, options=tuple(options), likely=likely
    )


def known_people(plan: Plan, known: Known) -> tuple[Folded, ...]:
    """The rows that will be merged with someone: by what they are known, and who it is."""
    names = Names(known)
    merged = [one for one in plan.people if one.match.person is not None]
    if not merged:
        return ()
    rows = tuple(
        Row(
            cells=(
                Cell(text=number(one.row)),
                Cell(text=titled(one)),
                Cell(text=names.told(one.match.person or 0)),
                Cell(text=HOWS[one.match.how]),
            )
        )
        for one in merged[:MOST_ROWS]
    )
    table = Table(
        caption=_("Rækker, der bliver lagt sammen med nogen i registret"),
        caption_hidden=True,
        columns=(
            Column(label=_("Række"), numeric=True),
            Column(label=_("I listen")),
            Column(label=_("I registret")),
            Column(label=_("Kendt på")),
        ),
        rows=rows,
    )
    return (Folded.of(_("Kendes i registret"), len(merged), table),)
