"""The decided versions of a choice in a table, with what changed from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.web.choose.pages.words import day, form_name, mode_name
from metastyr.web.choose.reads import VersionLine
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number


def versions(network: str, lines: Sequence[VersionLine]) -> Table:
    """`lines` the newest first."""
    before = {line.version: line for line in lines}
    return Table(
        caption=_("Besluttede versioner"),
        caption_hidden=True,
        columns=(
            Column(label=_("Version")),
            Column(label=_("Besluttet")),
            Column(label=_("Form")),
            Column(label=_("Vurderinger"), numeric=True),
            Column(label=_("Ændret siden forrige")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=_("Version %(n)s") % {"n": number(line.version)},
                        url=reverse("choose:version", kwargs={"network": network, "version": line.version}),
                    ),
                    Cell(text=day(line.decided_at)),
                    Cell(text=form_name(line.form), note=mode_name(line.mode) if line.mode else ""),
                    Cell(text=number(line.assessors)),
                    Cell(text=_changed(before.get(line.version - 1), line)),
                )
            )
            for line in lines
        ),
    )


def _changed(before: VersionLine | None, now: VersionLine) -> str:
    """What differs between two versions, in words."""
    if before is None:
        return _("Den første")
    told = []
    if (before.title, before.task) != (now.title, now.task):
        told.append(_("opgavens ord"))
    if before.form != now.form:
        told.append(_("formen, som før var %(form)s") % {"form": form_name(before.form).lower()})
    if before.mode != now.mode and before.mode and now.mode:
        told.append(_("måden, netværket styres på"))
    if before.assessors != now.assessors:
        told.append(_("antallet af vurderinger"))
    return ", ".join(told).capitalize() if told else _("Samme form, nye svar eller grunde")
