"""No log line, wherever it comes from, and no Referer ever carries the code of a personal link."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from uuid import UUID

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.rounds.secrecy import CODE_LENGTH, code_of, in_groups
from metastyr.web.site.unspoken_codes import HIDDEN, codes_stay_here, without_codes
from tests.web.made_up import client_of, make_user

CODE = code_of(bytes(32), UUID(int=7))


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the installation's own handler writes, for the time of one test."""
    handlers = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    assert len(handlers) == 1
    written = io.StringIO()
    # Not by `setStream`, which flushes the stream before: that may be one a test's capture has closed.
    before, handlers[0].stream = handlers[0].stream, written
    yield written
    handlers[0].stream = before


@given(
    secret=st.binary(min_size=32, max_size=32),
    key=st.uuids(),
    shape=st.sampled_from(
        [
            "Not Found: /s/{}/",
            "/s/{}",
            "Forbidden (Referer checking failed - https://net.dk/s/{}/3/?x=1 does not match): /s/{}/3/",
            "GET http%3A%2F%2Fnet.dk%2Fs%2F{}%2F3",
            "Key (code)=({}) already exists.",
            "{}",
            "code='{}'",
        ]
    ),
    grouped=st.booleans(),
    upper=st.booleans(),
)
def test_no_shape_of_a_code_comes_through(
    secret: bytes, key: UUID, shape: str, grouped: bool, upper: bool
) -> None:
    code = code_of(secret, key)
    shown = in_groups(code) if grouped else code
    shown = shown.upper() if upper else shown
    assert without_codes(shape.replace("{}", shown)) == shape.replace("{}", HIDDEN)


@pytest.mark.parametrize(
    "text",
    [
        "Not Found: /n/unges-trivsel/sense/",
        "2026-11-25 08:13:16,123 WARNING django.request Not Found: /static/ui/a.css",
        "Task id=0b1ff0a6-8d2b-4a6f-9a27-6f7e6f2c9a11 path=metastyr.web.sense.jobs.send state=SUCCEEDED",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert without_codes(text) == text


@pytest.mark.django_db
def test_what_is_not_found_is_logged_without_its_code(client: Client, lines: io.StringIO) -> None:
    assert client.get(f"/s/{CODE}/nowhere/at/all/").status_code == 404
    assert lines.getvalue().endswith(f"WARNING django.request Not Found: /s/{HIDDEN}/nowhere/at/all/\n")


@pytest.mark.django_db
def test_a_page_one_may_not_open_takes_one_line_of_the_log(lines: io.StringIO) -> None:
    client_of(make_user("Pia Uden Rolle")).get("/n/unges-trivsel/sense/rounds/")
    logged = lines.getvalue()
    assert logged.endswith(
        "WARNING django.request Forbidden (Permission denied): /n/unges-trivsel/sense/rounds/\n"
    )
    assert logged.count("\n") == 1


@pytest.mark.django_db
def test_a_forged_form_is_logged_without_the_codes_it_came_with(lines: io.StringIO) -> None:
    told = Client(enforce_csrf_checks=True).post(
        f"/s/{CODE}/", secure=True, headers={"referer": f"https://elsewhere.example/s/{CODE}/"}
    )
    assert told.status_code in {403, 404}
    assert CODE not in lines.getvalue()
    assert HIDDEN in lines.getvalue()


def test_a_traceback_is_logged_without_codes(lines: io.StringIO) -> None:
    try:
        raise LookupError(f"no sheet for {in_groups(CODE)} at /s/{CODE}/")
    except LookupError:
        logging.getLogger("django.request").error("Internal Server Error: /s/%s/", CODE, exc_info=True)
    assert f"LookupError: no sheet for {HIDDEN} at /s/{HIDDEN}/" in lines.getvalue()
    assert CODE not in lines.getvalue().replace("-", "")


def test_no_other_handler_goes_round_it() -> None:
    known = [logging.getLogger(), *(logging.getLogger(name) for name in logging.root.manager.loggerDict)]
    writing = {
        type(handler).__name__
        for logger in known
        if logger.name.partition(".")[0] in {"root", "django", "metastyr", "django_tasks", "allauth"}
        for handler in logger.handlers
        # pytest hangs its own ears on the root.
        if type(handler).__module__.partition(".")[0] != "_pytest"
    }
    assert writing <= {"StreamHandler", "NullHandler"}


@pytest.mark.parametrize(("address", "told"), [(f"/s/{CODE}/", "strict-origin"), ("/was/", None)])
def test_a_page_with_a_code_keeps_its_address_to_itself(address: str, told: str | None) -> None:
    def page(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("")

    answer = codes_stay_here(page)(RequestFactory().get(address))
    assert answer.get("Referrer-Policy") == told
    assert answer.get("Cache-Control") == ("no-store, private" if told else None)


def test_the_code_in_these_tests_is_one() -> None:
    assert len(CODE) == CODE_LENGTH
