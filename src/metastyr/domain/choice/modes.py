"""Which way of running a network its conditions speak for: conditions met, not met and unanswered."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.domain.figures import both
from metastyr.theory.mode_levels import MODE_LEVELS, PARTICIPANTS, ModeLevel
from metastyr.theory.network_modes import CONDITIONS, MODES, TABLE
from metastyr.theory.source import Entry
from metastyr.theory.text import Text

CONDITION_KEYS: tuple[str, ...] = tuple(condition.key for condition in CONDITIONS)
MODE_KEYS: tuple[str, ...] = tuple(mode.key for mode in MODES)
MOST_PARTICIPANTS = 10_000
_LEVELS = {(level.condition.key, level.key): level for level in MODE_LEVELS}
_CELLS = {(cell.mode.key, cell.condition.key): cell for cell in TABLE}


def levels_of(condition: str) -> tuple[ModeLevel, ...]:
    """The answers one can give about a condition, lowest first."""
    return tuple(level for level in MODE_LEVELS if level.condition.key == condition)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeAnswers:
    """What is known of the coming network; None is not answered. `participants` is a number of parties.

    `reasons` holds pairs of a condition's key and why it was answered so. ValueError where a word is not
    one of the condition's levels.
    """

    trust: str | None = None
    participants: int | None = None
    goal_consensus: str | None = None
    competency_need: str | None = None
    reasons: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for condition, key in (
            ("trust", self.trust),
            ("goal-consensus", self.goal_consensus),
            ("competency-need", self.competency_need),
        ):
            if key is not None and (condition, key) not in _LEVELS:
                raise ValueError(f"{condition} has no level {key!r}")
        explained = [condition for condition, _ in self.reasons]
        if set(explained) - set(CONDITION_KEYS) or len(set(explained)) < len(explained):
            raise ValueError(f"reasons are given once for each of {CONDITION_KEYS}, not {explained}")
        if self.participants is not None and not 2 <= self.participants <= MOST_PARTICIPANTS:
            raise ValueError(f"participants are 2 to {MOST_PARTICIPANTS}, not {self.participants}")

    def level(self, condition: str) -> ModeLevel | None:
        """The level answered about a condition, by key; a number of parties is read as few, moderate, many.

        >>> ModeAnswers(participants=12).level("participants").key
        'moderate'
        """
        if condition == PARTICIPANTS.key:
            if self.participants is None:
                return None
            return next(
                one for one in levels_of(condition) if one.most is None or self.participants <= one.most
            )
        key: str | None = getattr(self, condition.replace("-", "_"))
        return None if key is None else _LEVELS[condition, key]


@dataclass(frozen=True, slots=True)
class ConditionFit:
    """One condition of one mode: what the mode asks, what was answered, and whether they go together.

    `met` is None where nothing was answered.
    """

    condition: Entry
    asked: Text
    answered: ModeLevel | None
    met: bool | None
    reason: Text


@dataclass(frozen=True, slots=True)
class ModeFit:
    """How many of a mode's four conditions the answers meet, with reasons in words."""

    mode: Entry
    conditions: tuple[ConditionFit, ...]

    @property
    def met(self) -> int:
        """Conditions met."""
        return sum(one.met is True for one in self.conditions)

    @property
    def answered(self) -> int:
        """Conditions with an answer."""
        return sum(one.met is not None for one in self.conditions)


@dataclass(frozen=True, slots=True)
class ModeReading:
    """All three modes in the catalogue's order; `best` holds those with most conditions met, if any is.

    More than one best is a tie and is called one. The conditions are recalled, not checked.
    """

    fits: tuple[ModeFit, ...]
    best: tuple[Entry, ...]
    answered: int


_MET = Text(
    da="{condition}: formen passer bedst til “{asked}”, og I har svaret “{answered}”.",
    en="{condition}: the mode goes best with “{asked}”, and you answered “{answered}”.",
)
_UNMET = Text(
    da="{condition}: formen passer bedst til “{asked}”, men I har svaret “{answered}”.",
    en="{condition}: the mode goes best with “{asked}”, but you answered “{answered}”.",
)
_OPEN = Text(
    da="{condition}: formen passer bedst til “{asked}”. I har ikke svaret på det.",
    en="{condition}: the mode goes best with “{asked}”. You have not answered this.",
)


def read_modes(answers: ModeAnswers) -> ModeReading:
    """The three ways of running a network held up against the answers.

    >>> seen = read_modes(ModeAnswers(trust="high", participants=6, goal_consensus="high"))
    >>> [mode.key for mode in seen.best], seen.fits[0].met, seen.fits[0].answered
    (['shared-governance'], 3, 3)
    """
    fits = tuple(
        ModeFit(mode, tuple(_fit(mode, condition, answers) for condition in CONDITIONS)) for mode in MODES
    )
    most = max(fit.met for fit in fits)
    best = tuple(fit.mode for fit in fits if fit.met == most and most > 0)
    return ModeReading(fits, best, fits[0].answered)


def _fit(mode: Entry, condition: Entry, answers: ModeAnswers) -> ConditionFit:
    asked = _CELLS[mode.key, condition.key].name
    level = answers.level(condition.key)
    met = None if level is None else mode in level.suits
    told = _OPEN if met is None else _MET if met else _UNMET
    answered = level.name if level else ""
    lowered = Text(da=answered.da.lower(), en=answered.en.lower()) if isinstance(answered, Text) else ""
    reason = both(told.da, told.en, condition=condition.name, asked=asked, answered=lowered)
    return ConditionFit(condition, asked, level, met, reason)
