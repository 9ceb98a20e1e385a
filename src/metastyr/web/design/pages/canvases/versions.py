"""A sheet's versions: the list, one of them as it stood, and what changed from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from django.forms import BaseForm
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.canvases import Change, changes, compared
from metastyr.theory.text import Text
from metastyr.web.design.pages.canvases.sheet import NoteShown, Summary, note_shown, of_note
from metastyr.web.design.pages.canvases.words import moment, read_lines, to, trail
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.canvases import SheetNow, VersionLine, VersionNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number

NOW = "now"


@dataclass(frozen=True, kw_only=True)
class VersionsPage(NetworkPage):
    template: ClassVar[str] = "design/canvases/versions.html"
    table: Table | None
    empty: Empty | None
    ends: tuple[tuple[str, str], ...]
    keep_url: str
    compare_url: str
    note: NoteShown
    summary: Summary
    newest: str


@dataclass(frozen=True, kw_only=True)
class FieldRead:
    title: Text
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class VersionPage(NetworkPage):
    template: ClassVar[str] = "design/canvases/version.html"
    about: str
    notice: Alert | None
    fields: tuple[FieldRead, ...]
    bring_back_url: str
    compare_url: str
    pdf_url: str


@dataclass(frozen=True, kw_only=True)
class FieldChanged:
    title: Text
    what: str
    parts: tuple[tuple[Literal["same", "gone", "new"], str], ...]


@dataclass(frozen=True, kw_only=True)
class ComparePage(NetworkPage):
    template: ClassVar[str] = "design/canvases/compare.html"
    ends: tuple[tuple[str, str], ...]
    source: str
    target: str
    compare_url: str
    count: str
    fields: tuple[FieldChanged, ...]


def versions(
    network: NetworkName,
    now: SheetNow,
    kept: Sequence[VersionLine],
    actor: Actor,
    *,
    note: BaseForm | None = None,
) -> VersionsPage:
    remark = note_shown(note)
    fills = now.open and may(actor, Act.FILL_CANVASES, now.network)
    title = _("Versioner")
    return VersionsPage(
        title=title,
        lead=_("En version er arket, som det så ud engang. Den bliver aldrig ændret."),
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=_crumbs(network, now, Crumb(title)),
        table=_table(now, kept) if kept else None,
        empty=None
        if kept
        else Empty(
            heading=_("Der er ingen versioner endnu"),
            text=_("Gem arket som version, når I er enige, eller før I laver meget om."),
        ),
        ends=_ends(kept),
        keep_url=to("canvas_keep", now) if fills else "",
        compare_url=to("canvas_compare", now) if kept else "",
        note=remark,
        summary=Summary(errors=of_note(remark)),
        newest=str(kept[0].number) if kept else "",
    )


def _table(now: SheetNow, kept: Sequence[VersionLine]) -> Table:
    return Table(
        caption=_("Versioner, den nyeste først"),
        caption_hidden=True,
        columns=(
            Column(label=_("Version")),
            Column(label=_("Gemt")),
            Column(label=_("Af")),
            Column(label=_("Bemærkning")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=_name(one), url=to("canvas_version", now, number=one.number)),
                    Cell(text=moment(one.at)),
                    Cell(text=one.by or "–"),
                    Cell(text=_note(one) or "–"),
                )
            )
            for one in kept
        ),
    )


def version(network: NetworkName, now: SheetNow, one: VersionNow, actor: Actor) -> VersionPage:
    fills = now.open and may(actor, Act.FILL_CANVASES, now.network)
    same = dict(one.content) == now.content
    return VersionPage(
        title=f"{now.title}: {_name(one).lower()}",
        lead=_("Sådan så arket ud %(when)s.") % {"when": moment(one.at)},
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=_crumbs(network, now, Crumb(_("Versioner"), to("canvas_versions", now)), Crumb(_name(one))),
        about=" ".join(part for part in (_by(one), _note(one)) if part),
        notice=Alert(
            kind="info",
            text=_("Arbejdsarket har fået andre felter siden. Kun de felter, der stadig findes, vises her."),
        )
        if one.other_canvas
        else None,
        fields=tuple(
            FieldRead(title=field.title, lines=read_lines(field, one.content.get(field.id, "")))
            for field in now.canvas.fields
        ),
        bring_back_url=to("canvas_bring_back", now, number=one.number) if fills and not same else "",
        compare_url="" if same else f"{to('canvas_compare', now)}?from={one.number}&to={NOW}",
        pdf_url=f"{to('canvas_pdf', now)}?version={one.number}",
    )


def compare(
    network: NetworkName,
    now: SheetNow,
    kept: Sequence[VersionLine],
    source: VersionNow | None,
    target: VersionNow | None,
    actor: Actor,
) -> ComparePage:
    """What differs from `source` to `target`: each a version, or None for the sheet as it is now."""
    ends = [str(one.number) if one else NOW for one in (source, target)]
    content = [one.content if one else now.content for one in (source, target)]
    found = changes(now.canvas, *content)
    names = dict(_ends(kept))
    title = _("Hvad er ændret?")
    return ComparePage(
        title=title,
        lead=_("Fra “%(source)s” til “%(target)s”, felt for felt.")
        % {"source": names[ends[0]], "target": names[ends[1]]},
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=_crumbs(network, now, Crumb(_("Versioner"), to("canvas_versions", now)), Crumb(title)),
        ends=_ends(kept),
        source=ends[0],
        target=ends[1],
        compare_url=to("canvas_compare", now),
        count=ngettext("%(n)s felt er ændret.", "%(n)s felter er ændret.", len(found))
        % {"n": number(len(found))}
        if found
        else _("De to er ens."),
        fields=tuple(_changed(one) for one in found),
    )


def _changed(one: Change) -> FieldChanged:
    before, after = ("\n".join(read_lines(one.field, kept)) for kept in (one.before, one.after))
    what = _("Ændret") if before and after else _("Tømt") if before else _("Udfyldt")
    return FieldChanged(title=one.field.title, what=what, parts=compared(before, after))


def _ends(kept: Sequence[VersionLine]) -> tuple[tuple[str, str], ...]:
    return ((NOW, _("Arket nu")), *((str(one.number), _name(one)) for one in kept))


def _name(one: VersionLine) -> str:
    return _("Version %(n)s") % {"n": number(one.number)}


def _by(one: VersionLine) -> str:
    return _("Gemt af %(name)s.") % {"name": one.by} if one.by else ""


def _note(one: VersionLine) -> str:
    if one.by_itself:
        return _("Gemt af sig selv, før en ældre version blev hentet frem.")
    if one.brings_back is not None:
        return _("Version %(n)s hentet frem igen.") % {"n": number(one.brings_back)}
    return one.note


def _crumbs(network: NetworkName, now: SheetNow, *last: Crumb) -> tuple[Crumb, ...]:
    return trail(now.network, network.name, Crumb(now.title, to("canvas_sheet", now)), *last)
