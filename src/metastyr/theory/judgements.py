"""What a judgement of a task may say and how it counts: answers, sureness, weights, clearness."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import works
from metastyr.theory.governance_forms import (
    BUREAUCRACY,
    COUNTER_CRITERIA,
    CRITERIA,
    HORIZONTAL_PROBLEM,
    MARKET,
    NETWORK,
    PROFESSION,
    WICKED_PROBLEM,
    Criterion,
    GovernanceForm,
)
from metastyr.theory.scales import Scale
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_OWN = Source(
    note=Text(
        da="Svarene og deres vægt er vores egne",
        en="The answers and what they count are our own",
    )
)
_SMAA = Source(
    literature=(works.LAHDELMA_SALMINEN_2001,),
    note=Text(da="Grupperne er vores egne", en="The groups are our own"),
)

ANSWER_SCALE = Scale(
    id="scale.true-of-the-task",
    name=Text(da="Hvor sandt er det om opgaven?", en="How true is it of the task?"),
    text=Text(
        da="Fem svar fra 0, som er slet ikke, til 4, som er helt og holdent.",
        en="Five answers from 0, which is not at all, to 4, which is entirely.",
    ),
    labels=(
        Text(da="Slet ikke", en="Not at all"),
        Text(da="Kun lidt", en="Only a little"),
        Text(da="Både og", en="Half and half"),
        Text(da="For det meste", en="For the most part"),
        Text(da="Helt og holdent", en="Entirely"),
    ),
    source=_OWN,
    standing=Standing.OWN,
)
# An answer is a place among the labels, counted from 0.
HIGHEST_ANSWER = ANSWER_SCALE.points - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SurenessWord(Entry):
    """How sure one is of an answer; the truth may lie `steps` answers to either side of it."""

    steps: float


def _sureness(key: str, steps: float, name: Text, text: Text) -> SurenessWord:
    return SurenessWord(
        id=f"sureness.{key}", steps=steps, name=name, text=text, source=_OWN, standing=Standing.OWN
    )


SURENESS: tuple[SurenessWord, ...] = (
    _sureness(
        "sure",
        0.5,
        Text(da="Sikker", en="Sure"),
        Text(
            da="Svaret tages, som det står. Det regnes kun for afrundet, et halvt trin til hver side.",
            en="The answer is taken as it stands. It only counts as rounded, half a step to either side.",
        ),
    ),
    _sureness(
        "fairly",
        1.0,
        Text(da="Nogenlunde sikker", en="Fairly sure"),
        Text(
            da="Et trin op eller ned ville ikke overraske.",
            en="One step up or down would be no surprise.",
        ),
    ),
    _sureness(
        "unsure",
        2.0,
        Text(da="Usikker", en="Unsure"),
        Text(
            da="Svaret er et gæt. Det kan ligge to trin til hver side.",
            en="The answer is a guess. It may be two steps off to either side.",
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightGroup(Entry):
    """Criteria that share one weight before it is shared among them; `parts` share it first.

    `favours` is the form the group speaks for the more its criteria are true.
    """

    favours: GovernanceForm
    parts: tuple[tuple[Criterion, ...], ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every criterion of the group."""
        return tuple(criterion for part in self.parts for criterion in part)


def _fitting(fit: Entry) -> tuple[Criterion, ...]:
    return tuple(criterion for criterion in CRITERIA if criterion.fit is fit)


def _group(
    key: str, favours: GovernanceForm, parts: tuple[tuple[Criterion, ...], ...], name: Text, text: Text
) -> WeightGroup:
    return WeightGroup(
        id=f"weight-group.{key}",
        favours=favours,
        parts=parts,
        name=name,
        text=text,
        source=_SMAA,
        standing=Standing.OWN,
    )


def _counter(favours: GovernanceForm) -> tuple[tuple[Criterion, ...], ...]:
    return (tuple(criterion for criterion in COUNTER_CRITERIA if criterion.favours is favours),)


WEIGHT_GROUPS: tuple[WeightGroup, ...] = (
    _group(
        "wicked-or-across",
        NETWORK,
        (_fitting(WICKED_PROBLEM), _fitting(HORIZONTAL_PROBLEM)),
        Text(da="At opgaven er vild og går på tværs", en="That the task is wicked and cuts across"),
        Text(
            da="De ni kriterier, der taler for et netværk: seks om vilde og tre om horisontale problemer.",
            en="The nine criteria that speak for a network: six on wicked and three on horizontal problems.",
        ),
    ),
    _group(
        "legality",
        BUREAUCRACY,
        _counter(BUREAUCRACY),
        Text(da="Lov og ligebehandling", en="Law and equal treatment"),
        Text(
            da="Det kriterium, der taler for bureaukrati.",
            en="The criterion that speaks for bureaucracy.",
        ),
    ),
    _group(
        "standards",
        PROFESSION,
        _counter(PROFESSION),
        Text(da="Fagets standarder", en="The standards of a profession"),
        Text(
            da="Det kriterium, der taler for fagstyre.",
            en="The criterion that speaks for professional rule.",
        ),
    ),
    _group(
        "measurable",
        MARKET,
        _counter(MARKET),
        Text(da="Et resultat, der kan måles og købes", en="A result that can be measured and bought"),
        Text(
            da="Det kriterium, der taler for marked og kontrakt.",
            en="The criterion that speaks for market and contract.",
        ),
    ),
)
ALL_CRITERIA: tuple[Criterion, ...] = (*CRITERIA, *COUNTER_CRITERIA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearness(Entry):
    """How clearly one form comes out: it is first in at least `at_least` of all trials."""

    at_least: float


def _clearness(key: str, at_least: float, name: Text, text: Text) -> Clearness:
    return Clearness(
        id=f"clearness.{key}", at_least=at_least, name=name, text=text, source=_OWN, standing=Standing.OWN
    )


# From the clearest down; the first whose share is reached is the word for it.
CLEARNESS: tuple[Clearness, ...] = (
    _clearness(
        "clear",
        0.8,
        Text(da="Klart", en="Clear"),
        Text(
            da="Formen er først i mindst fire ud af fem forsøg. Med jeres svar betyder vægtene kun lidt for, "
            "hvad der kommer først.",
            en="The form is first in at least four trials of five. With your answers, the weights matter "
            "little to what comes first.",
        ),
    ),
    _clearness(
        "leaning",
        0.5,
        Text(da="Hælder til", en="Leaning"),
        Text(
            da="Formen er først i mere end hvert andet forsøg. Vægten kan vende det.",
            en="The form is first in more than every other trial. Weights can turn it.",
        ),
    ),
    _clearness(
        "open",
        0.0,
        Text(da="Åbent", en="Open"),
        Text(
            da="Ingen form er først i hvert andet forsøg. Det er jeres vægtning, der afgør det.",
            en="No form is first in every other trial. It is your own weighing that decides.",
        ),
    ),
)

ENTRIES: tuple[Entry, ...] = (ANSWER_SCALE, *SURENESS, *WEIGHT_GROUPS, *CLEARNESS)
