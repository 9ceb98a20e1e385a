"""Keeps the English beside the Danish: `python -m tools.texts check|missing|compile`, with no system gettext.

The Danish sentence in the code is its own key (msgid); each room holds the English in its own
`locale/en/LC_MESSAGES/django.po`, written by hand and compiled where it is used.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "src" / "metastyr" / "web"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "gettext_noop": None,
}
PLACE = re.compile(r"%\((\w+)\)[sd]|(?<!%)\{(\w+)\}")

Key = tuple[str, str | tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Use:
    """One text in the code: context and Danish (a pair when it counts), and the first place it stands."""

    key: Key
    path: Path
    line: int

    @property
    def danish(self) -> str:
        return self.key[1] if isinstance(self.key[1], str) else self.key[1][0]

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.danish!r}"


def apps() -> list[Path]:
    """The folders that hold texts: the site, the ui and every room."""
    return sorted(folder for folder in WEB.iterdir() if (folder / "__init__.py").is_file())


def po_path(app: Path) -> Path:
    return app / "locale" / "en" / "LC_MESSAGES" / "django.po"


def source_of(path: Path) -> bytes:
    """Python as it is; a template turned into the calls its tags stand for, each line flush left."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        lines = templatize(text, origin=str(path)).splitlines()
        text = "\n".join(line.lstrip() for line in lines)
    return text.encode()


def texts_in(path: Path) -> Iterator[Use]:
    """Every text marked for translation in one file."""
    found = extract("python", BytesIO(source_of(path)), keywords=KEYWORDS, options={"encoding": "utf-8"})
    for line, message, _comments, context in found:
        danish = (message[0], message[1]) if isinstance(message, tuple) else message
        yield Use((context or "", danish), path, line)


def used(app: Path) -> dict[Key, Use]:
    """The texts of one app by key, in the order they are met."""
    files = [*app.rglob("*.py"), *(app / "templates").rglob("*.html"), *(app / "templates").rglob("*.txt")]
    uses: dict[Key, Use] = {}
    for path in sorted(files):
        for use in texts_in(path):
            uses.setdefault(use.key, use)
    return uses


def unseen(app: Path) -> list[str]:
    """Imports that give Django's gettext a name the extractor does not know: their texts would be lost."""
    found = []
    for path in sorted(app.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom) or node.module != "django.utils.translation":
                continue
            for name in node.names:
                here = name.asname or name.name
                known = here in KEYWORDS and KEYWORDS[here] == KEYWORDS.get(name.name)
                if "gettext" in name.name and not known:
                    found.append(f"{path.relative_to(app.parent)}:{node.lineno}: {name.name} as {here}")
    return found


def key_of(message: Message) -> Key:
    danish = tuple(message.id) if isinstance(message.id, list | tuple) else message.id
    return (message.context or "", danish)  # type: ignore[return-value]


@cache
def catalog(app: Path) -> Catalog:
    path = po_path(app)
    if not path.is_file():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


def english(app: Path) -> dict[Key, Message]:
    """The app's English texts by key; those without words or marked fuzzy do not count."""
    return {
        key_of(message): message
        for message in catalog(app)
        if message.id and not message.fuzzy and all(_strings(message.string))
    }


def _strings(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]


def places(text: str) -> set[str]:
    """The names to be filled in, as in %(name)s or {name}.

    >>> sorted(places("%(n)s af {all}"))
    ['all', 'n']
    """
    return {first or second for first, second in PLACE.findall(text)}


def missing(app: Path) -> list[Use]:
    have = english(app)
    return [use for key, use in used(app).items() if key not in have]


def stale(app: Path) -> list[Key]:
    need = used(app)
    return [key_of(message) for message in catalog(app) if message.id and key_of(message) not in need]


def wrong_places(app: Path) -> list[Key]:
    """Translations that fill in other names than the Danish does."""
    return [
        key
        for key, message in english(app).items()
        if places(" ".join(_strings(key[1]))) != places(" ".join(_strings(message.string)))
    ]


def contradictions() -> list[str]:
    """One Danish text with different English in two apps: Django would use whichever comes first."""
    seen: dict[Key, tuple[str, tuple[str, ...]]] = {}
    found = []
    for app in apps():
        for key, message in english(app).items():
            words = _strings(message.string)
            where, first = seen.setdefault(key, (app.name, words))
            if first != words:
                found.append(f"{key[1]!r} is {first} in {where} but {words} in {app.name}")
    return found


def problems() -> list[str]:
    """Everything `check` complains of, one line each."""
    lines = []
    for app in apps():
        po = po_path(app).relative_to(ROOT)
        lines += [f"texts under this name are not seen: {line}" for line in unseen(app)]
        lines += [f"no English: {use} (write it in {po})" for use in missing(app)]
        lines += [f"no longer used: {key[1]!r} in {po}" for key in stale(app)]
        lines += [f"fills in other names than the Danish: {key[1]!r} in {po}" for key in wrong_places(app)]
    return lines + [f"two translations: {line}" for line in contradictions()]


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def snippet(app: Path) -> str:
    """The missing texts of one app as .po lines, ready to be filled."""
    blocks = []
    for use in missing(app):
        context, danish = use.key
        lines = [f"#: {use.path.relative_to(app).as_posix()}"]
        if context:
            lines.append(f"msgctxt {quoted(context)}")
        if isinstance(danish, str):
            lines += [f"msgid {quoted(danish)}", 'msgstr ""']
        else:
            lines += [f"msgid {quoted(danish[0])}", f"msgid_plural {quoted(danish[1])}"]
            lines += ['msgstr[0] ""', 'msgstr[1] ""']
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def compile_all() -> int:
    """Write the .mo of every .po that is newer. How many were written."""
    written = 0
    for app in apps():
        po = po_path(app)
        mo = po.with_suffix(".mo")
        if not po.is_file() or (mo.is_file() and mo.stat().st_mtime >= po.stat().st_mtime):
            continue
        with po.open("rb") as file:
            texts = read_po(file, locale="en", abort_invalid=True)
        with mo.open("wb") as file:
            write_mo(file, texts)
        written += 1
    return written


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.texts", description=__doc__)
    parser.add_argument("what", choices=("check", "missing", "compile"))
    parser.add_argument("app", nargs="*", help="only these rooms (for missing)")
    arguments = parser.parse_args()
    if arguments.what == "compile":
        print(f"texts: {compile_all()} compiled")
        return 0
    if arguments.what == "missing":
        for app in apps():
            if (not arguments.app or app.name in arguments.app) and (text := snippet(app)):
                print(f"# {po_path(app).relative_to(ROOT)}\n\n{text}\n")
        return 0
    found = problems()
    print("\n".join(found) if found else "texts: every Danish text has its English")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
