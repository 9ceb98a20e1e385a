"""What can be wrong with a list of candidates or needs: each said, with what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

COMPOSE_FINDINGS: Mapping[str, tuple[Text, Text]] = {
    "unknown_need": (
        Text(
            da="behovet «{value}» står ikke i listen over behov",
            en="the need “{value}” is not in the list of needs",
        ),
        Text(
            da="behov fra listen, skilt af semikolon",
            en="needs from the list, separated by semicolons",
        ),
    ),
    "unquoted_brings": (
        Text(
            da="rækken har flere celler end overskrifter, for semikolon skiller både celler og behov",
            en="the row has more cells than headers, for semicolons part both cells and needs",
        ),
        Text(
            da='anførselstegn om behovene ("jura;økonomi"), eller en fil, hvor komma skiller cellerne',
            en='quotes around the needs ("law;money"), or a file whose cells are parted by commas',
        ),
    ),
    "same_need": (
        Text(
            da="behovet «{value}» står også i række {other}",
            en="the need “{value}” also stands in row {other}",
        ),
        Text(da="hvert behov én gang", en="each need once"),
    ),
    "need_mark": (
        Text(
            da="behovet «{value}» har et semikolon i sit id",
            en="the need “{value}” has a semicolon in its id",
        ),
        Text(
            da="et id uden semikolon, som skiller behov fra hinanden",
            en="an id without semicolons, which part needs from each other",
        ),
    ),
    "bad_at_least": (
        Text(da="«{value}» er ikke et antal", en="“{value}” is not a count"),
        Text(da="et helt tal fra 1 og op", en="a whole number from 1 up"),
    ),
    "bad_cost": (
        Text(da="«{value}» er ikke en pris", en="“{value}” is not a cost"),
        Text(
            da="et tal fra 0 og op med højst to decimaler, eller en tom celle for 1",
            en="a number from 0 up with at most two decimals, or a blank cell for 1",
        ),
    ),
    "unknown_candidate": (
        Text(
            da="«{value}» i {where} står ikke blandt kandidaterne",
            en="“{value}” in {where} is not among the candidates",
        ),
        Text(da="et id fra filen", en="an id from the file"),
    ),
    "span_twice": (
        Text(da="--span står to gange for «{value}»", en="--span stands twice for “{value}”"),
        Text(da="hver kolonne én gang", en="each column once"),
    ),
}
