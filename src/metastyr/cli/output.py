"""An answer leaves the shell: JSON or text on stdout, pages and workbooks in files, whole or not there."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from metastyr.cli.printing import printed, screen_width
from metastyr.cli.promised import as_json
from metastyr.documents.analysis_page import analysis_page
from metastyr.documents.paper import paper
from metastyr.documents.report import Report
from metastyr.documents.workbook import report_workbook
from metastyr.exchange.findings import found
from metastyr.exchange.problems import BadInputError, Problem
from metastyr.theory.text import Text

_WRITTEN = Text(da="Skrevet: {file}", en="Written: {file}")
_NOTE = Text(da="Bemærk", en="Note")


def check_place(arguments: argparse.Namespace, *more: str | None) -> None:
    """Before the work: can the files, and `more`, be written where they are wanted? BadInputError if not."""
    for wanted in (arguments.html, arguments.xlsx, arguments.pdf, *more):
        if wanted is None:
            continue
        path = Path(wanted)
        if path.is_dir() or not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
            raise BadInputError([found("no_place", wanted, None, None)])


def tell_notes(notes: Sequence[Problem], language: str) -> None:
    """What was decided on the reader's behalf, on stderr."""
    for note in notes:
        where = f"{note.file}, {note.place(language)}"
        sys.stderr.write(f"{_NOTE.in_(language)}: {where}: {note.what.in_(language)}.\n")


def give(arguments: argparse.Namespace, answer: Mapping[str, Any], report: Callable[[bool], Report]) -> int:
    """Write the answer as asked. `report` is told whether pictures are wanted, and made only if needed."""
    if arguments.html is not None:
        write_whole(
            arguments.html, analysis_page(report(True), language=arguments.language), arguments.language
        )
    now = datetime.now().astimezone()  # noqa: TID251  the shell is where the time is told
    if arguments.xlsx is not None:
        book = report_workbook(report(False), at=now, language=arguments.language)
        write_whole(arguments.xlsx, book, arguments.language)
    if arguments.pdf is not None:
        sheets = paper(report(True), at=now, language=arguments.language)
        write_whole(arguments.pdf, sheets, arguments.language)
    if arguments.json:
        sys.stdout.write(as_json(answer) + "\n")
    else:
        sys.stdout.write(printed(report(False), language=arguments.language, width=screen_width()))
    return 0


def write_whole(wanted: str, data: bytes, language: str) -> None:
    """Beside its place first, then moved there: a stop in between leaves what was there before."""
    path = Path(wanted)
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
        raise BadInputError([found("no_place", wanted, None, None)]) from error
    sys.stderr.write(_WRITTEN.in_(language).format(file=wanted) + "\n")


def _umask() -> int:
    """What this process withholds from new files; a temporary file would be the owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
