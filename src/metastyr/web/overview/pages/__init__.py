"""The overview's pages as a reader meets them."""

from metastyr.web.overview.pages.front import edit, front
from metastyr.web.overview.pages.start import new, start
from metastyr.web.overview.pages.trace import trace

__all__ = ["edit", "front", "new", "start", "trace"]
