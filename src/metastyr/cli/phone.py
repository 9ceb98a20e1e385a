"""A phone without JavaScript: opens pages, reads their links, questions and buttons, and presses them."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from typing import Protocol
from urllib.parse import urlencode, urljoin

_WITHOUT_END = frozenset({"input", "img", "br", "hr", "meta", "link", "use", "path"})


@dataclass(slots=True)
class Choice:
    """One radio button: `label` is what stands beside it."""

    id: str
    name: str
    value: str
    chosen: bool
    label: str = ""


@dataclass(slots=True)
class Question:
    """One fieldset: what it asks, and the answers to choose between."""

    words: str = ""
    choices: list[Choice] = field(default_factory=list)


@dataclass(slots=True)
class Sending:
    """One form: where it goes, what it carries along, its questions and its buttons (name, value, words)."""

    action: str
    method: str
    carried: list[tuple[str, str]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    buttons: list[list[str]] = field(default_factory=list)

    def carries(self, name: str) -> str:
        """What a hidden field holds; "" where there is none."""
        return dict(self.carried).get(name, "")

    def filled(self, chosen: Sequence[Choice]) -> list[tuple[str, str]]:
        """What the first button sends when these answers, and those chosen already, are marked."""
        marked = {one.name: one.value for q in self.questions for one in q.choices if one.chosen}
        marked |= {one.name: one.value for one in chosen}
        name, value, _words = self.buttons[0]
        return [*self.carried, *marked.items(), *([(name, value)] if name else [])]


@dataclass(slots=True)
class Page:
    """A page as it is read: where it is, its heading, its links (address, words) and its forms."""

    url: str
    heading: str = ""
    links: list[list[str]] = field(default_factory=list)
    forms: list[Sending] = field(default_factory=list)


class Reader(HTMLParser):
    """Reads one page."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.page = Page(url)
        self._labels: dict[str, str] = {}
        self._inside: list[tuple[str, str]] = []
        self._in_form = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag not in _WITHOUT_END:
            self._inside.append((tag, told.get("for", "")))
        if tag == "a" and "href" in told:
            self.page.links.append([urljoin(self.page.url, told["href"]), ""])
        elif tag == "form":
            self._in_form = True
            action = urljoin(self.page.url, told.get("action", ""))
            self.page.forms.append(Sending(action, told.get("method", "get").lower()))
        elif self._in_form:
            self._in_the_form(tag, told)

    def _in_the_form(self, tag: str, told: dict[str, str]) -> None:
        form = self.page.forms[-1]
        if tag == "fieldset":
            form.questions.append(Question())
        elif tag == "button" and told.get("type", "submit") == "submit":
            form.buttons.append([told.get("name", ""), told.get("value", ""), ""])
        elif tag == "input" and told.get("type") == "hidden":
            form.carried.append((told["name"], told.get("value", "")))
        elif tag == "input" and told.get("type") == "radio" and form.questions:
            one = Choice(told["id"], told["name"], told["value"], "checked" in told)
            form.questions[-1].choices.append(one)

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            return
        tags = {tag for tag, _for in self._inside}
        if "h1" in tags:
            self.page.heading = f"{self.page.heading} {words}".strip()
        if "a" in tags and self.page.links:
            self.page.links[-1][1] = f"{self.page.links[-1][1]} {words}".strip()
        if "legend" in tags and self._in_form:
            question = self.page.forms[-1].questions[-1]
            question.words = f"{question.words} {words}".strip()
        if "button" in tags and self._in_form and self.page.forms[-1].buttons:
            self.page.forms[-1].buttons[-1][2] = words
        for tag, about in self._inside:
            if tag == "label" and about:
                self._labels[about] = f"{self._labels.get(about, '')} {words}".strip()

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._in_form = False
        while self._inside and self._inside.pop()[0] != tag:
            pass

    def close(self) -> None:
        super().close()
        for form in self.page.forms:
            for question in form.questions:
                for one in question.choices:
                    one.label = self._labels.get(one.id, "")


def read(url: str, html: str) -> Page:
    """The page of an address.

    >>> page = read("/s/x/", "<h1>Hej</h1><form method=post><fieldset><legend>Om <b>os</b></legend>"
    ...   "<input type=radio id=a name=t1 value=2><label for=a>Ja</label></fieldset>"
    ...   "<button name=move value=next>Videre</button></form>")
    >>> page.heading, page.forms[0].questions[0].words, page.forms[0].questions[0].choices[0].label
    ('Hej', 'Om os', 'Ja')
    >>> page.forms[0].filled(page.forms[0].questions[0].choices)
    [('t1', '2'), ('move', 'next')]
    """
    reader = Reader(url)
    reader.feed(html)
    reader.close()
    return reader.page


class Phone(Protocol):
    """What opens addresses and sends forms, following where it is led."""

    def open(self, url: str) -> Page: ...
    def send(self, form: Sending, chosen: Sequence[Choice] = ()) -> Page: ...


class WebPhone:
    """A phone on the network, with a cookie jar of its own."""

    def __init__(self) -> None:
        jar = urllib.request.HTTPCookieProcessor(CookieJar())
        # No proxy: it only ever asks the server it was told of.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)

    def open(self, url: str) -> Page:
        """The page. Unanswered where there is none."""
        return self._asked(urllib.request.Request(url))  # noqa: S310  the caller has looked at the scheme

    def send(self, form: Sending, chosen: Sequence[Choice] = ()) -> Page:
        told = urlencode(form.filled(chosen)).encode()
        request = urllib.request.Request(form.action, data=told)  # noqa: S310  an address of the same server
        request.add_header("Referer", form.action)
        return self._asked(request)

    def _asked(self, request: urllib.request.Request) -> Page:
        try:
            with self._opener.open(request, timeout=30) as answer:
                return read(answer.url, answer.read().decode("utf-8"))
        except urllib.error.HTTPError as refused:
            raise Unanswered(f"{refused.code}", status=refused.code) from refused
        except urllib.error.URLError as gone:
            raise Unanswered(str(gone.reason)) from gone


class Unanswered(Exception):  # noqa: N818  an answer to the caller, not a fault
    """The server did not give the page. Carries the reason; `status` is 0 where nothing answered at all."""

    def __init__(self, why: str, *, status: int = 0) -> None:
        super().__init__(why)
        self.status = status
