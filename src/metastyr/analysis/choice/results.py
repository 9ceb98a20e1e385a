"""What comes out of the choice of form: frozen figures with their Monte Carlo error, reasons and flips."""

from __future__ import annotations

from dataclasses import dataclass

Shares = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """How much a criterion speaks for a form (above 0) or against it (below), on the 0–1 scale of value."""

    criterion: str
    weight: float
    value: float


@dataclass(frozen=True, slots=True)
class FormResult:
    """How one form fares. `acceptability[r]` is the share of trials in which it comes out as number r + 1.

    `standard_error` is the Monte Carlo error of each share. `central_weights` is the mean of the weights
    (in the order of the criteria) under which the form is first, `confidence` how often it is first under
    exactly those; both None where it is never first. `reasons` hold every criterion that parts the form
    from `against`, the strongest first: the recommended (or leading) form, and for that its runner-up.
    """

    form: str
    acceptability: Shares
    standard_error: Shares
    expected_rank: float
    central_weights: Shares | None
    confidence: float | None
    against: str
    reasons: tuple[Contribution, ...]

    @property
    def first(self) -> float:
        """The share of trials in which it is first."""
        return self.acceptability[0]

    @property
    def speaks_for(self) -> tuple[Contribution, ...]:
        """What speaks for it, the strongest first."""
        return tuple(one for one in self.reasons if one.value > 0)

    @property
    def speaks_against(self) -> tuple[Contribution, ...]:
        """What speaks against it, the strongest first."""
        return tuple(one for one in self.reasons if one.value < 0)


@dataclass(frozen=True, slots=True)
class Change:
    """One judgement moved: the criterion, and the form too where each form has a value of its own.

    `before` and `after` are answers on the judgement's own scale, one for each assessor who gave it, in the
    order of the assessors; `before` is empty where nobody has answered. `steps` is how far, with its sign.
    """

    criterion: str
    form: str | None
    before: tuple[float, ...]
    after: tuple[float, ...]
    steps: float


@dataclass(frozen=True, slots=True)
class Flip:
    """The least that makes another form first; `first` is its share then.

    `recommended_first` is what the form recommended before has left.
    """

    changes: tuple[Change, ...]
    becomes: str
    first: float
    recommended_first: float

    @property
    def size(self) -> float:
        """All steps taken together."""
        return sum(abs(change.steps) for change in self.changes)


@dataclass(frozen=True, slots=True)
class Acceptability:
    """The whole reckoning. `forms` in their own order, `criteria` by key or name.

    `recommended` is the form most often first; None where the two best lie within Monte Carlo error, and
    then `tied` names the forms that share the lead. `robustness` is the recommended form's share of first
    places (None without one). `clearness` is a key of `theory.judgements.CLEARNESS`. `flips` come smallest
    first: single changes, or pairs where no single one is enough; empty where nothing is recommended.
    `open_questions` are flips of criteria nobody has answered. `pairs_among`: pairs were looked for among so
    many moves only, those that draw hardest; None where all were tried. `weights` are the expected weights.
    """

    forms: tuple[FormResult, ...]
    criteria: tuple[str, ...]
    weights: Shares
    recommended: str | None
    tied: tuple[str, ...]
    robustness: float | None
    clearness: str
    flips: tuple[Flip, ...]
    open_questions: tuple[Flip, ...]
    draws: int
    seed: int
    pairs_among: int | None = None

    def of(self, form: str) -> FormResult:
        """The result of one form; LookupError where there is none of that name."""
        for one in self.forms:
            if one.form == form:
                return one
        raise LookupError(f"no form is called {form!r}")

    @property
    def ranked(self) -> tuple[FormResult, ...]:
        """The forms, the one most often first leading."""
        return tuple(sorted(self.forms, key=lambda one: -one.first))


@dataclass(frozen=True, slots=True)
class Spread:
    """What each assessor answered about one criterion; `low` and `high` are None where nobody did."""

    criterion: str
    answers: tuple[tuple[str, int], ...]
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Alone:
    """Which form one assessor's judgements lead to alone. `first` in the order of the forms."""

    assessor: str
    answered: int
    recommended: str | None
    tied: tuple[str, ...]
    first: Shares


@dataclass(frozen=True, slots=True)
class ChoiceResult:
    """The choice of governance form: all assessors together, each alone, and where they differ."""

    together: Acceptability
    alone: tuple[Alone, ...]
    spread: tuple[Spread, ...]
