"""What the anchor step will do: anchoring at home."""

from __future__ import annotations

from metastyr.theory.text import Text

WILL: tuple[Text, ...] = (
    Text(
        da="Se for hver beslutning, hvem derhjemme den rører ved, og hvem der er spurgt og hørt "
        "(Hornstrup og Johansen: involvering).",
        en="See for every decision whom at home it touches, and who has been asked and heard "
        "(Hornstrup and Johansen: involvement).",
    ),
    Text(
        da="Samle holdninger, positiv, neutral eller kritisk, med personens egne ord ved siden af.",
        en="Gather stances, positive, neutral or critical, with the person's own words beside them.",
    ),
    Text(
        da="Skelne mellem at være orienteret og at være hørt: et nyhedsbrev er ikke en samtale.",
        en="Tell being informed from being heard: a newsletter is no conversation.",
    ),
    Text(
        da="Følge, hvor langt en løsning er nået: laboratorium, test, taget ind i basis, skaleret.",
        en="Follow how far a solution has come: laboratory, test, taken into the base, scaled.",
    ),
)
