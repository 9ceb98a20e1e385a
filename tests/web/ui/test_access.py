"""Views ask who is there: strangers are sent to sign in, the rest get through by the domain's table."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from metastyr.domain.access import Act, Actor, Role
from metastyr.web.ui.access import open_to_all, requires


@requires(Act.SEE_STRUCTURE)
def structure(request: HttpRequest, network: str) -> HttpResponse:
    return HttpResponse(f"structure of {network}")


@requires(Act.SEE_GALLERY)
def gallery(request: HttpRequest) -> HttpResponse:
    return HttpResponse("gallery")


def asking(actor: Actor | None, path: str = "/n/a/sense/?x=1", **headers: str) -> HttpRequest:
    request = RequestFactory().get(path, headers=headers)
    request.actor = SimpleLazyObject(lambda: actor)  # type: ignore[attr-defined]
    return request


LEADER = Actor(user_id=1, name="Bo", roles={"a": frozenset({Role.NETWORK_LEADER})})


def test_a_stranger_is_sent_to_sign_in_and_back() -> None:
    response = structure(asking(None), network="a")
    assert response.status_code == 302
    assert response["Location"] == reverse("account_login") + "?next=/n/a/sense/%3Fx%3D1"


def test_a_strangers_part_of_a_page_takes_the_whole_page_along() -> None:
    request = asking(None, "/n/a/part/", **{"HX-Request": "true", "HX-Current-URL": "/n/a/sense/"})
    response = structure(request, network="a")
    assert (response.status_code, response["HX-Redirect"]) == (
        200,
        reverse("account_login") + "?next=/n/a/sense/",
    )


def test_the_role_must_be_held_in_the_network_of_the_address() -> None:
    assert structure(asking(LEADER), network="a").content == b"structure of a"
    with pytest.raises(PermissionDenied):
        structure(asking(LEADER), network="b")


def test_an_act_on_the_installation_needs_no_network() -> None:
    keeper = Actor(user_id=2, name="Kim", administrator=True)
    assert gallery(asking(keeper)).content == b"gallery"
    with pytest.raises(PermissionDenied):
        gallery(asking(LEADER))


def test_an_act_in_a_network_at_an_address_without_one_is_our_mistake() -> None:
    view: Any = structure
    with pytest.raises(ImproperlyConfigured, match="has no <network>"):
        view(asking(LEADER))


def test_a_request_that_no_middleware_has_seen_is_a_strangers() -> None:
    assert gallery(RequestFactory().get("/gallery/")).status_code == 302


def test_views_say_what_they_ask_for() -> None:
    @open_to_all("the law asks for it")
    def was(request: HttpRequest) -> HttpResponse:
        return HttpResponse("was")

    assert structure.act is Act.SEE_STRUCTURE  # type: ignore[attr-defined]
    assert was.open_reason == "the law asks for it"  # type: ignore[attr-defined]
    assert was(asking(None)).content == b"was"
    with pytest.raises(ValueError, match="say why"):
        open_to_all(" ")
