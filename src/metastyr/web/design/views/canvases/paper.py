"""Canvases on paper: an empty one to write on by hand, and a sheet or one of its versions as it stands."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from metastyr.documents.canvas import Sheet
from metastyr.documents.canvas import canvas_pdf as set_on_paper
from metastyr.domain.access import Act
from metastyr.web.design.reads.canvases import version_of
from metastyr.web.design.views.asked import as_file, network_or_404
from metastyr.web.design.views.canvases.asked import canvas_or_404, sheet_or_404
from metastyr.web.ui.access import requires
from metastyr.web.ui.asked_for import number_in

PDF = "application/pdf"


@requires(Act.SEE_CANVASES)
def canvas_empty(request: HttpRequest, network: str, canvas: str) -> HttpResponse:
    kind = canvas_or_404(canvas)
    sheet = Sheet(canvas=kind, language=get_language() or "da", network=network_or_404(network).name)
    return _pdf(sheet, f"{kind.key}-a3.pdf")


@requires(Act.SEE_CANVASES)
def canvas_pdf(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    number = number_in(request, "version")
    content, day = now.content, timezone.localdate(now.changed or now.created)
    if number is not None:
        one = version_of(now, number)
        if one is None:
            raise Http404
        content, day = dict(one.content), timezone.localdate(one.at)
    told = Sheet(
        canvas=now.canvas,
        language=get_language() or "da",
        network=named.name,
        title=now.title,
        content=content,
        day=day,
        number=number,
    )
    name = now.canvas.key if number is None else f"{now.canvas.key}-{number}"
    return _pdf(told, f"{name}-a3.pdf")


def _pdf(sheet: Sheet, name: str) -> HttpResponse:
    return as_file(set_on_paper(sheet, at=timezone.localtime()), name, PDF)
