"""The needs of the theme: the list, a new one, a change, and one that goes."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design import reads
from metastyr.web.design.actions import NotChanged
from metastyr.web.design.actions import needs as actions
from metastyr.web.design.forms import needs as forms
from metastyr.web.design.pages import needs as pages
from metastyr.web.design.reads.needs import Need
from metastyr.web.design.reads.needs import needs as read_needs
from metastyr.web.design.seen import of_need
from metastyr.web.design.views.asked import ended_in_words, network_or_404, reason_in_words
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.forms import Form
from metastyr.web.ui.pages import show
from metastyr.web.ui.words import said


@requires(Act.SEE_CANDIDATES)
def needs(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    return show(request, pages.needs(named, read_needs(network), actor_of(request)))


@requires(Act.COMPOSE)
def add_need(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    chosen = pages.suggestion(request.GET.get("from", ""))
    initial = {"kind": chosen.for_kind, "name": said(chosen.name), "why": said(chosen.text)} if chosen else {}
    form = forms.Need(request.POST or None, initial={"at_least": 1} | initial)
    if (
        request.method == "POST"
        and form.is_valid()
        and written(
            form,
            lambda: actions.add_need(
                network=network, **form.cleaned_data, by=user_of(request), at=timezone.now()
            ),
        )
    ):
        messages.success(request, _("Behovet “%(name)s” er gemt.") % {"name": form.cleaned_data["name"]})
        return _back(network)
    return _shown(request, named, form)


@requires(Act.COMPOSE)
def change_need(request: HttpRequest, network: str, need: int) -> HttpResponse:
    named = network_or_404(network)
    held = need_or_404(network, need)
    initial = {"kind": held.kind, "name": held.name, "why": held.why, "at_least": held.at_least}
    seen = {"seen": of_need(**initial)}
    form = forms.ChangedNeed(request.POST or None, initial=initial | seen)
    if (
        request.method == "POST"
        and form.is_valid()
        and written(
            form,
            lambda: actions.change_need(
                network=network, need=need, **form.cleaned_data, by=user_of(request), at=timezone.now()
            ),
        )
    ):
        messages.success(request, _("Behovet “%(name)s” er gemt.") % {"name": form.cleaned_data["name"]})
        return _back(network)
    return _shown(request, named, form, held)


@requires(Act.COMPOSE)
def remove_need(request: HttpRequest, network: str, need: int) -> HttpResponse:
    named = network_or_404(network)
    held = need_or_404(network, need)
    if request.method == "POST":
        try:
            actions.remove_need(network=network, need=need, by=user_of(request), at=timezone.now())
        except NetworkEnded:
            messages.error(request, ended_in_words())
        else:
            messages.success(request, _("Behovet “%(name)s” er fjernet.") % {"name": held.name})
        return _back(network)
    return show(request, pages.remove_need(named, held, actor_of(request)))


def written(form: Form, write: Callable[[], object]) -> bool:
    """Do it; where it is turned down, the form says why."""
    try:
        write()
    except NotChanged as refused:
        form.add_error(None, reason_in_words(refused.reason))
    except NetworkEnded:
        form.add_error(None, ended_in_words())
    else:
        return True
    return False


def _shown(
    request: HttpRequest, named: reads.NetworkName, form: Form, held: Need | None = None
) -> HttpResponse:
    page = pages.need(named, form, actor_of(request), held=held)
    return show(request, page, status=422 if form.is_bound else 200)


def need_or_404(network: str, need: int) -> Need:
    held = next((one for one in read_needs(network) if one.id == need), None)
    if held is None:
        raise Http404
    return held


def _back(network: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("design:needs", kwargs={"network": network}))
