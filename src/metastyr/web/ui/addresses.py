"""Parts of an address that need more care than Django's own: an id that no database chokes on."""

from __future__ import annotations

from django.urls import register_converter
from django.urls.converters import IntConverter


class IdConverter(IntConverter):
    """A row's id: at most 18 digits, so that it fits where a database keeps it."""

    regex = "[0-9]{1,18}"


register_converter(IdConverter, "id")
