"""Who may open a page: every view names the one act it asks for, or says why it is open to all."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url

from metastyr.domain.access import IN_NETWORK, Act, Actor, Refused, check_may

V = TypeVar("V", bound=Callable[..., HttpResponseBase])


def asking(request: HttpRequest) -> Actor | None:
    """The actor the site's middleware put on the request; None when nobody is signed in."""
    # `or None` opens the lazy object, which is never itself None.
    return getattr(request, "actor", None) or None


def actor_of(request: HttpRequest) -> Actor:
    """The actor behind a request that a view's `requires` has let through."""
    actor = asking(request)
    assert actor is not None
    return actor


def user_of(request: HttpRequest) -> int:
    """The id of the user behind such a request: the `by` of every action."""
    return actor_of(request).user_id


def sign_in_first(request: HttpRequest) -> HttpResponseBase:
    """To the sign-in page and back again; a part of a page takes the whole page along."""
    path = request.get_full_path()
    if request.headers.get("HX-Request"):
        path = request.headers.get("HX-Current-URL", "/")
        return HttpResponse(
            headers={"HX-Redirect": redirect_to_login(path, resolve_url(settings.LOGIN_URL)).url}
        )
    return redirect_to_login(path, resolve_url(settings.LOGIN_URL))


def requires(act: Act) -> Callable[[V], V]:
    """Only those who may `act` get through; for an act in a network, the address's `network` says which.

    Nobody signed in: to the sign-in page (302). Signed in but not allowed: PermissionDenied (403).
    The view carries `.act`, so that a test can walk every address.
    """

    def decorate(view: V) -> V:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            network = kwargs.get("network")
            if act in IN_NETWORK and network is None:
                raise ImproperlyConfigured(
                    f"{view.__qualname__} asks for {act} but its address has no <network>"
                )
            actor = asking(request)
            if actor is None:
                return sign_in_first(request)
            try:
                check_may(actor, act, network)
            except Refused as refused:
                raise PermissionDenied(str(refused)) from refused
            return view(request, *args, **kwargs)

        guarded.act = act  # type: ignore[attr-defined]
        return cast(V, guarded)

    return decorate


def open_to_all(reason: str) -> Callable[[V], V]:
    """One of the few pages anyone may see; `reason` says why, and the view carries it as `.open_reason`."""
    if not reason.strip():
        raise ValueError("say why the page is open to all")

    def decorate(view: V) -> V:
        @wraps(view)
        def open_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return view(request, *args, **kwargs)

        open_view.open_reason = reason  # type: ignore[attr-defined]
        return cast(V, open_view)

    return decorate
