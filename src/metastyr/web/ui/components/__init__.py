"""The parts pages are built from: one file each, listed here by the name templates use."""

from __future__ import annotations

from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.badge import Badge
from metastyr.web.ui.components.breadcrumb import Breadcrumb
from metastyr.web.ui.components.button import Button
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.components.component import Component
from metastyr.web.ui.components.details import Details
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.error_summary import ErrorSummary
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.matrix import Matrix
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.network_map import NetworkMap
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.sign import Sign
from metastyr.web.ui.components.steps import Steps
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.components.tabs import Tabs
from metastyr.web.ui.components.timeline import Timeline
from metastyr.web.ui.components.upload import Upload

COMPONENTS: dict[str, type[Component]] = {
    "alert": Alert,
    "badge": Badge,
    "breadcrumb": Breadcrumb,
    "button": Button,
    "card": Card,
    "details": Details,
    "empty": Empty,
    "error_summary": ErrorSummary,
    "figure": Figure,
    "matrix": Matrix,
    "measure": Measure,
    "network_map": NetworkMap,
    "pagination": Pagination,
    "sign": Sign,
    "steps": Steps,
    "table": Table,
    "tabs": Tabs,
    "timeline": Timeline,
    "upload": Upload,
}
