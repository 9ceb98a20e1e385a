"""The parties that must say yes: the list, new ones, and who answers for each."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act
from metastyr.web.frame import actions, forms, pages, reads
from metastyr.web.frame.pages.words import here
from metastyr.web.frame.seen import of_party
from metastyr.web.frame.views.asked import asked, back, network_or_404, saved
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show
from metastyr.web.ui.words import number


@requires(Act.SEE_FRAME)
def parties(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    today = timezone.localdate()
    held = reads.parties(network)
    suggested = reads.suggested(reads.members(network, day=today), held)
    return show(request, pages.parties(named, held, suggested, actor_of(request), today=today))


@requires(Act.CHANGE_FRAME)
def add_parties(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    today = timezone.localdate()
    suggested = reads.suggested(reads.members(network, day=today), reads.parties(network))
    choices = [(one.id, pages.organisation_in_words(one)) for one in suggested]
    form = forms.NewParties(request.POST or None, organisations=choices)
    made: list[int] = []
    if saved(
        request,
        form,
        lambda: made.extend(
            actions.add_parties(
                network=network,
                organisations=form.cleaned_data.get("organisations") or [],
                name=form.cleaned_data["name"],
                by=user_of(request),
                at=timezone.now(),
            )
        ),
    ):
        told = ngettext("%(n)s part er tilføjet.", "%(n)s parter er tilføjet.", len(made))
        messages.success(request, told % {"n": number(len(made))})
        return back("parties", network)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Tilføj parter"),
        lead=_(
            "Vælg dem, der skal kunne stå ved målene bagefter. Kommer en part til senere, skal den også "
            "sige ja, før et mål er aftalt."
        ),
        save=_("Tilføj"),
        section="goals",
        back=(_("Parter"), here(named, "parties")),
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def party(request: HttpRequest, network: str, party: int) -> HttpResponse:
    named = network_or_404(network)
    held = reads.party(network, party)
    if held is None:
        raise Http404
    people = [
        (one.person, pages.member_in_words(one)) for one in reads.members(network, day=timezone.localdate())
    ]
    if held.speaker is not None and held.speaker not in {person for person, _words in people}:
        people.append((held.speaker, held.speaker_name))
    initial = {
        "name": held.name,
        "speaker": held.speaker,
        "left": held.left,
        "seen": of_party(held.name, held.speaker, held.left),
    }
    form = forms.PartyForm(request.POST or None, initial=initial, people=people)
    if saved(
        request,
        form,
        lambda: actions.change_party(
            network=network, party=party, **form.cleaned_data, by=user_of(request), at=timezone.now()
        ),
    ):
        messages.success(request, _("%(party)s er gemt.") % {"party": form.cleaned_data["name"]})
        return back("parties", network)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Ret %(party)s") % {"party": held.name},
        lead=_("Hvem svarer for parten, og er den stadig med?"),
        save=_("Gem parten"),
        section="goals",
        back=(_("Parter"), here(named, "parties")),
    )
    return asked(request, page)
