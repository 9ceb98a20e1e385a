"""People answer as a phone does: fetch a screen, choose in its form, send it, follow to the next screen."""

from __future__ import annotations

import http.client
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

Values = Mapping[tuple[str, int], int | None]
"""Answers by item and target; None for "not relevant"."""


class _Screen(HTMLParser):
    """The form of a screen: where it goes, what is hidden in it, and which radios there are."""

    def __init__(self) -> None:
        super().__init__()
        self.action: str | None = None
        self.hidden: dict[str, str] = {}
        self.radios: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form" and told.get("method", "").lower() == "post":
            self.action = told.get("action", "")
        elif tag == "input" and told.get("type") == "hidden":
            self.hidden[told.get("name", "")] = told.get("value", "")
        elif tag == "input" and told.get("type") == "radio":
            self.radios.add(told["name"])


@dataclass
class Reply:
    status: int
    location: str
    text: str


@dataclass
class Phone:
    """One browser without scripts and without cookies, on one connection that is made anew when it breaks."""

    port: int
    timeout: float = 30
    _line: http.client.HTTPConnection | None = field(default=None, repr=False)

    def ask(self, method: str, address: str, fields: Mapping[str, str] | None = None) -> Reply:
        """OSError or http.client.HTTPException where there is no whole answer."""
        line = self._line or http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        self._line = None
        body = urlencode(fields) if fields is not None else None
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        try:
            line.request(method, address, body, headers)
            answer = line.getresponse()
            text = answer.read().decode()
        except BaseException:
            line.close()
            raise
        self._line = line
        where = urlsplit(answer.headers.get("Location") or "")
        return Reply(answer.status, where.path + (f"?{where.query}" if where.query else ""), text)

    def screen(self, code: str, number: int, values: Values) -> Reply:
        """Answer one screen with those of `values` that it asks for; the reply to what was sent."""
        address = f"/s/{code}/{number}/"
        page = self.ask("GET", address)
        if page.status != 200:
            return page
        form = _Screen()
        form.feed(page.text)
        item = form.hidden["item"]
        chosen = {
            name: "none" if (value := values[item, int(name[1:])]) is None else str(value)
            for name in form.radios
            if (item, int(name[1:])) in values
        }
        return self.ask("POST", form.action or address, {**form.hidden, **chosen, "move": "next"})

    def answer(self, code: str, values: Values) -> None:
        """The whole way: the introduction, every screen, the overview, the receipt."""
        assert self.ask("GET", f"/s/{code}/").status == 200
        for number in range(1, len({item for item, _target in values}) + 1):
            sent = self.screen(code, number, values)
            assert sent.status == 302, sent.text
            assert sent.location.startswith(f"/s/{code}/{number + 1}/"), sent.location
        done = self.ask("POST", f"/s/{code}/overview/", {})
        assert (done.status, done.location.split("?")[0]) == (302, f"/s/{code}/receipt/")
        assert self.ask("GET", done.location).status == 200

    def hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None


def answered_by_phone(port: int, people: Iterable[tuple[str, Values]]) -> None:
    """One after another, each on a phone of their own."""
    for code, values in people:
        phone = Phone(port)
        phone.answer(code, values)
        phone.hang_up()
