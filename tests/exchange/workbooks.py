"""Workbooks made for the tests, good ones and evil ones."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

import xlsxwriter


def workbook(*sheets: Sequence[Sequence[object]], hidden: int | None = None) -> bytes:
    """An ordinary xlsx with one sheet for each list of rows."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"strings_to_formulas": False, "strings_to_numbers": False})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    for i, rows in enumerate(sheets):
        sheet = book.add_worksheet()
        if i == hidden:
            sheet.hide()
        elif hidden == 0 and i == 1:
            sheet.set_first_sheet()
            sheet.activate()
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if hasattr(value, "year"):
                    sheet.write_datetime(r, c, value, day)  # type: ignore[arg-type]
                elif isinstance(value, str):
                    sheet.write_string(r, c, value)
                else:
                    sheet.write(r, c, value)
    book.close()
    return target.getvalue()


def rewritten(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The same workbook with some parts replaced, added, or (None) left out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return target.getvalue()


def lying_bomb(size: int) -> bytes:
    """A zip whose one sheet unpacks to `size` bytes while every header states 100 bytes with a
    checksum that fits those 100."""
    stated = b"\0" * 100
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(size // 1_000_000)) + packer.flush()
    name = b"xl/worksheets/sheet1.xml"
    fields = (20, 0, 8, 0, 0, zlib.crc32(stated), len(packed), len(stated), len(name), 0)
    local = b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", *fields) + name + packed
    central = b"PK\x01\x02" + struct.pack("<HHHHHHIIIHHHHHII", 20, *fields, 0, 0, 0, 0, 0) + name
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + end
