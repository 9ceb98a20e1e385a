"""A sheet gets another name, is shared, put away and taken out; one's own is deleted."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.design.actions.canvas_sheets import put_away, rename_sheet, share_sheet, take_out
from metastyr.web.design.forms.canvases import SheetTitle
from metastyr.web.design.pages import canvases as pages
from metastyr.web.design.views.asked import network_or_404
from metastyr.web.design.views.canvases.asked import back_to, done_or_told, sheet_or_404
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.FILL_CANVASES)
def canvas_rename(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    form = SheetTitle(request.POST or None, initial={"title": now.title})
    if request.method == "POST" and form.is_valid():
        about = {"network": network, "sheet": sheet, "by": user_of(request), "at": timezone.now()}
        title = form.cleaned_data["title"]
        done_or_told(request, lambda: rename_sheet(**about, title=title), _("Navnet er gemt."))
        return back_to("canvas_sheet", network, sheet)
    drawn = pages.rename(named, now, form, actor_of(request))
    return show(request, drawn, status=422 if form.is_bound else 200)


@requires(Act.FILL_CANVASES)
def canvas_share(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    if request.method == "POST":
        about = {"network": network, "sheet": sheet, "by": user_of(request), "at": timezone.now()}
        done_or_told(request, lambda: share_sheet(**about), _("Arket er delt med netværket."))
        return back_to("canvas_sheet", network, sheet)
    if not now.own:
        return back_to("canvas_sheet", network, sheet)
    return show(request, pages.confirm(named, now, actor_of(request), about="share"))


@requires(Act.FILL_CANVASES)
def canvas_away(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    named = network_or_404(network)
    now = sheet_or_404(request, network, sheet)
    if request.method == "POST":
        about = {"network": network, "sheet": sheet, "by": user_of(request), "at": timezone.now()}
        done = _("Arket er slettet.") if now.own else _("Arket er lagt væk.")
        if done_or_told(request, lambda: put_away(**about), done):
            return HttpResponseRedirect(reverse("design:canvases", kwargs={"network": network}))
        return back_to("canvas_sheet", network, sheet)
    if now.put_away:
        return back_to("canvas_sheet", network, sheet)
    return show(request, pages.confirm(named, now, actor_of(request), about="away"))


@requires(Act.FILL_CANVASES)
def canvas_take_out(request: HttpRequest, network: str, sheet: UUID) -> HttpResponse:
    sheet_or_404(request, network, sheet)
    if request.method == "POST":
        about = {"network": network, "sheet": sheet, "by": user_of(request), "at": timezone.now()}
        done_or_told(request, lambda: take_out(**about), _("Arket er taget frem igen."))
    return back_to("canvas_sheet", network, sheet)
