"""Who is asking, on every request; and pages with people in them are never stored by a cache."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from metastyr.domain.access import Actor
from metastyr.web.site.actor import actor_of

Next = Callable[[HttpRequest], HttpResponse]


def _actor(request: HttpRequest) -> Actor | None:
    # request.user is itself lazy; only its class, once looked up, tells a user from nobody.
    user = request.user if request.user.is_authenticated else None
    return actor_of(user, today=timezone.localdate())


def who_is_asking(get_response: Next) -> Next:
    """Puts `request.actor` (domain.access.Actor, or None when nobody is signed in) on the request."""

    def middleware(request: HttpRequest) -> HttpResponse:
        # Asked for only where a view needs it: the sign-in page costs no query.
        request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def no_storing(get_response: Next) -> Next:
    """`Cache-Control: no-store` on every page a signed-in person sees, unless the view said otherwise."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        # In this order: a page that has said it itself is not made to ask the database who is there.
        if not response.has_header("Cache-Control") and request.user.is_authenticated:
            response["Cache-Control"] = "no-store, private"
        return response

    return middleware
