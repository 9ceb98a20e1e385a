"""My account."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from metastyr.domain.access import Act
from metastyr.web.account.pages import start_page
from metastyr.web.account.reads import own_account
from metastyr.web.ui.access import asking, requires
from metastyr.web.ui.pages import show


@requires(Act.OWN_ACCOUNT)
def start(request: HttpRequest) -> HttpResponse:
    actor = asking(request)
    assert actor is not None
    return show(request, start_page(own_account(actor.user_id, today=timezone.localdate())))
