"""A round goes from state to state: made ready, taken back, opened, closed, put away, or thrown away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.sense import actions, reads
from metastyr.web.sense.pages.rounds import confirm, tasks
from metastyr.web.sense.views.rounds.asked import round_or_404, to_round, told
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


def _do(request: HttpRequest, network: str, key: UUID, write: Callable[..., object], done: str) -> bool:
    asked = {"network": network, "round_key": key, "by": user_of(request), "at": timezone.now()}
    return told(request, network, key, partial(write, **asked), done)


def _pressed(
    request: HttpRequest, network: str, key: UUID, write: Callable[..., object], done: str
) -> HttpResponse:
    """A button on the round's own page."""
    round_or_404(network, key)
    if request.method == "POST":
        _do(request, network, key, write, done)
    return to_round(network, key)


@requires(Act.RUN_ROUNDS)
def ready(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    """Where the first day has come, the reader is asked whether to open at once: it does not open by itself
    today."""
    seen = round_or_404(network, round)
    come = seen.opens is not None and seen.opens <= timezone.localdate()
    done = (
        _("Runden er klar, men ikke åbnet. Ingen har fået brev endnu.")
        if come
        else _("Runden er klar. Se den en sidste gang, før den åbner.")
    )
    if request.method == "POST" and _do(request, network, round, actions.make_ready, done) and come:
        return to_round(network, round, "round_open")
    return to_round(network, round)


@requires(Act.RUN_ROUNDS)
def take_back(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    """Where one page mends all that is lacking, the reader is led there."""
    mends = tasks.page_to_mend(round_or_404(network, round), timezone.localdate())
    done = _("Runden er en kladde igen og kan rettes.")
    if request.method == "POST" and _do(request, network, round, actions.take_back, done) and mends:
        return to_round(network, round, mends)
    return to_round(network, round)


def _confirmed(
    request: HttpRequest,
    network: str,
    key: UUID,
    states: frozenset[str],
    page: Callable[[reads.RoundNow], confirm.ConfirmPage],
    write: Callable[..., object],
    done: str,
) -> HttpResponse:
    """A page that says what will happen, and the button that does it."""
    seen = round_or_404(network, key)
    if request.method == "POST":
        _do(request, network, key, write, done)
        return to_round(network, key)
    if seen.state not in states:
        messages.info(request, _("Det kan ikke gøres med runden, som den står nu."))
        return to_round(network, key)
    return show(request, page(seen))


@requires(Act.RUN_ROUNDS)
def open_now(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    seen = round_or_404(network, round)
    if request.method != "POST" and tasks.lacks(tasks.plan_of(seen), timezone.localdate()):
        # The round's own page says what, and does not offer this.
        return to_round(network, round)
    return _confirmed(
        request,
        network,
        round,
        frozenset({"ready"}),
        lambda seen: confirm.opening(
            seen, reads.asked_groups(network, round), actor_of(request), today=timezone.localdate()
        ),
        actions.open_round,
        _("Runden er åben, og brevene er på vej."),
    )


@requires(Act.RUN_ROUNDS)
def close(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _confirmed(
        request,
        network,
        round,
        frozenset({"open"}),
        lambda seen: confirm.closing(seen, actor_of(request)),
        actions.close_round,
        _("Runden er lukket."),
    )


@requires(Act.RUN_ROUNDS)
def archive(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _confirmed(
        request,
        network,
        round,
        frozenset({"closed", "published"}),
        lambda seen: confirm.archiving(seen, actor_of(request)),
        actions.archive,
        _("Runden er arkiveret."),
    )


@requires(Act.RUN_ROUNDS)
def drop(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    seen = round_or_404(network, round)
    if request.method == "POST":
        if _do(request, network, round, actions.drop_draft, _("Kladden er slettet.")):
            return HttpResponseRedirect(reverse("sense:rounds", kwargs={"network": network}))
        return to_round(network, round)
    if seen.state != "draft":
        messages.info(request, _("Det kan ikke gøres med runden, som den står nu."))
        return to_round(network, round)
    return show(request, confirm.dropping(seen, actor_of(request)))
