"""Where the pages of answering lead: by the code in a link, or through the leader's preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse


class Way(Protocol):
    """The addresses of one respondent's pages. `kept` is what a form must carry along to stay on the way."""

    preview: bool

    @property
    def kept(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def intro(self) -> str: ...
    def screen(self, number: int) -> str: ...
    @property
    def overview(self) -> str: ...
    @property
    def receipt(self) -> str: ...
    @property
    def withdraw(self) -> str: ...
    @property
    def not_me(self) -> str: ...
    def speaking(self, language: str) -> Way: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ByCode:
    """With the code. `language` is there once somebody has chosen it, and is carried in every address:
    a phone that refuses cookies keeps its language."""

    code: str
    language: str = ""
    preview: bool = False

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        return ()

    @property
    def intro(self) -> str:
        return self._to("intro")

    def screen(self, number: int) -> str:
        return self._to("screen", screen=number)

    @property
    def overview(self) -> str:
        return self._to("overview")

    @property
    def receipt(self) -> str:
        return self._to("receipt")

    @property
    def withdraw(self) -> str:
        return self._to("withdraw")

    @property
    def not_me(self) -> str:
        return self._to("not_me")

    def speaking(self, language: str) -> ByCode:
        return replace(self, language=language)

    def _to(self, name: str, **parts: int) -> str:
        url = reverse(f"answer:{name}", kwargs={"code": self.code, **parts})
        return asked(url, language=self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class InPreview:
    """Through the preview: the overview is one screen after the last, and nothing can be sent."""

    network: str
    round: UUID
    screens: int
    group: int | None
    language: str = ""
    preview: bool = True

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        told = (("group", str(self.group or "")), ("language", self.language))
        return tuple((name, value) for name, value in told if value)

    @property
    def intro(self) -> str:
        url = reverse("sense:preview", kwargs={"network": self.network, "round": self.round})
        return asked(url, **dict(self.kept))

    def screen(self, number: int) -> str:
        url = reverse(
            "sense:preview_screen", kwargs={"network": self.network, "round": self.round, "screen": number}
        )
        return asked(url, **dict(self.kept))

    @property
    def overview(self) -> str:
        return self.screen(self.screens + 1)

    @property
    def receipt(self) -> str:
        return self.screen(self.screens + 2)

    @property
    def withdraw(self) -> str:
        return self.intro

    @property
    def not_me(self) -> str:
        return self.intro

    def speaking(self, language: str) -> InPreview:
        return replace(self, language=language)

    def seen_from(self, group: int) -> InPreview:
        return replace(self, group=group)


def asked(url: str, **told: str) -> str:
    """The address with what more stands after its question mark, where there is anything.

    >>> asked("/s/x/1/", language="en"), asked("/s/x/1/?language=en", change="1"), asked("/s/x/1/", change="")
    ('/s/x/1/?language=en', '/s/x/1/?language=en&change=1', '/s/x/1/')
    """
    query = urlencode({name: value for name, value in told.items() if value})
    between = "&" if "?" in url else "?"
    return f"{url}{between}{query}" if query else url


def to_change(way: Way, number: int) -> str:
    """The screen as it is come to from the overview: its first button leads back there."""
    return asked(way.screen(number), change="1")
