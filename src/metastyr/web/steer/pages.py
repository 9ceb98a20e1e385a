"""What the steer step will do: steering the process."""

from __future__ import annotations

from metastyr.theory.text import Text

WILL: tuple[Text, ...] = (
    Text(
        da="Lægge faser og bestemme, hvem der er med i hvilken (Sørensen og Torfing: processtyring).",
        en="Lay out phases and decide who takes part in which (Sørensen and Torfing: process steering).",
    ),
    Text(
        da="Indkalde til møder med en kalenderfil, som Outlook kan læse.",
        en="Call meetings with a calendar file that Outlook can read.",
    ),
    Text(
        da="Føre bog over uenigheder og mægling, knyttet til møder og beslutninger.",
        en="Keep a book of disagreements and mediation, tied to meetings and decisions.",
    ),
)
