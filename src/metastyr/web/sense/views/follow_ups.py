"""What is agreed on after a round: the list, a new act, a change, and an act that is done."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.theory.instruments import Reading
from metastyr.web.sense import actions, forms, reads
from metastyr.web.sense.pages import results as pages
from metastyr.web.sense.views.results import agreed_last_time, matrix_only, opened_results
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.pages import show

WAYS = ("procedure", "talk")


@requires(Act.SEE_RESULTS)
@matrix_only
def follow_ups(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    acts = reads.follow_ups_of(result.round.id)
    last = agreed_last_time(request, result.round)
    return show(request, pages.follow_ups(result, acts, actor_of(request), last=last))


@requires(Act.RUN_ROUNDS)
@opened_results
def add_follow_up(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    source, target = _ends(request, now)
    way = request.GET.get("way", "")
    form = forms.FollowUp(
        request.POST or None, today=timezone.localdate(), initial={"way": way if way in WAYS else ""}
    )
    if request.method == "POST" and form.is_valid():
        actions.add_follow_up(
            network=now.network,
            round_key=now.key,
            source=source,
            target=target,
            agreed=_agreed(form),
            by=user_of(request),
            at=timezone.now(),
        )
        messages.success(request, _("Aftalen er gemt."))
        return _back(now)
    page = pages.act(now, form, actor_of(request), source=source, target=target)
    return show(request, page, status=422 if form.is_bound else 200)


@requires(Act.RUN_ROUNDS)
@opened_results
def follow_up(request: HttpRequest, now: reads.RoundNow, follow_up: int) -> HttpResponse:
    kept = _kept_or_404(now, follow_up)
    initial = {
        "way": kept.way,
        "text": kept.text,
        "owner": kept.owner,
        "due": kept.due,
        "done": kept.done,
    }
    form = forms.ChangedFollowUp(request.POST or None, today=timezone.localdate(), initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.change_follow_up(
            network=now.network,
            round_key=now.key,
            follow_up=follow_up,
            agreed=_agreed(form),
            by=user_of(request),
            at=timezone.now(),
        )
        messages.success(request, _("Aftalen er gemt."))
        return _back(now)
    page = pages.act(now, form, actor_of(request), source=kept.source, target=kept.target, kept=kept)
    return show(request, page, status=422 if form.is_bound else 200)


@requires(Act.RUN_ROUNDS)
@opened_results
def finish_follow_up(request: HttpRequest, now: reads.RoundNow, follow_up: int) -> HttpResponse:
    _kept_or_404(now, follow_up)
    if request.method == "POST":
        actions.finish_follow_up(
            network=now.network,
            round_key=now.key,
            follow_up=follow_up,
            day=timezone.localdate(),
            by=user_of(request),
            at=timezone.now(),
        )
        messages.success(request, _("Godt. Den er noteret som gjort."))
    return _back(now)


def _kept_or_404(now: reads.RoundNow, follow_up: int) -> reads.FollowUpNow:
    kept = next((one for one in reads.follow_ups_of(now.id) if one.id == follow_up), None)
    if kept is None:
        raise Http404
    return kept


def _ends(request: HttpRequest, now: reads.RoundNow) -> tuple[int | None, int | None]:
    """The two groups the address names; none where it names none, 404 for a group of another round."""
    ends = number_in(request, "source"), number_in(request, "target")
    if ends == (None, None):
        return None, None
    if not set(ends) <= {group.id for group in now.groups}:
        raise Http404
    return ends


def _agreed(form: forms.FollowUp) -> actions.Agreed:
    values = form.cleaned_data
    return actions.Agreed(
        way=values["way"],
        text=values["text"],
        owner=values["owner"],
        due=values["due"],
        done=values.get("done"),
    )


def _back(now: reads.RoundNow) -> HttpResponseRedirect:
    """To the acts of a round read as a matrix, else to its result."""
    page = "follow_ups" if now.instrument.reading is Reading.COORDINATION else "results"
    return HttpResponseRedirect(reverse(f"sense:{page}", kwargs={"network": now.network, "round": now.key}))
