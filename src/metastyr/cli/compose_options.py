"""What `metastyr compose` may be asked: the words of the command line, without the search behind them."""

from __future__ import annotations

import argparse

from metastyr.cli.analyse_options import ANSWER, Option
from metastyr.cli.option_values import share, span, whole
from metastyr.theory.text import Text

_ABOUT = Text(
    da="den mindste gruppe, der dækker behovene og spænder over grænserne",
    en="the smallest group that covers the needs and spans the boundaries",
)
_MANY = {"action": "append", "default": []}
_OPTIONS = (
    Option(
        "--candidates",
        Text(
            da="kandidaterne: id, brings (behov skilt af ;), cost (kan udelades), andre kolonner",
            en="the candidates: id, brings (needs parted by ;), cost (may be left out), other columns",
        ),
        {"metavar": "FILE", "required": True},
    ),
    Option(
        "--needs",
        Text(da="behovene: need, at_least", en="the needs: need, at_least"),
        {"metavar": "FILE", "required": True},
    ),
    Option(
        "--span",
        Text(
            da="mindst så mange forskellige værdier i kolonnen",
            en="at least so many different values in the column",
        ),
        {**_MANY, "type": span, "metavar": "COLUMN:MIN"},
    ),
    Option("--must", Text(da="en, der skal med", en="somebody who must be in"), {**_MANY, "metavar": "ID"}),
    Option(
        "--leave-out",
        Text(da="en, der ikke skal med", en="somebody to leave out"),
        {**_MANY, "metavar": "ID"},
    ),
    Option(
        "--max-size",
        Text(da="højst så mange personer", en="at most so many people"),
        {"type": whole(1, 1_000_000), "metavar": "K"},
    ),
    Option(
        "--alternatives",
        Text(
            da="vis op til så mange andre, der er lige så gode (0)",
            en="show up to so many others just as good (0)",
        ),
        {"type": whole(0, 1000), "default": 0, "metavar": "N"},
    ),
    Option(
        "--time-limit",
        Text(da="højst så mange sekunder (30)", en="at most so many seconds (30)"),
        {"type": share(0.1, 86_400), "default": 30.0, "metavar": "S"},
    ),
    *ANSWER,
)


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], language: str) -> None:
    """Add `compose` to the shell's door, its help in `language`."""
    said = _ABOUT.in_(language)
    one = commands.add_parser("compose", help=said, description=said, allow_abbrev=False)
    for option in _OPTIONS:
        one.add_argument(option.name, help=option.help.in_(language), **option.settings)
    one.set_defaults(run=_later)


def _later(arguments: argparse.Namespace) -> int:
    """The solver is loaded when it is asked for."""
    from metastyr.cli import compose  # noqa: PLC0415  lazy: heavy start-up

    return compose.run_compose(arguments)
