"""Answering an invitation by a personal link or a code from a letter; looking at it answers nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.web.design.actions.asking_in_answers import Answer, NotTaken, answer_invitation
from metastyr.web.design.forms.asking_in import InvitedAnswer
from metastyr.web.design.pages import invited as pages
from metastyr.web.design.reads.asking_in_invited import InvitedNow, invited_now
from metastyr.web.post.by_code import TurnedAway, opened_by_code, speak_as_the_letter
from metastyr.web.post.forms import Code
from metastyr.web.post.wrong_codes import count_wrong_code
from metastyr.web.ui.pages import show

for_the_invited = opened_by_code(
    "the unguessable code in a letter is the key: whoever is invited has no account"
)
_STATUS = {"unknown": 404, "withdrawn": 410, "over": 410, "settled": 409, "built_on": 409}


@for_the_invited
def door(request: HttpRequest) -> HttpResponse:
    form = Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        found = invited_now(form.cleaned_data["code"], at=timezone.now())
        if found is not None:
            return HttpResponseRedirect(reverse("invited:invitation", kwargs={"code": found.code}))
        count_wrong_code(request)
        form.add_error(
            "code", _("Koden findes ikke. Se efter i brevet, om den er skrevet rigtigt, og skriv den igen.")
        )
    if form.errors:
        form.lead_back()
    return show(request, pages.door(form), status=422 if form.errors else 200)


@for_the_invited
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    seen = _seen(request, code)
    if not seen.may_answer and seen.state == "asked":
        raise _turned("over", request)
    initial = {
        "state": seen.state if seen.state != "asked" else None,
        "words": seen.answer_words,
        "other_name": seen.other_name,
        "other_email": seen.other_email,
        "other_why": seen.other_why,
    }
    form = InvitedAnswer(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            answer_invitation(code=seen.code, said=Answer(**form.cleaned_data), at=timezone.now())
        except NotTaken as turned:
            raise _turned(turned.reason, request) from turned
        return HttpResponseRedirect(reverse("invited:receipt", kwargs={"code": seen.code}))
    page = pages.invitation(seen, form if seen.may_answer else None)
    return show(request, page, status=422 if form.errors else 200)


@for_the_invited
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    seen = _seen(request, code)
    if seen.state == "asked":
        return HttpResponseRedirect(reverse("invited:invitation", kwargs={"code": seen.code}))
    return show(request, pages.receipt(seen))


def _seen(request: HttpRequest, code: str) -> InvitedNow:
    seen = invited_now(code, at=timezone.now())
    if seen is None:
        count_wrong_code(request)
        raise _turned("unknown", request)
    speak_as_the_letter(request, seen.language)
    if seen.state == "withdrawn":
        raise _turned("withdrawn", request)
    return seen


def _turned(reason: str, request: HttpRequest) -> TurnedAway:
    return TurnedAway(pages.turned(reason, request.path), _STATUS[reason])
