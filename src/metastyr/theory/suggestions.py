"""One thing to do on Monday morning for each boundary and each practice: thirty small steps."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import works
from metastyr.theory.boundaries import (
    BOUNDARIES,
    DEMOGRAPHIC,
    GEOGRAPHIC,
    HORIZONTAL,
    STAKEHOLDER,
    VERTICAL,
    Boundary,
)
from metastyr.theory.practices import PRACTICES, Practice
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(
    literature=(works.ERNST_CHROBOT_MASON_2011,),
    note=Text(da="Forslagene er vores egne", en="The suggestions are our own"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion(Entry):
    """A concrete step for one boundary by one practice; `text` is what to do."""

    boundary: Boundary
    practice: Practice


# In the order of the six practices: buffering, reflecting, connecting, mobilizing, weaving, transforming.
_STEPS: tuple[tuple[Boundary, tuple[Text, ...]], ...] = (
    (
        VERTICAL,
        (
            Text(
                da="Skriv på én side, hvad netværket selv må afgøre, og hvad der skal forbi chefen. "
                "Få den godkendt, og del den ud.",
                en="Write on one page what the network may settle itself and what must pass the manager. "
                "Have it approved and hand it out.",
            ),
            Text(
                da="Bed en direktør følge en medarbejder en formiddag, og lad dem begge fortælle om det "
                "på næste møde.",
                en="Ask a director to follow an employee for a morning, and let both tell about it "
                "at the next meeting.",
            ),
            Text(
                da="Hold en halv times kaffe uden dagsorden, hvor ledere og medarbejdere sidder blandet.",
                en="Hold half an hour of coffee without an agenda, leaders and employees seated together.",
            ),
            Text(
                da="Lad frontmedarbejdere og ledere sammen skrive én sætning om, hvad borgeren skal mærke.",
                en="Let front-line staff and leaders write one sentence together on what the citizen should "
                "notice.",
            ),
            Text(
                da="Giv en medarbejder ordet og opgaven, næste gang sagen er i styregruppen, "
                "med chefen som støtte.",
                en="Next time the matter is before the steering group, give an employee the floor and the "
                "task, with the manager in support.",
            ),
            Text(
                da="Prøv i tre måneder at flytte én beslutning ned til dem, der står med opgaven, "
                "og se sammen på, hvad der skete.",
                en="For three months, try moving one decision down to those who do the task, "
                "then look together at what happened.",
            ),
        ),
    ),
    (
        HORIZONTAL,
        (
            Text(
                da="Tegn forløbet på en tavle, og sæt navn på, hvem der har bolden ved hver overgang.",
                en="Draw the course of work on a board and put a name on who has the ball at each hand-over.",
            ),
            Text(
                da="Lad to afdelinger bytte en halv dag og bagefter nævne tre ting, de ikke vidste.",
                en="Let two departments swap for half a day and then name three things they did not know.",
            ),
            Text(
                da="Sæt to fra hver sin afdeling sammen om frokosten én gang om ugen i en måned.",
                en="Pair two from different departments for lunch once a week for a month.",
            ),
            Text(
                da="Vælg ét tal, som begge afdelinger vil være kendt for, og hæng det op begge steder.",
                en="Choose one figure both departments want to be known for and put it up in both places.",
            ),
            Text(
                da="Læg to arbejdsgange sammen til én fælles tjekliste, hvor hver faggruppe ejer sine "
                "punkter.",
                en="Merge two routines into one shared checklist where each profession owns its points.",
            ),
            Text(
                da="Giv en blandet gruppe en konkret sag og frie hænder til at løse den, "
                "som om afdelingerne ikke fandtes.",
                en="Give a mixed group one real case and free hands to solve it "
                "as if the departments did not exist.",
            ),
        ),
    ),
    (
        STAKEHOLDER,
        (
            Text(
                da="Aftal skriftligt, hvad hver partner går ind i samarbejdet med, og hvad ingen vil "
                "blive bedt om.",
                en="Agree in writing what each partner brings to the co-operation and what no one will be "
                "asked for.",
            ),
            Text(
                da="Besøg partneren hjemme hos dem, og spørg kun: Hvad er svært for jer i samarbejdet "
                "med os?",
                en="Visit the partner at their place and ask only: what is hard for you in working with us?",
            ),
            Text(
                da="Giv hver partner en fast kontaktperson med navn og telefonnummer, også uden for møderne.",
                en="Give each partner a fixed contact with a name and a telephone number, also between "
                "meetings.",
            ),
            Text(
                da="Lad partnerne skrive første udkast til det fælles mål, og svar på det i stedet for "
                "omvendt.",
                en="Let the partners write the first draft of the shared goal and reply to it, "
                "not the other way round.",
            ),
            Text(
                da="Læg én opgave hos to organisationer på samme tid med fælles ansvar og fælles frist.",
                en="Place one task with two organisations at once, with shared responsibility "
                "and a shared deadline.",
            ),
            Text(
                da="Inviter borgere og partnere til at tegne tilbuddet forfra, før I viser jeres eget "
                "forslag.",
                en="Invite citizens and partners to draw the service afresh before you show your own "
                "proposal.",
            ),
        ),
    ),
    (
        DEMOGRAPHIC,
        (
            Text(
                da="Aftal talerunder, så alle høres én gang, før nogen får ordet igen.",
                en="Agree on rounds, so that everyone is heard once before anyone speaks again.",
            ),
            Text(
                da="Bed to med vidt forskellig erfaring fortælle om den samme sag set fra hver deres stol.",
                en="Ask two people of very different experience to tell the same case from where each sits.",
            ),
            Text(
                da="Lad en nyansat og en erfaren være makkere i tre måneder, hvor begge lærer fra sig.",
                en="Pair a newcomer and an old hand for three months in which both do the teaching.",
            ),
            Text(
                da="Find en opgave, der betyder noget på tværs af alder og baggrund, og spørg alle, "
                "hvorfor den gør.",
                en="Find a task that matters across age and background, and ask everyone why it does.",
            ),
            Text(
                da="Sammensæt arbejdsgrupper, så ingen er alene om sin baggrund, og brug forskellene som "
                "opgave.",
                en="Compose working groups so that nobody is alone in their background, "
                "and make the differences part of the task.",
            ),
            Text(
                da="Spørg dem, der aldrig er med, hvordan et møde skulle se ud, og hold det næste sådan.",
                en="Ask those who never take part what a meeting should look like, and hold the next one so.",
            ),
        ),
    ),
    (
        GEOGRAPHIC,
        (
            Text(
                da="Send altid oplæg ud to dage før mødet, så ingen er bagud, fordi de sidder et andet sted.",
                en="Always send papers two days ahead, so nobody is behind because they sit elsewhere.",
            ),
            Text(
                da="Lad hvert sted vise rundt på ti minutter med et kamera, også i de rum, ingen ser.",
                en="Let each place show itself round in ten minutes by camera, the rooms nobody sees "
                "included.",
            ),
            Text(
                da="Begynd hvert skærmmøde med fem minutter to og to på tværs af stederne.",
                en="Begin each screen meeting with five minutes in pairs across the places.",
            ),
            Text(
                da="Lav en fælles tavle, hvor alle steder hver fredag skriver, hvad de er kommet videre med.",
                en="Keep one shared board where every place writes on Fridays what has moved.",
            ),
            Text(
                da="Fordel opgaverne efter, hvem der kan, ikke hvem der er tæt på, og lad makkerpar gå på "
                "tværs af adresser.",
                en="Share out tasks by who can, not by who is near, and let pairs work across addresses.",
            ),
            Text(
                da="Flyt de næste tre møder rundt, og lad værten vælge et problem fra egnen, som alle "
                "arbejder på.",
                en="Move the next three meetings around and let the host choose a local problem for all "
                "to work on.",
            ),
        ),
    ),
)

SUGGESTIONS: tuple[Suggestion, ...] = tuple(
    Suggestion(
        id=f"suggestion.{boundary.key}.{practice.key}",
        name=Text(
            da=f"{boundary.name.da}: {practice.name.da.lower()}",
            en=f"{boundary.name.en}: {practice.name.en.lower()}",
        ),
        text=text,
        boundary=boundary,
        practice=practice,
        source=_SOURCE,
        standing=Standing.OWN,
    )
    for boundary, texts in _STEPS
    for practice, text in zip(PRACTICES, texts, strict=True)
)


def suggestions_for(boundary: str) -> tuple[Suggestion, ...]:
    """The six steps for one kind of boundary (`vertical` …), in the order to try them.

    >>> [suggestion.practice.key for suggestion in suggestions_for("vertical")][0]
    'buffering'
    """
    if boundary not in {kind.key for kind in BOUNDARIES}:
        known = ", ".join(kind.key for kind in BOUNDARIES)
        raise LookupError(f"there is no boundary {boundary!r}; the five are {known}")
    return tuple(one for one in SUGGESTIONS if one.boundary.key == boundary)
