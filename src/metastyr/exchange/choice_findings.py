"""What can be wrong with a file about a choice: each said, with what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

CHOICE_FINDINGS: Mapping[str, tuple[Text, Text]] = {
    "not_text": (
        Text(da="filen er ikke tekst i UTF-8", en="the file is not text in UTF-8"),
        Text(da="en JSON-fil gemt som UTF-8", en="a JSON file saved as UTF-8"),
    ),
    "not_json": (
        Text(da="filen kan ikke læses som JSON", en="the file cannot be read as JSON"),
        Text(
            da="JSON, hvor alle citationstegn, kommaer og parenteser er på plads",
            en="JSON in which every quotation mark, comma and bracket is in place",
        ),
    ),
    "same_key": (
        Text(da="«{value}» står to gange samme sted", en="“{value}” stands twice in one place"),
        Text(da="hvert navn én gang", en="each name once"),
    ),
    "not_a_choice": (
        Text(
            da="filen siger ikke, at den handler om et valg af styreform",
            en="the file does not say that it is about a choice of form",
        ),
        Text(
            da='"metastyr": "choice" og "version": 1 i filens begyndelse',
            en='"metastyr": "choice" and "version": 1 at the beginning of the file',
        ),
    ),
    "other_version": (
        Text(
            da="filen siger ikke, at den er version {version}",
            en="the file does not say it is version {version}",
        ),
        Text(da="version {version}", en="version {version}"),
    ),
    "mode_without_network": (
        Text(
            da="der er valgt en måde at drive et netværk på, men ikke et netværk",
            en="a way of running a network is chosen, but not a network",
        ),
        Text(da='"form": "network", eller ingen "mode"', en='"form": "network", or no "mode"'),
    ),
    "missing_key": (
        Text(da="«{value}» mangler", en="“{value}” is missing"),
        Text(da="{meaning}", en="{meaning}"),
    ),
    "unknown_key": (
        Text(da="«{value}» kendes ikke her", en="“{value}” is not known here"),
        Text(da="kun {known}", en="{known} only"),
    ),
    "wrong_kind": (
        Text(da="her står {value}", en="here stands {value}"),
        Text(da="{meaning}", en="{meaning}"),
    ),
    "unknown_word": (
        Text(da="«{value}» kendes ikke", en="“{value}” is not known"),
        Text(da="et af ordene {known}", en="one of the words {known}"),
    ),
    "named_twice": (
        Text(da="«{value}» er nævnt to gange", en="“{value}” is named twice"),
        Text(da="hver én gang", en="each once"),
    ),
    "order_of_one": (
        Text(
            da="rækkefølgen har kun én plads og siger ikke, hvad der vejer mere end hvad",
            en="the order has one place only and does not say what weighs more than what",
        ),
        Text(da="mindst to pladser, det vigtigste først", en="at least two places, the most important first"),
    ),
    "off_scale": (
        Text(da="værdien {value} ligger uden for skalaen", en="the value {value} lies off the scale"),
        Text(
            da='et tal fra {low:g} til {high:g}, eller en anden skala: "scale": [dårligst, bedst]',
            en='a number from {low:g} to {high:g}, or another scale: "scale": [worst, best]',
        ),
    ),
    "how_many": (
        Text(da="her er {n}", en="here are {n}"),
        Text(da="fra {least} til {most}", en="from {least} to {most}"),
    ),
    "number_in_text": (
        Text(da="teksten rummer et CPR-nummer", en="the text holds a civil registration number"),
        Text(da="en tekst uden CPR-numre", en="a text without such numbers"),
    ),
}
