"""An answer leaves the shell: JSON or text on stdout, a page in a file that is whole or not there."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from metastyr.cli.printing import printed, screen_width
from metastyr.cli.promised import as_json
from metastyr.documents.analysis_page import analysis_page
from metastyr.documents.report import Report
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError, Problem
from metastyr.theory.text import Text

_WRITTEN = Text(da="Siden ligger i {file}", en="The page is in {file}")
_NOTE = Text(da="Bemærk", en="Note")


def check_place(arguments: argparse.Namespace) -> None:
    """Before the work: can the page be written where it is wanted? BadInputError if not."""
    if arguments.html is None:
        return
    path = Path(arguments.html)
    if path.is_dir() or not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise BadInputError([found("no_place", arguments.html, None, None)])


def tell_notes(notes: Sequence[Problem], language: str) -> None:
    """What was decided on the reader's behalf, on stderr."""
    for note in notes:
        where = f"{note.file}, {note.place(language)}"
        sys.stderr.write(f"{_NOTE.in_(language)}: {where}: {note.what.in_(language)}.\n")


def give(arguments: argparse.Namespace, answer: Mapping[str, Any], report: Callable[[bool], Report]) -> int:
    """Write the answer as asked. `report` is told whether pictures are wanted, and made only if needed."""
    if arguments.html is not None:
        page = analysis_page(report(True), language=arguments.language)
        _write_whole(Path(arguments.html), page)
        sys.stderr.write(_WRITTEN.in_(arguments.language).format(file=arguments.html) + "\n")
    if arguments.json:
        sys.stdout.write(as_json(answer) + "\n")
    else:
        sys.stdout.write(printed(report(False), language=arguments.language, width=screen_width()))
    return 0


def _write_whole(path: Path, data: bytes) -> None:
    """Beside its place first, then moved there: a stop in between leaves what was there before."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadInputError([found("no_place", str(path), None, None)]) from error


def _umask() -> int:
    """What this process withholds from new files; a temporary file would be the owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
