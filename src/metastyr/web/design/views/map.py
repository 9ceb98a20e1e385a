"""The network map, and the same network as files."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from metastyr.domain.access import Act, may
from metastyr.web.design import actions, pages, reads
from metastyr.web.design.pages.what_if import WhatIfPanel, panel
from metastyr.web.design.reads.what_if import Change, what_if
from metastyr.web.design.views.asked import GRAPHML, XLSX, as_file
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


def _shape_or_404(network: str) -> reads.Shape:
    try:
        return reads.shape(network, day=timezone.localdate())
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


@requires(Act.SEE_STRUCTURE)
def network_map(request: HttpRequest, network: str) -> HttpResponse:
    """The map with its what-if panel; the panel alone when only that is asked for."""
    if request.headers.get("HX-Target") == "what-if":
        alone = _panel_or_404(request, network, opened=True)
        return render(request, alone.template, {"panel": alone})
    shape = _shape_or_404(network)
    links = pages.urls(shape)
    drawn = None
    if shape.structure.ties:
        drawn = reads.drawn(shape, labels=pages.labels(shape), urls=links, language=get_language() or "da")
    tried = _panel_or_404(request, network, opened="try" in request.GET) if drawn else None
    return show(request, pages.network_map(shape, drawn, links, actor_of(request), tried))


def _panel_or_404(request: HttpRequest, network: str, *, opened: bool) -> WhatIfPanel:
    leads = may(actor_of(request), Act.SEE_CANDIDATES, network)
    try:
        seen = what_if(network, _change(request), day=timezone.localdate(), with_candidates=leads)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return panel(seen, reverse("design:map", kwargs={"network": network}), opened=opened)


def _change(request: HttpRequest) -> Change:
    """What stands in the address; at most a hundred of each, and what makes no sense is passed over."""
    asked = request.GET
    pairs = {way: [tuple(one.split("-", 1)) for one in asked.getlist(way)[:100]] for way in ("tie", "untie")}
    if asked.get("from") and asked.get("to"):
        way = "untie" if asked.get("way") == "untie" else "tie"
        pairs[way].append((asked["from"], asked["to"]))
    ties = {way: tuple((p[0], p[1]) for p in told if len(p) == 2) for way, told in pairs.items()}
    return Change(
        add=tuple(asked.getlist("add")[:100]),
        remove=tuple(asked.getlist("remove")[:100]),
        tie=ties["tie"],
        untie=ties["untie"],
    )


@requires(Act.EXPORT_NETWORK)
def map_graphml(request: HttpRequest, network: str) -> HttpResponse:
    data = pages.network_graphml(_shape_or_404(network))
    if request.method != "HEAD":
        actions.note_export(network=network, form="GraphML", by=user_of(request), at=timezone.now())
    return as_file(data, f"{network}.graphml", GRAPHML)


@requires(Act.EXPORT_NETWORK)
def map_xlsx(request: HttpRequest, network: str) -> HttpResponse:
    now = timezone.now()
    data = pages.network_workbook(_shape_or_404(network), at=now)
    if request.method != "HEAD":
        actions.note_export(network=network, form="Excel", by=user_of(request), at=now)
    return as_file(data, f"{network}.xlsx", XLSX)
