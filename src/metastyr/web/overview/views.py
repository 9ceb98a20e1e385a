"""The overview's pages: my networks, a new one, and one network's front, details and trace."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, may
from metastyr.domain.network_life import state_of
from metastyr.web.overview import actions, pages, reads
from metastyr.web.overview.forms import Details, NewNetwork
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.pages import show

HAPPENINGS_A_PAGE = 50


@requires(Act.SEE_OWN_NETWORKS)
def start(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    cards = reads.my_networks(actor, day=timezone.localdate())
    return show(request, pages.start(cards, actor))


@requires(Act.START_NETWORK)
def new(request: HttpRequest) -> HttpResponse:
    form = NewNetwork(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        key = actions.start_network(
            name=values["name"],
            task=values["task"],
            started=values["started"],
            directed=values["directed"] == "yes",
            tie_meaning=values["tie_meaning"],
            by=user_of(request),
            at=timezone.now(),
        )
        messages.success(request, _("Netværket er oprettet, og du er netværksleder."))
        return HttpResponseRedirect(reverse("overview:network", kwargs={"network": key}))
    return show(request, pages.new(form), status=422 if form.is_bound else 200)


@requires(Act.SEE_NETWORK)
def network(request: HttpRequest, network: str) -> HttpResponse:
    actor, today = actor_of(request), timezone.localdate()
    try:
        state = reads.state(network, day=today)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    # Nothing can be done any more in a network that has ended.
    over = state_of(state.details.started, state.details.ended, today) == "ended"
    waits = reads.Waits() if over else reads.waits(network, actor, day=today)
    latest = reads.happenings(network, actor, newest=5) if may(actor, Act.SEE_TRACE, network) else ()
    return show(request, pages.front(network, state, waits, latest, actor, today=today))


@requires(Act.CHANGE_NETWORK)
def edit(request: HttpRequest, network: str) -> HttpResponse:
    now = reads.details(network)
    form = Details(
        request.POST or None,
        has_ties=now.has_ties,
        initial={
            "name": now.name,
            "task": now.task,
            "started": now.started,
            "ended": now.ended,
            "directed": "yes" if now.directed else "no",
            "tie_meaning": now.tie_meaning,
        },
    )
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            actions.change_network(
                network=network,
                name=values["name"],
                task=values["task"],
                started=values["started"],
                ended=values["ended"],
                directed=values["directed"] == "yes",
                tie_meaning=values["tie_meaning"],
                by=user_of(request),
                at=timezone.now(),
            )
        except actions.TiesHaveDirection:
            form.add_error("directed", _("Netværket har fået bånd imens, så svaret ligger fast."))
        else:
            messages.success(request, _("Netværkets oplysninger er gemt."))
            return HttpResponseRedirect(reverse("overview:network", kwargs={"network": network}))
    return show(request, pages.edit(network, now, form), status=422 if form.is_bound else 200)


@requires(Act.SEE_TRACE)
def trace(request: HttpRequest, network: str) -> HttpResponse:
    try:
        now = reads.details(network)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    count = reads.number_of_happenings(network)
    last = max(1, -(-count // HAPPENINGS_A_PAGE))
    page = min(max(number_in(request, "page") or 1, 1), last)
    actor, passed = actor_of(request), (page - 1) * HAPPENINGS_A_PAGE
    happened = reads.happenings(network, actor, newest=HAPPENINGS_A_PAGE, after=passed)
    return show(request, pages.trace(network, now, happened, count, page, last, actor))
