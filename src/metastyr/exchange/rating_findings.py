"""What can be wrong with a list of who rated which group: each said, with what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

RATING_FINDINGS: Mapping[str, tuple[Text, Text]] = {
    "bad_point": (
        Text(da="«{value}» er ikke et point", en="“{value}” is not a point"),
        Text(
            da="et helt tal fra 1 til 5, eller en tom celle for intet svar",
            en="a whole number from 1 to 5, or a blank cell for no answer",
        ),
    ),
    "same_rating": (
        Text(
            da="«{rater}» vurderer også «{target}» i række {other}",
            en="“{rater}” also rates “{target}” in row {other}",
        ),
        Text(da="hver vurderer en gruppe én gang", en="each rates a group once"),
    ),
    "two_groups": (
        Text(
            da="«{rater}» hører til «{value}» her, men til «{first}» i række {other}",
            en="“{rater}” belongs to “{value}” here but to “{first}” in row {other}",
        ),
        Text(da="hver hører til én gruppe", en="each belongs to one group"),
    ),
    "unknown_group": (
        Text(
            da="gruppen «{value}» i --group-size står ikke i filen",
            en="the group “{value}” in --group-size is not in the file",
        ),
        Text(da="en af grupperne {groups}", en="one of the groups {groups}"),
    ),
    "too_many_raters": (
        Text(
            da="{answered} fra «{value}» har svaret, men {where} siger {size}",
            en="{answered} from “{value}” answered, but {where} says {size}",
        ),
        Text(
            da="gruppens størrelse, mindst så mange som har svaret",
            en="the size of the group, at least as many as answered",
        ),
    ),
    "bad_size": (
        Text(da="«{value}» er ikke en størrelse", en="“{value}” is not a size"),
        Text(
            da="et helt tal fra 1 og op, eller en tom celle, hvis den er ukendt",
            en="a whole number from 1 up, or a blank cell if it is not known",
        ),
    ),
    "two_sizes": (
        Text(
            da="«{target}» har {value} her, men {first} i række {other}",
            en="“{target}” has {value} here but {first} in row {other}",
        ),
        Text(da="én størrelse til hver gruppe", en="one size for each group"),
    ),
    "sizes_differ": (
        Text(
            da="filen siger {first} for «{value}», men --group-size siger {size}",
            en="the file says {first} for “{value}”, but --group-size says {size}",
        ),
        Text(
            da="den samme størrelse, eller kun én af dem",
            en="the same size, or only one of the two",
        ),
    ),
}
