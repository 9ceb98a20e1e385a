"""What the register asks for, and what it answers when it cannot be done."""

from metastyr.web.register.forms.files import ListFiles
from metastyr.web.register.forms.mapping import Mapping
from metastyr.web.register.forms.organisations import OrganisationForm
from metastyr.web.register.forms.people import PersonForm
from metastyr.web.register.forms.refusals import refuse
from metastyr.web.register.forms.units import UnitForm

__all__ = ["ListFiles", "Mapping", "OrganisationForm", "PersonForm", "UnitForm", "refuse"]
