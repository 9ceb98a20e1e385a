"""Which part of a draft was changed, as the verbs its traces are left with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from metastyr.domain.rounds.presets import CUT_OFFS, SCORE_MAPS
from metastyr.domain.rounds.terms import INTRO_FOR

_FIELDS: Mapping[str, frozenset[str]] = {
    "round.process_changed": frozenset({"title", "process"}),
    "round.check_answered": frozenset({"pays_to_ask"}),
    "round.rules_changed": frozenset({"smallest_group", "rows_may_leave", "language", CUT_OFFS, SCORE_MAPS}),
    "round.days_changed": frozenset({"opens", "closes", "reminders"}),
    "round.words_gone_through": frozenset({"intro", INTRO_FOR}),
    "round.council_noted": frozenset({"works_council_informed"}),
}


def verbs_of(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """One verb for each part in which the two differ; `settings` count key by key. That a round is no longer
    anonymous, or is again, has a verb of its own.

    >>> verbs_of({"anonymous": True, "language": "da"}, {"anonymous": False, "language": "en"})
    ('round.made_named', 'round.rules_changed')
    """
    old, new = _flat(before), _flat(after)
    differ = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    named = ("round.made_anonymous" if new.get("anonymous") else "round.made_named",)
    return (
        *(named if "anonymous" in differ else ()),
        *(verb for verb, fields in _FIELDS.items() if fields & differ),
    )


def _flat(columns: Mapping[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in columns.items() if name != "settings"}
    return {**columns.get("settings", {}), **rest}
