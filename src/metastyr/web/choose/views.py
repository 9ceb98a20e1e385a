"""The choose step answers honestly that it is not built."""

from __future__ import annotations

from metastyr.web.choose.pages import WILL
from metastyr.web.choose.reads import name_of
from metastyr.web.ui.not_built import not_built

start = not_built("choose", name_of=name_of, will=WILL)
