"""The views of the choose step: the task, the assessments, what came out, the decision and its files."""

from metastyr.web.choose.views.assessing import aside, assess, overview, screen
from metastyr.web.choose.views.deciding import conditions, decide, weigh
from metastyr.web.choose.views.files import file, paper, picture
from metastyr.web.choose.views.results import answers, modes, result
from metastyr.web.choose.views.task import again, open_for_assessment, start, take_back, task, version

__all__ = [
    "again",
    "answers",
    "aside",
    "assess",
    "conditions",
    "decide",
    "file",
    "modes",
    "open_for_assessment",
    "overview",
    "paper",
    "picture",
    "result",
    "screen",
    "start",
    "take_back",
    "task",
    "version",
    "weigh",
]
