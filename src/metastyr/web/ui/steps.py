"""The eight steps as the menu shows them: their sub pages, what is built, and which state each is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from metastyr.theory.chain import STEPS
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True)
class Section:
    """A sub page of a step: its id, its label and the name of its address."""

    id: str
    label: str | Promise
    url_name: str


SECTIONS: Mapping[str, tuple[Section, ...]] = {
    # All of it stands on the step's own start page.
    "choose": (),
    # In the order in which a new network is put together.
    "design": (
        Section("canvases", _("Arbejdsark"), "design:canvases"),
        Section("needs", _("Behov"), "design:needs"),
        Section("candidates", _("Kandidater"), "design:candidates"),
        Section("compose", _("Sæt en gruppe sammen"), "design:compose"),
        Section("invitations", _("Invitationer"), "design:asked_in"),
        Section("participants", _("Deltagere"), "design:participants"),
        Section("map", _("Netværkskort"), "design:map"),
    ),
    "frame": (
        Section("frames", _("Rammer"), "frame:frames"),
        Section("goals", _("Mål og parter"), "frame:goals"),
        Section("mandates", _("Mandater"), "frame:mandates"),
        Section("start_check", _("Tjekliste før start"), "frame:start_check"),
    ),
    "sense": (
        Section("boundaries", _("Grænser"), "sense:boundaries"),
        Section("rounds", _("Runder"), "sense:rounds"),
    ),
}

BUILT = frozenset(SECTIONS)


class StepState(StrEnum):
    """Whether a step can be gone into; the value is also its CSS class."""

    READY = "ready"
    UNBUILT = "unbuilt"


WORDS: Mapping[StepState, str | Promise] = {
    StepState.READY: "",
    StepState.UNBUILT: _("Ikke bygget endnu"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntry:
    """A sub page as the menu shows it."""

    label: str | Promise
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntry:
    """A step as the menu shows it; its sub pages are listed under the step one stands on."""

    id: str
    number: int
    name: Text
    url: str
    state: StepState
    current: bool
    sections: tuple[SectionEntry, ...]

    @property
    def word(self) -> str | Promise:
        return WORDS[self.state]


def address(name: str, **kwargs: str) -> str:
    """The address of a named page, or "" where no room serves it: then its name stands as text."""
    try:
        return reverse(name, kwargs=kwargs or None)
    except NoReverseMatch:
        return ""


def entries(network: str, *, step: str = "", section: str = "") -> tuple[StepEntry, ...]:
    """The eight entries of one network's menu, seen from the page at `step` and `section`.

    No step is ever called done: a network comes back to each. How far each is stands on its front page.
    """

    def sections(id_: str) -> tuple[SectionEntry, ...]:
        return tuple(
            SectionEntry(
                label=one.label, url=address(one.url_name, network=network), current=one.id == section
            )
            for one in SECTIONS.get(id_, ())
        )

    return tuple(
        StepEntry(
            id=one.id,
            number=one.number,
            name=one.name,
            url=address(f"{one.id}:start", network=network),
            state=StepState.READY if one.id in BUILT else StepState.UNBUILT,
            current=one.id == step,
            sections=sections(one.id) if one.id == step else (),
        )
        for one in STEPS
    )
