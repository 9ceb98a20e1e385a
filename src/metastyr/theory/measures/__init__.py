"""How every figure is computed, in words a reader can follow: "Sådan er det regnet"."""

from __future__ import annotations

from metastyr.theory.measures.boundaries import BOUNDARY_MEASURES
from metastyr.theory.measures.brokerage import BROKERAGE_MEASURES, BROKERAGE_ROLES, BrokerageRole
from metastyr.theory.measures.change import CHANGE_MEASURES
from metastyr.theory.measures.choice import CHOICE_MEASURES, PLAIN_ACCEPTABILITY
from metastyr.theory.measures.composing import COMPOSE_MEASURES
from metastyr.theory.measures.coordination import COORDINATION_MEASURES
from metastyr.theory.measures.items import ITEM_MEASURES
from metastyr.theory.measures.measure import Measure
from metastyr.theory.measures.reliability import RELIABILITY_MEASURES
from metastyr.theory.measures.structure import STRUCTURE_MEASURES
from metastyr.theory.measures.ties import TIE_MEASURES

MEASURES: tuple[Measure, ...] = (
    *STRUCTURE_MEASURES,
    *BOUNDARY_MEASURES,
    *BROKERAGE_MEASURES,
    *TIE_MEASURES,
    *RELIABILITY_MEASURES,
    *COORDINATION_MEASURES,
    *CHANGE_MEASURES,
    *ITEM_MEASURES,
    *CHOICE_MEASURES,
    PLAIN_ACCEPTABILITY,
    *COMPOSE_MEASURES,
)

__all__ = ["BROKERAGE_ROLES", "MEASURES", "BrokerageRole", "Measure"]
