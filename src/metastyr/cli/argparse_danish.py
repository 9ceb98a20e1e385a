"""argparse speaks Danish: the few sentences of its own, translated where it looks them up."""

from __future__ import annotations

import argparse
import gettext

from metastyr.theory.text import Text

_DANISH = {
    "usage: ": "brug: ",
    "options": "valg",
    "positional arguments": "skal med",
    "show this help message and exit": "vis denne hjælp",
    "show program's version number and exit": "vis versionen",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "the following arguments are required: %s": "der mangler: %s",
    "unrecognized arguments: %s": "kendes ikke: %s",
    "expected one argument": "der skal stå ét ord efter",
    "expected at least one argument": "der skal stå mindst ét ord efter",
    "invalid choice: %(value)r (choose from %(choices)s)": "«%(value)s» kendes ikke; vælg mellem %(choices)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "«%(parser_name)s» kendes ikke; vælg mellem %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "«%(value)s» kan ikke bruges her",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "not allowed with argument %s": "kan ikke stå sammen med %s",
}


def speak(language: str) -> None:
    """Let argparse write its own sentences in `language` from now on.

    argparse asks gettext, whose catalogues are files of the system; there is none for a program's own
    Danish, so the look-up itself is replaced.
    """
    lookup = gettext.gettext if language == "en" else _danish
    argparse._ = lookup  # type: ignore[attr-defined]
    argparse.ngettext = gettext.ngettext if language == "en" else _danish_number  # type: ignore[attr-defined]


def spoken(text: Text) -> str:
    """A sentence of our own for argparse to print, in the language it speaks now."""
    return text.in_("en" if argparse._ is gettext.gettext else "da")  # type: ignore[attr-defined]


def _danish(message: str) -> str:
    return _DANISH.get(message, message)


def _danish_number(one: str, many: str, n: int) -> str:
    return _danish(one if n == 1 else many)
