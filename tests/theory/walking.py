"""Walk everything the theory says: every dataclass, tuple and mapping down to its texts."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache

import metastyr.theory
from metastyr.theory.text import Text


def modules() -> list[object]:
    """Every module of the theory."""
    found = pkgutil.walk_packages(metastyr.theory.__path__, "metastyr.theory.")
    return [importlib.import_module(info.name) for info in found]


def parts(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Each text, string and number below `value`, with the way to it."""
    if isinstance(value, Text | str | int | float | Enum) or value is None:
        yield path, value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            if not one.name.startswith("_"):
                yield from parts(getattr(value, one.name), f"{path}.{one.name}")
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield from parts(below, f"{path}[{key}]")
    elif isinstance(value, tuple | list | frozenset | set):
        for number, below in enumerate(value):
            yield from parts(below, f"{path}[{number}]")
    else:
        raise TypeError(f"{path} holds a {type(value).__name__}, which the catalogue does not know")


@cache
def texts() -> dict[str, Text]:
    """Every text of the theory, those outside an entry too, by where it stands."""
    found: dict[str, Text] = {}
    for module in modules():
        for name, value in vars(module).items():
            if is_dataclass(value) and not isinstance(value, type):
                chosen: object = value
            elif isinstance(value, tuple | dict) and not name.startswith("__"):
                chosen = value
            else:
                continue
            below = parts(chosen, f"{module.__name__}.{name}")  # type: ignore[attr-defined]
            found |= {path: part for path, part in below if isinstance(part, Text)}
    return found
