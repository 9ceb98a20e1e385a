"""The sectors an organisation can belong to."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from metastyr.theory.text import Text


class Sector(StrEnum):
    """Where an organisation stands; the stakeholder boundary often follows it."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    STATE = "state"
    COMPANY = "company"
    ASSOCIATION = "association"
    CITIZENS = "citizens"
    OTHER = "other"


SECTOR_NAMES: Mapping[Sector, Text] = {
    Sector.MUNICIPALITY: Text(da="Kommune", en="Municipality"),
    Sector.REGION: Text(da="Region", en="Region"),
    Sector.STATE: Text(da="Stat", en="State"),
    Sector.COMPANY: Text(da="Virksomhed", en="Company"),
    Sector.ASSOCIATION: Text(da="Forening", en="Association"),
    Sector.CITIZENS: Text(da="Borgere", en="Citizens"),
    Sector.OTHER: Text(da="Andet", en="Other"),
}
