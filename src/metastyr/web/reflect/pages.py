"""What the reflect step will do: reflecting with a mirror."""

from __future__ import annotations

from metastyr.theory.text import Text

WILL: tuple[Text, ...] = (
    Text(
        da="Skrive dit ledelsesgrundlag i udgaver og drøfte det med et spejl, en makker du selv "
        "vælger (Pedersen).",
        en="Write your leadership foundation in versions and discuss it with a mirror, a partner you"
        " choose (Pedersen).",
    ),
    Text(
        da="Se dine fem roller, udforsker, initiativdyrker, meningsskaber, netværkssmed og "
        "effektjæger, med dine egne og spejlets øjne (Mandag Morgen).",
        en="See your five roles, explorer, initiative cultivator, sense maker, network smith and "
        "impact hunter, through your own and the mirror's eyes (Mandag Morgen).",
    ),
    Text(
        da="Svare på de afsluttende spørgsmål og gøre muligheder og udfordringer til handlinger med "
        "ejer og dato.",
        en="Answer the closing questions and turn opportunities and challenges into actions with "
        "owner and date.",
    ),
)
