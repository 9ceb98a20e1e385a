"""The anchor step answers honestly that it is not built."""

from __future__ import annotations

from metastyr.web.anchor.pages import WILL
from metastyr.web.anchor.reads import name_of
from metastyr.web.ui.not_built import not_built

start = not_built("anchor", name_of=name_of, will=WILL)
