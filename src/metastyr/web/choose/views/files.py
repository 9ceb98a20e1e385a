"""What can be taken along: the picture, the decision on paper, and the file the shell reads."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from metastyr.charts.rank_bars import rank_bars
from metastyr.domain.access import Act
from metastyr.web.choose import actions, pages, reads
from metastyr.web.choose.views.asked import read_version, version_or_404
from metastyr.web.ui.access import requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.remembered import fingerprint, remembered

WIDE, NARROW = 720, 340


@requires(Act.SEE_CHOICE)
@read_version
def picture(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    rows = pages.bars(reads.reading(now))
    width = NARROW if number_in(request, "narrow") else WIDE
    language = get_language() or "da"

    def draw() -> str:
        drawn = rank_bars(rows, language=language, key="ranks", width=width)
        return drawn.svg if drawn else ""

    svg = remembered("rank-bars", fingerprint(rows, width, language), draw)
    return HttpResponse(svg, content_type="image/svg+xml")


@requires(Act.SEE_CHOICE)
def paper(request: HttpRequest, network: str, version: int) -> HttpResponse:
    now = version_or_404(network, version)
    if not now.decided:
        raise Http404
    data = pages.decision_paper(now, reads.reading(now), at=timezone.now(), language=get_language() or "da")
    return _given(data, pages.file_name(network, version, "pdf"), "application/pdf")


@requires(Act.EXPORT_NETWORK)
@read_version
def file(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    """The task with all answers handed in, without names; who took it is written down."""
    data = reads.as_file(now).encode()
    if request.method != "HEAD":
        actions.note_export(network=now.network, title=now.title, by=user_of(request), at=timezone.now())
    name = pages.file_name(now.network, now.version, "json")
    return _given(data, name, "application/json; charset=utf-8")


def _given(data: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
