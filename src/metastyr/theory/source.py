"""Where an entry comes from and how sure we are of it: no concept without a source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from metastyr.theory.text import Text


class Standing(StrEnum):
    """How well an entry is supported; a page shows `label` wherever it is not VERIFIED.

    >>> Standing.PRESET.label.da
    'forudsat værdi'
    """

    VERIFIED = "verified"
    PRESET = "preset"
    OWN = "own"

    @property
    def label(self) -> Text:
        """The word a page prints beside the entry."""
        return STANDING_LABELS[self]

    @property
    def meaning(self) -> Text:
        """One sentence a reader can be shown on asking what the word means."""
        return STANDING_MEANINGS[self]


STANDING_LABELS: dict[Standing, Text] = {
    Standing.VERIFIED: Text(da="efterset i kilden", en="checked in the source"),
    Standing.PRESET: Text(da="forudsat værdi", en="preset value"),
    Standing.OWN: Text(da="vores egen", en="our own"),
}

STANDING_MEANINGS: dict[Standing, Text] = {
    Standing.VERIFIED: Text(
        da="Indholdet er holdt op mod kilden. Ordene er vores.",
        en="The content was held up against the source. The words are ours.",
    ),
    Standing.PRESET: Text(
        da="Vi har forudsat dette uden at kunne efterse kilden. I kan selv rette det.",
        en="We have assumed this without being able to check the source. You can change it yourselves.",
    ),
    Standing.OWN: Text(
        da="Vi har selv udviklet dette med afsæt i kilden. Det er ikke afprøvet i forskningen.",
        en="We developed this ourselves with the source as a starting point. Research has not tested it.",
    ),
}


def joined(names: tuple[str, ...]) -> Text:
    """Surnames as a list in each language.

    >>> joined(("Sørensen", "Torfing")).en
    'Sørensen and Torfing'
    >>> joined(("Mitchell", "Agle", "Wood")).da
    'Mitchell, Agle og Wood'
    """
    if len(names) == 1:
        return Text(da=names[0], en=names[0])
    head, last = ", ".join(names[:-1]), names[-1]
    return Text(da=f"{head} og {last}", en=f"{head} and {last}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A place in the source deck: the heading of a slide and whose text it retells."""

    title: Text
    authors: tuple[str, ...]

    def cite(self) -> Text:
        """The place as a reader can find it: author first, then the heading."""
        names = joined(self.authors)
        return Text(da=f"{names.da}: {self.title.da}", en=f"{names.en}: {self.title.en}")


@dataclass(frozen=True, slots=True)
class Work:
    """A work of the literature; title and place of publication stand in their own language."""

    authors: tuple[str, ...]
    year: int | None
    title: str
    published: str = ""

    def cite(self) -> Text:
        """Author, year, title and where it was published.

        >>> Work(("Burt",), 1992, "Structural Holes", "Harvard University Press").cite().da
        'Burt (1992): Structural Holes. Harvard University Press'
        """
        names = joined(self.authors)
        year = f" ({self.year})" if self.year else ""
        stop = "" if self.title.endswith(("?", "!")) else "."
        rest = f"{year}: {self.title}" + (f"{stop} {self.published}" if self.published else "")
        return Text(da=names.da + rest, en=names.en + rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an entry rests on: slides of the deck, works of the literature, or a note. Never nothing."""

    deck: tuple[Heading, ...] = ()
    literature: tuple[Work, ...] = ()
    note: Text | None = None

    def __post_init__(self) -> None:
        if not (self.deck or self.literature or self.note):
            raise ValueError("a source names a slide of the deck, a work or a note; this one names nothing")

    def cite(self) -> Text:
        """The whole source as one line, parts divided by semicolons."""
        parts = [*(heading.cite() for heading in self.deck), *(work.cite() for work in self.literature)]
        if self.note is not None:
            parts.append(self.note)
        return Text(da="; ".join(part.da for part in parts), en="; ".join(part.en for part in parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the catalogue: what it is called, what it means, what it rests on and how firmly.

    `id` is unique in the whole catalogue and begins with its kind: `boundary.vertical`.
    """

    id: str
    name: Text
    text: Text
    source: Source
    standing: Standing

    @property
    def kind(self) -> str:
        """The first part of the id: `boundary` for `boundary.vertical`."""
        return self.id.split(".")[0]

    @property
    def key(self) -> str:
        """The last part of the id, as analysis and records call it: `vertical`."""
        return self.id.split(".")[-1]
