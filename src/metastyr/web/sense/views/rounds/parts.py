"""The parts of a round's set-up, each a form on its own page; what was typed stays when it is refused."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
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


def _part(
    request: HttpRequest,
    network: str,
    key: UUID,
    page: str,
    make: Callable[[reads.RoundNow, Mapping[str, Any] | None], Form],
) -> HttpResponse:
    """Show the part, or save it and go back to the round; a round that is no draft is told so."""
    seen = round_or_404(network, key)
    if seen.state != "draft" and request.method != "POST":
        messages.info(request, _("Runden er ikke en kladde, så den kan ikke rettes her."))
        return to_round(network, key)
    form = make(seen, request.POST if request.method == "POST" else None)
    now = fingerprint(repr(sorted(form.initial.items())))
    if form.is_bound and request.POST.get("seen", now) != now:
        form.add_error(None, _changed_meanwhile())
    if form.is_bound and form.is_valid():
        part = form.part()
        try:
            actions.change_part(
                network=network, round_key=key, part=part, by=user_of(request), at=timezone.now()
            )
        except TurnedDown as refused:
            form.add_error(None, in_words(refused, network, key))
        else:
            _tell(request, seen, part)
            return to_round(network, key)
    sent = request.POST if request.method == "POST" else request.GET
    drawn = parts.part(
        page,
        seen,
        form,
        actor_of(request),
        stands_now=now,
        process=sent.get("process", seen.process)[: parts.MOST_WOVEN_IN],
    )
    return show(request, drawn, status=422 if form.is_bound else 200)


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


@requires(Act.RUN_ROUNDS)
def check(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _part(
        request,
        network,
        round,
        "round_check",
        lambda seen, told: forms.Pays(told, initial=dict(seen.pays_to_ask)),
    )


@requires(Act.RUN_ROUNDS)
def process(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _part(
        request,
        network,
        round,
        "round_process",
        lambda seen, told: forms.Process(told, initial={"title": seen.title, "process": seen.process}),
    )


@requires(Act.RUN_ROUNDS)
def dates(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _part(
        request,
        network,
        round,
        "round_dates",
        lambda seen, told: forms.When(
            told,
            today=timezone.localdate(),
            initial={"opens": seen.opens, "closes": seen.closes, "reminders": seen.reminders},
        ),
    )


@requires(Act.RUN_ROUNDS)
def details(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _part(
        request,
        network,
        round,
        "round_details",
        lambda seen, told: forms.Rules(
            told,
            questionnaire=seen.instrument,
            settings=seen.settings,
            initial={
                "anonymous": "yes" if seen.anonymous else "no",
                "smallest_group": seen.smallest.size,
                "language": seen.language,
                "rows_may_leave": seen.rows_may_leave,
            },
        ),
    )


@requires(Act.RUN_ROUNDS)
def intro(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    """Where what is promised has changed since the words were gone through, the new suggestion stands in the
    field, and what stood there before beside it."""

    def make(seen: reads.RoundNow, told: Mapping[str, Any] | None) -> Form:
        now = tasks.plan_of(seen).terms
        written, terms = seen.intro, kept_terms(seen.settings)
        again = not written and seen.follows is not None
        if again and seen.follows:
            # What was told last time is the best beginning, where the same can be promised again.
            before = reads.round_now(network, seen.follows)
            written, terms = before.intro, tasks.plan_of(before).terms
        fresh = _suggestions(request, seen, now)
        stale = _suggestions(request, seen, terms) if terms else {}
        kept = {part: words for part, words in written.items() if stale.get(part) == fresh.get(part)}
        beside = {
            part: words for part, words in written.items() if part not in kept and words != fresh.get(part)
        }
        why = parts.words_are_old(changed(terms, now) if terms else (), again=again)
        old = why if written and terms != now else None
        return forms.Intro(told, initial={**fresh, **kept}, beside=beside, old=old)

    return _part(request, network, round, "round_intro", make)


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


@requires(Act.RUN_ROUNDS)
def council(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    return _part(
        request,
        network,
        round,
        "round_council",
        lambda seen, told: forms.Council(
            told,
            today=timezone.localdate(),
            initial={
                "informed": seen.works_council_informed is not None,
                "day": seen.works_council_informed,
            },
        ),
    )


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
