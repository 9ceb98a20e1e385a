"""What every view of the frame step does: find the network, write, say why not, and go back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.network_life import NetworkEnded
from metastyr.web.frame import reads
from metastyr.web.frame.actions import NotChanged, Reason
from metastyr.web.frame.pages import FormPage, Ground
from metastyr.web.ui.forms import Form
from metastyr.web.ui.pages import show


def network_or_404(key: str) -> reads.NetworkNow:
    try:
        return reads.network_now(key, day=timezone.localdate())
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


def ground(key: str, *, today: date) -> Ground:
    """All that the check list and the papers are read from."""
    return Ground(
        frames=reads.frames(key),
        parties=reads.parties(key),
        goals=reads.goals(key),
        takers=reads.everyones_mandates(key, day=today),
        members=reads.members(key, day=today),
        facts=reads.facts(key),
        answers=reads.answers(key),
    )


def written(form: Form, write: Callable[[], object]) -> bool:
    """Do it; where it is turned down, the form says why."""
    try:
        write()
    except NotChanged as refused:
        form.add_error(None, reason_in_words(refused.reason))
    except NetworkEnded:
        form.add_error(None, ended_in_words())
    else:
        return True
    return False


def saved(request: HttpRequest, form: Form, write: Callable[[], object]) -> bool:
    """Whether the form was sent, is as it should be, and could be written."""
    return request.method == "POST" and form.is_valid() and written(form, write)


def asked(request: HttpRequest, page: FormPage) -> HttpResponse:
    """The form again, as something that could not be taken where it was sent."""
    return show(request, page, status=422 if page.form.is_bound else 200)


def back(name: str, network: str, **parts: object) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"frame:{name}", kwargs={"network": network, **parts}))


def reason_in_words(reason: Reason) -> str:
    """Why nothing was changed, and what to do."""
    return {
        Reason.CHANGED_MEANWHILE: _(
            "En anden har ændret det, mens du skrev. Kopiér dine ord, hent siden igen, og se, "
            "hvad der står nu."
        ),
        Reason.WITHDRAWN: _("Rammen er trukket tilbage og kan ikke ændres. Skriv en ny."),
        Reason.NOTHING_NEW: _("Du har ikke ændret noget."),
        Reason.PARTY_ALREADY_THERE: _("Der står allerede en part med det navn. Ret den, der står der."),
        Reason.PARTY_LEFT: _("Parten er trådt ud og skal ikke svare mere."),
        Reason.NOT_IN_NETWORK: _("Personen har ingen rolle i netværket i dag. Vælg en, der er med."),
        Reason.NOT_THE_SPEAKER: _(
            "Du svarer ikke for den part. Er du netværksleder, kan du notere, hvem der sagde det og hvornår."
        ),
        Reason.REWORDED_MEANWHILE: _(
            "Målet er formuleret om, mens du skrev. Kopiér dine ord, hent siden igen, og svar på de nye ord."
        ),
        Reason.DROPPED: _("Målet er droppet og kan ikke ændres. Foreslå et nyt."),
        Reason.NOTHING_TO_CONFIRM: _(
            "Forslaget er der ikke mere. Hent siden igen, og se, hvad der gælder nu."
        ),
        Reason.WOULD_LEAVE_A_GAP: _(
            "Det nye mandat gælder ikke endnu, og det, der gælder i dag, ville være væk imens. Skal det bare "
            "forlænges, så behold “Gælder fra”, og ret “Gælder til og med”. Ellers lad det stå som et "
            "forslag, og bekræft det den dag, det gælder fra."
        ),
        Reason.NOT_BY_HAND: _("Det punkt læses i Metastyr. Gør det på den side, punktet peger på."),
    }[reason]


def ended_in_words() -> str:
    return _("Netværket er slut og kan ikke ændres. Fjern slutdatoen for at ændre det.")
