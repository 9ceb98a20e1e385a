"""The relations tour: whom the leader visits before the start, what is asked, heard and promised."""

from __future__ import annotations

from metastyr.theory import deck
from metastyr.theory.canvases.canvas import Canvas, date, rows, text
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_WHO = Text(da="Hvem", en="Who")

RELATIONS_TOUR = Canvas(
    id="canvas.relations-tour",
    name=Text(da="Relationsrundtur", en="Relations tour"),
    text=Text(
        da="Besøg dem, netværket skal leve af, før det begynder. Skriv, hvad de sagde, og hvad du lovede.",
        en="Visit those the network depends on before it begins. Note what they said and what you promised.",
    ),
    source=Source(
        deck=(deck.INVOLVE_BASE,),
        note=Text(
            da="En dansk kommunes offentliggjorte netværksmodel. Felter og ord er Metastyrs egne",
            en="A Danish municipality's published network model. Fields and words are Metastyr's own",
        ),
    ),
    standing=Standing.OWN,
    version=1,
    fields=(
        text(
            "why",
            Text(da="Derfor tager jeg af sted", en="Why I set out"),
            Text(
                da="Hvad vil du være klogere på, når du kommer hjem?",
                en="What do you want to be wiser about when you return?",
            ),
            (1, 1, 4, 3),
            longest=800,
        ),
        rows(
            "visits",
            Text(da="Dem besøger jeg", en="Whom I visit"),
            Text(
                da="Tag også én med, der ikke er begejstret, og én tæt på borgeren.",
                en="Include one who is not keen, and one who is close to the citizen.",
            ),
            (5, 1, 6, 4),
            ("who", _WHO),
            ("why", Text(da="Fordi", en="Because")),
            ("when", Text(da="Hvornår", en="When")),
        ),
        date(
            "done",
            Text(da="Hjemme igen", en="Home again"),
            Text(da="Hvornår er turen slut?", en="When is the tour over?"),
            (11, 1, 2, 4),
        ),
        rows(
            "ask",
            Text(da="Det spørger jeg om", en="What I ask"),
            Text(
                da="Få og åbne spørgsmål. Lyt mere, end du forklarer.",
                en="Few and open questions. Listen more than you explain.",
            ),
            (1, 4, 4, 4),
            ("question", Text(da="Spørgsmål", en="Question")),
            most=10,
        ),
        rows(
            "heard",
            Text(da="Det hørte jeg", en="What I heard"),
            Text(
                da="Skriv det med deres egne ord, også det, du ikke bryder dig om.",
                en="Write it in their own words, also what you do not like.",
            ),
            (5, 5, 8, 4),
            ("who", _WHO, 1),
            ("words", Text(da="Med egne ord", en="In their own words"), 3),
            ("matters", Text(da="Vigtigt for dem", en="Matters to them"), 2),
            longest=600,
        ),
        text(
            "worries",
            Text(da="Det bekymrer dem", en="What worries them"),
            Text(
                da="Hvad skal vi have svar på, før de kan sige ja?",
                en="What must we have an answer to before they can say yes?",
            ),
            (1, 8, 4, 2),
            longest=800,
        ),
        text(
            "changed",
            Text(da="Det flyttede mit billede", en="What moved my picture"),
            Text(
                da="Hvad forstår du anderledes end før turen?",
                en="What do you understand differently from before the tour?",
            ),
            (1, 10, 4, 3),
            longest=1000,
        ),
        rows(
            "others",
            Text(da="Hvem ville de selv tage med?", en="Whom would they bring?"),
            Text(
                da="Spørg til sidst: hvem burde jeg ellers tale med?",
                en="Ask at the end: whom else should I talk to?",
            ),
            (5, 9, 4, 4),
            ("suggested", Text(da="Foreslået", en="Suggested")),
            ("by", Text(da="Af", en="By")),
        ),
        rows(
            "promises",
            Text(da="Det lovede jeg", en="What I promised"),
            Text(
                da="Lov kun det, du kan holde, og vend tilbage med et svar.",
                en="Promise only what you can keep, and return with an answer.",
            ),
            (9, 9, 4, 4),
            ("what", Text(da="Løfte", en="Promise")),
            ("to", Text(da="Til og hvornår", en="To whom, by when")),
        ),
    ),
)
