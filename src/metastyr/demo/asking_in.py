"""Whom the demo's network has invited: one has not answered, one said no, one points at somebody else."""

from __future__ import annotations

from dataclasses import dataclass

WORDS = (
    "I kender det indefra, når en ung bliver væk fra skole. "
    "Derfor spørger vi netop jer, før vi laver noget om."
)
EXPECTED = "Fire møder på et år, to timer hver gang. Vi betaler transport og aftensmad."
PURPOSE = "Navn, e-mail og svar bruges til at sætte netværket sammen, og til intet andet."
CONTROLLER = "Fjordby Kommune, Børn og Unge"
CONTACT = "Netværkslederen i Fjordby Kommune, 00 00 00 00"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAsked:
    """`state` is what was answered two days later, "" where nothing was. Without an e-mail: on paper."""

    name: str
    email: str = ""
    state: str = ""
    words: str = ""
    other_name: str = ""
    other_why: str = ""


ASKED: tuple[DemoAsked, ...] = (
    DemoAsked(name="Rikke Marsk", email="rikke.marsk@foraeldre.fjordby.example"),
    DemoAsked(
        name="Sander Ildved",
        email="sander.ildved@ungeraad.fjordby.example",
        state="someone_else",
        words="Jeg går ud af rådet til jul, så det giver ikke mening, at det er mig.",
        other_name="Alma Toft",
        other_why="Hun overtager min plads og har selv været væk fra skole et år.",
    ),
    DemoAsked(
        name="Merete Klint",
        email="merete.klint@boldklub.fjordby.example",
        state="no",
        words="Vi er for få frivillige i år. Spørg os gerne igen.",
    ),
    DemoAsked(name="Gorm Sejr"),
)
