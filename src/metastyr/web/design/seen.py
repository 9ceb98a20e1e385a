"""What a form showed when it was opened, as one short text: nobody writes over what came meanwhile."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.web.ui.remembered import fingerprint


def of_need(kind: str, name: str, why: str, at_least: int) -> str:
    return fingerprint(kind, name, why, at_least)


def of_candidate(brings: Mapping[int, str], told: Mapping[str, object]) -> str:
    """By the own words for each need, and by what else is told of the candidate, by field."""
    return fingerprint(sorted(brings.items()), sorted(told.items()))


JUDGED = ("power", "legitimacy", "urgency", "stance", "stance_reason", "effort", "place", "place_reason")
"""The fields of a candidate that a leader judges."""
OUTSIDE = ("name", "organisation", "sector", "function", "level", "place_name", "email")
"""Those that say who it is, for one who is not in the register."""
