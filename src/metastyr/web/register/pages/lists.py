"""Where a list is handed in: what may be in it, and what was wrong with the last one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.exchange.limits import MEGABYTE, UPLOAD
from metastyr.exchange.problems import Problem
from metastyr.web.register.pages.problems import problem_table
from metastyr.web.register.reads import NetworkSeen, WaitingLine
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkHead, NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class TakeInPage(NetworkPage):
    template: ClassVar[str] = "register/take_in.html"
    form: BaseForm
    limits: str
    waiting: tuple[tuple[str, str], ...]
    problems: Table | None
    example: Table
    ties_example: Table
    ended: bool


def head(network: NetworkSeen) -> NetworkHead:
    # Only the network's leader comes this far.
    return NetworkHead(key=network.key, name=network.name, may_change=True)


def take_in(
    network: NetworkSeen,
    form: BaseForm,
    *,
    waiting: Sequence[WaitingLine] = (),
    problems: Sequence[Problem] = (),
    ended: bool = False,
) -> TakeInPage:
    limits = _("Excel (.xlsx) eller CSV, højst %(most)s MB og %(rows)s rækker. CPR-numre bliver afvist.")
    return TakeInPage(
        title=_("Læs en liste ind"),
        lead=_("Tag den liste, I har. Du ser alt, hvad der vil ske, før noget bliver gemt."),
        network=head(network),
        step="design",
        section="participants",
        form=form,
        limits=limits % {"most": UPLOAD.bytes // MEGABYTE, "rows": number(UPLOAD.rows)},
        waiting=tuple(_waiting(network, line) for line in waiting),
        problems=problem_table(problems, (), "", _("Det skal rettes i filen")) if problems else None,
        example=_example(
            _("Sådan kan en liste over personer se ud"),
            ("Id", _("Navn"), _("E-mail"), _("Organisation"), _("Funktion"), _("Sted")),
            ("1", "Aya Holm", "aya@kommune.example", "Havneby Kommune", _("Psykolog"), "Havneby"),
            ("2", "Bo Friis", "", "Ungdomshuset", _("Frivillig"), "Nørreby"),
        ),
        ties_example=_example(
            _("Sådan kan en liste over bånd se ud"), (_("Fra"), _("Til"), _("Værdi")), ("1", "2", "3")
        ),
        ended=ended,
    )


def _waiting(network: NetworkSeen, line: WaitingLine) -> tuple[str, str]:
    received = date_format(timezone.localtime(line.received), "DATETIME_FORMAT")
    url = reverse("register:preview", kwargs={"network": network.key, "upload": line.key})
    return _("%(name)s fra %(time)s") % {"name": line.name, "time": received}, url


def _example(caption: str, header: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(
        caption=caption,
        columns=tuple(Column(label=title) for title in header),
        rows=tuple(Row(cells=tuple(Cell(text=text or "–") for text in row), head=False) for row in rows),
    )
