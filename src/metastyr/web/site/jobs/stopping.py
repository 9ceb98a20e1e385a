"""A word between the worker and what it is doing: stop after this letter."""

from __future__ import annotations

import threading

asked_to_stop = threading.Event()
