"""Paper is set by typst: one way in for every document, where no text of anybody's can be more than text.

A template is a typst file in `templates`. What it sets comes as one JSON value, and typst shows its strings
as they stand: nothing in them is read as markup, code, a path or a package, so nothing has to be escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

NO_LETTER = "□"
"""Stands where the fonts have no letter: a box, as everywhere."""
# A word longer than this may break anywhere: no line and no cell is wide enough for it.
LONGEST_WORD = 40
_PIECE = 12
_MOST_TRIES = 20
_TOLD = re.compile(r'the text `"(.*?)"` could not be displayed|disallowed codepoint `"(.*?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
# Controls, what turns the direction of others' text, private use, halves of letters, non-characters.
_NEVER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\uffff\ufeff\u2028\u2029"
    "\ue000-\uf8ff\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U0010ffff]"
)
# A place where a line may end already ends a word, so that what is plain stays as it is.
_LONG = re.compile(rf"[^\s\u200b]{{{LONGEST_WORD + 1},}}")


def typeset(template: str, data: Mapping[str, Any], *, at: datetime) -> bytes:
    """`data` set by the template called `template` as a tagged PDF (PDF/UA-1), made `at`.

    `data` is what JSON can hold; the template reads it as `json(bytes(sys.inputs.data))`. Pictures are SVG
    texts under the key `svg`, which are left as they are. The same input gives the same bytes.

    What the fonts have no letter for becomes a box (`NO_LETTER`). RuntimeError where the template is wrong.
    """
    return _set(template, data, _pdf(at))


def pages_drawn(template: str, data: Mapping[str, Any], *, ppi: float = 96) -> list[bytes]:
    """The same pages as pictures (PNG), to be looked at."""
    pages = _set(
        template,
        data,
        lambda typst, source, given: typst.compile(
            source, format="png", ppi=ppi, sys_inputs=given, ignore_system_fonts=True
        ),
    )
    return [pages] if isinstance(pages, bytes) else pages


def plain(text: str) -> str:
    """Text as paper can hold it: no controls, no turned direction, lines as lines, no endless word.

    >>> plain("a\\x07b\\r\\nc"), len(plain("x" * 100)), plain("\\x07")
    ('ab\\nc', 108, '□')
    """
    shown = _NEVER.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    if text and not shown.strip():
        # What had words must not be empty: a heading without any is no heading.
        return NO_LETTER
    return _LONG.sub(lambda word: _in_pieces(word.group()), shown)


def _in_pieces(word: str) -> str:
    """With places between the pieces where a line may end, which are not seen."""
    return "\u200b".join(word[i : i + _PIECE] for i in range(0, len(word), _PIECE))


def _pdf(at: datetime) -> Callable[[Any, bytes, dict[str, str]], bytes]:
    def run(typst: Any, source: bytes, given: dict[str, str]) -> bytes:
        made: bytes = typst.compile(
            source,
            format="pdf",
            pdf_standards="ua-1",
            sys_inputs=given,
            timestamp=int(at.timestamp()),
            ignore_system_fonts=True,
        )
        return made

    return run


def _set(template: str, data: Mapping[str, Any], run: Callable[[Any, bytes, dict[str, str]], Any]) -> Any:
    import typst  # noqa: PLC0415  lazy: heavy start-up

    source = _source(template)
    told = _plain(data)
    for _ in range(_MOST_TRIES):
        try:
            return run(typst, source, {"data": json.dumps(told, ensure_ascii=False)})
        except typst.TypstError as error:
            unknown = _without_letters(error.diagnostic)
            if not unknown:
                raise RuntimeError(f"{template} could not be set: {error.diagnostic}") from error
            told = _boxed(told, unknown)
    raise RuntimeError(f"{template} could not be set: letters kept missing")


@cache
def _source(template: str) -> bytes:
    return files("metastyr.documents").joinpath("templates", template).read_bytes()


def _plain(value: Any, key: str = "") -> Any:
    if isinstance(value, str):
        return value if key == "svg" else plain(value)
    if isinstance(value, Mapping):
        return {name: _plain(inner, name) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def _without_letters(diagnostic: str) -> set[str]:
    """What typst says it cannot show: letters, each with the marks that stand on it."""
    found = {one or other for one, other in _TOLD.findall(diagnostic)}
    return {_ESCAPED.sub(_read, told) for told in found} - {NO_LETTER, ""}


def _read(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else escape[2]


def _boxed(value: Any, unknown: set[str], key: str = "") -> Any:
    if isinstance(value, str):
        # A picture holds no letters to be shown; one taken out of it would break it.
        for told in () if key == "svg" else unknown:
            value = value.replace(told, NO_LETTER)
        return value
    if isinstance(value, Mapping):
        return {name: _boxed(inner, unknown, name) for name, inner in value.items()}
    return [_boxed(inner, unknown) for inner in value] if isinstance(value, list) else value
