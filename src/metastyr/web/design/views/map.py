"""The network map, and the same network as files."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from metastyr.domain.access import Act
from metastyr.web.design import actions, pages, reads
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
    shape = _shape_or_404(network)
    links = pages.urls(shape)
    drawn = None
    if shape.structure.ties:
        drawn = reads.drawn(shape, labels=pages.labels(shape), urls=links, language=get_language() or "da")
    return show(request, pages.network_map(shape, drawn, links, actor_of(request)))


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
