"""Inviting people to the network, as the leader does it: whom, the letter beforehand, and each invitation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from metastyr.documents.invitations import invitations_pdf
from metastyr.domain.access import Act
from metastyr.domain.asking_in import DAYS_TO_ANSWER
from metastyr.domain.network_life import NetworkEnded
from metastyr.domain.transitions import NotFromHere
from metastyr.web.design.actions import asking_in as actions
from metastyr.web.design.actions import asking_in_letters as letters
from metastyr.web.design.actions.asking_in_held import NotAsked
from metastyr.web.design.actions.asking_in_printing import WITHOUT_EMAIL, take_on_paper
from metastyr.web.design.actions.asking_in_text import preview_text
from metastyr.web.design.forms import asking_in as forms
from metastyr.web.design.pages import asking_in as pages
from metastyr.web.design.pages import asking_in_one as one_pages
from metastyr.web.design.reads import asking_in as asking_reads
from metastyr.web.design.views.asked import ended_in_words, network_or_404
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show

_WORDS = (
    "language",
    "words",
    "theme",
    "expected",
    "purpose",
    "controller",
    "contact",
    "answer_by",
    "keep_days",
)


@requires(Act.ASK_IN)
def asked_in(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    now = asking_reads.asked_now(network, at=timezone.now())
    return show(request, pages.asked_in(named, now, actor_of(request)))


@requires(Act.ASK_IN)
def ask(request: HttpRequest, network: str) -> HttpResponse:
    """The form; with do=preview the letter as it will be, with do=send it is done."""
    named, at = network_or_404(network), timezone.now()
    today = timezone.localdate(at)
    if request.method == "GET" and asking_reads.has_ended(network, at=at):
        messages.error(request, ended_in_words())
        return _back(network)
    find = (request.POST.get("find") or request.GET.get("find", ""))[:100]
    to_ask = asking_reads.to_ask(network, find, at=at, ticked=_ticked(request.POST.getlist("whom")))
    picks = {one.value: one for one in (*to_ask.picks, *to_ask.found)}
    choices = [(value, ", ".join(filter(None, (one.name, one.home)))) for value, one in picks.items()]
    initial = {
        "whom": [one.value for one in to_ask.picks if one.chosen],
        "answer_by": today + timedelta(days=DAYS_TO_ANSWER),
        **pages.proposed(asking_reads.known(network), today),
    }
    do = request.POST.get("do", "")
    only_shown = do in {"back", "find"}
    form = forms.AskIn(request.POST or None, initial=initial, picks=choices, today=today)
    if only_shown:
        # Nothing is said of what is not written yet.
        form = forms.AskIn(initial=_as_written(form), picks=choices, today=today)
    elif request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        words = actions.Words(**{name: values[name] for name in _WORDS})
        chosen = [picks[value] for value in values.get("whom", [])]
        if values["new_name"]:
            chosen.append(_written_up(values["new_name"], values["new_email"]))
        on_paper = tuple(one.name for one in chosen if not one.email)
        if do == "send":
            whom = [_whom(one) for one in chosen]
            if done := _asked(request, network, form, whom, words, len(on_paper)):
                return done
        else:
            first = chosen[0]
            page = pages.preview(
                named,
                actor_of(request),
                letter=preview_text(
                    network=network,
                    name=first.name,
                    words=words,
                    in_register=first.in_register,
                    on_paper=not first.email,
                ),
                first=first.name,
                names=tuple(one.name for one in chosen if one.email),
                on_paper=on_paper,
                sent=tuple(
                    (name, value)
                    for name, told in request.POST.lists()
                    if name not in {"do", "once", "csrfmiddlewaretoken"}
                    for value in told
                ),
            )
            return show(request, page)
    page = pages.ask(named, form, to_ask, find, actor_of(request), written=request.method == "POST")
    return show(request, page, status=422 if form.is_bound else 200)


def _ticked(values: list[str]) -> list[int]:
    """The rows' ids of those of the register among what was ticked."""
    return [int(one[1:]) for one in values if one[:1] == "p" and one[1:].isdecimal() and len(one) < 12]


def _as_written(form: forms.AskIn) -> dict[str, object]:
    """What stands in each field, right or wrong."""
    return {one.name: one.value() for one in form}


def _once(told: str) -> UUID | None:
    """What one press of the button that sends is known by."""
    try:
        return UUID(told)
    except ValueError:
        return None


def _written_up(name: str, email: str) -> asking_reads.Pick:
    """One who stands neither among the candidates nor in the register."""
    return asking_reads.Pick(value="", name=name, home="", email=email, in_register=False)


def _whom(one: asking_reads.Pick) -> actions.Whom:
    kind, row = one.value[:1], one.value[1:]
    if kind == "c":
        return actions.Whom(candidate=int(row))
    return actions.Whom(person=int(row)) if kind else actions.Whom(name=one.name, email=one.email)


def _asked(
    request: HttpRequest,
    network: str,
    form: forms.AskIn,
    whom: list[actions.Whom],
    words: actions.Words,
    on_paper: int,
) -> HttpResponse | None:
    try:
        made = actions.ask_in(
            network=network,
            whom=whom,
            words=words,
            by=user_of(request),
            at=timezone.now(),
            once=_once(request.POST.get("once", "")),
        )
    except NotAsked as refused:
        form.add_error(None, pages.why_not(refused.reason, refused.names))
        return None
    except NetworkEnded:
        form.add_error(None, ended_in_words())
        return None
    messages.success(request, _invited_in_words(len(made), min(on_paper, len(made))))
    return _back(network)


