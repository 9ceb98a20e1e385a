"""One participant: roles to correct, ties to add and remove."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Role, may
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design import actions, forms, pages, reads
from metastyr.web.design.views.asked import ended_in_words, network_or_404, reason_in_words
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.forms import Form, errors_with_places
from metastyr.web.ui.pages import show


def _participant_or_404(network: str, person: int) -> reads.Participant:
    found = reads.participant(network, person)
    if found is None:
        raise Http404
    return found


@requires(Act.SEE_PARTICIPANTS)
def participant(request: HttpRequest, network: str, person: int) -> HttpResponse:
    actor = actor_of(request)
    today = timezone.localdate()
    named = network_or_404(network)
    one = _participant_or_404(network, person)
    ties = reads.ties_of(network, person, day=today) if may(actor, Act.SEE_STRUCTURE, network) else None
    new = old = None
    if ties and one.roles_on(today) and may(actor, Act.CHANGE_NETWORK, network):
        if ties.others:
            new = forms.NewTie(others=ties.others, directed=ties.directed)
        if ties.ties:
            old = forms.OldTie(ties=_choices(ties))
    return show(request, pages.participant(named, one, ties, new, old, actor, today=today))


def _choices(ties: reads.TiesOfOne) -> list[tuple[str, str]]:
    """Every tie of the participant as (`out:7`, words)."""
    choices = []
    for tie in ties.ties:
        if tie.out:
            choices.append((f"out:{tie.person}", pages.tie_in_words(tie, ties.directed, out=True)))
        if tie.into and ties.directed:
            choices.append((f"into:{tie.person}", pages.tie_in_words(tie, ties.directed, out=False)))
    return choices


@requires(Act.CHANGE_NETWORK)
def membership(request: HttpRequest, network: str, person: int, membership: int) -> HttpResponse:
    named = network_or_404(network)
    one = _participant_or_404(network, person)
    held = next((held for held in one.held if held.id == membership), None)
    if held is None:
        raise Http404
    form = forms.Membership(
        request.POST or None, initial={"role": held.role, "since": held.since, "until": held.until}
    )
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            actions.change_membership(
                network=network,
                membership=membership,
                role=Role(values["role"]),
                since=values["since"],
                until=values["until"],
                by=user_of(request),
                at=timezone.now(),
            )
        except actions.NotChanged as refused:
            form.add_error(None, reason_in_words(refused.reason))
        except NetworkEnded:
            form.add_error(None, ended_in_words())
        else:
            messages.success(request, _("Rollen er gemt."))
            return _back(network, person)
    drawn = pages.membership(named, one, held, form, actor_of(request))
    return show(request, drawn, status=422 if form.is_bound else 200)


@requires(Act.CHANGE_NETWORK)
def tie_added(request: HttpRequest, network: str, person: int) -> HttpResponse:
    network_or_404(network)
    _participant_or_404(network, person)
    if request.method != "POST":
        return _back(network, person)
    ties = reads.ties_of(network, person, day=timezone.localdate())
    form = forms.NewTie(request.POST, others=ties.others, directed=ties.directed)
    if form.is_valid():
        other = form.cleaned_data["other"]
        ends = (person, other) if form.cleaned_data.get("direction", "out") == "out" else (other, person)
        _change_tie(request, network, ends, actions.add_tie, _("Båndet er tilføjet."))
    else:
        _tell_errors(request, form)
    return _back(network, person)


@requires(Act.CHANGE_NETWORK)
def tie_removed(request: HttpRequest, network: str, person: int) -> HttpResponse:
    network_or_404(network)
    _participant_or_404(network, person)
    if request.method != "POST":
        return _back(network, person)
    ties = reads.ties_of(network, person, day=timezone.localdate())
    form = forms.OldTie(request.POST, ties=_choices(ties))
    if form.is_valid():
        direction, other = form.cleaned_data["tie"].split(":")
        ends = (person, int(other)) if direction == "out" else (int(other), person)
        _change_tie(request, network, ends, actions.remove_tie, _("Båndet er fjernet."))
    else:
        _tell_errors(request, form)
    return _back(network, person)


def _change_tie(
    request: HttpRequest, network: str, ends: tuple[int, int], write: Callable[..., None], done: str
) -> None:
    try:
        write(network=network, source=ends[0], target=ends[1], by=user_of(request), at=timezone.now())
    except actions.NotChanged as refused:
        messages.error(request, reason_in_words(refused.reason))
    except NetworkEnded:
        messages.error(request, ended_in_words())
    else:
        messages.success(request, done)


def _tell_errors(request: HttpRequest, form: Form) -> None:
    for words, _place in errors_with_places(form):
        messages.error(request, words)


def _back(network: str, person: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("design:participant", kwargs={"network": network, "person": person}))
