"""One sheet is read and filled in: whole, as a page without scripts sends it, or a field at a time."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.canvases import NotWritable, seen
from metastyr.theory.canvases.canvas import CanvasField
from metastyr.web.design.actions.canvas_sheets import NotDone
from metastyr.web.design.actions.canvas_versions import keep_version
from metastyr.web.design.actions.canvas_writing import Outcome, Told, write_sheet
from metastyr.web.design.forms.canvases import Note, Sent, fields_sent, in_words
from metastyr.web.design.pages import canvases as pages
from metastyr.web.design.pages.canvases.words import clock
from metastyr.web.design.reads.canvases import SheetNow
from metastyr.web.design.views.asked import network_or_404
from metastyr.web.design.views.canvases.asked import REFUSED, back_to, done_or_told, sheet_or_404, why_not
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.SEE_CANVASES)
def canvas_sheet(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    return show(request, pages.sheet(named, sheet_or_404(request, network, sheet), actor_of(request)))


@requires(Act.FILL_CANVASES)
def canvas_write(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    """The whole sheet as a form. What can be saved is saved; the page comes back with what cannot."""
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    if request.method != "POST":
        return back_to("canvas_sheet", network, sheet)
    sent = fields_sent(now.canvas.fields, request.POST)
    note = Note(request.POST)
    try:
        outcome = _write(request, network, sheet, sent)
    except REFUSED as refused:
        messages.error(request, why_not(refused))
        # What the sheet is now decides the page: read only, it still shows what could not be saved.
        now = sheet_or_404(request, network, sheet)
        unsaved = {id_: _again(one) for id_, one in sent.items()}
        return show(request, pages.sheet(named, now, actor_of(request), told=unsaved, note=note), status=409)
    unsaved = {
        id_: _again(one, met=id_ in outcome.met, refused=outcome.refused.get(id_))
        for id_, one in sent.items()
        if one.error or id_ in outcome.met or id_ in outcome.refused
    }
    if unsaved or not note.is_valid():
        now = sheet_or_404(request, network, sheet)
        drawn = pages.sheet(named, now, actor_of(request), told=unsaved, note=note)
        return show(request, drawn, status=409 if outcome.met else 422)
    if "keep" in request.POST:
        _keep(request, network, sheet, note.cleaned_data["note"])
    else:
        messages.success(request, _("Arket er gemt."))
    return back_to("canvas_sheet", network, sheet)


def _keep(request: HttpRequest, network: str, sheet: UUID, note: str) -> None:
    done_or_told(
        request,
        lambda: keep_version(network=network, sheet=sheet, note=note, by=user_of(request), at=timezone.now()),
        _("Arket er gemt som version."),
    )


@requires(Act.FILL_CANVASES)
def canvas_field(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    """One field, saved while somebody writes; answered in JSON for the script.

    200 `{seen, clock, html}`: it is saved; `html` is the field drawn anew where something else than what was
    sent now stands in it. 409 `{html}`: another has written meanwhile. 422 `{why}`: it cannot be saved as it
    is. 403 `{why}`: nothing can be written here any longer.
    """
    now = sheet_or_404(request, network, sheet)
    if request.method != "POST":
        return back_to("canvas_sheet", network, sheet)
    sent = fields_sent(now.canvas.fields, request.POST)
    if len(sent) != 1:
        raise Http404
    ((id_, one),) = sent.items()
    if one.error:
        return JsonResponse({"why": one.error}, status=422)
    try:
        outcome = _write(request, network, sheet, sent)
    except REFUSED as refused:
        gone = isinstance(refused, NotDone)
        return JsonResponse({"why": why_not(refused)}, status=403 if gone else 422)
    now = sheet_or_404(request, network, sheet)
    field = now.canvas.field(id_)
    if id_ in outcome.refused:
        return JsonResponse({"why": in_words(outcome.refused[id_])}, status=422)
    if outcome.met:
        return JsonResponse({"html": _drawn(request, field, now, _again(one, met=True))}, status=409)
    stands = now.field(id_)
    answer = {"seen": seen(stands.revision, stands.content), "clock": clock(timezone.now())}
    if stands.content != one.content:
        answer["html"] = _drawn(request, field, now, None)
    return JsonResponse(answer)


def _write(request: HttpRequest, network: str, sheet: UUID, sent: Mapping[str, Sent]) -> Outcome:
    told = {
        id_: Told(content=one.content, seen=one.seen, met=one.met, solve=one.solve)
        for id_, one in sent.items()
        if not one.error
    }
    return write_sheet(network=network, sheet=sheet, told=told, by=user_of(request), at=timezone.now())


def _again(one: Sent, *, met: bool = False, refused: NotWritable | None = None) -> pages.Told:
    error = in_words(refused) if refused else one.error
    return pages.Told(content=one.content, seen=one.seen, error=error, met=met or refused is not None)


def _drawn(request: HttpRequest, field: CanvasField, now: SheetNow, told: pages.Told | None) -> str:
    shown = pages.field_shown(field, now.field(field.id), told=told, reader=user_of(request))
    return render_to_string("design/canvases/field.html", {"field": shown})
