"""What `metastyr analyse` may be asked: the words of the command line, without the sums behind them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from metastyr.cli.option_values import boundary, cut_offs, group_size, items, named_file, share, whole
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.disclosure import FLOOR, SMALLEST
from metastyr.theory.text import Text

_KINDS = ", ".join(BoundaryKind)


@dataclass(frozen=True, slots=True)
class Option:
    """One word of the command line with its help; `settings` as argparse takes them."""

    name: str
    help: Text
    settings: Mapping[str, Any] = field(default_factory=dict)


def _column(name: str, help_: Text, **settings: Any) -> Option:
    return Option(name, help_, {"metavar": "COLUMN", **settings})


def _file(name: str, help_: Text, **settings: Any) -> Option:
    return Option(name, help_, {"metavar": "FILE", **settings})


def number(name: str, help_: Text, low: int, high: int, default: int) -> Option:
    return Option(name, help_, {"metavar": "N", "type": whole(low, high), "default": default})


def _switch(name: str, help_: Text) -> Option:
    return Option(name, help_, {"action": "store_true"})


_MANY = {"action": "append", "default": []}
_LISTS = (
    _file(
        "--nodes", Text(da="deltagerne, CSV eller XLSX", en="the participants, CSV or XLSX"), required=True
    ),
    _file("--edges", Text(da="båndene, CSV eller XLSX", en="the ties, CSV or XLSX"), required=True),
    _column("--id", Text(da="kolonnen med id (id)", en="the column of ids (id)")),
    _column("--source", Text(da="hvor båndet går fra (source)", en="where the tie goes from (source)")),
    _column("--target", Text(da="hvor båndet går til (target)", en="where the tie goes to (target)")),
    _switch("--undirected", Text(da="båndene har ingen retning", en="the ties have no direction")),
)
_SHUFFLES = number(
    "--permutations",
    Text(da="antal tilfældige blandinger (2000)", en="number of random shuffles (2000)"),
    *(0, 1_000_000, 2000),
)
# How an answer is to be given, whatever it is an answer to.
ANSWER = (
    _switch("--json", Text(da="skriv JSON", en="write JSON")),
    _file(
        "--html", Text(da="skriv også en side, der kan stå alene", en="also write a page that stands alone")
    ),
    _file("--xlsx", Text(da="skriv også tabellerne som Excel", en="also write the tables as Excel")),
    _file("--pdf", Text(da="skriv også papiret som PDF", en="also write the paper as PDF")),
    Option(
        "--language",
        Text(da="sproget: da eller en (da)", en="the language: da or en (da)"),
        {"choices": ("da", "en"), "default": argparse.SUPPRESS},
    ),
)
ANSWER = (
    number(
        "--seed",
        Text(da="samme tal giver samme tilfældighed (1)", en="the same number gives the same chance (1)"),
        *(0, 2**32 - 1, 1),
    ),
    *ANSWER,
)
_NETWORK = (
    *_LISTS,
    Option(
        "--boundary",
        Text(
            da=f"en grænse og den kolonne, den læses af; grænserne er {_KINDS}",
            en=f"a boundary and the column it is read from; the boundaries are {_KINDS}",
        ),
        {**_MANY, "type": boundary, "metavar": "KIND=COLUMN"},
    ),
    _SHUFFLES,
    *ANSWER,
)
_TIES = (
    *_LISTS,
    Option(
        "--value",
        Text(
            da="talkolonnen, der skal forklares, eller present: om der er et bånd",
            en="the column of numbers to explain, or present: whether there is a tie",
        ),
        {"required": True, "metavar": "COLUMN|present"},
    ),
    _column(
        "--same", Text(da="om to har det samme i kolonnen", en="whether two have the same in it"), **_MANY
    ),
    _column(
        "--difference", Text(da="afstanden mellem to i kolonnen", en="how far two are apart in it"), **_MANY
    ),
    Option(
        "--network",
        Text(da="et andet netværk mellem de samme", en="another network between the same"),
        {**_MANY, "type": named_file, "metavar": "NAME=FILE"},
    ),
    _SHUFFLES,
    *ANSWER,
)
_RELIABILITY = (
    Option(
        "answers", Text(da="svarene, en række pr. svar", en="the answers, one row each"), {"metavar": "FILE"}
    ),
    _column("--group", Text(da="gruppen, hver hører til", en="the group each belongs to"), required=True),
    Option(
        "--items",
        Text(da="spørgsmålenes kolonner", en="the columns of the questions"),
        {"required": True, "type": items, "metavar": "A,B,C"},
    ),
    number("--points", Text(da="trin på skalaen (5)", en="points of the scale (5)"), 2, 100, 5),
    *ANSWER,
)
_COORDINATION = (
    Option(
        "answers",
        Text(
            da="vurderingerne: rater, rater_group, target_group og de syv dimensioner",
            en="the ratings: rater, rater_group, target_group and the seven dimensions",
        ),
        {"metavar": "FILE"},
    ),
    Option(
        "--before",
        Text(
            da="vurderingerne fra sidst: hvad har flyttet sig?",
            en="the ratings of last time: what has moved?",
        ),
        {"metavar": "FILE"},
    ),
    number(
        "--smallest-group",
        Text(da="den mindste gruppe, der må vises (5)", en="the smallest group that may be shown (5)"),
        *(FLOOR, 1000, SMALLEST),
    ),
    Option(
        "--group-size",
        Text(da="hvor mange en gruppe har i alt", en="how many a group has in all"),
        {**_MANY, "type": group_size, "metavar": "GROUP=N"},
    ),
    Option(
        "--between",
        Text(
            da="svagt under og stærkt over, mellem grupper (3.5:4.0)",
            en="weak below and strong above, between groups (3.5:4.0)",
        ),
        {"type": cut_offs, "metavar": "WEAK:STRONG"},
    ),
    Option(
        "--within",
        Text(
            da="det samme inden for en gruppe (4.1:4.6)",
            en="the same within a group (4.1:4.6)",
        ),
        {"type": cut_offs, "metavar": "WEAK:STRONG"},
    ),
    Option(
        "--confidence",
        Text(
            da="hvor tit usikkerheden skal holde sandheden (0.95)",
            en="how often the interval shall hold the truth (0.95)",
        ),
        {"type": share(0.5, 0.999), "default": 0.95, "metavar": "P"},
    ),
    *ANSWER,
)
SUMS: Mapping[str, tuple[Text, tuple[Option, ...]]] = {
    "network": (
        Text(
            da="hvordan et netværk hænger sammen, og over hvilke grænser",
            en="how a network hangs together, and over which boundaries",
        ),
        _NETWORK,
    ),
    "ties": (Text(da="hvad båndene hænger sammen med (MRQAP)", en="what the ties go with (MRQAP)"), _TIES),
    "reliability": (
        Text(da="om svar kan bære et gennemsnit", en="whether answers can carry a mean"),
        _RELIABILITY,
    ),
    "coordination": (
        Text(
            da="relationel koordinering: hvem oplever hvem hvordan, og hvad kan være tilfældigt",
            en="relational coordination: who finds whom how, and what could be chance",
        ),
        _COORDINATION,
    ),
}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], language: str) -> None:
    """Add `analyse` and its sums to the shell's door, their help in `language`."""
    about = Text(da="regn på egne filer", en="sums on files of your own").in_(language)
    sums = commands.add_parser("analyse", help=about, description=about).add_subparsers(
        dest="sum", metavar="SUM", required=True
    )
    for name, (told, options) in SUMS.items():
        said = told.in_(language)
        one = sums.add_parser(name, help=said, description=said, allow_abbrev=False)
        for option in options:
            one.add_argument(option.name, help=option.help.in_(language), **option.settings)
        one.set_defaults(run=_later(name))


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """The sum's own module is loaded when it is asked for: numpy and igraph take a while."""

    def run(arguments: argparse.Namespace) -> int:
        from metastyr.cli import analyse  # noqa: PLC0415  lazy: heavy start-up

        return analyse.SUMS[name](arguments)

    return run
