"""Every write goes through an action: keyword-only, told who and when, one transaction, a trace in it."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import metastyr.web as web

PACKAGE = Path(web.__file__).parent
# What nobody asks for: the installation does it by itself.
BY_ITSELF = {
    *("wipe_closed", "write_due_reminders", "send_next", "reap_letters", "settle_returned"),
    *("send_next_invitation", "reap_invitations", "settle_returned_invitation", "came_back"),
    *("forget_codes", "forget_unanswered"),
    # By whoever holds the code of a personal link, and nobody else.
    "answer_invitation",
}
# What a person does to nothing but the waiting room of an upload leaves no trace in the network.
WITHOUT_TRACE = {"hold_upload", "forget_upload", "forget_old_uploads", "remember_choices"}


def _action_modules() -> Iterator[ModuleType]:
    for room in pkgutil.iter_modules(web.__path__):
        for name in (f"metastyr.web.{room.name}.actions",):
            if (
                not (PACKAGE / room.name / "actions.py").exists()
                and not (PACKAGE / room.name / "actions").is_dir()
            ):
                continue
            module = import_module(name)
            yield module
            for inner in pkgutil.iter_modules(getattr(module, "__path__", [])):
                yield import_module(f"{name}.{inner.name}")


def _actions() -> dict[str, Callable[..., object]]:
    return {
        f"{module.__name__}.{name}": value
        for module in _action_modules()
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and not name.startswith("_")
        and inspect.unwrap(value).__module__ == module.__name__
        and "at" in inspect.signature(value).parameters
    }


def test_there_are_actions() -> None:
    assert {name.rsplit(".", 1)[-1] for name in _actions()} >= {
        "start_network",
        "take_in_people",
        "point_boundary",
    }


@pytest.mark.parametrize("name", sorted(_actions()))
def test_an_action_is_told_who_and_when_by_name(name: str) -> None:
    parameters = inspect.signature(_actions()[name]).parameters
    told = {"at"} if name.rsplit(".", 1)[-1] in BY_ITSELF else {"at", "by"}
    assert told <= set(parameters)
    assert {p.kind for p in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}


def _writes(tree: ast.AST) -> list[int]:
    """Lines that write to a table: `.save()`, `.delete()`, `bulk_create`, `objects.create`, …"""
    lines = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        verb, owner = node.func.attr, node.func.value
        on_manager = any(
            isinstance(part, ast.Attribute) and part.attr == "objects" for part in ast.walk(owner)
        )
        if verb in {"bulk_create", "bulk_update", "save", "leave"} or (
            on_manager and verb in {"create", "update", "delete", "get_or_create", "update_or_create"}
        ):
            lines.append(node.lineno)
    return lines


def test_nothing_but_actions_writes() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in PACKAGE.rglob("*.py")
        if "actions" not in {part.removesuffix(".py") for part in path.relative_to(PACKAGE).parts}
        for line in _writes(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []
