"""Letters to hand out: one A4 page a person, with the code to type and the QR code to point a phone at.

Set by typst with the fonts its wheel carries (Libertinus Serif, OFL; DejaVu Sans Mono for the code, Bitstream
Vera's licence): the same letters on every machine, and no font of ours to ship for paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.documents.personal_code import how_to_answer, pattern
from metastyr.documents.report import Day
from metastyr.documents.typesetting import pages_drawn, typeset
from metastyr.domain.rounds.secrecy import in_groups
from metastyr.theory.text import Text

TEMPLATE = "letters.typ"
_WORDS: Mapping[str, Text] = {
    "title": Text(da="Breve til dem, der bliver spurgt", en="Letters to those invited"),
    "greeting": Text(da="Til {name}", en="To {name}"),
    "about": Text(
        da="Netværket “{network}” vil gerne vide, hvordan samarbejdet om {process} ser ud, "
        "der hvor du sidder.",
        en="The network “{network}” would like to know how people work together, seen from where you are. "
        "It is about this piece of work: {process}.",
    ),
    "about_all": Text(
        da="Netværket “{network}” vil gerne vide, hvordan samarbejdet ser ud, der hvor du sidder.",
        en="The network “{network}” would like to know how people work together, seen from where you are.",
    ),
    "group": Text(
        da="Du bliver spurgt som en del af gruppen “{group}”.",
        en="You are being asked as part of the group “{group}”.",
    ),
    "minutes": Text(da="Det tager omkring {n} minutter.", en="It takes about {n} minutes."),
    "minute": Text(da="Det tager omkring et minut.", en="It takes about a minute."),
    "sender": Text(da="Venlig hilsen", en="Kind regards"),
    "until": Text(
        da="Du kan svare til og med {day}. Indtil da kan du holde pause, fortsætte og ændre dine svar.",
        en="You can answer up to and including {day}. Until then you can pause, carry on and change your "
        "answers.",
    ),
    "anonymous": Text(
        da="Du svarer anonymt. Når runden lukker, bliver det slettet, der kan føre fra et svar til dig.",
        en="Your answers are anonymous. When the round closes, anything that could link an answer to you is "
        "deleted.",
    ),
    "named": Text(da="Dine svar bliver gemt med dit navn.", en="Your answers are stored with your name."),
    "own": Text(
        da="Koden er din egen: giv den ikke videre. Det er frivilligt at svare. "
        "Er du ikke den rette at spørge, kan du sige det på siden.",
        en="The code is yours alone, so do not pass it on. Taking part is voluntary. "
        "If you are not the right person to ask, you can say so on the page.",
    ),
    "controller": Text(da="Om dine oplysninger", en="About your data"),
    "contact": Text(da="Spørgsmål", en="Questions"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OneLetter:
    """One person's letter: `code` as it is kept in the link, `link` whole."""

    name: str
    group: str
    code: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """All letters of one printing, and what they share. `address` is where the code is typed; `sender`
    is who the letters are from, "" where nobody is known."""

    language: str
    network: str
    process: str
    closes: date | None
    anonymous: bool
    minutes: int
    sender: str
    controller: str
    contact: str
    address: str
    letters: tuple[OneLetter, ...]


def letters_pdf(letters: Letters, *, at: datetime) -> bytes:
    """The letters as a tagged PDF (PDF/UA-1), one page each, in the round's language; made `at`."""
    return typeset(TEMPLATE, _told(letters), at=at)


def letters_drawn(letters: Letters) -> list[bytes]:
    """The same pages as pictures (PNG)."""
    return pages_drawn(TEMPLATE, _told(letters))


def _told(letters: Letters) -> dict[str, Any]:
    about = "about" if letters.process else "about_all"
    return {
        "language": letters.language,
        "title": _say("title", letters),
        "words": {**how_to_answer(letters.language), "own": _say("own", letters)},
        "address": letters.address,
        "about": _say(about, letters, network=letters.network, process=letters.process),
        "until": _say("until", letters, day=Day(letters.closes).text.in_(letters.language))
        if letters.closes
        else "",
        "minutes": _say("minutes", letters, n=str(letters.minutes))
        if letters.minutes > 1
        else _say("minute", letters),
        "sender": [_say("sender", letters), letters.sender] if letters.sender else [],
        "anonymous": _say("anonymous" if letters.anonymous else "named", letters),
        "facts": [
            [_say(name, letters), said]
            for name, said in (("controller", letters.controller), ("contact", letters.contact))
            if said
        ],
        "letters": [
            {
                "greeting": _say("greeting", letters, name=one.name),
                "group": _say("group", letters, group=one.group),
                "code": in_groups(one.code),
                "svg": pattern(one.link),
            }
            for one in letters.letters
        ],
    }


def _say(name: str, letters: Letters, /, **places: str) -> str:
    words = _WORDS[name].in_(letters.language)
    # One pass: what somebody wrote is never read as a place of its own.
    return words.format(**places) if places else words
