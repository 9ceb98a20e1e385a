"""The parts of a round's set-up, each a form on its own page; what was typed stays when it is refused."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.rounds.intro import Known, suggested
from metastyr.domain.rounds.terms import Terms, changed, kept_terms
from metastyr.web.sense import actions, forms, reads
from metastyr.web.sense.pages.rounds import parts, tasks
from metastyr.web.sense.views.rounds.asked import TurnedDown, in_words, round_or_404, to_round
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.forms import Form
from metastyr.web.ui.pages import show
from metastyr.web.ui.remembered import fingerprint

Made = Callable[[HttpRequest, reads.RoundNow, Mapping[str, Any] | None], Form]


def _part(page: str) -> Callable[[Made], Callable[..., HttpResponse]]:
    """The view of the part whose page, and address, is called `page`, from what makes its form.

    It shows the part, or saves it and goes back to the round; a round that is no draft is told so.
    """

    def view_of(make: Made) -> Callable[..., HttpResponse]:
        @requires(Act.RUN_ROUNDS)
        @wraps(make)
        def view(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
            seen = round_or_404(network, round)
            if seen.state != "draft" and request.method != "POST":
                messages.info(request, _("Runden er ikke en kladde, så den kan ikke rettes her."))
                return to_round(network, round)
            form = make(request, seen, request.POST if request.method == "POST" else None)
            stands_now = fingerprint(repr(sorted(form.initial.items())))
            if form.is_bound and request.POST.get("seen", stands_now) != stands_now:
                form.add_error(None, _changed_meanwhile())
            if form.is_bound and form.is_valid() and _saved(request, seen, form):
                return to_round(network, round)
            sent = request.POST if request.method == "POST" else request.GET
            drawn = parts.part(
                page,
                seen,
                form,
                actor_of(request),
                stands_now=stands_now,
                process=sent.get("process", seen.process)[: parts.MOST_WOVEN_IN],
            )
            return show(request, drawn, status=422 if form.is_bound else 200)

        return view

    return view_of


def _saved(request: HttpRequest, seen: reads.RoundNow, form: Form) -> bool:
    """Whether it is saved; what was turned down is said in the form."""
    part = form.part()
    try:
        actions.change_part(
            network=seen.network, round_key=seen.key, part=part, by=user_of(request), at=timezone.now()
        )
    except TurnedDown as refused:
        form.add_error(None, in_words(refused, seen.network, seen.key))
        return False
    _tell(request, seen, part)
    return True


def _changed_meanwhile() -> str:
    return _(
        "En anden har ændret denne del imens. Herunder står det, du skrev. Gem igen for at skrive over det "
        "andet, eller fortryd, og se det."
    )


def _tell(request: HttpRequest, seen: reads.RoundNow, part: Mapping[str, Any]) -> None:
    messages.success(request, _("Gemt."))
    answered = part.get("pays_to_ask")
    if answered and not any(answered.values()):
        messages.warning(request, tasks.advice())
    for words in tasks.away(part.get("opens"), part.get("closes")):
        messages.warning(request, words)
    differs = {
        name
        for name in ("process", "anonymous", "rows_may_leave", "language")
        if part.get(name, getattr(seen, name)) != getattr(seen, name)
    }
    if part.get("smallest_group", seen.smallest) != seen.smallest:
        differs.add("smallest_group")
    if differs and seen.intro:
        messages.warning(
            request,
            _("Arbejdsforløbet er ændret. Gennemse igen det, de spurgte skal vide.")
            if differs == {"process"}
            else _("Reglerne er ændret. Gennemse igen det, de spurgte skal vide."),
        )


@_part("round_check")
def check(_request: HttpRequest, seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
    return forms.Pays(told, initial=dict(seen.pays_to_ask))


@_part("round_process")
def process(_request: HttpRequest, seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
    return forms.Process(told, initial={"title": seen.title, "process": seen.process})


@_part("round_dates")
def dates(_request: HttpRequest, seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
    chosen = {"opens": seen.opens, "closes": seen.closes, "reminders": seen.reminders}
    return forms.When(told, today=timezone.localdate(), initial=chosen)


@_part("round_details")
def details(_request: HttpRequest, seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
    return forms.Rules(
        told,
        questionnaire=seen.instrument,
        settings=seen.settings,
        initial={
            "anonymous": "yes" if seen.anonymous else "no",
            "smallest_group": seen.smallest.size,
            "language": seen.language,
            "rows_may_leave": seen.rows_may_leave,
        },
    )


@_part("round_intro")
def intro(request: HttpRequest, seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
    """Where what is promised has changed since the words were gone through, the new suggestion stands in the
    field, and what stood there before beside it."""
    now = tasks.plan_of(seen).terms
    written, terms = seen.intro, kept_terms(seen.settings)
    again = not written and seen.follows is not None
    if again and seen.follows:
        # What was told last time is the best beginning, where the same can be promised again.
        before = reads.round_now(seen.network, seen.follows)
        written, terms = before.intro, tasks.plan_of(before).terms
    fresh = _suggestions(request, seen, now)
    stale = _suggestions(request, seen, terms) if terms else {}
    kept = {part: words for part, words in written.items() if stale.get(part) == fresh.get(part)}
    beside = {part: words for part, words in written.items() if part not in kept and words != fresh.get(part)}
    why = parts.words_are_old(changed(terms, now) if terms else (), again=again)
    old = why if written and terms != now else None
    return forms.Intro(told, initial={**fresh, **kept}, beside=beside, old=old)


def _suggestions(request: HttpRequest, seen: reads.RoundNow, terms: Terms) -> dict[str, str]:
    known = Known(
        network=seen.network_name,
        process=terms.process,
        leader=actor_of(request).name,
        smallest=terms.smallest,
        anonymous=terms.anonymous,
        rows_may_leave=terms.rows_may_leave,
        authority=os.environ.get("METASTYR_AUTHORITY", ""),
    )
    return suggested(known, "en" if terms.language == "en" else "da")


@_part("round_council")
def council(_request: HttpRequest, seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
    day = seen.works_council_informed
    return forms.Council(told, today=timezone.localdate(), initial={"informed": day is not None, "day": day})


@requires(Act.RUN_ROUNDS)
def closing(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    """Another last day for an open round."""
    seen = round_or_404(network, round)
    if seen.state != "open" and request.method != "POST":
        messages.info(request, _("Runden er ikke åben, så den sidste dag kan ikke flyttes."))
        return to_round(network, round)
    form = forms.Closing(request.POST if request.method == "POST" else None, initial={"closes": seen.closes})
    if form.is_bound and form.is_valid():
        try:
            actions.move_closing(
                network=network,
                round_key=round,
                closes=form.cleaned_data["closes"],
                by=user_of(request),
                at=timezone.now(),
            )
        except actions.NotDone as refused:
            field, words = forms.WHEN_WORDS.get(next(iter(refused.lacks), None), (None, ""))
            form.add_error(field, words or in_words(refused, network, round))
        else:
            messages.success(request, _("Den sidste dag er flyttet."))
            return to_round(network, round)
    drawn = parts.part("round_closing", seen, form, actor_of(request))
    return show(request, drawn, status=422 if form.is_bound else 200)
