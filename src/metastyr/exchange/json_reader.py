"""A JSON file read part by part: whatever is wrong is named by its place, and reading goes on."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from metastyr.domain.figures import both
from metastyr.exchange.findings import found
from metastyr.exchange.person_numbers import holds_person_number
from metastyr.exchange.problems import Problem, shown
from metastyr.theory.text import Text

# Steps into a file: names of an object, places of a list counted from 1.
Path = tuple[str | int, ...]
_KINDS: dict[type, Text] = {
    dict: Text(da="navne med værdier i { }", en="names with values in { }"),
    list: Text(da="en liste i [ ]", en="a list in [ ]"),
    str: Text(da="en tekst i citationstegn", en="a text in quotation marks"),
    int: Text(da="et helt tal", en="a whole number"),
    float: Text(da="et tal", en="a number"),
    type(None): Text(da="ingenting (null)", en="nothing (null)"),
}


class _Unusable(Exception):  # noqa: N818  a reason, caught where the text is read
    def __init__(self, code: str, value: str = "") -> None:
        super().__init__(code)
        self.code, self.value = code, value


class JsonReader:
    """The parts of one file and the problems found on the way; a part that cannot be used reads as None."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def wrong(self, path: Path, code: str, **values: object) -> None:
        """Note a problem in one place."""
        problem = found(code, self.file, None, None, **values)
        self.problems.append(replace(problem, at=_at(path)) if path else problem)

    def opened(self, data: bytes) -> Any:
        """The whole file as Python values; None and a problem where it is not JSON."""
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.wrong((), "not_text")
            return None
        try:
            return json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
        except _Unusable as reason:
            self.wrong((), reason.code, value=shown(reason.value))
        except json.JSONDecodeError as error:
            where = both("linje {l}, tegn {c}", "line {l}, character {c}", l=error.lineno, c=error.colno)
            self.problems.append(replace(found("not_json", self.file, None, None), at=where))
        except (RecursionError, ValueError):
            self.wrong((), "not_json")
        return None

    def names(
        self, value: Any, path: Path, known: Sequence[str] | None = None, needed: Sequence[str] = ()
    ) -> dict[str, Any]:
        """An object; names that are not `known` and `needed` ones that are missing are problems."""
        if not isinstance(value, dict):
            self._kind(value, path, _KINDS[dict])
            return {}
        for name in needed:
            if value.get(name) is None:
                meaning = both("at der står «{n}» her", "that “{n}” stands here", n=name)
                self.wrong(path, "missing_key", value=name, meaning=meaning)
        if known is not None:
            for name in value:
                if name not in known:
                    self.wrong(path, "unknown_key", value=shown(name), known=", ".join(known))
        return value

    def many(self, value: Any, path: Path, *, least: int = 0, most: int) -> list[Any]:
        """A list of `least` to `most` things."""
        if not isinstance(value, list):
            self._kind(value, path, _KINDS[list])
            return []
        if not least <= len(value) <= most:
            self.wrong(path, "how_many", n=len(value), least=least, most=most)
            return []
        return value

    def text(self, value: Any, path: Path, *, most: int, needed: bool = False) -> str | None:
        """A text of at most `most` characters; nothing is the empty text unless it is `needed`."""
        if value is None and not needed:
            return ""
        if not isinstance(value, str) or (needed and not value.strip()):
            self._kind(value, path, _KINDS[str])
            return None
        if len(value) > most:
            self.wrong(path, "too_long", most=most)
            return None
        if holds_person_number(value):
            self.wrong(path, "number_in_text")
            return None
        return value

    def word(self, value: Any, path: Path, known: Sequence[str]) -> str | None:
        """One of the words known here."""
        if isinstance(value, str) and value in known:
            return value
        if isinstance(value, str):
            self.wrong(path, "unknown_word", value=shown(value), known=", ".join(known))
        else:
            one_of = both("et af ordene {known}", "one of the words {known}", known=", ".join(known))
            self._kind(value, path, one_of)
        return None

    def whole(self, value: Any, path: Path, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`."""
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        expected = both("et helt tal fra {l} til {h}", "a whole number from {l} to {h}", l=low, h=high)
        self._kind(value, path, expected)
        return None

    def number(self, value: Any, path: Path) -> float | None:
        """A number that is finite."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                number = float(value)
            except OverflowError:
                number = math.inf
            if math.isfinite(number):
                return number
        self._kind(value, path, _KINDS[float])
        return None

    def _kind(self, value: Any, path: Path, meaning: Text) -> None:
        self.wrong(path, "wrong_kind", value=_described(value), meaning=meaning)


def _described(value: Any) -> Text | str:
    if isinstance(value, str):
        if holds_person_number(value):
            return _KINDS[str]
        return _quoted(value) if value.strip() else Text(da="en tom tekst", en="an empty text")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return shown(str(value)) if isinstance(value, float) or abs(value) < 10**30 else "…"
    return _KINDS[type(value)]


def _quoted(value: str) -> Text:
    return both("«{v}»", "“{v}”", v=shown(value))


def _at(path: Path) -> Text:
    """A place as one follows it into the file.

    >>> _at(("assessments", 2, "judgements", 1, "answer")).en
    'at assessments[2].judgements[1].answer'
    """
    told = "".join(f"[{step}]" if isinstance(step, int) else f".{shown(step)}" for step in path)
    return both("ved {p}", "at {p}", p=told.removeprefix("."))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Unusable("same_key", next(name for name in names if names.count(name) > 1))
    return made


def _refused(constant: str) -> Any:
    raise _Unusable("not_json", constant)
