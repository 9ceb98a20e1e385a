"""Which command was meant: one parser in the reader's language, one table of who offers commands."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from metastyr.cli import analyse_options, bounces, choose_options, compose_options, serve, worker
from metastyr.cli.argparse_danish import speak
from metastyr.exchange.problems import BadInputError, more, shortened
from metastyr.theory.text import Text

# Who offers commands; a new family is a line here.
FAMILIES: tuple[Callable[[Any, str], None], ...] = (
    serve.add_to,
    worker.add_to,
    bounces.add_to,
    analyse_options.add_to,
    choose_options.add_to,
    compose_options.add_to,
)

_ABOUT = Text(
    da="Metastyr: et arbejdsbord for ledere af netværk på tværs af organisationer.",
    en="Metastyr: a workbench for leaders of networks across organisations.",
)
_STOPPED = Text(da="Stoppet. Intet er skrevet.", en="Stopped. Nothing was written.")


def language_of(argv: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for: `--language` first, then METASTYR_LANGUAGE, else Danish.

    >>> language_of(["analyse", "--language", "en"], {}), language_of([], {"METASTYR_LANGUAGE": "en_GB"})
    ('en', 'en')
    """
    told = environment.get("METASTYR_LANGUAGE", "")
    for place, word in enumerate(argv):
        if word == "--language" and place + 1 < len(argv):
            told = argv[place + 1]
        elif word.startswith("--language="):
            told = word.partition("=")[2]
    return "en" if told.lower().startswith("en") else "da"


def parser(language: str) -> argparse.ArgumentParser:
    """The whole command line, its help in `language`."""
    speak(language)
    top = argparse.ArgumentParser(prog="metastyr", description=_ABOUT.in_(language), allow_abbrev=False)
    shown = Text(da="vis versionen", en="show the version").in_(language)
    told = Text(da="sproget: da eller en", en="the language: da or en").in_(language)
    top.add_argument("--version", action="version", version=f"metastyr {version('metastyr')}", help=shown)
    top.add_argument("--language", choices=("da", "en"), default=language, help=told)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for family in FAMILIES:
        family(commands, language)
    return top


def answered(argv: list[str]) -> int:
    """Parse and run; bad input is told one line a problem on stderr. argparse itself exits with 2."""
    language = language_of(argv, os.environ)
    try:
        arguments = parser(language).parse_args(argv)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 2
    try:
        code: int = arguments.run(arguments)
    except BadInputError as bad:
        _tell(bad, language)
        return 2
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{_STOPPED.in_(language)}\n")
        return 130
    return code


def _tell(bad: BadInputError, language: str) -> None:
    kept, left = shortened(bad.problems)
    for problem in kept:
        sys.stderr.write(problem.line(language) + "\n")
    for code, count in left.items():
        last = next(problem for problem in reversed(kept) if problem.code == code)
        sys.stderr.write(f"{last.file}: {last.what.in_(language)} … {more(count).in_(language)}\n")
