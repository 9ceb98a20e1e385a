"""Six marks of a network that works, to be asked of one's own."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(literature=(works.SORENSEN_TORFING_2009,))

MARKS: tuple[Entry, ...] = tuple(
    Entry(id=f"effectiveness.{key}", name=name, text=text, source=_SOURCE, standing=Standing.PRESET)
    for key, name, text in (
        (
            "understanding",
            Text(da="Velunderbygget forståelse", en="Well-informed understanding"),
            Text(
                da="Vi forstår problemet bedre nu end hver for sig.",
                en="We understand the problem better now than each of us did alone.",
            ),
        ),
        (
            "options",
            Text(da="Nye og mulige veje", en="Innovative, feasible options"),
            Text(
                da="Vi har fundet på noget nyt, som også kan lade sig gøre.",
                en="We have thought of something new that can also be done.",
            ),
        ),
        (
            "joint-decisions",
            Text(
                da="Fælles beslutninger ud over den laveste fællesnævner",
                en="Joint decisions beyond the least common denominator",
            ),
            Text(
                da="Vi bliver enige om mere end det, ingen har noget imod.",
                en="We agree on more than what nobody minds.",
            ),
        ),
        (
            "implementation",
            Text(da="Gnidningsfri udførelse", en="Smooth implementation"),
            Text(
                da="Det, vi beslutter, bliver gjort uden lange omveje.",
                en="What we decide is done without long detours.",
            ),
        ),
        (
            "adjustment",
            Text(da="Smidig tilpasning", en="Flexible adjustment"),
            Text(
                da="Vi retter kursen, når virkeligheden ændrer sig.",
                en="We change course when reality changes.",
            ),
        ),
        (
            "future-co-operation",
            Text(da="Grobund for nyt samarbejde", en="Conditions for future co-operation"),
            Text(
                da="Vi har fået lyst til at arbejde sammen igen.",
                en="We have come to want to work together again.",
            ),
        ),
    )
)

ENTRIES: tuple[Entry, ...] = MARKS
