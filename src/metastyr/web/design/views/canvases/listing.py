"""The list of canvases, and a new sheet of one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design.actions.canvas_sheets import begin_sheet
from metastyr.web.design.forms.canvases import NewSheet
from metastyr.web.design.pages import canvases as pages
from metastyr.web.design.reads.canvases import network_is_open, sheets
from metastyr.web.design.views.asked import network_or_404
from metastyr.web.design.views.canvases.asked import back_to, canvas_or_404, why_not
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show
from metastyr.web.ui.words import said


@requires(Act.SEE_CANVASES)
def canvases(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    still_open = network_is_open(network, day=timezone.localdate())
    lines = sheets(network, user=user_of(request))
    return show(request, pages.canvases(named, lines, actor_of(request), still_open=still_open))


@requires(Act.FILL_CANVASES)
def canvas_new(request: HttpRequest, network: str, canvas: str) -> HttpResponse:
    named = network_or_404(network)
    kind = canvas_or_404(canvas)
    form = NewSheet(request.POST or None, initial={"title": said(kind.name), "whose": "common"})
    if request.method == "POST" and form.is_valid():
        try:
            made = begin_sheet(
                network=network,
                canvas=canvas,
                title=form.cleaned_data["title"],
                own=form.cleaned_data["whose"] == "own",
                by=user_of(request),
                at=timezone.now(),
            )
        except NetworkEnded as ended:
            form.add_error(None, why_not(ended))
        else:
            messages.success(request, _("Arket er klar. Skriv i de felter, I kan, og lad resten vente."))
            return back_to("canvas_sheet", network, made)
    drawn = pages.new_sheet(named, kind, form, actor_of(request))
    return show(request, drawn, status=422 if form.is_bound else 200)
