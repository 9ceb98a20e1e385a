"""Writes of the design step: who takes part, ties, canvases, needs and candidates, and who is asked in."""

from metastyr.web.design.actions.people import (
    NotChanged,
    Reason,
    add_tie,
    change_membership,
    note_export,
    open_membership,
    remove_tie,
)

__all__ = [
    "NotChanged",
    "Reason",
    "add_tie",
    "change_membership",
    "note_export",
    "open_membership",
    "remove_tie",
]
