"""The pages of the canvases: the list, one sheet to fill in or read, its versions, and a few small forms."""

from metastyr.web.design.pages.canvases.fields import FieldShown, Told, field_shown
from metastyr.web.design.pages.canvases.listing import canvases
from metastyr.web.design.pages.canvases.sheet import sheet
from metastyr.web.design.pages.canvases.small import confirm, new_sheet, rename
from metastyr.web.design.pages.canvases.versions import compare, version, versions

__all__ = [
    "FieldShown",
    "Told",
    "canvases",
    "compare",
    "confirm",
    "field_shown",
    "new_sheet",
    "rename",
    "sheet",
    "version",
    "versions",
]
