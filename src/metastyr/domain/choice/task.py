"""A task in the leader's words with everything people judged of it, ready to be reckoned or written down."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.domain.choice.judgement import Judgement
from metastyr.domain.choice.modes import MODE_KEYS, ModeAnswers
from metastyr.domain.choice.wickedness import Placing
from metastyr.theory.governance_forms import FORMS, NETWORK
from metastyr.theory.judgements import WEIGHT_GROUPS

FORM_KEYS: tuple[str, ...] = tuple(form.key for form in FORMS)
GROUP_KEYS: tuple[str, ...] = tuple(group.key for group in WEIGHT_GROUPS)
LONGEST_TITLE = 200
LONGEST_WORDS = 5_000
MOST_ASSESSMENTS = 200

# Tiers from the most important down; within a tier nothing is said, and what is left out may weigh anything.
Order = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, in the leader's own words."""

    title: str
    words: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip() or len(self.title) > LONGEST_TITLE or len(self.words) > LONGEST_WORDS:
            raise ValueError(
                f"a task has a title of 1–{LONGEST_TITLE} and at most {LONGEST_WORDS} characters"
            )


@dataclass(frozen=True, slots=True)
class Assessment:
    """One person's judgements, each criterion at most once, and where that person places the task.

    `assessor` is the name or word shown, unique in a choice. A criterion without a judgement is not answered.
    """

    assessor: str
    judgements: tuple[Judgement, ...] = ()
    placing: Placing | None = None

    def __post_init__(self) -> None:
        criteria = [judgement.criterion for judgement in self.judgements]
        if len(set(criteria)) < len(criteria):
            raise ValueError(f"a criterion is judged twice by {self.assessor!r}")

    def of(self, criterion: str) -> Judgement | None:
        """The judgement of a criterion, by key; None where it is not answered."""
        return next((one for one in self.judgements if one.criterion == criterion), None)


@dataclass(frozen=True, slots=True)
class Decision:
    """The form the leader chose, which may differ from the sums, with a reason in writing.

    `mode` only where a network was chosen. ValueError where a key is unknown.
    """

    form: str
    reason: str
    mode: str | None = None
    mode_reason: str = ""

    def __post_init__(self) -> None:
        if self.form not in FORM_KEYS:
            raise ValueError(f"no form is called {self.form!r}")
        if self.mode is not None and (self.mode not in MODE_KEYS or self.form != NETWORK.key):
            raise ValueError(f"{self.mode!r} is not a way of running what {self.form!r} is")


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything the choice of form rests on. `order` ranks weight groups by importance, by key.

    ValueError where two assessments have one name, or the order has an unknown or repeated group.
    """

    task: Task
    assessments: tuple[Assessment, ...] = ()
    order: Order = ()
    modes: ModeAnswers | None = None
    decision: Decision | None = None

    def __post_init__(self) -> None:
        names = [one.assessor for one in self.assessments]
        if len(set(names)) < len(names):
            raise ValueError("two assessments have the same name")
        if len(names) > MOST_ASSESSMENTS:
            raise ValueError(f"at most {MOST_ASSESSMENTS} assessments")
        check_order(self.order, GROUP_KEYS)


def check_order(order: Order, known: tuple[str, ...]) -> None:
    """ValueError where an order has a name that is not `known`, a name twice, or an empty tier.

    >>> check_order((("a",), ("b", "c")), ("a", "b", "c", "d"))
    """
    named = [name for tier in order for name in tier]
    if len(set(named)) < len(named) or set(named) - set(known) or not all(order):
        raise ValueError(f"an order names each of {known} at most once, in tiers that are not empty: {order}")
