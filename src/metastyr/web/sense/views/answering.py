"""Answering by a personal link or a code from a letter: the door, the introduction, each screen, the end."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.web.post.by_code import TurnedAway, asked_language, speak_as_the_letter
from metastyr.web.post.forms import Code
from metastyr.web.post.pages import unreadable
from metastyr.web.post.wrong_codes import count_wrong_code
from metastyr.web.sense import actions
from metastyr.web.sense.answer_fields import Move
from metastyr.web.sense.forms.answering import Unreadable, sent
from metastyr.web.sense.pages import answering as pages
from metastyr.web.sense.reads.answering import Asking, asking
from metastyr.web.sense.views.answering_guard import for_respondents
from metastyr.web.ui.pages import show

GONE = 410
NOT_UNDERSTOOD = 422


@for_respondents
def door(request: HttpRequest) -> HttpResponse:
    form = Code(request.POST if request.method == "POST" else None)
    here = pages.asked(reverse("answer:door"), language=asked_language(request))
    if request.method == "POST" and form.is_valid():
        found = asking(form.cleaned_data["code"])
        if found is not None:
            return HttpResponseRedirect(_way(request, found.code).intro)
        count_wrong_code(request)
        form.add_error(
            "code", _("Koden findes ikke. Se efter i brevet, om den er skrevet rigtigt, og skriv den igen.")
        )
    if form.errors:
        form.lead_back()
    return show(request, pages.door(form, here), status=NOT_UNDERSTOOD if form.errors else 200)


@for_respondents
def intro(request: HttpRequest, code: str) -> HttpResponse:
    seen = _asking(request, code)
    news = _("Dine svar er slettet.") if "taken-back" in request.GET and not seen.answers else ""
    return show(request, pages.intro(seen, _way(request, seen.code), news=news))


@for_respondents
def screen(request: HttpRequest, code: str, screen: int) -> HttpResponse:
    if request.method == "POST":
        return HttpResponseRedirect(_save(request, code, screen))
    seen = _asking(request, code)
    way = _way(request, seen.code)
    if not seen.about:
        return HttpResponseRedirect(way.intro)
    if screen == seen.screens + 1:
        return HttpResponseRedirect(way.overview)
    if not 1 <= screen <= seen.screens:
        raise TurnedAway(pages.no_such_screen(request.path, way.intro), 404)
    return show(
        request,
        pages.screen(
            seen, way, screen, told_missing="missing" in request.GET, change="change" in request.GET
        ),
    )


def _save(request: HttpRequest, code: str, screen: int) -> str:
    """Saves what was chosen; the address to go on to. It is only told once the answers are kept."""
    way = _way(request, code)
    try:
        told = sent(request.POST)
    except Unreadable as odd:
        raise _not_understood(request, way.screen(screen)) from odd
    lacking = True
    if told.values:
        try:
            lacking = bool(
                actions.give_answer(code=code, item=told.item, values=told.values, today=timezone.localdate())
            )
        except actions.NotTaken as refused:
            raise _refused(request, code, refused.reason, way.screen(screen)) from refused
    if told.move is Move.BACK:
        return way.screen(screen - 1) if screen > 1 else way.intro
    if told.move is Move.OVERVIEW:
        return way.overview
    if told.move is Move.NEXT and lacking:
        return pages.asked(way.screen(screen).split("?")[0], missing="1", language=way.language)
    return way.screen(screen + 1)


@for_respondents
def overview(request: HttpRequest, code: str) -> HttpResponse:
    way = _way(request, code)
    nothing = False
    if request.method == "POST":
        try:
            actions.finish(code=code, today=timezone.localdate())
            return HttpResponseRedirect(way.receipt)
        except actions.NotTaken as refused:
            if refused.reason is not actions.Turned.NOTHING_GIVEN:
                raise _refused(request, code, refused.reason, way.overview) from refused
            nothing = True
    seen = _asking(request, code)
    if not seen.about:
        return HttpResponseRedirect(way.intro)
    page = pages.overview(seen, _way(request, seen.code), told_nothing=nothing)
    return show(request, page, status=NOT_UNDERSTOOD if nothing else 200)


@for_respondents
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    seen = _asking(request, code)
    way = _way(request, seen.code)
    if not seen.finished:
        return HttpResponseRedirect(way.overview)
    return show(request, pages.receipt(seen, way))


@for_respondents
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    way = _way(request, code)
    if request.method == "POST":
        try:
            actions.withdraw_answers(code=code, today=timezone.localdate())
        except actions.NotTaken as refused:
            raise _refused(request, code, refused.reason, way.withdraw) from refused
        return HttpResponseRedirect(
            pages.asked(way.intro.split("?")[0], **{"taken-back": "1", "language": way.language})
        )
    seen = _asking(request, code)
    return show(request, pages.withdraw(seen, _way(request, seen.code)))


@for_respondents
def not_me(request: HttpRequest, code: str) -> HttpResponse:
    way = _way(request, code)
    if request.method == "POST":
        try:
            actions.not_me(code=code, at=timezone.now())
        except actions.NotTaken as refused:
            raise _refused(request, code, refused.reason, way.not_me) from refused
        return show(request, pages.thanks_for_telling(reverse("answer:door")))
    seen = _asking(request, code)
    return show(request, pages.not_me(seen, _way(request, seen.code)))


def _way(request: HttpRequest, code: str) -> pages.ByCode:
    return pages.ByCode(code=code, language=asked_language(request))


def _asking(request: HttpRequest, code: str, *, sending: bool = False) -> Asking:
    """What the holder of the code is asked, in their language. TurnedAway where they cannot answer."""
    seen = asking(code)
    if seen is None:
        count_wrong_code(request)
        raise TurnedAway(pages.unknown(request.path), 404)
    speak_as_the_letter(request, seen.language)
    if not seen.taken(timezone.localdate()):
        raise TurnedAway(pages.closed(seen, request.path, sending=sending), GONE)
    if seen.invitation in {"withdrawn", "not_me"}:
        raise TurnedAway(pages.withdrawn(seen, request.path), GONE)
    return seen


def _refused(request: HttpRequest, code: str, reason: actions.Turned, again: str) -> TurnedAway:
    """What to show for an answer that was not taken."""
    if reason in {actions.Turned.UNKNOWN, actions.Turned.CLOSED}:
        # Says itself which: unknown, taken out, or closed meanwhile.
        _asking(request, code, sending=True)
    return _not_understood(request, again)


def _not_understood(request: HttpRequest, again: str) -> TurnedAway:
    return TurnedAway(unreadable(request.path, again), NOT_UNDERSTOOD)
