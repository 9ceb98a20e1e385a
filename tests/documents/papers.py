"""Reading a PDF back: its words page by page, and the tags a screen reader walks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def words_of(data: bytes) -> str:
    """All that can be read in it, one line a line, with single spaces.

    One drawn sign serves as hyphen and soft hyphen; which it is stands in the PDF, where pypdf does not look.
    """
    reader = PdfReader(io.BytesIO(data))
    told = "\n".join(page.extract_text() for page in reader.pages).replace("\xad", "-").replace("\u200b", "")
    return "\n".join(" ".join(line.split()) for line in told.splitlines())


def running(data: bytes) -> str:
    """The same in one line, with words a line end broke in two put together again."""
    return " ".join(words_of(data).replace("-\n", "").split())


def tags_of(data: bytes) -> list[str]:
    """Every tag in reading order, as /H1, /Table, /TH."""
    return [tag for tag, _ in _walk(_root(data)["/StructTreeRoot"])]


def alternatives_of(data: bytes) -> list[str]:
    """What is said for each figure that has no words of its own."""
    return [str(node["/Alt"]) for _, node in _walk(_root(data)["/StructTreeRoot"]) if "/Alt" in node]


def _root(data: bytes) -> Any:
    return PdfReader(io.BytesIO(data)).trailer["/Root"]


def _walk(node: Any) -> Iterator[tuple[str, Any]]:
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            yield from _walk(kid)
        return
    if not isinstance(node, dict):
        return
    if "/S" in node:
        yield str(node["/S"]), node
    if "/K" in node:
        yield from _walk(node["/K"])
