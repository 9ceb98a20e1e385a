"""The room as a Django app, so that its templates and texts are found."""

from __future__ import annotations

from django.apps import AppConfig


class Room(AppConfig):
    name = "metastyr.web.reflect"
    label = "room_reflect"
