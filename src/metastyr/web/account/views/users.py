"""The administrator gives access, changes it and closes it."""

from __future__ import annotations

from smtplib import SMTPException

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from metastyr.domain.access import Act
from metastyr.web.account import actions, reads
from metastyr.web.account.forms import ChangeAccess, GiveAccess
from metastyr.web.account.pages import user_page, users_page
from metastyr.web.ui.access import asking, requires
from metastyr.web.ui.pages import show


@requires(Act.GIVE_ACCESS)
def users(request: HttpRequest) -> HttpResponse:
    return show(request, users_page(reads.users()))


@requires(Act.GIVE_ACCESS)
def add_user(request: HttpRequest) -> HttpResponse:
    form = GiveAccess(request.POST or None, people=reads.people_without_user())
    if request.method == "POST" and form.is_valid():
        try:
            added = actions.add_user(**form.cleaned_data, by=_by(request), at=timezone.now())
        except actions.NotPossible as refusal:
            _explain(form, refusal)
        else:
            _send(request, added, form.cleaned_data["email"])
            return redirect("account:users")
    return show(request, user_page(form), status=_status(form))


@requires(Act.GIVE_ACCESS)
def change_user(request: HttpRequest, user: int) -> HttpResponse:
    row = _found(user)
    form = ChangeAccess(
        request.POST or None,
        people=reads.people_without_user(but=row.person),
        initial={
            "name": row.name,
            "email": row.email,
            "person": row.person,
            "is_administrator": row.administrator,
            "is_active": row.active,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_user(user=user, **form.cleaned_data, by=_by(request), at=timezone.now())
        except actions.NotPossible as refusal:
            _explain(form, refusal)
        else:
            said = (
                _("Adgangen for %(name)s er ændret.")
                if changed
                else _("Der var intet at ændre for %(name)s.")
            )
            messages.success(request, said % {"name": form.cleaned_data["name"]})
            return redirect("account:users")
    return show(request, user_page(form, row), status=_status(form))


@requires(Act.GIVE_ACCESS)
@require_POST
def send_letter(request: HttpRequest, user: int) -> HttpResponse:
    row = _found(user)
    if not row.active:
        raise Http404("access is closed")
    _send(request, user, row.email)
    return redirect("account:users")


@requires(Act.GIVE_ACCESS)
@require_POST
def remove_second_factor(request: HttpRequest, user: int) -> HttpResponse:
    row = _found(user)
    if actions.remove_second_factor(user=user, by=_by(request), at=timezone.now()):
        messages.success(request, _("Totrinslogin er slået fra for %(name)s.") % {"name": row.name})
    return redirect("account:change_user", user=user)


def _found(user: int) -> reads.UserRow:
    row = reads.user(user)
    if row is None:
        raise Http404("no such user")
    return row


def _by(request: HttpRequest) -> int:
    actor = asking(request)
    assert actor is not None
    return actor.user_id


def _status(form: GiveAccess) -> int:
    return 422 if form.is_bound else 200


def _explain(form: GiveAccess, refusal: actions.NotPossible) -> None:
    field, words = {
        actions.Reason.EMAIL_TAKEN: ("email", _("En anden bruger logger allerede ind med den e-mail.")),
        actions.Reason.PERSON_TAKEN: ("person", _("Person i registret: personen har allerede adgang.")),
        actions.Reason.LAST_ADMINISTRATOR: (
            None,
            _("Der skal altid være mindst én administrator, der kan logge ind. Giv først en anden retten."),
        ),
    }[refusal.reason]
    form.add_error(field, words)


def _send(request: HttpRequest, user: int, email: str) -> None:
    """The access stands even when the mail server does not answer; the administrator can send again."""
    try:
        actions.send_letter(user=user, request=request)
    except (OSError, SMTPException):
        messages.error(
            request,
            _("Mailen til %(email)s kunne ikke sendes. Adgangen gælder; send linket igen senere.")
            % {"email": email},
        )
    else:
        messages.success(request, _("Der er sendt en mail med et link til %(email)s.") % {"email": email})
