"""The four screens of the assessment: three groups of criteria, and the grid of wickedness."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.governance_forms import (
    COUNTER_CRITERIA,
    CRITERIA,
    HORIZONTAL_PROBLEM,
    WICKED_PROBLEM,
    Criterion,
)
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen of the assessment: its name, why it is asked, and its criteria (none: the grid)."""

    name: Text
    text: Text
    criteria: tuple[Criterion, ...] = ()


SCREENS: tuple[Screen, ...] = (
    Screen(
        name=Text(da="Er problemet vildt?", en="Is the problem wicked?"),
        text=WICKED_PROBLEM.text,
        criteria=tuple(one for one in CRITERIA if one.fit is WICKED_PROBLEM),
    ),
    Screen(
        name=Text(da="Går problemet på tværs?", en="Does the problem cut across?"),
        text=HORIZONTAL_PROBLEM.text,
        criteria=tuple(one for one in CRITERIA if one.fit is HORIZONTAL_PROBLEM),
    ),
    Screen(
        name=Text(da="Taler noget for en anden form?", en="Does anything speak for another form?"),
        text=Text(
            da="Et netværk er ikke altid svaret. Lov, faste faglige standarder og resultater, der kan måles, "
            "kan tale for bureaukrati, fagstyre eller marked.",
            en="A network is not always the answer. Law, settled standards and results that can be measured "
            "can speak for bureaucracy, professional rule or the market.",
        ),
        criteria=COUNTER_CRITERIA,
    ),
    Screen(
        name=Text(da="Hvor vildt er problemet?", en="How wicked is the problem?"),
        text=Text(
            da="To spørgsmål placerer opgaven mellem ni slags problemer. Placeringen tæller ikke med i "
            "tallene. Den er til samtalen om, hvad I står med.",
            en="Two questions place the task among nine kinds of problem. The place does not count in the "
            "figures. It is for the conversation on what you have before you.",
        ),
    ),
)
