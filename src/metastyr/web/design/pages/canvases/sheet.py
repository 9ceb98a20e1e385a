"""One sheet: to be filled in, saved as one writes; or to be read, where it cannot be written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.canvases import LONGEST_NOTE
from metastyr.theory.text import Text
from metastyr.web.design.pages.canvases.fields import FieldShown, Told, field_shown
from metastyr.web.design.pages.canvases.words import read_lines, to, trail
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
class NoteShown:
    """The remark a version is kept with, as it was written, and what is wrong with it."""

    longest: int = LONGEST_NOTE
    value: str = ""
    error: str = ""


@dataclass(frozen=True, kw_only=True)
class Unsaved:
    """What the reader wrote in a field of a sheet that can no longer be written in."""

    title: Text
    lines: tuple[str, ...]


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
    note: NoteShown
    unsaved: tuple[Unsaved, ...]
    versions: int
    write_url: str
    field_url: str
    versions_url: str
    pdf_url: str
    rename_url: str
    away_url: str
    share_url: str
    take_out_url: str
    sign_in_url: str
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
        "all": _("Alt er gemt."),
    }


def sheet(
    network: NetworkName,
    now: SheetNow,
    actor: Actor,
    *,
    told: Mapping[str, Told] | None = None,
    note: BaseForm | None = None,
) -> SheetPage:
    """The sheet as it stands, with what was `told`, and the `note`, that are not saved."""
    told = told or {}
    may_fill = now.open and may(actor, Act.FILL_CANVASES, now.network)
    fields = tuple(
        field_shown(field, now.field(field.id), told=told.get(field.id), reader=actor.user_id)
        for field in now.canvas.fields
    )
    met = any(one.met for one in fields)
    remark = note_shown(note)
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
            errors=(
                *((f"{said(one.title)}: {one.error}", one.place) for one in fields if one.error),
                *of_note(remark),
            )
        ),
        fields=fields,
        words=words(),
        note=remark,
        unsaved=() if may_fill else _unsaved(now, told),
        versions=now.versions,
        write_url=to("canvas_write", now),
        field_url=to("canvas_field", now),
        versions_url=to("canvas_versions", now),
        pdf_url=to("canvas_pdf", now),
        rename_url=to("canvas_rename", now) if may_fill else "",
        away_url=to("canvas_away", now) if may_fill else "",
        share_url=to("canvas_share", now) if may_fill and now.own else "",
        take_out_url=to("canvas_take_out", now)
        if now.put_away and not now.ended and may(actor, Act.FILL_CANVASES, now.network)
        else "",
        sign_in_url=reverse("account_login"),
        own=now.own,
    )


def note_shown(form: BaseForm | None) -> NoteShown:
    """The remark as it was sent, or empty."""
    if form is None:
        return NoteShown()
    told = form.errors.get("note")
    return NoteShown(value=str(form["note"].value() or ""), error=str(told[0]) if told else "")


def of_note(remark: NoteShown) -> tuple[tuple[str, str], ...]:
    """What the error summary says of it."""
    label = _("Bemærkning")
    return ((f"{label}: {remark.error}", "note"),) if remark.error else ()


def _unsaved(now: SheetNow, told: Mapping[str, Told]) -> tuple[Unsaved, ...]:
    return tuple(
        Unsaved(title=field.title, lines=lines)
        for field in now.canvas.fields
        if field.id in told
        and told[field.id].content != now.field(field.id).content
        and (lines := read_lines(field, told[field.id].content))
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
