"""What a reader calls boundaries and the details they are read from; shared by forms and pages."""

from __future__ import annotations

from django.utils.translation import gettext as _

from metastyr.domain.boundaries import REGISTER_ATTRIBUTES, BoundaryKind
from metastyr.domain.taking_in.plan import OWN
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.web.ui.words import said

# The name of a row's radios in the preview is this and the row's number.
SAME = "same_"


def attribute_name(attribute: str) -> str:
    """What the reader calls an attribute a boundary is read from."""
    if attribute.startswith(OWN):
        return attribute.removeprefix(OWN)
    if attribute in REGISTER_ATTRIBUTES:
        return said(REGISTER_ATTRIBUTES[attribute])
    return _("ikke valgt")


def boundary_name(kind: BoundaryKind) -> str:
    """The boundary's name in the catalogue."""
    return said(next(one.name for one in BOUNDARIES if one.id == f"boundary.{kind}"))
