"""What can be wrong with a list of people, ties or answers: each said, with what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

_ONCE = Text(da="hver person én gang", en="each person once")
_DATE = Text(da="en dato som 23-11-2026 eller 2026-11-23", en="a date such as 23-11-2026 or 2026-11-23")

LIST_FINDINGS: Mapping[str, tuple[Text, Text]] = {
    # columns that must be there
    "missing_column": (
        Text(
            da="kolonnen mangler; filen har {columns}",
            en="the column is missing; the file has {columns}",
        ),
        Text(da="en kolonne med {meaning}", en="a column with {meaning}"),
    ),
    "two_columns": (
        Text(
            da="både «{first}» og «{second}» er valgt som {meaning}",
            en="both “{first}” and “{second}” are chosen as {meaning}",
        ),
        Text(da="én kolonne til hver ting", en="one column for each thing"),
    ),
    # people
    "blank": (
        Text(da="cellen er tom", en="the cell is blank"),
        Text(da="{meaning}", en="{meaning}"),
    ),
    "same_id": (
        Text(
            da="id «{value}» står også i række {other}",
            en="the id “{value}” also stands in row {other}",
        ),
        _ONCE,
    ),
    "same_email": (
        Text(
            da="e-mailen «{value}» står også i række {other}",
            en="the e-mail “{value}” also stands in row {other}",
        ),
        _ONCE,
    ),
    "same_person": (
        Text(
            da="«{value}» fra samme organisation står også i række {other}",
            en="“{value}” of the same organisation also stands in row {other}",
        ),
        Text(
            da="hver person én gang, eller et id eller en e-mail, der skiller dem ad",
            en="each person once, or an id or e-mail that tells them apart",
        ),
    ),
    "bad_email": (
        Text(da="«{value}» er ikke en e-mailadresse", en="“{value}” is not an e-mail address"),
        Text(da="en adresse som navn@kommune.dk", en="an address such as name@council.dk"),
    ),
    "bad_cvr": (
        Text(
            da="«{value}» er ikke et gyldigt CVR-nummer",
            en="“{value}” is not a valid CVR number",
        ),
        Text(
            da="otte cifre, hvor kontrolcifferet passer",
            en="eight digits of which the check digit fits",
        ),
    ),
    "cvr_differs": (
        Text(
            da="«{value}» har et andet CVR-nummer her end i række {other}",
            en="“{value}” has another CVR number here than in row {other}",
        ),
        Text(da="ét CVR-nummer til hver organisation", en="one CVR number for each organisation"),
    ),
    "bad_date": (Text(da="«{value}» er ikke en dato", en="“{value}” is not a date"), _DATE),
    "dates_reversed": (
        Text(da="slutdatoen ligger før startdatoen", en="the end date is before the start date"),
        Text(da="en slutdato på eller efter {start}", en="an end date on or after {start}"),
    ),
    "unknown_role": (
        Text(da="«{value}» er ikke en rolle i et netværk", en="“{value}” is not a role in a network"),
        Text(da="en af rollerne {roles}", en="one of the roles {roles}"),
    ),
    "unknown_sector": (
        Text(da="«{value}» er ikke en af sektorerne", en="“{value}” is not one of the sectors"),
        Text(
            da="en af {sectors}; eller lad kolonnen være en anden oplysning",
            en="one of {sectors}; or let the column be other information",
        ),
    ),
    "too_long": (
        Text(da="teksten er for lang", en="the text is too long"),
        Text(da="højst {most} tegn", en="at most {most} characters"),
    ),
    "id_as_name": (
        Text(
            da="filen har ingen kolonne med navne; id bruges som navn",
            en="the file has no column of names; the id is used as name",
        ),
        Text(da="en kolonne med navne", en="a column of names"),
    ),
    # ties
    "unknown_id": (
        Text(
            da="«{value}» findes ikke blandt deltagerne",
            en="“{value}” is not among the participants",
        ),
        Text(da="et id fra {people}", en="an id from {people}"),
    ),
    "self_tie": (
        Text(da="«{value}» har et bånd til sig selv", en="“{value}” has a tie to itself"),
        Text(da="to forskellige deltagere", en="two different participants"),
    ),
    "same_tie": (
        Text(
            da="båndet står også i række {other}",
            en="the tie also stands in row {other}",
        ),
        Text(da="hvert bånd én gang", en="each tie once"),
    ),
    "unlike_pair": (
        Text(
            da="båndet står også i række {other}, men med en anden værdi",
            en="the tie also stands in row {other} but with another value",
        ),
        Text(
            da="samme værdi begge veje, når bånd ingen retning har",
            en="the same value both ways when ties have no direction",
        ),
    ),
    "bad_number": (
        Text(da="«{value}» er ikke et tal", en="“{value}” is not a number"),
        Text(da="et tal som 3 eller 2,5", en="a number such as 3 or 2.5"),
    ),
    "wide_scale": (
        Text(
            da="svarene går fra {low:g} til {high:g}, og det er mere end {points} trin",
            en="the answers go from {low:g} to {high:g}, which is more than {points} points",
        ),
        Text(da="skalaens trin i --points", en="the points of the scale in --points"),
    ),
    "several_numbers": (
        Text(
            da="filen har flere kolonner med tal: {columns}",
            en="the file has several columns of numbers: {columns}",
        ),
        Text(
            da="at netværket kaldes det samme som den kolonne, der skal bruges",
            en="that the network is called the same as the column to use",
        ),
    ),
    "nothing_to_explain": (
        Text(
            da="alle par har samme værdi, så der er ingen forskel at forklare",
            en="all pairs have the same value, so there is no difference to explain",
        ),
        Text(da="både par med og uden bånd", en="pairs both with and without ties"),
    ),
    "too_few_pairs": (
        Text(
            da="{pairs} par er for få til {terms} forhold",
            en="{pairs} pairs are too few for {terms} factors",
        ),
        Text(da="flere deltagere eller færre forhold", en="more participants or fewer factors"),
    ),
    "too_many_nodes": (
        Text(da="{n} deltagere er for mange her", en="{n} participants are too many here"),
        Text(da="højst {most}", en="at most {most}"),
    ),
    "collinear": (
        Text(
            da="{names} siger det samme eller varierer ikke",
            en="{names} say the same or do not vary",
        ),
        Text(da="forhold, der adskiller sig fra hinanden", en="factors that differ from each other"),
    ),
    "pairs_merged": (
        Text(
            da="{n} bånd står begge veje og er regnet som ét bånd hver",
            en="{n} ties stand both ways and count as one tie each",
        ),
        Text(da="bånd uden retning", en="ties without direction"),
    ),
    "loops_ignored": (
        Text(
            da="{n} rækker går fra en deltager til sig selv og er sprunget over",
            en="{n} rows go from a participant to itself and were passed over",
        ),
        Text(da="værdier mellem to forskellige", en="values between two different ones"),
    ),
}
