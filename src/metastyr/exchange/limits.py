"""How much a file may hold: a list of people is small, and what is not is refused before it is read."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds for one file. Bytes as sent; `unpacked` bytes of an xlsx when decompressed.

    `cells` is rows times columns. After `problems` the rest of the file is not looked through: it is
    refused anyway, and nobody reads more than that.
    """

    bytes: int = 5 * MEGABYTE
    rows: int = 20_000
    columns: int = 200
    cells: int = 600_000
    problems: int = 1_000
    cell: int = 10_000
    unpacked: int = 60 * MEGABYTE


UPLOAD = Limits()
SHELL = Limits(bytes=40 * MEGABYTE, rows=1_000_000, columns=1_000, cells=100_000_000, unpacked=400 * MEGABYTE)
