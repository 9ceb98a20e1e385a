"""Every write of the register: one function a change, one transaction, one trace."""

from metastyr.web.register.actions.lists import NotAsSeen, SnagsLeft, TakenIn, UploadGone, take_in_people
from metastyr.web.register.actions.organisations import add_organisation, change_organisation
from metastyr.web.register.actions.people import add_person, change_person
from metastyr.web.register.actions.refusal import NotPossible, Reason
from metastyr.web.register.actions.units import add_unit, change_unit
from metastyr.web.register.actions.uploads import (
    forget_old_uploads,
    forget_upload,
    hold_upload,
    remember_choices,
)

__all__ = [
    "NotAsSeen",
    "NotPossible",
    "Reason",
    "SnagsLeft",
    "TakenIn",
    "UploadGone",
    "add_organisation",
    "add_person",
    "add_unit",
    "change_organisation",
    "change_person",
    "change_unit",
    "forget_old_uploads",
    "forget_upload",
    "hold_upload",
    "remember_choices",
    "take_in_people",
]
