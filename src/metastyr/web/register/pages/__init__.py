"""The register's pages as a reader meets them."""

from metastyr.web.register.pages.lists import take_in
from metastyr.web.register.pages.organisations import (
    edit_organisation,
    edit_unit,
    organisation,
    organisations,
)
from metastyr.web.register.pages.people import edit_person, people, person
from metastyr.web.register.pages.preview import Held, preview
from metastyr.web.register.pages.start import start

__all__ = [
    "Held",
    "edit_organisation",
    "edit_person",
    "edit_unit",
    "organisation",
    "organisations",
    "people",
    "person",
    "preview",
    "start",
    "take_in",
]
