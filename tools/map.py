"""Draw the house from its own code: the map of rooms, the arrows between them, the states.

`python -m tools.map` writes docs/map.md and docs/states.md; `--check` only says whether they are
fresh. A module whose first line says nothing is refused by name.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "metastyr"
BANDS = (
    ("Thought: pure Python, no files, no clock", ("theory", "domain", "analysis")),
    ("Hands: bytes or values in and out", ("charts", "documents", "exchange", "warehouse", "demo")),
    ("Rooms: Django", ("records", "web", "cli")),
)


class Silent(Exception):  # noqa: N818  it names a module, not a fault of this script
    """A module without a first line that says why it exists."""


def first_line(path: Path) -> str:
    """The first line of a module's docstring. Silent where there is none."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    if not text or not text.strip():
        raise Silent(path.relative_to(ROOT).as_posix())
    return text.strip().splitlines()[0]


def _branch(folder: Path, depth: int) -> list[str]:
    indent = "  " * depth
    lines = [f"{indent}- **{folder.name}/** {first_line(folder / '__init__.py')}"]
    modules = [path for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
    lines += [f"{indent}  - `{path.stem}` {first_line(path)}" for path in modules]
    for child in sorted(folder.iterdir()):
        if child.name != "migrations" and (child / "__init__.py").is_file():
            lines += _branch(child, depth + 1)
    return lines


def _arrows() -> list[str]:
    """Imports between the top rooms as they are, counted from the code itself."""
    rooms = [room for _, band in BANDS for room in band]
    seen: dict[tuple[str, str], int] = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).parts
        if len(parts) < 2:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                pieces = name.split(".")
                if (
                    pieces[0] == "metastyr"
                    and len(pieces) > 1
                    and pieces[1] in rooms
                    and pieces[1] != parts[0]
                ):
                    seen[parts[0], pieces[1]] = seen.get((parts[0], pieces[1]), 0) + 1
    return [f"  {a} --> {b}" for a, b in sorted(seen)]


def house_map() -> str:
    """docs/map.md as it should be now."""
    lines = [
        "# The map of the house",
        "",
        "Drawn from the code by `make docs`; a test fails when it is stale. How to find your way: "
        "[architecture.md](architecture.md).",
        "",
        "## Who imports whom",
        "",
        "```mermaid",
        "flowchart TD",
        *_arrows(),
        "```",
    ]
    for title, rooms in BANDS:
        lines += ["", f"## {title}", ""]
        for room in rooms:
            lines += _branch(PACKAGE / room, 0)
    return "\n".join(lines) + "\n"


def states() -> str:
    """docs/states.md as it should be now: one diagram for each `Life` in the domain."""
    sys.path.insert(0, str(SOURCE))
    import importlib  # noqa: PLC0415  after the path is set
    import pkgutil  # noqa: PLC0415  after the path is set

    import metastyr.domain as domain  # noqa: PLC0415  after the path is set
    from metastyr.domain.transitions import Life  # noqa: PLC0415  after the path is set

    lives: dict[str, Life] = {}
    for module in pkgutil.iter_modules(domain.__path__):
        for value in vars(importlib.import_module(f"metastyr.domain.{module.name}")).values():
            if isinstance(value, Life):
                lives[value.id] = value
    lines = ["# States", "", "Drawn from the dicts in `metastyr.domain` by `make docs`."]
    for life in sorted(lives.values(), key=lambda one: one.id):
        lines += ["", f"## {life.title.en} ({life.title.da})", "", "```mermaid", "stateDiagram-v2"]
        lines += [f"  {state}: {name.en} ({name.da})" for state, name in life.names.items()]
        lines += [f"  [*] --> {next(iter(life.names))}"]
        lines += [f"  {a} --> {b}" for a, after in life.follows.items() for b in sorted(after)]
        lines += ["```"]
    return "\n".join(lines) + "\n"


DRAWN = {"map.md": house_map, "states.md": states}


def stale() -> list[str]:
    """The drawn documents that differ from what the code says now."""
    return [
        name
        for name, draw in DRAWN.items()
        if not (ROOT / "docs" / name).is_file()
        or (ROOT / "docs" / name).read_text(encoding="utf-8") != draw()
    ]


def main() -> int:
    if "--check" in sys.argv:
        if old := stale():
            sys.stderr.write(f"stale: {', '.join(old)}; run `make docs`\n")
            return 1
        return 0
    for name, draw in DRAWN.items():
        (ROOT / "docs" / name).write_text(draw(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
