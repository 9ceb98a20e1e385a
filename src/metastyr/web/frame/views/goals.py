"""The goals: all beside all parties, one with its negotiation, new words, and what a party says."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, may
from metastyr.web.frame import actions, forms, pages, reads
from metastyr.web.frame.pages.words import here
from metastyr.web.frame.views.asked import asked, back, network_or_404, saved
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.SEE_FRAME)
def goals(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    held, parties = reads.goals(network), reads.parties(network)
    return show(request, pages.goals(named, held, parties, actor_of(request), today=timezone.localdate()))


@requires(Act.SEE_FRAME)
def goal(request: HttpRequest, network: str, goal: UUID) -> HttpResponse:
    named = network_or_404(network)
    held = _goal_or_404(network, goal)
    page = pages.goal(named, held, reads.parties(network), actor_of(request), today=timezone.localdate())
    return show(request, page)


@requires(Act.CHANGE_FRAME)
def add_goal(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    form = forms.GoalForm(request.POST or None)
    if saved(
        request,
        form,
        lambda: actions.propose_goal(
            network=network, words=_words(form), by=user_of(request), at=timezone.now()
        ),
    ):
        messages.success(request, _("Målet er foreslået. Nu kan parterne svare."))
        return back("goals", network)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Foreslå et mål"),
        lead=_("Skriv, hvad parterne vil opnå sammen, og hvordan I kan se, om det lykkes."),
        save=_("Foreslå målet"),
        section="goals",
        back=(_("Mål"), here(named, "goals")),
        goal=True,
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def reword_goal(request: HttpRequest, network: str, goal: UUID) -> HttpResponse:
    named = network_or_404(network)
    held = _goal_or_404(network, goal)
    now = held.now
    rows = [asdict(one) for one in now.indicators]
    form = forms.NewWording(
        request.POST or None, initial=forms.initial_of(now.title, now.text, rows, now.number)
    )
    if saved(
        request,
        form,
        lambda: actions.reword_goal(
            network=network,
            goal=goal,
            number=form.cleaned_data["seen"],
            words=_words(form),
            why=form.cleaned_data["why"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Målet er formuleret om. Alle parter bliver spurgt igen."))
        return back("goal", network, goal=goal)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Formulér målet om"),
        lead=_("Alle parter skal svare på de nye ord, også de, der har sagt ja. De gamle svar bliver gemt."),
        save=_("Gem de nye ord"),
        section="goals",
        back=(now.title, here(named, "goal", goal=goal)),
        goal=True,
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def drop_goal(request: HttpRequest, network: str, goal: UUID) -> HttpResponse:
    named = network_or_404(network)
    held = _goal_or_404(network, goal)
    form = forms.DroppedGoal(request.POST or None, initial={"seen": held.now.number})
    if saved(
        request,
        form,
        lambda: actions.drop_goal(
            network=network,
            goal=goal,
            number=form.cleaned_data["seen"],
            why=form.cleaned_data["why"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Målet er droppet. Det kan stadig læses."))
        return back("goals", network)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Drop målet"),
        lead=_("Ingen bliver spurgt om målet mere. Det bliver stående med din grund."),
        save=_("Drop målet"),
        section="goals",
        back=(held.now.title, here(named, "goal", goal=goal)),
        about=held.now.text,
    )
    return asked(request, page)


@requires(Act.ANSWER_GOAL)
def reply(request: HttpRequest, network: str, goal: UUID, party: int) -> HttpResponse:
    """The party's own word where the reader answers for it; else a leader notes what somebody told them."""
    named = network_or_404(network)
    held = _goal_or_404(network, goal)
    asked_of = reads.party(network, party)
    if asked_of is None:
        raise Http404
    actor, today = actor_of(request), timezone.localdate()
    own = actor.person_id is not None and asked_of.speaker == actor.person_id
    if not own and not may(actor, Act.CHANGE_FRAME, network):
        raise PermissionDenied
    form = forms.ReplyForm(request.POST or None, initial={"seen": held.now.number}, told=not own, today=today)
    if saved(
        request,
        form,
        lambda: actions.reply(
            network=network,
            goal=goal,
            number=form.cleaned_data["seen"],
            party=party,
            answer=form.cleaned_data["reply"],
            reason=form.cleaned_data["reason"],
            told=None if own else _told(form),
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Svaret fra %(party)s er gemt.") % {"party": asked_of.name})
        return back("goal", network, goal=goal)
    page = pages.asking(
        named,
        form,
        actor,
        title=(_("Svar for %(party)s") if own else _("Notér svar fra %(party)s")) % {"party": asked_of.name},
        lead=_("Et ja gælder ordene, som de står her. Bliver de ændret, bliver I spurgt igen."),
        save=_("Gem svaret"),
        section="goals",
        back=(held.now.title, here(named, "goal", goal=goal)),
        about=held.now.text,
        facts=pages.the_words(held),
    )
    return asked(request, page)


def _told(form: forms.ReplyForm) -> actions.Told:
    return actions.Told(by=form.cleaned_data["told_by"], on=form.cleaned_data["told_on"])


def _words(form: forms.GoalForm) -> actions.GoalWords:
    return actions.GoalWords(
        title=form.cleaned_data["title"],
        text=form.cleaned_data["text"],
        indicators=tuple(actions.IndicatorWords(**row) for row in form.told_indicators()),
    )


def _goal_or_404(network: str, goal: UUID) -> reads.Goal:
    held = reads.goal(network, goal)
    if held is None:
        raise Http404
    return held
