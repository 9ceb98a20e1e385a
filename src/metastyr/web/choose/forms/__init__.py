"""What the choose step asks for: the task, the answers of an assessment, and the leader's own words."""

from metastyr.web.choose.forms.assessing import Criteria, Grid
from metastyr.web.choose.forms.deciding import Conditions, Decision, Weights
from metastyr.web.choose.forms.task import Task

__all__ = ["Conditions", "Criteria", "Decision", "Grid", "Task", "Weights"]
