"""Write docs/glossary.md from the catalogue: one word for one thing, in Danish, English and code.

`python -m tools.glossary` writes it; `--check` only says whether it is fresh.
"""

from __future__ import annotations

import sys
from pathlib import Path

from metastyr.theory.catalogue import CATALOGUE
from metastyr.theory.source import Entry, Standing

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "glossary.md"

HEAD = """# Glossary

One word for one thing, the same on screen, in code and in the manual. Drawn from `metastyr/theory/`
by `python -m tools.glossary`; change it there. The column *in code* is the id in the catalogue.
A source followed by *preset value* was recalled and not checked; *our own* is made by the project.
"""

# Kinds that are terms, with their heading; questions, labels and suggestions are texts and not terms.
CHAPTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Concepts", ("concept",)),
    ("Forms of governance and when a network fits", ("form", "fit", "criterion", "counter-criterion")),
    ("Kinds of problem", ("wickedness", "wicked-feature")),
    ("Ways to run a network", ("mode", "mode-condition")),
    ("Metagovernance", ("instrument", "hand", "frame", "tool", "resource")),
    ("Democracy and effect", ("anchorage", "effectiveness")),
    ("The network at work", ("network-type", "network-part", "theme-criterion", "stage")),
    ("Paradigms", ("paradigm", "paradigm-row")),
    ("Leadership and roles", ("employee-role", "seized", "foundation-quality", "role")),
    ("Boundaries", ("boundary", "practice-phase", "practice", "dac")),
    ("Relational coordination", ("coordination", "coordination-when", "coordination-way", "cut-off")),
    ("Involvement", ("stance", "involve-who", "involve-reason", "contact", "anchoring", "salience")),
    ("Relations between the parties", ("relation-trust", "relation-value", "intensity")),
    ("Brokerage", ("brokerage",)),
    ("Measures", ("measure",)),
)


def source_in_short(entry: Entry) -> str:
    """Authors and years only; the whole reference stands in the catalogue."""
    parts = [" & ".join(heading.authors) for heading in entry.source.deck]
    parts += [
        " & ".join(work.authors) + (f" {work.year}" if work.year else "") for work in entry.source.literature
    ]
    if entry.source.note is not None and not parts:
        parts.append(entry.source.note.en)
    short = ", ".join(dict.fromkeys(parts))
    return short if entry.standing is Standing.VERIFIED else f"{short} (*{entry.standing.label.en}*)"


def row(entry: Entry) -> str:
    """One line of the table."""
    cells = (entry.name.da, entry.name.en, f"`{entry.id}`", entry.text.en, source_in_short(entry))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def glossary() -> str:
    """The whole document."""
    lines = [HEAD]
    for title, kinds in CHAPTERS:
        lines += [
            f"## {title}",
            "",
            "| Dansk | English | in code | meaning | source |",
            "|---|---|---|---|---|",
        ]
        lines += [row(entry) for kind in kinds for entry in CATALOGUE.entries(kind)]
        lines.append("")
    return "\n".join(lines)


def fresh() -> bool:
    """Whether the document on disk says what the catalogue says."""
    return TARGET.is_file() and TARGET.read_text(encoding="utf-8") == glossary()


def main(arguments: list[str]) -> int:
    """Write the glossary, or with --check say whether it is fresh."""
    if "--check" in arguments:
        if not fresh():
            print("docs/glossary.md is stale: run `python -m tools.glossary`", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(glossary(), encoding="utf-8")
    print("wrote docs/glossary.md")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
