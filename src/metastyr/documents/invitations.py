"""Invitations to a network on paper: a letter a person, with the code to type and the pattern for a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from metastyr.documents.personal_code import how_to_answer, pattern
from metastyr.documents.typesetting import pages_drawn, typeset
from metastyr.domain.rounds.secrecy import in_groups
from metastyr.theory.text import Text

TEMPLATE = "invitations.typ"
_TITLE = Text(da="Invitationer på papir", en="Invitations on paper")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperInvitation:
    """One person's letter in its own `language`: paragraphs of `body` stand apart by an empty line.

    `code` as it is kept in the link, `link` whole; `address` is where the code is typed.
    """

    language: str
    subject: str
    body: str
    code: str
    link: str
    address: str


def invitations_pdf(invitations: Sequence[PaperInvitation], *, language: str, at: datetime) -> bytes:
    """The letters as one tagged PDF (PDF/UA-1), each beginning on its own sheet of A4; made `at`.

    `language` is whoever prints them's: it is the title's. The letters keep their own.
    """
    return typeset(TEMPLATE, _told(invitations, language), at=at)


def invitations_drawn(invitations: Sequence[PaperInvitation], *, language: str) -> list[bytes]:
    """The same pages as pictures (PNG)."""
    return pages_drawn(TEMPLATE, _told(invitations, language))


def _told(invitations: Sequence[PaperInvitation], language: str) -> dict[str, Any]:
    return {
        "language": language,
        "title": _TITLE.in_(language),
        "letters": [
            {
                "language": one.language,
                "subject": one.subject,
                "paragraphs": [part.splitlines() for part in _paragraphs(one.body)],
                "words": how_to_answer(one.language),
                "address": one.address,
                "code": in_groups(one.code),
                "svg": pattern(one.link),
            }
            for one in invitations
        ],
    }


def _paragraphs(body: str) -> list[str]:
    return [part for part in (told.strip("\n") for told in body.split("\n\n")) if part.strip()]
