"""What a request says, read with care: who asks, which page, which number."""

from __future__ import annotations

from django.http import HttpRequest

from metastyr.domain.access import Act, may
from metastyr.web.ui.access import actor_of


def may_change(request: HttpRequest) -> bool:
    return may(actor_of(request), Act.CHANGE_REGISTER)