def _invited_in_words(people: int, on_paper: int) -> str:
    told = ngettext("%(n)s er inviteret.", "%(n)s er inviteret.", people) % {"n": people}
    if people > on_paper:
        told += " " + _("Brevene bliver sendt nu.")
    if on_paper:
        told += " " + ngettext(
            "%(n)s har ingen e-mail: hent brevet her på siden, og giv det selv.",
            "%(n)s har ingen e-mail: hent brevene her på siden, og giv dem selv.",
            on_paper,
        ) % {"n": on_paper}
    return told


@requires(Act.ASK_IN)
def remind(request: HttpRequest, network: str) -> HttpResponse:
    network_or_404(network)
    if request.method == "POST":
        _do(
            request,
            lambda: letters.remind(network=network, by=user_of(request), at=timezone.now()),
            _("Påmindelserne bliver sendt nu."),
        )
    return _back(network)


@requires(Act.ASK_IN)
def one(request: HttpRequest, network: str, asked: UUID) -> HttpResponse:
    return _one(request, network, asked)


def _one(request: HttpRequest, network: str, asked: UUID, wrong: BaseForm | None = None) -> HttpResponse:
    """The page of one invitation; `wrong` is the form on it that was sent and cannot be taken as it is."""
    named = network_or_404(network)
    held = _one_or_404(network, asked)
    today = timezone.localdate()
    shown: dict[str, BaseForm] = {
        "address": forms.Address(initial={"email": held.email}),
        "day": forms.LastDay(initial={"answer_by": held.answer_by}, prefix="day", today=today),
        "other": forms.LastDay(
            initial={"answer_by": today + timedelta(days=DAYS_TO_ANSWER)}, prefix="other", today=today
        ),
    }
    if wrong is not None:
        shown[wrong.prefix or "address"] = wrong
    page = one_pages.one(
        named,
        held,
        actor_of(request),
        ended=asking_reads.has_ended(network, at=timezone.now()),
        address_form=shown["address"],
        last_day=shown["day"],
        pass_on=shown["other"],
        wrong=wrong,
    )
    return show(request, page, status=422 if wrong is not None else 200)


@requires(Act.ASK_IN)
def decide(request: HttpRequest, network: str, asked: UUID) -> HttpResponse:
    """One of the acts of an invitation's page; what it was is in `do`."""
    network_or_404(network)
    _one_or_404(network, asked)
    to_it = HttpResponseRedirect(reverse("design:asked_in_one", kwargs={"network": network, "asked": asked}))
    if request.method != "POST":
        return to_it
    do = request.POST.get("do", "")
    who = {"network": network, "asked": asked, "by": user_of(request), "at": timezone.now()}
    if do == "address":
        address = forms.Address(request.POST)
        if not address.is_valid():
            return _one(request, network, asked, address)
        email = address.cleaned_data["email"]
        _do(
            request,
            lambda: letters.correct_address(**who, email=email),
            _("Invitationen har fået et nyt link."),
        )
    elif do in {"day", "pass_on"}:
        prefix = "day" if do == "day" else "other"
        last_day = forms.LastDay(request.POST, prefix=prefix, today=timezone.localdate())
        if not last_day.is_valid():
            return _one(request, network, asked, last_day)
        when = last_day.cleaned_data["answer_by"]
        if do == "day":
            _do(
                request,
                lambda: letters.move_last_day(**who, answer_by=when),
                _("Den nye sidste dag er gemt."),
            )
        else:
            _do(request, lambda: actions.pass_on(**who, answer_by=when), _("Den anden er inviteret."))
    elif do == "settle":
        _do(request, lambda: letters.settle(**who), _("Det er noteret."))
    elif do == "withdraw":
        _do(request, lambda: letters.withdraw(**who), _("Invitationen er trukket tilbage."))
    elif do in set(letters.Decision):
        _do(request, lambda: letters.decide(**who, decision=letters.Decision(do)), _("Det er gemt."))
    else:
        raise Http404
    return to_it


@requires(Act.ASK_IN)
def on_paper(request: HttpRequest, network: str) -> HttpResponse:
    """Letters with their codes, of one or of all: handed out and noted, so nothing a link may do."""
    network_or_404(network)
    if request.method != "POST":
        return _back(network)
    at = timezone.now()
    whom = request.POST.get("whom", WITHOUT_EMAIL)
    try:
        letters_ = take_on_paper(network=network, whom=whom, by=user_of(request), at=at)
    except NotAsked as refused:
        messages.error(request, pages.why_not(refused.reason, refused.names))
        return _back(network)
    except NetworkEnded:
        messages.error(request, ended_in_words())
        return _back(network)
    except ValueError as odd:
        raise Http404 from odd
    data = invitations_pdf(letters_, language=get_language() or "da", at=at)
    response = HttpResponse(data, content_type="application/pdf")
    name = _("invitationer.pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _do(request: HttpRequest, write: Callable[[], object], done: str) -> None:
    try:
        write()
    except NotAsked as refused:
        messages.error(request, pages.why_not(refused.reason, refused.names))
    except NotFromHere:
        messages.error(request, pages.not_from_here())
    except NetworkEnded:
        messages.error(request, ended_in_words())
    else:
        messages.success(request, done)


def _one_or_404(network: str, asked: UUID) -> asking_reads.Asked:
    now = asking_reads.asked_now(network, at=timezone.now())
    held = next((one for one in now.people if one.key == asked and not one.forgotten), None)
    if held is None:
        raise Http404
    return held


def _back(network: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("design:asked_in", kwargs={"network": network}))
