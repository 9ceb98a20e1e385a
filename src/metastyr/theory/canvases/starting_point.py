"""Find the network's starting point: who gave it its task, what it may do, and what it stands on."""

from __future__ import annotations

from metastyr.theory import deck
from metastyr.theory.canvases.canvas import Canvas, date, rows, text
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

STARTING_POINT = Canvas(
    id="canvas.starting-point",
    name=Text(da="Find netværkets afsæt", en="Find the network's starting point"),
    text=Text(
        da="Få frem, hvad netværket står på: opgaven, rammerne, forventningerne og det, der er prøvet før.",
        en="Bring out what the network stands on: the task, the frames, the hopes and what was tried before.",
    ),
    source=Source(
        deck=(deck.METAGOVERNANCE,),
        note=Text(da="Felter og ord er Metastyrs egne", en="Fields and words are Metastyr's own"),
    ),
    standing=Standing.OWN,
    version=1,
    fields=(
        text(
            "task",
            Text(da="Opgaven, vi har fået", en="The task we were given"),
            Text(
                da="Hvem har bedt os om det, og med hvilke ord?",
                en="Who asked us to do it, and in which words?",
            ),
            (1, 1, 4, 4),
        ),
        text(
            "political",
            Text(da="Politisk ramme", en="Political frame"),
            Text(
                da="Hvilke beslutninger, politikker og løfter skal vi holde os inden for?",
                en="Which decisions, policies and promises must we stay within?",
            ),
            (5, 1, 3, 4),
        ),
        text(
            "economic",
            Text(da="Økonomisk ramme", en="Economic frame"),
            Text(
                da="Hvilke penge og timer er der, og hvem bestemmer over dem?",
                en="Which money and hours are there, and who decides on them?",
            ),
            (8, 1, 3, 4),
        ),
        date(
            "first-meeting",
            Text(da="Første møde", en="First meeting"),
            Text(da="Hvornår begynder vi?", en="When do we begin?"),
            (11, 1, 2, 4),
        ),
        text(
            "legal",
            Text(da="Juridisk ramme", en="Legal frame"),
            Text(
                da="Hvilke love, tavshedspligter og kontrakter binder os?",
                en="Which laws, duties of confidentiality and contracts bind us?",
            ),
            (1, 5, 4, 4),
        ),
        rows(
            "decides",
            Text(da="Hvem beslutter hvad?", en="Who decides what?"),
            Text(
                da="Hvad må netværket selv afgøre, og hvad skal med tilbage til nogen?",
                en="What may the network settle by itself, and what must go back to someone?",
            ),
            (5, 5, 4, 4),
            ("what", Text(da="Beslutning", en="Decision")),
            ("where", Text(da="Afgøres hos", en="Settled by")),
        ),
        rows(
            "expects",
            Text(da="Forventninger", en="Expectations"),
            Text(
                da="Hvad håber hver part at få ud af det? Spørg dem, før I gætter.",
                en="What does each party hope to gain? Ask them before you guess.",
            ),
            (9, 5, 4, 4),
            ("who", Text(da="Part", en="Party")),
            ("hopes", Text(da="Håber på", en="Hopes for")),
        ),
        text(
            "before",
            Text(da="Det bygger vi videre på", en="What we build on"),
            Text(
                da="Hvad er forsøgt før, og hvad lærte vi af det?",
                en="What was tried before, and what did we learn from it?",
            ),
            (1, 9, 4, 4),
        ),
        text(
            "risks",
            Text(da="Det kan vælte os", en="What can overturn us"),
            Text(
                da="Hvor er vi uenige eller sårbare, og hvad gør vi, hvis det sker?",
                en="Where do we disagree or stand weak, and what do we do if it happens?",
            ),
            (5, 9, 4, 4),
        ),
        text(
            "signs",
            Text(da="Tegn på, at vi er på vej", en="Signs that we are on our way"),
            Text(
                da="Hvad kan vi se eller høre efter tre måneder?",
                en="What can we see or hear after three months?",
            ),
            (9, 9, 4, 4),
        ),
    ),
)
