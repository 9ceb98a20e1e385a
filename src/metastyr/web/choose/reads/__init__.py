"""What the choose step asks the tables and the sums."""

from metastyr.web.choose.reads.choices import (
    AssessorNow,
    ChoiceNow,
    Own,
    VersionLine,
    assessors,
    choice_now,
    had_answers,
    is_open,
    latest,
    name_of,
    own_assessment,
    versions,
)
from metastyr.web.choose.reads.readings import (
    DRAWS,
    SEED,
    Reading,
    as_file,
    keep,
    printed,
    read_live,
    reading,
)

__all__ = [
    "DRAWS",
    "SEED",
    "AssessorNow",
    "ChoiceNow",
    "Own",
    "Reading",
    "VersionLine",
    "as_file",
    "assessors",
    "choice_now",
    "had_answers",
    "is_open",
    "keep",
    "latest",
    "name_of",
    "own_assessment",
    "printed",
    "read_live",
    "reading",
    "versions",
]
