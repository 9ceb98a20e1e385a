"""What the sense step asks the tables and the sums: boundaries and rounds."""

from metastyr.web.sense.reads.asked_people import (
    MOST_FOUND,
    AskedGroup,
    AskedPerson,
    FoundPerson,
    Offered,
    Proposed,
    asked_groups,
    find_to_ask,
    homes,
    offered,
    proposed,
    still_to_answer,
)
from metastyr.web.sense.reads.basis import Basis, basis
from metastyr.web.sense.reads.boundaries import (
    PERMUTATIONS,
    SEED,
    Choice,
    Sensed,
    SensedBoundary,
    name_of,
    one_boundary,
    sensed,
)
from metastyr.web.sense.reads.changes import ChangeResult, change_from, earlier_round
from metastyr.web.sense.reads.follow_ups import FollowUpNow, follow_ups_of
from metastyr.web.sense.reads.item_results import ItemResult, items_from
from metastyr.web.sense.reads.results import (
    WITH_RESULTS,
    AnswerRow,
    CoordinationResult,
    NoResults,
    answers_of,
    coordination_from,
    coordination_of,
)
from metastyr.web.sense.reads.rounds import GroupNow, RoundNow, round_now, rounds_of

__all__ = [
    "MOST_FOUND",
    "PERMUTATIONS",
    "SEED",
    "WITH_RESULTS",
    "AnswerRow",
    "AskedGroup",
    "AskedPerson",
    "Basis",
    "ChangeResult",
    "Choice",
    "CoordinationResult",
    "FollowUpNow",
    "FoundPerson",
    "GroupNow",
    "ItemResult",
    "NoResults",
    "Offered",
    "Proposed",
    "RoundNow",
    "Sensed",
    "SensedBoundary",
    "answers_of",
    "asked_groups",
    "basis",
    "change_from",
    "coordination_from",
    "coordination_of",
    "earlier_round",
    "find_to_ask",
    "follow_ups_of",
    "homes",
    "items_from",
    "name_of",
    "offered",
    "one_boundary",
    "proposed",
    "round_now",
    "rounds_of",
    "sensed",
    "still_to_answer",
]
