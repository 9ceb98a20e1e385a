"""The decision of a form as paper: task, form, reasons for and against, figures, who assessed, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.analysis.choice.results import Acceptability
from metastyr.documents import choice_sentences as words
from metastyr.documents.report import Day, clock
from metastyr.documents.typesetting import typeset
from metastyr.domain.choice.task import Assessment
from metastyr.domain.figures import both, figure
from metastyr.theory.network_modes import MODES
from metastyr.theory.text import Text

TEMPLATE = "decision.typ"
# What one page holds; longer texts are cut at a word, and it is said where the rest stands.
LONGEST = {"task": 560, "justification": 600, "differs": 340, "mode_justification": 340}
MOST_REASONS = 3
_MODES = {mode.key: mode.name for mode in MODES}
_WORDS = {
    "heading": Text(da="Beslutning om styreform", en="Decision on a form of governance"),
    "task": Text(da="Opgaven", en="The task"),
    "form": Text(da="Vi vælger", en="We choose"),
    "mode": Text(da="Netværket styres ved", en="The network is run by"),
    "why": Text(da="Hvorfor", en="Why"),
    "differs": Text(
        da="Tallene peger på en anden form. Hvorfor vi ikke følger dem",
        en="The figures point to another form. Why we do not follow them",
    ),
    "mode_why": Text(da="Hvorfor det styres på den måde", en="Why it is run that way"),
    "figures": Text(da="Hvad tallene siger", en="What the figures say"),
    "for": Text(da="Det taler for den valgte form", en="This speaks for the form chosen"),
    "against": Text(da="Det taler imod", en="This speaks against it"),
    "nothing": Text(da="Ingen af svarene.", en="None of the answers."),
    "page": Text(da="Side", en="Page"),
    "of": Text(da="af", en="of"),
    "form_column": Text(da="Form", en="Form"),
    "first": Text(da="Først", en="First"),
    "error": Text(da="Usikkerhed", en="Uncertainty"),
    "rank": Text(da="Forventet plads", en="Expected rank"),
    "weighed": Text(da="Først, med vores vægte", en="First, with our weights"),
    "table": Text(da="Hvor ofte hver form kommer først", en="How often each form comes first"),
}
_CUT = Text(da="… (Resten står på siden i Metastyr.)", en="… (The rest is on the page in Metastyr.)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts:
    """What was decided, as it was read then. `mode` is "" where there is none.

    `figures` are the sums when nobody knows the weights, `weighed` with the leader's order, if any.
    """

    network: str
    title: str
    task: str
    form: str
    justification: str
    differs: str
    mode: str
    mode_justification: str
    version: int
    day: date
    by: str
    assessments: tuple[Assessment, ...]
    figures: Acceptability
    weighed: Acceptability | None


def decision_paper(facts: DecisionFacts, *, at: datetime, language: str) -> bytes:
    """The decision as a tagged PDF/UA-1 on one A4 page, made `at` (in the reader's own time zone)."""
    return typeset(TEMPLATE, decision_data(facts, at=at, language=language), at=at)


def decision_data(facts: DecisionFacts, *, at: datetime, language: str) -> dict[str, Any]:
    """What the template sets: every word in one language."""

    def say(text: Text) -> str:
        return text.in_(language)

    def cut(name: str, told: str) -> str:
        return shortened(told, LONGEST[name], say(_CUT))

    made = both("Lavet {day} kl. {hour}", "Made {day} at {hour}", day=Day(at.date()).text, hour=clock(at))
    return {
        "language": "en" if language == "en" else "da",
        "words": {key: say(word) for key, word in _WORDS.items()},
        "network": facts.network,
        "title": facts.title,
        "task": cut("task", facts.task),
        "form": say(words.FORM_NAMES[facts.form]),
        "mode": say(_MODES[facts.mode]) if facts.mode else "",
        "justification": cut("justification", facts.justification),
        "differs": cut("differs", facts.differs),
        "mode_justification": cut("mode_justification", facts.mode_justification),
        "decided": say(_decided(facts)),
        "in_short": say(words.in_short(facts.figures)),
        "rows": [[say(cell) for cell in row] for row in _rows(facts)],
        "has_weights": facts.weighed is not None,
        "basis": say(_basis(facts)),
        "turn": say(words.flip_sentence(facts.figures.flips[0])) if facts.figures.flips else "",
        "for": [say(one) for one in _reasons(facts, speaking_for=True)],
        "against": [say(one) for one in _reasons(facts, speaking_for=False)],
        "made": say(made),
    }


def shortened(text: str, most: int, rest: str) -> str:
    """The text in one paragraph, cut at a word where it is longer than `most`, and then saying so.

    >>> shortened("et to tre", 6, "… (mere)")
    'et to… (mere)'
    """
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    head = whole[: most + 1]
    return (head.rsplit(" ", 1)[0] if " " in head else whole[:most]).rstrip(",.;:") + rest


def _decided(facts: DecisionFacts) -> Text:
    day = Day(facts.day).text
    if not facts.by:
        return both(
            "Besluttet {day}. Version {version}.",
            "Decided {day}. Version {version}.",
            day=day, version=facts.version,
        )  # fmt: skip
    return both(
        "Besluttet {day} af {by}. Version {version}.",
        "Decided {day} by {by}. Version {version}.",
        day=day, by=facts.by, version=facts.version,
    )  # fmt: skip


def _rows(facts: DecisionFacts) -> list[list[Text]]:
    rows = []
    for one in facts.figures.ranked:
        row = [
            words.FORM_NAMES[one.form],
            words.percent(one.first, 1),
            _within(1.96 * one.standard_error[0] * 100),
            figure(one.expected_rank),
        ]
        if facts.weighed:
            row.append(words.percent(facts.weighed.of(one.form).first, 1))
        rows.append(row)
    return rows


def _within(points: float) -> Text:
    """How far off a share may be; never nought, for a drawing always is a little off."""
    if points < 0.05:
        return Text(da="under 0,1 procentpoint", en="under 0.1 percentage points")
    return both("± {n} procentpoint", "± {n} percentage points", n=figure(points, 1))


def _basis(facts: DecisionFacts) -> Text:
    """How many assessed, how many trials, and what the share means."""
    count = len(facts.assessments)
    people = (
        Text(da="én vurdering", en="one assessment")
        if count == 1
        else both("{n} vurderinger, givet hver for sig", "{n} assessments, given apart", n=count)
    )
    return both(
        "Bygger på {people}. {draws} forsøg med tilfældige vægte (SMAA, Lahdelma og Salminen), frø {seed}. "
        "Tallene siger, hvad svarene fører til, ikke om svarene er rigtige.",
        "Based on {people}. {draws} trials with random weights (SMAA, Lahdelma and Salminen), seed {seed}. "
        "The figures tell what the answers lead to, not whether the answers are right.",
        people=people, draws=figure(facts.figures.draws, 0), seed=facts.figures.seed,
    )  # fmt: skip


def _reasons(facts: DecisionFacts, *, speaking_for: bool) -> list[Text]:
    """The strongest criteria, with how they were answered."""
    one = facts.figures.of(facts.form)
    told = one.speaks_for if speaking_for else one.speaks_against
    return [words.reason_sentence(each, facts.assessments) for each in told[:MOST_REASONS]]
