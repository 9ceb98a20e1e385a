"""How one answers with a personal code on paper: the words beside it, and the pattern a phone reads."""

from __future__ import annotations

import io
from collections.abc import Mapping

import segno

from metastyr.theory.text import Text

_WORDS: Mapping[str, Text] = {
    "how": Text(da="Sådan svarer du", en="How to answer"),
    "scan": Text(
        da="Peg telefonens kamera på mønsteret, og åbn linket.",
        en="Point your phone's camera at the QR code and open the link.",
    ),
    "type": Text(da="Eller skriv denne adresse i en browser:", en="Or type this address into a browser:"),
    "then": Text(da="Og så din egen kode:", en="Then enter your personal code:"),
    "picture": Text(
        da="QR-kode med dit personlige link. Det samme står til venstre som adresse og kode.",
        en="QR code with your personal link. The address and the code on the left lead to the same place.",
    ),
}


def how_to_answer(language: str) -> dict[str, str]:
    """What stands round the code: how, scan, type, then, and picture (what the pattern is, read aloud)."""
    return {name: words.in_(language) for name, words in _WORDS.items()}


def pattern(link: str) -> str:
    """The QR code of `link` as SVG; error level M survives a fold and a coffee stain."""
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="svg", border=4, xmldecl=False, svgns=True)
    return out.getvalue().decode()
