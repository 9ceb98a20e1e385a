"""What the register's pages read: frozen values, never rows of the database."""

from metastyr.web.register.reads.counts import RegisterCounts, counts
from metastyr.web.register.reads.organisations import (
    OrganisationLine,
    OrganisationSeen,
    UnitLine,
    UnitSeen,
    organisation,
    organisation_choices,
    organisations,
    unit,
    unit_choices,
    unit_tree,
)
from metastyr.web.register.reads.people import PersonLine, PersonSeen, people, person
from metastyr.web.register.reads.searching import Leaf
from metastyr.web.register.reads.uploads import (
    NetworkSeen,
    WaitingLine,
    WaitingList,
    network,
    register_beside,
    waiting_list,
    waiting_lists,
)

__all__ = [
    "Leaf",
    "NetworkSeen",
    "OrganisationLine",
    "OrganisationSeen",
    "PersonLine",
    "PersonSeen",
    "RegisterCounts",
    "UnitLine",
    "UnitSeen",
    "WaitingLine",
    "WaitingList",
    "counts",
    "network",
    "organisation",
    "organisation_choices",
    "organisations",
    "people",
    "person",
    "register_beside",
    "unit",
    "unit_choices",
    "unit_tree",
    "waiting_list",
    "waiting_lists",
]
