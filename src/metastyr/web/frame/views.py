"""The frame step answers honestly that it is not built."""

from __future__ import annotations

from metastyr.web.frame.pages import WILL
from metastyr.web.frame.reads import name_of
from metastyr.web.ui.not_built import not_built

start = not_built("frame", name_of=name_of, will=WILL)
