"""Danish dictionary order in a query, the same word on SQLite and PostgreSQL."""

from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Collate


def danish(field: str) -> Collate:
    """`queryset.order_by(danish("name"))`: the collation is made by the first migration on
    PostgreSQL and on every connection on SQLite."""
    return Collate(F(field), "danish")
