"""What every view of a round first makes sure of, and how a change that is turned down is told."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.network_life import NetworkEnded
from metastyr.domain.rounds.lacking import IN_WORDS, TOO_MANY_GROUPS
from metastyr.web.sense import actions, reads
from metastyr.web.sense.pages.rounds.words import state_in_words
from metastyr.web.ui.words import said

TurnedDown = (actions.NotDone, NetworkEnded)


def round_or_404(network: str, key: UUID) -> reads.RoundNow:
    try:
        return reads.round_now(network, key)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


def to_round(network: str, key: UUID, page: str = "round", **more: object) -> HttpResponseRedirect:
    """Back to a page of the round."""
    return HttpResponseRedirect(reverse(f"sense:{page}", kwargs={"network": network, "round": key, **more}))


def in_words(refused: Exception, network: str, key: UUID) -> str:
    """Why nothing was changed, and what to do. Another may have changed the round meanwhile: then as what
    it stands now is said."""
    if isinstance(refused, NetworkEnded):
        return _("Netværket er slut og kan ikke ændres. Fjern slutdatoen for at ændre det.")
    assert isinstance(refused, actions.NotDone)
    if refused.reason in {actions.Reason.NOT_A_DRAFT, actions.Reason.NOT_OPEN}:
        state = state_in_words(round_or_404(network, key).state)
        return _(
            "Der er ikke ændret noget. Rundens tilstand er nu “%(state)s”, måske fordi en anden har ændret "
            "den imens. Gå til runden, og se, hvordan den står."
        ) % {"state": state}
    if refused.reason is actions.Reason.LACKS:
        return " ".join(said(IN_WORDS[lack]) for lack in refused.lacks)
    return {
        actions.Reason.GROUP_NAME_TAKEN: _("Der er allerede en gruppe, der hedder det. Vælg et andet navn."),
        actions.Reason.PERSON_ELSEWHERE: _(
            "En af dem står allerede i en anden gruppe. Søg igen, og se hvem. Flyt personen derfra i stedet."
        ),
        actions.Reason.NOBODY: _("En af dem er her ikke længere. Se listen igen, og vælg på ny."),
        actions.Reason.TOO_MANY: said(TOO_MANY_GROUPS),
    }.get(refused.reason, _("Det kunne ikke lade sig gøre. Se runden igen, og prøv på ny."))


def told(request: HttpRequest, network: str, key: UUID, write: Callable[[], object], done: str = "") -> bool:
    """Do it, and tell the reader whether it was done."""
    try:
        write()
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except TurnedDown as refused:
        messages.error(request, in_words(refused, network, key))
        return False
    if done:
        messages.success(request, done)
    return True
