"""The frame taken home: the frame paper for print, and everything in Excel. Each leaves a trace."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from metastyr.domain.access import Act
from metastyr.web.frame import actions, pages
from metastyr.web.frame.views.asked import ground, network_or_404
from metastyr.web.ui.access import requires, user_of

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@requires(Act.EXPORT_NETWORK)
@require_safe
def paper(request: HttpRequest, network: str) -> HttpResponse:
    named, at = network_or_404(network), timezone.now()
    data = pages.paper(named, ground(network, today=timezone.localdate(at)), at=at)
    if request.method == "GET":
        actions.note_export(network=network, form="PDF", by=user_of(request), at=at)
    return _file(data, f"{network}-ramme.pdf", "application/pdf")


@requires(Act.EXPORT_NETWORK)
@require_safe
def workbook(request: HttpRequest, network: str) -> HttpResponse:
    named, at = network_or_404(network), timezone.now()
    data = pages.workbook(named, ground(network, today=timezone.localdate(at)), at=at)
    if request.method == "GET":
        actions.note_export(network=network, form="XLSX", by=user_of(request), at=at)
    return _file(data, f"{network}-ramme.xlsx", _XLSX)


def _file(data: bytes, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
