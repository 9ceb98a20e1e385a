"""A sheet's versions: kept, listed, read, compared, brought back."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.design.actions.canvas_versions import bring_back, keep_version
from metastyr.web.design.forms.canvases import Note
from metastyr.web.design.pages import canvases as pages
from metastyr.web.design.pages.canvases.versions import NOW
from metastyr.web.design.reads.canvases import version_of, versions_of
from metastyr.web.design.views.asked import network_or_404
from metastyr.web.design.views.canvases.asked import back_to, done_or_told, sheet_or_404
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.SEE_CANVASES)
def canvas_versions(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    return show(request, pages.versions(named, now, versions_of(now), actor_of(request)))


@requires(Act.FILL_CANVASES)
def canvas_keep(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    note = Note(request.POST)
    if request.method == "POST" and not note.is_valid():
        drawn = pages.versions(named, now, versions_of(now), actor_of(request), note=note)
        return show(request, drawn, status=422)
    if request.method == "POST":
        about = {"network": network, "sheet": sheet, "by": user_of(request), "at": timezone.now()}
        words = note.cleaned_data["note"]
        done_or_told(request, lambda: keep_version(**about, note=words), _("Arket er gemt som version."))
    return back_to("canvas_versions", network, sheet)


@requires(Act.SEE_CANVASES)
def canvas_version(request: HttpRequest, network: str, sheet: UUID, number: int) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    one = version_of(now, number)
    if one is None:
        raise Http404
    return show(request, pages.version(named, now, one, actor_of(request)))


@requires(Act.SEE_CANVASES)
def canvas_compare(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    """From one version to another; where the address names none, from the newest to the sheet now."""
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    kept = versions_of(now)
    known = {NOW, *(str(one.number) for one in kept)}
    source = request.GET.get("from", str(kept[0].number) if kept else NOW)
    target = request.GET.get("to", NOW)
    if not {source, target} <= known:
        raise Http404
    ends = [None if one == NOW else version_of(now, int(one)) for one in (source, target)]
    return show(request, pages.compare(named, now, kept, *ends, actor_of(request)))


@requires(Act.FILL_CANVASES)
def canvas_bring_back(request: HttpRequest, network: str, sheet: UUID, number: int) -> HttpResponse:
    now = sheet_or_404(request, network, sheet)
    if version_of(now, number) is None:
        raise Http404
    if request.method != "POST":
        return back_to("canvas_version", network, sheet, number=number)
    about = {"network": network, "sheet": sheet, "by": user_of(request), "at": timezone.now()}
    done_or_told(
        request,
        lambda: bring_back(**about, number=number),
        _("Version %(n)s er hentet frem som en ny version.") % {"n": number},
    )
    return back_to("canvas_sheet", network, sheet)
