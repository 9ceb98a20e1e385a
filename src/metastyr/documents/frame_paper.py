"""The frame paper: frames, goals with who has said yes, and mandates, on A4 to hand round the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from metastyr.documents.report import Day, clock
from metastyr.documents.typesetting import pages_drawn, typeset
from metastyr.domain.figures import both
from metastyr.domain.framing import FRAME_KINDS
from metastyr.domain.framing.kroner import kroner
from metastyr.theory.text import Text

TEMPLATE = "frame_paper.typ"
_WORDS: Mapping[str, Text] = {
    "title": Text(da="Rammepapir", en="Frame paper"),
    "frames": Text(da="Rammer", en="Frames"),
    "goals": Text(da="Mål", en="Goals"),
    "mandates": Text(da="Mandater", en="Mandates"),
    "back": Text(da="Skal med tilbage, før der kan besluttes", en="Must go back before a decision"),
    "limit": Text(da="Grænse", en="Limit"),
    "owner": Text(da="Ejer", en="Owner"),
    "changed_by": Text(da="Kan ændres af", en="May be changed by"),
    "source": Text(da="Hvor det står", en="Where it stands"),
    "state": Text(da="I dag", en="Today"),
    "no_limit": Text(da="ingen", en="none"),
    "no_goals": Text(da="Ingen mål er foreslået endnu.", en="No goals have been proposed yet."),
    "no_mandates": Text(da="Ingen mandater er bekræftet endnu.", en="No mandates have been confirmed yet."),
    "indicators": Text(da="Sådan ser vi, om det lykkes", en="How we see whether it works"),
    "party": Text(da="Part", en="Party"),
    "reply": Text(da="Svar", en="Reply"),
    "reason": Text(da="Begrundelse", en="Reason"),
    "who": Text(da="Deltager", en="Participant"),
    "decides": Text(da="Må beslutte", en="May decide"),
    "amount": Text(da="Op til", en="Up to"),
    "given_by": Text(da="Givet af", en="Given by"),
    "period": Text(da="Gælder", en="Holds"),
    "page": Text(da="Side", en="Page"),
    "of": Text(da="af", en="of"),
}
_MADE = Text(da="Sådan står det {day} kl. {hour}", en="As it stands on {day} at {hour}")
_NONE_YET: Mapping[str, Text] = {
    "political": Text(da="Ingen politisk ramme endnu.", en="No political frame yet."),
    "economic": Text(da="Ingen økonomisk ramme endnu.", en="No economic frame yet."),
    "legal": Text(da="Ingen juridisk ramme endnu.", en="No legal frame yet."),
}
_WITHOUT = (
    Text(da="1 deltager har ikke et bekræftet mandat.", en="1 participant has no confirmed mandate."),
    Text(da="{n} deltagere har ikke et bekræftet mandat.", en="{n} participants have no confirmed mandate."),
)
_TO = Text(da="{name}, til {to}", en="{name}, to {to}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFrame:
    """One frame, its limit and state in words; `kind` is a key of FRAME_KINDS, "" is none."""

    kind: str
    title: str
    text: str
    limit: str
    owner: str
    changed_by: str
    source: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGoal:
    """One goal; `replies` as (party, reply, reason)."""

    title: str
    text: str
    state: str
    agreement: str
    indicators: tuple[str, ...]
    replies: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMandate:
    """One confirmed mandate; `back` is what goes home first, to `back_to`. The amount is in kroner."""

    name: str
    organisation: str
    decides: str
    amount: Decimal | None
    given_by: str
    period: str
    state: str
    back: tuple[str, ...]
    back_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePaper:
    """All of it; `without` is how many participants have no confirmed mandate."""

    network: str
    task: str
    frames: tuple[PaperFrame, ...]
    goals: tuple[PaperGoal, ...]
    mandates: tuple[PaperMandate, ...]
    without: int


def frame_paper(told: FramePaper, *, at: datetime, language: str) -> bytes:
    """The paper as a tagged PDF/UA-1 on A4, made `at` (in the reader's own time zone)."""
    return typeset(TEMPLATE, paper_data(told, at=at, language=language), at=at)


def frame_paper_drawn(told: FramePaper, *, at: datetime, language: str) -> list[bytes]:
    """The same pages as pictures (PNG)."""
    return pages_drawn(TEMPLATE, paper_data(told, at=at, language=language))


def paper_data(told: FramePaper, *, at: datetime, language: str) -> dict[str, Any]:
    """What the template sets: every word in one language."""
    made = both(_MADE.da, _MADE.en, day=Day(at.date()).text, hour=clock(at))
    words = {key: word.in_(language) for key, word in _WORDS.items()}
    return {
        "language": "en" if language == "en" else "da",
        "network": told.network,
        "task": told.task,
        "made": made.in_(language),
        "words": words,
        "kinds": [
            {
                "name": name.in_(language),
                "none": _NONE_YET[kind].in_(language),
                "frames": [_frame(one, words) for one in told.frames if one.kind == kind],
            }
            for kind, name in FRAME_KINDS.items()
        ],
        "goals": [
            {
                "title": one.title,
                "text": one.text,
                "state": one.state,
                "agreement": one.agreement,
                "indicators": list(one.indicators),
                "replies": [list(row) for row in one.replies],
            }
            for one in told.goals
        ],
        "mandates": [
            [
                f"{one.name}\n{one.organisation}".strip(),
                one.decides,
                kroner(one.amount).in_(language) if one.amount is not None else "–",
                one.given_by,
                f"{one.period}\n{one.state}",
            ]
            for one in told.mandates
        ],
        "without": _missed(told.without, language),
        "back": [
            {
                "who": both(_TO.da, _TO.en, name=one.name, to=one.back_to).in_(language),
                "what": list(one.back),
            }
            for one in told.mandates
            if one.back
        ],
    }


def _frame(one: PaperFrame, words: Mapping[str, str]) -> dict[str, Any]:
    facts = (
        (words["limit"], one.limit or words["no_limit"]),
        (words["owner"], one.owner),
        (words["changed_by"], one.changed_by),
        (words["source"], one.source),
        (words["state"], one.state),
    )
    return {"title": one.title, "text": one.text, "facts": [list(fact) for fact in facts if fact[1]]}


def _missed(count: int, language: str) -> str:
    if not count:
        return ""
    words = _WITHOUT[0] if count == 1 else _WITHOUT[1]
    return both(words.da, words.en, n=count).in_(language)
