"""Every component in every state on one page: to look at, and to be tested as a whole."""

from __future__ import annotations

from metastyr.web.ui.gallery.views import gallery

__all__ = ["gallery"]
