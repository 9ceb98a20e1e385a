"""Find the network's participants: who carries it, who joins on the way, whose voice is easily left out."""

from __future__ import annotations

from metastyr.theory import deck
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.canvases.canvas import Canvas, choice, date, rows, text
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_WHO = Text(da="Hvem", en="Who")

PARTICIPANTS = Canvas(
    id="canvas.participants",
    name=Text(da="Find dine netværksdeltagere", en="Find your network participants"),
    text=Text(
        da="Find dem, opgaven ikke kan undvære, og de stemmer, man let kommer til at glemme.",
        en="Find those the task cannot do without, and the voices that are easily forgotten.",
    ),
    source=Source(
        deck=(deck.METAGOVERNANCE, deck.INVOLVEMENT, deck.FIVE_BOUNDARIES),
        note=Text(da="Felter og ord er Metastyrs egne", en="Fields and words are Metastyr's own"),
    ),
    standing=Standing.OWN,
    version=1,
    fields=(
        rows(
            "core",
            Text(da="Kernen", en="The core"),
            Text(
                da="Hvem skal være med hele vejen, og hvad kan netop de bidrage med?",
                en="Who must join all the way, and what can they in particular contribute?",
            ),
            (1, 1, 5, 5),
            ("who", _WHO, 2),
            ("brings", Text(da="Bidrager med", en="Contributes"), 3),
            hint=Text(
                da="Skriv gerne en funktion i stedet for et navn, så længe I kun gætter.",
                en="Feel free to write a function instead of a name as long as you are guessing.",
            ),
        ),
        rows(
            "phases",
            Text(da="Med på en del af vejen", en="Along for part of the way"),
            Text(
                da="Hvem er der kun brug for på bestemte tidspunkter?",
                en="Who is only needed at certain times?",
            ),
            (6, 1, 4, 5),
            ("who", _WHO),
            ("when", Text(da="Hvornår", en="When")),
        ),
        text(
            "leadership",
            Text(da="Referenceleder og kortlæser", en="Reference leader and co-driver"),
            Text(
                da="Hvem baner vej oppefra, og hvem planlægger sammen med dig?",
                en="Who clears the way from above, and who plans together with you?",
            ),
            (10, 1, 3, 3),
            longest=600,
        ),
        choice(
            "boundaries",
            Text(da="Grænser, gruppen går på tværs af", en="Boundaries the group crosses"),
            Text(
                da="Sæt kryds ved dem, gruppen virkelig dækker fra begge sider.",
                en="Tick those the group really covers from both sides.",
            ),
            (10, 4, 3, 5),
            BOUNDARIES,
            several=True,
        ),
        text(
            "critical",
            Text(da="Den kritiske stemme", en="The critical voice"),
            Text(
                da="Hvem tvivler på idéen? Hvad ser de, som vi overser?",
                en="Who doubts the idea? What do they see that we overlook?",
            ),
            (1, 6, 3, 3),
        ),
        text(
            "citizens",
            Text(da="Borgernes blik", en="The citizens' perspective"),
            Text(
                da="Hvem ved, hvordan det er at være borger i det her? Hvordan bliver det let at være med?",
                en="Who knows what it is like to be a citizen in this? How do we make it easy to join?",
            ),
            (4, 6, 3, 3),
        ),
        text(
            "missing",
            Text(da="Hvem mangler stadig?", en="Who is still missing?"),
            Text(
                da="Hvilken viden, hvilke kræfter eller hvilken enhed er der ingen, der kommer med?",
                en="Which knowledge, means or unit does nobody bring?",
            ),
            (7, 6, 3, 3),
        ),
        rows(
            "mandate",
            Text(da="Mandat hjemmefra", en="Mandate from home"),
            Text(
                da="Hvad må den enkelte sige ja til på egen hånd, og hvem giver lov til resten?",
                en="What may each say yes to alone, and who permits the rest?",
            ),
            (1, 9, 6, 4),
            ("who", _WHO),
            ("may", Text(da="Må sige ja til", en="May say yes to")),
            ("from", Text(da="Spørger hjemme hos", en="Asks at home")),
        ),
        rows(
            "asking",
            Text(da="Hvem spørger hvem?", en="Who asks whom?"),
            Text(
                da="En, de kender i forvejen, får oftest et ærligt svar.",
                en="Someone they already know mostly gets an honest answer.",
            ),
            (7, 9, 4, 4),
            ("asks", Text(da="Vi sender", en="We send")),
            ("asked", Text(da="Til", en="To")),
        ),
        date(
            "by",
            Text(da="Alle er spurgt", en="Everyone is asked"),
            Text(da="Senest hvilken dag?", en="By which day?"),
            (11, 9, 2, 4),
        ),
    ),
)
