"""A round's letters for whoever leads it: how they stand, one person's, and all of them on paper."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.documents.letters import letters_pdf as set_on_paper
from metastyr.domain.access import Act
from metastyr.domain.transitions import NotFromHere
from metastyr.web.sense.actions import invitations, printing
from metastyr.web.sense.actions.letters import Decision, decide_letter, send_refused_again
from metastyr.web.sense.forms.letters import Address, Instead
from metastyr.web.sense.pages import letters as pages
from metastyr.web.sense.reads.letters import Invited, letters_now, others_to_ask
from metastyr.web.sense.views.rounds.asked import TurnedDown, in_words, round_or_404, to_round, told
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.pages import show


@requires(Act.RUN_ROUNDS)
def letters(request: HttpRequest, network: str, round: UUID) -> HttpResponse:  # noqa: A002  the address's word
    seen = round_or_404(network, round)
    if request.POST.get("do") == "all_again":
        _all_again(request, network, round)
        return to_round(network, round, "letters")
    now = letters_now(network, round, at=timezone.now())
    return show(
        request, pages.letters_page(seen, now, actor_of(request), page=number_in(request, "page") or 1)
    )


@requires(Act.RUN_ROUNDS)
def letter(request: HttpRequest, network: str, round: UUID, invitation: UUID) -> HttpResponse:  # noqa: A002
    seen = round_or_404(network, round)
    at = timezone.now()
    one = _one_or_404(network, round, invitation)
    do = request.POST.get("do", "")
    others = others_to_ask(network, round, at=at) if seen.state == "open" else ()
    address = Address(request.POST if do == "address" else None, initial={"email": one.email})
    instead = Instead(request.POST if do == "instead" else None, others=others) if others else None
    write = _wanted(
        do, address, instead, by=user_of(request), network=network, key=round, invitation=invitation
    )
    if write is not None:
        _told(request, network, round, *write)
        return to_round(network, round, "letters")
    drawn = pages.letter_page(seen, one, actor_of(request), address=address, instead=instead)
    return show(request, drawn, status=422 if drawn.refused else 200)


def _one_or_404(network: str, key: UUID, invitation: UUID) -> Invited:
    people = letters_now(network, key, at=timezone.now()).people
    found = next((one for one in people if one.key == invitation), None)
    if found is None:
        raise Http404
    return found


def _wanted(
    do: str, address: Address, instead: Instead | None, *, by: int, network: str, key: UUID, invitation: UUID
) -> tuple[Callable[[], object], str] | None:
    """The write that was asked for and what is said when it is done; None where there is none to do."""
    about = {"network": network, "round_key": key, "invitation": invitation, "by": by, "at": timezone.now()}
    if do in set(Decision):
        decision = Decision(do)
        done = {
            Decision.ARRIVED: _("Noteret: brevet kom frem."),
            Decision.AGAIN: _("Brevet venter nu på at blive sendt igen."),
            Decision.DROP: _("Noteret: brevet bliver ikke sendt."),
            Decision.CAME_BACK: _("Noteret: brevet kom retur. Ret adressen, og send det igen."),
        }[decision]
        return (lambda: decide_letter(**about, decision=decision)), done
    if do == "address" and address.is_valid():
        email = address.cleaned_data["email"]
        return (
            lambda: invitations.correct_address(**about, email=email),
            _("Adressen er rettet, og brevet bliver sendt dertil med et nyt link."),
        )
    if do == "instead" and instead is not None and instead.is_valid():
        person = instead.cleaned_data["person"]
        return (
            lambda: invitations.put_in_instead(**about, person=person),
            _("En anden er spurgt i stedet, med sit eget link."),
        )
    if do == "taken_up_again":
        return (
            lambda: invitations.take_up_again(**about),
            _("Personen er spurgt igen med et nyt link. Et brev på papir henter du under “Breve på papir”."),
        )
    if do == "paper":
        return (
            lambda: invitations.go_on_by_paper(**about),
            _("Invitationen er nu på papir med en ny kode. Hent brevet under “Breve på papir”."),
        )
    if do == "withdraw":
        return lambda: invitations.withdraw_invitation(**about), _("Personen er taget ud af runden.")
    return None


def _all_again(request: HttpRequest, network: str, key: UUID) -> None:
    about = {"network": network, "round_key": key, "by": user_of(request), "at": timezone.now()}
    told(
        request,
        network,
        key,
        lambda: send_refused_again(**about),
        _("De afviste breve venter nu på at blive sendt igen."),
    )


def _told(request: HttpRequest, network: str, key: UUID, write: Callable[[], object], done: str) -> None:
    try:
        told(request, network, key, write, done)
    except NotFromHere:
        messages.error(
            request,
            _("Det er allerede afgjort, eller brevet bliver sendt lige nu. Se det igen, og afgør det så."),
        )


@requires(Act.RUN_ROUNDS)
def letters_pdf(request: HttpRequest, network: str, round: UUID) -> HttpResponse:  # noqa: A002
    round_or_404(network, round)
    if request.method != "POST":
        # Letters are handed out and noted: nothing that a link, or a browser looking ahead, may do.
        return to_round(network, round, "letters")
    at = timezone.now()
    whom = request.POST.get("whom", printing.WITHOUT_EMAIL)
    try:
        batch = printing.take_letters(network=network, round_key=round, whom=whom, by=user_of(request), at=at)
    except NotFromHere:
        messages.error(request, _("Et af brevene bliver sendt lige nu. Vent et øjeblik, og hent dem så."))
        return to_round(network, round, "letters")
    except TurnedDown as refused:
        words = (
            _("Der er ingen at skrive til.")
            if getattr(refused, "reason", None) == "nobody"
            else in_words(refused, network, round)
        )
        messages.error(request, words)
        return to_round(network, round, "letters")
    except ValueError as odd:
        raise Http404 from odd
    response = HttpResponse(set_on_paper(pages.as_letters(batch), at=at), content_type="application/pdf")
    name = _("breve.pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
