"""Composing a group: asking for it, following the search, changing it by hand, deciding on it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design.actions import NotChanged, Reason
from metastyr.web.design.actions import composing as actions
from metastyr.web.design.forms import composing as forms
from metastyr.web.design.pages import candidate_files
from metastyr.web.design.pages import composed as composed_pages
from metastyr.web.design.pages import composing as pages
from metastyr.web.design.question import Demands
from metastyr.web.design.reads.composing import Composed, composing_ground, compositions
from metastyr.web.design.reads.composing import composed as read_composed
from metastyr.web.design.views.asked import as_file, ended_in_words, network_or_404, reason_in_words
from metastyr.web.design.views.candidates import CSV, taken_out
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.SEE_CANDIDATES)
def compose(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    actor = actor_of(request)
    ground = composing_ground(network, day=timezone.localdate())
    changes = pages.may_compose(named, actor)
    form = None
    if changes:
        form = forms.Demands(request.POST or None, boundaries=pages.boundary_fields(ground))
    askable = bool(ground.needs and ground.candidates)
    if request.method == "POST" and form is not None and askable and form.is_valid():
        try:
            number = actions.ask_for_group(
                network=network,
                question=ground.question(_demands(form)),
                by=user_of(request),
                at=timezone.now(),
            )
        except NetworkEnded:
            form.add_error(None, ended_in_words())
        else:
            actions.work_out_at_once(network=network, number=number)
            return _to(network, number)
    page = pages.compose(named, ground, compositions(network), form, actor)
    return show(request, page, status=422 if form is not None and form.is_bound else 200)


def _demands(form: forms.Demands) -> Demands:
    values = form.cleaned_data
    return Demands(
        spans=form.spans(),
        critical=values["critical"],
        largest=values["largest"],
        by_effort=values["measure"] == "effort",
    )


@requires(Act.SEE_CANDIDATES)
def composed(request: HttpRequest, network: str, number: int) -> HttpResponse:
    """The group as proposed or decided; with `by_hand` the group the address names, nothing saved."""
    named = network_or_404(network)
    found = _composed_or_404(network, number)
    if request.headers.get("HX-Request") and found.state in {"found", "decided"} and _is_poll(request):
        return HttpResponse(headers={"HX-Refresh": "true"})
    by_hand = found.state == "found" and composed_pages.BY_HAND in request.GET
    chosen = _by_hand(request, found) if by_hand else _proposed(found)
    form = forms.Decision(ids=[], initial={"group": chosen})
    page = composed_pages.composed(named, found, chosen, form, actor_of(request), by_hand=by_hand)
    return show(request, page)


def _is_poll(request: HttpRequest) -> bool:
    return request.headers.get("HX-Target") == "going"


def _proposed(found: Composed) -> list[str]:
    return list(found.chosen or found.result.get("chosen", ()))


def _by_hand(request: HttpRequest, found: Composed) -> list[str]:
    known = {one.id for one in found.question.candidates}
    named = dict.fromkeys([*request.GET.getlist("keep"), *request.GET.getlist("add")])
    return [one for one in named if one in known]


@requires(Act.COMPOSE)
def stop_group(request: HttpRequest, network: str, number: int) -> HttpResponse:
    _composed_or_404(network, number)
    if request.method == "POST":
        actions.stop_looking(network=network, number=number, by=user_of(request), at=timezone.now())
    return _to(network, number)


@requires(Act.COMPOSE)
def decide_group(request: HttpRequest, network: str, number: int) -> HttpResponse:
    named = network_or_404(network)
    found = _composed_or_404(network, number)
    if request.method != "POST":
        return _to(network, number)
    form = forms.Decision(request.POST, ids=[one.id for one in found.question.candidates])
    if form.is_valid():
        try:
            actions.decide_group(
                network=network,
                number=number,
                group=form.cleaned_data["group"],
                reason=form.cleaned_data["reason"],
                by=user_of(request),
                at=timezone.now(),
            )
        except NotChanged as refused:
            form.add_error(None, reason_in_words(refused.reason))
        except NetworkEnded:
            form.add_error(None, ended_in_words())
        else:
            messages.success(request, _("Gruppen er besluttet. Den bliver stående, som den er."))
            return _to(network, number)
    if found.state != "found":
        messages.error(request, reason_in_words(_not_open()))
        return _to(network, number)
    known = {one.id for one in found.question.candidates}
    chosen = [one for one in request.POST.getlist("group") if one in known] or _proposed(found)
    page = composed_pages.composed(named, found, chosen, form, actor_of(request), by_hand=True)
    return show(request, page, status=422)


def _not_open() -> Reason:
    return Reason.GROUP_NOT_OPEN


@requires(Act.COMPOSE)
def drop_group(request: HttpRequest, network: str, number: int) -> HttpResponse:
    _composed_or_404(network, number)
    if request.method != "POST":
        return _to(network, number)
    return _told(
        request,
        lambda: actions.drop_group(network=network, number=number, by=user_of(request), at=timezone.now()),
        HttpResponseRedirect(reverse("design:compose", kwargs={"network": network})),
    )


def _told(request: HttpRequest, write: Callable[[], object], then: HttpResponse) -> HttpResponse:
    try:
        write()
    except NotChanged as refused:
        messages.error(request, reason_in_words(refused.reason))
    except NetworkEnded:
        messages.error(request, ended_in_words())
    else:
        messages.success(request, _("Gruppen er smidt væk."))
    return then


@requires(Act.SEE_CANDIDATES)
def composed_candidates_csv(request: HttpRequest, network: str, number: int) -> HttpResponse:
    found = _composed_or_404(network, number)
    names = {id_: who.name for id_, who in found.who.items()}
    data = candidate_files.candidates_csv(found.question, names)
    return taken_out(request, network, data, "candidates.csv", CSV)


@requires(Act.SEE_CANDIDATES)
def composed_needs_csv(request: HttpRequest, network: str, number: int) -> HttpResponse:
    found = _composed_or_404(network, number)
    return as_file(candidate_files.needs_csv(found.question), "needs.csv", CSV)


def _composed_or_404(network: str, number: int) -> Composed:
    found = read_composed(network, number)
    if found is None:
        raise Http404
    return found


def _to(network: str, number: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("design:composed", kwargs={"network": network, "number": number}))
