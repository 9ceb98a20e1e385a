"""The pages of the choose step: the start, the assessment, what came out, and the decision."""

from metastyr.web.choose.pages.answers import answers
from metastyr.web.choose.pages.assess import aside, intro, overview, screen
from metastyr.web.choose.pages.deciding import conditions, confirm, decide, differs_from, weigh
from metastyr.web.choose.pages.files import decision_paper, file_name
from metastyr.web.choose.pages.modes import modes
from metastyr.web.choose.pages.results import bars, result, sealed
from metastyr.web.choose.pages.start import again, closed, start, task, version
from metastyr.web.choose.pages.too_late import too_late

__all__ = [
    "again",
    "answers",
    "aside",
    "bars",
    "closed",
    "conditions",
    "confirm",
    "decide",
    "decision_paper",
    "differs_from",
    "file_name",
    "intro",
    "modes",
    "overview",
    "result",
    "screen",
    "sealed",
    "start",
    "task",
    "too_late",
    "version",
    "weigh",
]
