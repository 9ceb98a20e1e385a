"""The shell's phone, before Django's test client instead of the network; the pages are the same."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict
from django.test import Client

from metastyr.cli.phone import Choice, Page, Sending, Unanswered, read


class ClientPhone:
    """Opens and sends as a phone does, without JavaScript, with cookies of its own."""

    def __init__(self) -> None:
        self.client = Client()

    def open(self, url: str) -> Page:
        return self._read(self.client.get(url, follow=True), url)

    def send(self, form: Sending, chosen: Sequence[Choice] = ()) -> Page:
        told = QueryDict(mutable=True)
        for name, value in form.filled(chosen):
            told.appendlist(name, value)
        answer = self.client.post(
            form.action, told.urlencode(), content_type="application/x-www-form-urlencoded", follow=True
        )
        return self._read(answer, form.action)

    def _read(self, answer: object, url: str) -> Page:
        status, chain = answer.status_code, answer.redirect_chain  # type: ignore[attr-defined]
        if status != 200:
            raise Unanswered(str(status), status=status)
        return read(chain[-1][0] if chain else url, answer.content.decode())  # type: ignore[attr-defined]
