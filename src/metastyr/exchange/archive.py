"""An xlsx is a zip from a stranger: it is unpacked under a cap and packed anew before anything reads it."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from xml.parsers import expat

from metastyr.exchange.limits import Limits

MOST_PARTS = 2_000
_CHUNK = 1 << 16
_SAFE_PART = (".xml", ".rels")


class ArchiveError(Exception):
    """Why an archive is not read: `bomb`, `damaged`, `encrypted`, `macros`, `not_xlsx`, `rows`, `columns`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Corner:
    """The last row and column of a sheet that hold anything (0 when it is empty)."""

    rows: int
    columns: int


def safe_workbook(data: bytes, limits: Limits) -> bytes:
    """The workbook with only its XML parts, stored uncompressed: what was counted is what is read.

    The sizes an archive states about itself are not believed: every part is really unpacked, and
    the unpacking stops at `limits.unpacked` bytes in all. Overlapping parts, a lying directory and
    sheets whose corner cell would make a reader fill its memory are all met here.
    ArchiveError when it may not be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _unpacked(archive, data, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise ArchiveError("damaged") from error
    if "xl/vbaProject.bin" in parts:
        raise ArchiveError("macros")
    if "xl/workbook.xml" not in parts or "[Content_Types].xml" not in parts:
        raise ArchiveError("not_xlsx")
    for name, part in parts.items():
        corner = _checked_xml(part)
        if name.startswith("xl/worksheets/"):
            if corner.rows > limits.rows + 1:
                raise ArchiveError("rows")
            if corner.columns > limits.columns:
                raise ArchiveError("columns")
            if corner.rows * corner.columns > limits.cells:
                raise ArchiveError("cells")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as clean:
        for name, part in parts.items():
            clean.writestr(zipfile.ZipInfo(name), part)
    return packed.getvalue()


def _unpacked(archive: zipfile.ZipFile, data: bytes, limits: Limits) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise ArchiveError("bomb")
    parts: dict[str, bytes] = {}
    total = 0
    for entry in entries:
        name = entry.filename.lstrip("/")
        if entry.flag_bits & 0x1:
            raise ArchiveError("encrypted")
        if name == "xl/vbaProject.bin":
            parts[name] = b""
            continue
        if entry.is_dir() or not name.endswith(_SAFE_PART):
            continue
        if name in parts:
            raise ArchiveError("damaged")
        parts[name] = _part(entry, data, limits.unpacked - total)
        total += len(parts[name])
    return parts


def _part(entry: zipfile.ZipInfo, data: bytes, room: int) -> bytes:
    """One part unpacked from its raw bytes, at most `room` of them."""
    start = entry.header_offset
    header = data[start : start + 30]
    if len(header) < 30 or header[:4] != b"PK\x03\x04":
        raise ArchiveError("damaged")
    start += 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = data[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        if len(packed) > room:
            raise ArchiveError("bomb")
        return packed
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise ArchiveError("damaged")
    stream, found, rest = zlib.decompressobj(-15), bytearray(), packed
    while not stream.eof:
        piece = stream.decompress(rest, _CHUNK)
        rest = stream.unconsumed_tail
        found += piece
        if len(found) > room:
            raise ArchiveError("bomb")
        if not piece and not rest:
            raise ArchiveError("damaged")
    return bytes(found)


def _checked_xml(part: bytes) -> _Corner:
    """Read the XML through once: no entities, well formed, and where its last filled cell stands.

    Always as UTF-8, whatever the part says of itself: so does the reader that comes after.
    """
    walk = _SheetWalk()
    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = walk.entity
    parser.StartElementHandler = walk.start
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise ArchiveError("damaged") from error
    return _Corner(walk.last_row, walk.last_column)


class _SheetWalk:
    """Follows rows and cells; a cell without a reference stands after the one before it."""

    def __init__(self) -> None:
        self.row = self.column = self.last_row = self.last_column = 0

    def entity(self, *_: object) -> None:
        raise ArchiveError("bomb")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self.row = _whole(attributes.get("r")) or self.row + 1
            self.column = 0
        elif name == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            digits = attributes.get("r", "")[len(letters) :]
            self.column = _place(letters) or self.column + 1
            self.row = _whole(digits) or self.row
        elif name in ("v", "is"):
            self.last_row = max(self.last_row, self.row)
            self.last_column = max(self.last_column, self.column)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else 0


def _place(letters: str) -> int:
    place = 0
    for mark in letters[:8].upper():
        if not "A" <= mark <= "Z":
            return 0
        place = place * 26 + ord(mark) - ord("A") + 1
    return place
