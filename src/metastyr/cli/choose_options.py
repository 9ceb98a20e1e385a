"""What `metastyr choose` may be asked: the words of the command line, without the sums behind them."""

from __future__ import annotations

import argparse

from metastyr.cli.analyse_options import ANSWER, Option, number
from metastyr.theory.text import Text

MOST_DRAWS = 2_000_000
_OPTIONS = (
    Option(
        "file",
        Text(
            da="opgaven og vurderingerne, som siderne skriver dem (JSON)",
            en="the task and the assessments, as the pages write them (JSON)",
        ),
        {"metavar": "FILE"},
    ),
    number(
        "--draws",
        Text(da="antal trækninger (100000)", en="number of drawings (100000)"),
        *(100, MOST_DRAWS, 100_000),
    ),
    Option(
        "--write",
        Text(
            da="skriv også opgaven og vurderingerne i en ny fil, som siderne skriver dem",
            en="also write the task and the assessments to a new file, as the pages write them",
        ),
        {"metavar": "FILE"},
    ),
    *ANSWER,
)


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], language: str) -> None:
    """Add `choose` to the shell's door, its help in `language`."""
    about = Text(
        da="hvilken styreform passer til en opgave, og hvad ville vende det",
        en="which form of governance suits a task, and what would turn it",
    ).in_(language)
    choose = commands.add_parser("choose", help=about, description=about, allow_abbrev=False)
    for option in _OPTIONS:
        choose.add_argument(option.name, help=option.help.in_(language), **option.settings)
    choose.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from metastyr.cli.choose import choose  # noqa: PLC0415  lazy: heavy start-up

    return choose(arguments)
