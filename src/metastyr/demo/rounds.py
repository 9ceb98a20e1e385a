"""The demo's two rounds of relational coordination: who is asked, and what each of them says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from metastyr.demo.case import LISTS, data, people
from metastyr.demo.history import history
from metastyr.domain.disclosure import SMALLEST
from metastyr.domain.rounds.intro import Known, suggested
from metastyr.domain.rounds.presets import scoring
from metastyr.theory.instruments import COORDINATION
from metastyr.theory.scales import ScoredItem

INSTRUMENT = COORDINATION
_LEADERS = frozenset({"Ledelse", "Topledelse"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoRound:
    """One round. `groups` holds the list ids of those asked; `follows` is the earlier round's key, or "".

    `late` answer only when they are reminded, `never` not at all; `stopped_after` says after how many
    questions some gave up. `levels` is how each group finds every group (in the order of `groups`) on the
    whole, 1–5.
    """

    key: str
    follows: str
    title: str
    process: str
    reminders: tuple[int, ...]
    groups: Mapping[str, tuple[str, ...]]
    late: frozenset[str]
    stopped_after: Mapping[str, int]
    never: frozenset[str]
    levels: Mapping[str, tuple[float, ...]]

    @property
    def asked(self) -> tuple[str, ...]:
        """Everybody asked, group by group."""
        return tuple(person for members in self.groups.values() for person in members)

    def group_of(self, person: str) -> str:
        """The group someone answers for. LookupError for one who is not asked."""
        for group, members in self.groups.items():
            if person in members:
                return group
        raise LookupError(f"{person} is not asked in the round {self.key}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFollowUp:
    """What the conversation led to, about how `source` finds `target`."""

    source: str
    target: str
    way: str
    text: str
    owner: str


def rounds() -> Mapping[str, DemoRound]:
    """Both rounds by their key, the earlier first.

    >>> {key: len(one.asked) for key, one in rounds().items()}
    {'first': 38, 'second': 40}
    """
    return {raw["key"]: _round(raw) for raw in _told()["rounds"]}


def intro(process: str) -> Mapping[str, str]:
    """What whoever is asked about `process` is told, part by part: the usual suggestion, with the blanks
    filled in."""
    known = Known(
        network=history().network.name,
        process=process,
        leader="Anders Egetoft",
        smallest=SMALLEST,
        anonymous=True,
        rows_may_leave=True,
        authority="Fjordby Kommune",
    )
    return {**suggested(known, "da"), **_told()["intro"]}


def dialogue() -> Mapping[str, str]:
    """`who` talks about the figures, and `how`."""
    told: Mapping[str, str] = _told()["dialogue"]
    return told


def follow_ups() -> tuple[DemoFollowUp, ...]:
    return tuple(
        DemoFollowUp(
            source=raw["from"], target=raw["to"], way=raw["way"], text=raw["text"], owner=raw["owner"]
        )
        for raw in _told()["follow_ups"]
    )


def answers(asked: DemoRound, person: str) -> dict[str, dict[str, int | None]]:
    """What one person answers: question → group → the number of the label from 1, None for "not relevant".

    What they leave blank is not there. Nothing is drawn by chance: where a person stands between two answers
    is read off the SHA-256 of what is asked, so everybody always answers the same. A score is the level at
    which their group finds the other, and how that group leans in this question; leaders see a fifth of a
    point more kindly, each person is up to .3 kinder or harder, and an answer varies by up to .7.

    >>> answers(rounds()["first"], "p37")["shared_goals"]["Psykiatrien"] is None
    True
    """
    if person in asked.never:
        return {}
    told = _told()
    group = asked.group_of(person)
    skipped = {tuple(one) for one in told["left_blank"].get(person, ())}
    nothing_to_do_with = set(told["not_relevant"].get(person, ()))
    own = (0.2 if person in _those_who_lead() else 0.0) + 0.3 * _between(person)
    said: dict[str, dict[str, int | None]] = {}
    for item in INSTRUMENT.items[: asked.stopped_after.get(person)]:
        said[item.key] = {}
        for to, level in zip(asked.groups, asked.levels[group], strict=True):
            if (item.key, to) in skipped:
                continue
            if to in nothing_to_do_with:
                said[item.key][to] = None
                continue
            score = level + own + told["leanings"].get(to, {}).get(item.key, 0.0)
            score += 0.7 * _between(asked.key, person, to, item.key)
            said[item.key][to] = _label(item, score, too_often=[group, to] in told["too_often"])
    return said


def _label(item: ScoredItem, score: float, *, too_often: bool) -> int:
    """The answer that scores nearest to `score`; of two the higher where it is rather too much than too
    little."""
    points = scoring(INSTRUMENT, {})[item.key].points
    labels = range(1, len(points) + 1)
    if too_often:
        labels = labels[::-1]
    best: int = min(labels, key=lambda label: abs(points[label - 1] - min(max(score, 1.0), 5.0)))
    return best


def _between(*words: str) -> float:
    """A number from -1 to 1 that the words decide."""
    digest = hashlib.sha256("|".join(words).encode()).digest()
    return 2 * int.from_bytes(digest[:4], "big") / (2**32 - 1) - 1


@cache
def _those_who_lead() -> frozenset[str]:
    return frozenset(one.id for name in LISTS for one in people(name) if one.level in _LEADERS)


@cache
def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(data("rounds.json"))
    return told


def _round(raw: Mapping[str, Any]) -> DemoRound:
    groups: Mapping[str, Sequence[str]] = raw["groups"]
    if set(raw["levels"]) != set(groups) or any(len(row) != len(groups) for row in raw["levels"].values()):
        raise ValueError(f"{raw['key']}: every group needs a level for every group")
    return DemoRound(
        key=raw["key"],
        follows=raw["follows"],
        title=raw["title"],
        process=raw["process"],
        reminders=tuple(raw["reminders"]),
        groups={name: tuple(members) for name, members in groups.items()},
        late=frozenset(raw["answered_late"]),
        stopped_after=raw["stopped_after"],
        never=frozenset(raw["never_answered"]),
        levels={name: tuple(row) for name, row in raw["levels"].items()},
    )
