"""The result of a round as files: a report on paper, the tables in Excel, the rows for one's own sums."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from metastyr.documents.report import Report
from metastyr.domain.access import Act
from metastyr.theory.instruments import Reading
from metastyr.web.sense import actions, reads
from metastyr.web.sense.pages.results import files
from metastyr.web.sense.views.results import matrix_only, opened_results, shows_figures
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
CSV = "text/csv; charset=utf-8"


@requires(Act.EXPORT_NETWORK)
@opened_results
def results_xlsx(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    if now.instrument.reading is Reading.ITEMS:
        report = files.items_report(reads.items_from(now), reads.follow_ups_of(now.id))
    else:
        report = _report(request, reads.coordination_from(now))
    data = files.as_workbook(report, at=timezone.now(), language=get_language() or "da")
    return _given(request, now, data, "Excel", XLSX, "xlsx")


@requires(Act.EXPORT_NETWORK)
@matrix_only
def results_pdf(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    report = _report(request, result, drawn=True)
    data = files.as_paper(report, at=timezone.now(), language=get_language() or "da")
    return _given(request, result.round, data, "PDF", PDF, "pdf")


@requires(Act.EXPORT_NETWORK)
@opened_results
def results_figures(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    """The figures of a result read question by question; its answers do not leave."""
    try:
        result = reads.items_from(now)
    except reads.NoResults as other:
        raise Http404 from other
    return _given(request, now, files.items_figures(result), "CSV", CSV, "csv")


@requires(Act.EXPORT_NETWORK)
@matrix_only
def results_csv(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    now = result.round
    if not now.rows_may_leave:
        return show(request, files.rows_stay(now, actor_of(request)), status=403)
    data = files.result_rows(result, reads.answers_of(now.network, now.key))
    return _given(request, now, data, "CSV", CSV, "csv")


def _report(request: HttpRequest, result: reads.CoordinationResult, *, drawn: bool = False) -> Report:
    now = result.round
    change = _since_last(request, now)
    return files.result_report(
        result,
        reads.follow_ups_of(now.id),
        change,
        reads.follow_ups_of(change.before.round.id) if change else (),
        language=get_language() or "da",
        drawn=drawn,
    )


def _since_last(request: HttpRequest, now: reads.RoundNow) -> reads.ChangeResult | None:
    """The round beside the one it asks again, where the numbers of that one are open to the reader too."""
    before = reads.earlier_round(now)
    if before is None or not shows_figures(request, before):
        return None
    return reads.change_from(before, now)


def _given(
    request: HttpRequest, now: reads.RoundNow, data: bytes, form: str, kind: str, ending: str
) -> HttpResponse:
    """The file, after it is written down who took it in which form. Who asks for its head takes nothing."""
    if request.method != "HEAD":
        actions.note_export(
            network=now.network, round_key=now.key, form=form, by=user_of(request), at=timezone.now()
        )
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{files.file_name(now, ending)}"'
    return response
