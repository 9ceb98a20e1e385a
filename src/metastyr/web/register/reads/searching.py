"""Searching and paging the register's lists, whatever the database thinks of capital æ, ø and å."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

PER_PAGE = 50

Row = TypeVar("Row")
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Generic[Row]):
    """One page of a list: its rows, which page of how many, and how many there are in all."""

    rows: tuple[Row, ...]
    page: int
    pages: int
    total: int


def holding(text: str, *fields: str) -> Q:
    """Rows where every word of `text` stands in one of `fields`.

    SQLite ignores case for a–z only, so each word is tried in the ways people write it.
    """
    wanted = Q()
    for word in text.split():
        ways = {word, word.lower(), word.upper(), word.capitalize()}
        wanted &= Q.create(
            [Q((f"{field}__icontains", way)) for field in fields for way in sorted(ways)], connector=Q.OR
        )
    return wanted


def leaf(rows: QuerySet[M], page: int, *, shape: Callable[[Any], Row]) -> Leaf[Row]:
    """Page number `page` (from 1; the nearest that exists), each row shaped. Two queries."""
    total = rows.count()
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(page, 1), pages)
    taken = rows[(page - 1) * PER_PAGE : page * PER_PAGE]
    return Leaf(rows=tuple(shape(row) for row in taken), page=page, pages=pages, total=total)
