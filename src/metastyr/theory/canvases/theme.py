"""Unfold the network's theme: what it is about, for whom, and why it takes more than one."""

from __future__ import annotations

from metastyr.theory import deck
from metastyr.theory.canvases.canvas import Canvas, choice, date, rows, text
from metastyr.theory.network_types import THEME_CRITERIA, TYPES
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

THEME = Canvas(
    id="canvas.theme",
    name=Text(da="Udfold dit netværkstema", en="Unfold your network theme"),
    text=Text(
        da="Gør en løs idé til et tema, som alle parter kan se sig selv i. Gør det, før I inviterer nogen.",
        en="Turn a loose idea into a theme every party can see themselves in, before you invite anyone.",
    ),
    source=Source(
        deck=(deck.METAGOVERNANCE,),
        note=Text(da="Felter og ord er Metastyrs egne", en="Fields and words are Metastyr's own"),
    ),
    standing=Standing.OWN,
    version=1,
    fields=(
        text(
            "theme",
            Text(da="Temaet i én sætning", en="The theme in one sentence"),
            Text(
                da="Skriv det, så en borger forstår det uden forklaring.",
                en="Write it so that a citizen needs no explanation.",
            ),
            (1, 1, 6, 2),
            longest=300,
        ),
        choice(
            "type",
            Text(da="Hvilken slags netværk?", en="What kind of network?"),
            Text(da="Vælg det, der fylder mest.", en="Choose what matters most."),
            (7, 1, 6, 2),
            TYPES,
            hint=Text(
                da="Slagsen siger noget om, hvad I skal måle jer på, og hvem der skal med.",
                en="The kind says something about how to judge your success and who must join.",
            ),
        ),
        text(
            "now",
            Text(da="Sådan er det i dag", en="How it is today"),
            Text(
                da="Hvad oplever borgere og medarbejdere? Giv et eksempel eller to.",
                en="What do citizens and employees experience? Give an example or two.",
            ),
            (1, 3, 3, 5),
        ),
        text(
            "then",
            Text(da="Når det er lykkedes", en="When it has worked"),
            Text(
                da="Hvad er anderledes, og hvem mærker det først?",
                en="What is different, and who feels it first?",
            ),
            (4, 3, 3, 5),
        ),
        text(
            "together",
            Text(da="Derfor skal vi være flere", en="Why it takes more of us"),
            Text(
                da="Hvad har vi prøvet hver for sig? Hvad kan ingen af os klare alene?",
                en="What have we tried on our own? What can none of us manage alone?",
            ),
            (7, 3, 3, 5),
        ),
        choice(
            "criteria",
            Text(da="Holder temaet?", en="Does the theme hold?"),
            Text(
                da="Sæt kryds ved det, I kan svare ja til. Tal om resten.",
                en="Tick what you can say yes to. Talk about the rest.",
            ),
            (10, 3, 3, 7),
            THEME_CRITERIA,
            several=True,
        ),
        rows(
            "affected",
            Text(da="Hvem berører det?", en="Whom does it touch?"),
            Text(
                da="Tænk på borgere, medarbejdere, ledere, foreninger og virksomheder.",
                en="Think of citizens, employees, leaders, associations and businesses.",
            ),
            (1, 8, 5, 5),
            ("who", Text(da="Hvem", en="Who"), 2),
            ("how", Text(da="Hvordan de mærker det", en="How they feel it"), 3),
        ),
        rows(
            "unknown",
            Text(da="Det skal vi finde ud af", en="What we must find out"),
            Text(
                da="Hvad tror vi bare, at vi ved? Hvem kunne vi spørge?",
                en="What do we only think we know? Whom could we ask?",
            ),
            (6, 8, 4, 5),
            ("question", Text(da="Spørgsmål", en="Question"), 3),
            ("ask", Text(da="Spørg hos", en="Ask"), 2),
        ),
        date(
            "again",
            Text(da="Vi ser på temaet igen", en="We look at the theme again"),
            Text(da="Et tema må gerne flytte sig.", en="A theme is allowed to move."),
            (10, 10, 3, 3),
        ),
    ),
)
