"""The tables as a Django app, with Danish sorting on every SQLite connection."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from metastyr.domain.danish_order import danish_compare


def _danish_sorting(*, connection: Any, **_: object) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_collation("danish", danish_compare)


class Records(AppConfig):
    name = "metastyr.records"
    label = "records"

    def ready(self) -> None:
        connection_created.connect(_danish_sorting, dispatch_uid="danish_sorting")
