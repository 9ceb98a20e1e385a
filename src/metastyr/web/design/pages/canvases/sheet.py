"""One sheet: to be filled in, saved as one writes; or to be read, where it cannot be written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.canvases import LONGEST_NOTE
from metastyr.web.design.pages.canvases.fields import FieldShown, Told, field_shown
from metastyr.web.design.pages.canvases.words import to, trail
from metastyr.web.design.pages.words import head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.canvases import SheetNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.pages import Crumb, NetworkPage, Why
from metastyr.web.ui.words import said


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What cannot be saved, each leading to its field: what the error summary shows."""

    errors: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class SheetPage(NetworkPage):
    template: ClassVar[str] = "design/canvases/sheet.html"
    may_fill: bool
    whose: str
    notice: Alert | None
    met: Alert | None
    summary: Summary
    fields: tuple[FieldShown, ...]
    words: Mapping[str, str]
    longest_note: int
    versions: int
    write_url: str
    field_url: str
    versions_url: str
    pdf_url: str
    rename_url: str
    away_url: str
    share_url: str
    take_out_url: str
    own: bool


def words() -> dict[str, str]:
    """What the script says, in the reader's language; {names} are filled in by the script."""
    return {
        "ready": _("Det, du skriver, bliver gemt undervejs."),
        "saving": _("Gemmer …"),
        "saved": _("Gemt kl. {time}"),
        "saved_spoken": _("Gemt"),
        "not_saved": _("Ikke gemt: {why}"),
        "offline": _("Der er ingen forbindelse. Bliv på siden. Vi prøver igen om lidt."),
        "signed_out": _("Du er ikke længere logget ind. Log ind i et nyt vindue, så gemmer vi herfra."),
        "trouble": _("Serveren svarede ikke, som den skulle. Bliv på siden. Vi prøver igen om lidt."),
        "refused": _("Du kan ikke længere skrive i arket. Kopiér din tekst, og genindlæs siden."),
        "met": _("En anden har skrevet i samme felt. Vælg under feltet, hvad der skal stå."),
        "row": _("Række {n}"),
    }


def sheet(
    network: NetworkName, now: SheetNow, actor: Actor, *, told: Mapping[str, Told] | None = None
) -> SheetPage:
    """The sheet as it stands, with what was `told` and is not saved in its fields."""
    told = told or {}
    may_fill = now.open and may(actor, Act.FILL_CANVASES, now.network)
    fields = tuple(
        field_shown(field, now.field(field.id), told=told.get(field.id), reader=actor.name)
        for field in now.canvas.fields
    )
    met = any(one.met for one in fields)
    name = said(now.canvas.name)
    return SheetPage(
        title=now.title,
        lead=said(now.canvas.text) if name == now.title else f"{name}. {said(now.canvas.text)}",
        why=Why(now.canvas.text, now.canvas.source.cite()),
        network=head(network, actor),
        step="design",
        section="canvases",
        crumbs=trail(now.network, network.name, Crumb(now.title)),
        may_fill=may_fill,
        whose=_whose(now),
        notice=_notice(now),
        met=_asks() if met else None,
        summary=Summary(
            errors=tuple((f"{said(one.title)}: {one.error}", one.place) for one in fields if one.error)
        ),
        fields=fields,
        words=words(),
        longest_note=LONGEST_NOTE,
        versions=now.versions,
        write_url=to("canvas_write", now),
        field_url=to("canvas_field", now),
        versions_url=to("canvas_versions", now),
        pdf_url=to("canvas_pdf", now),
        rename_url=to("canvas_rename", now) if may_fill else "",
        away_url=to("canvas_away", now) if may_fill else "",
        share_url=to("canvas_share", now) if may_fill and now.own else "",
        take_out_url=to("canvas_take_out", now)
        if now.put_away and may(actor, Act.FILL_CANVASES, now.network)
        else "",
        own=now.own,
    )


def _whose(now: SheetNow) -> str:
    if now.own:
        return _("Arket er dit eget. Ingen andre kan se det, før du deler det.")
    return _("Arket er fælles. Alle, der må udfylde ark i netværket, kan skrive i det.")


def _notice(now: SheetNow) -> Alert | None:
    if now.put_away:
        return Alert(kind="info", text=_("Arket er lagt væk. Det kan læses, men ikke ændres."))
    if not now.open:
        return Alert(kind="info", text=_("Netværket er slut. Arket kan læses, men ikke ændres."))
    return None


def _asks() -> Alert:
    return Alert(
        kind="warning",
        heading=_("En anden har skrevet samtidig"),
        text=_(
            "Det øvrige er gemt. Ved de felter, hvor I begge har skrevet, ser du begge tekster. "
            "Vælg, hvad der skal stå."
        ),
        announce=True,
    )
