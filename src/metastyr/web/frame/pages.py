"""What the frame step will do: the frame of a network."""

from __future__ import annotations

from metastyr.theory.text import Text

WILL: tuple[Text, ...] = (
    Text(
        da="Skrive de politiske, økonomiske og juridiske rammer ned med grænser og datoer (Sørensen "
        "og Torfing: mål- og rammestyring).",
        en="Write down the political, economic and legal frames with limits and dates (Sørensen and "
        "Torfing: goal and frame steering).",
    ),
    Text(
        da="Forhandle mål, til hver part har sagt ja, og se, hvem der endnu ikke har.",
        en="Negotiate goals until each party has said yes, and see who has not yet.",
    ),
    Text(
        da="Notere det mandat, hver deltager har med hjemmefra.",
        en="Note the mandate each participant brings from home.",
    ),
    Text(
        da="Holde en beslutning op mod rammerne, før den bliver taget.",
        en="Hold a decision up against the frames before it is taken.",
    ),
)
