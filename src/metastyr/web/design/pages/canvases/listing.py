"""The list of canvases: what each is for, its sheets, and doors to a new one and to an empty one on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import Canvas
from metastyr.theory.text import Text
from metastyr.web.design.pages.canvases.words import moment
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.canvases import SheetLine
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage, Why
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class CanvasShown:
    """One canvas with its sheets; `sheets` is None where there are none yet."""

    key: str
    name: Text
    text: Text
    sheets: Table | None
    new_url: str
    empty_url: str


@dataclass(frozen=True, kw_only=True)
class CanvasesPage(NetworkPage):
    template: ClassVar[str] = "design/canvases/list.html"
    notice: Alert | None
    canvases: tuple[CanvasShown, ...]
    put_away: Table | None


_WHY = Why(
    Text(
        da="Det, der bliver skrevet ned sammen, før nogen bliver inviteret, sparer skuffelser bagefter.",
        en="What is written down together before anyone is invited saves disappointment later.",
    ),
    Text(
        da="Sørensen og Torfing: Metastyring. Felter og ord er Metastyrs egne",
        en="Sørensen and Torfing: Metagovernance. Fields and words are Metastyr's own",
    ),
)


def canvases(
    network: NetworkName, lines: Sequence[SheetLine], actor: Actor, *, still_open: bool
) -> CanvasesPage:
    fills = still_open and may(actor, Act.FILL_CANVASES, network.key)
    away = [one for one in lines if one.put_away]
    return CanvasesPage(
        title=_("Arbejdsark"),
        lead=_("Ark med gode spørgsmål. Udfyld dem alene eller sammen, på skærmen eller på papir i A3."),
        why=_WHY,
        network=head(network, actor),
        step="design",
        section="canvases",
        notice=None
        if still_open
        else Alert(kind="info", text=_("Netværket er slut. Arkene kan læses, men ikke ændres.")),
        canvases=tuple(_canvas(network.key, one, lines, fills=fills) for one in CANVASES.values()),
        put_away=_table(network.key, away, _("Lagt væk"), canvas=True) if away else None,
    )


def _canvas(network: str, canvas: Canvas, lines: Sequence[SheetLine], *, fills: bool) -> CanvasShown:
    here = {"network": network, "canvas": canvas.key}
    own = [one for one in lines if one.canvas.key == canvas.key and not one.put_away]
    return CanvasShown(
        key=canvas.key,
        name=canvas.name,
        text=canvas.text,
        sheets=_table(network, own, _("Ark")) if own else None,
        new_url=reverse("design:canvas_new", kwargs=here) if fills else "",
        empty_url=reverse("design:canvas_empty", kwargs=here),
    )


def _table(network: str, lines: Sequence[SheetLine], caption: str, *, canvas: bool = False) -> Table:
    return Table(
        caption=caption,
        caption_hidden=True,
        columns=(
            Column(label=_("Navn")),
            Column(label=_("Arbejdsark") if canvas else _("Hvem skriver")),
            Column(label=_("Udfyldt")),
            Column(label=_("Senest skrevet i")),
            Column(label=_("Versioner"), numeric=True),
        ),
        rows=tuple(_row(network, one, canvas=canvas) for one in lines),
    )


def _row(network: str, one: SheetLine, *, canvas: bool) -> Row:
    whose = _("Kun dig") if one.own else _("Fælles")
    when = _("ikke endnu")
    if one.changed:
        when = moment(one.changed)
    return Row(
        cells=(
            Cell(
                text=one.title,
                url=reverse("design:canvas_sheet", kwargs={"network": network, "sheet": one.key}),
            ),
            Cell(text=one.canvas.name if canvas else whose),
            Cell(
                text=_("%(filled)s af %(all)s felter")
                % {"filled": number(one.filled), "all": number(len(one.canvas.fields))}
            ),
            Cell(text=when, note=one.by),
            Cell(text=number(one.versions)),
        )
    )
