"""Figures as they were read, kept as plain JSON and read back to the same frozen values."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def plain(value: Any) -> Any:
    """A frozen value of the sums as lists, texts and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def rebuilt(kind: Any, told: Any) -> Any:
    """The value of type `kind` that `plain` wrote down as `told`. TypeError where it is no such value."""
    if get_origin(kind) in {Union, UnionType}:
        if told is None:
            return None
        kind = next(one for one in get_args(kind) if one is not NoneType)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{name: rebuilt(hints[name], inner) for name, inner in told.items()})  # type: ignore[operator]
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        if inner[-1] is Ellipsis:
            return tuple(rebuilt(inner[0], one) for one in told)
        return tuple(rebuilt(one, each) for one, each in zip(inner, told, strict=True))
    return told
