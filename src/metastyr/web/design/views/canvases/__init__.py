"""The views of the canvases."""

from metastyr.web.design.views.canvases.listing import canvas_new, canvases
from metastyr.web.design.views.canvases.paper import canvas_empty, canvas_pdf
from metastyr.web.design.views.canvases.sheet import canvas_field, canvas_sheet, canvas_write
from metastyr.web.design.views.canvases.states import (
    canvas_away,
    canvas_rename,
    canvas_share,
    canvas_take_out,
)
from metastyr.web.design.views.canvases.versions import (
    canvas_bring_back,
    canvas_compare,
    canvas_keep,
    canvas_version,
    canvas_versions,
)

__all__ = [
    "canvas_away",
    "canvas_bring_back",
    "canvas_compare",
    "canvas_empty",
    "canvas_field",
    "canvas_keep",
    "canvas_new",
    "canvas_pdf",
    "canvas_rename",
    "canvas_share",
    "canvas_sheet",
    "canvas_take_out",
    "canvas_version",
    "canvas_versions",
    "canvas_write",
    "canvases",
]
