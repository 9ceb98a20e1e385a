"""Involvement of the base organisation: whom, why, how one asks and listens, and how it is measured."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_ACTORS = Source(deck=(deck.INVOLVEMENT,))
_REASONS = Source(deck=(deck.BASE_INVOLVEMENT,))
_ASK = Source(deck=(deck.INVOLVE_BASE,))
_MEASURES = Source(
    deck=(deck.INVOLVE_BASE,),
    note=Text(da="Målene er vores egne", en="The measures are our own"),
)
_SALIENCE = Source(literature=(works.MITCHELL_AGLE_WOOD_1997,))


def _verified(entry_id: str, source: Source, name: Text, text: Text) -> Entry:
    return Entry(id=entry_id, name=name, text=text, source=source, standing=Standing.VERIFIED)


STANCES: tuple[Entry, ...] = (
    _verified(
        "stance.positive",
        _ACTORS,
        Text(da="Positiv", en="Positive"),
        Text(da="Vil det og hjælper det frem.", en="Wants it and helps it on."),
    ),
    _verified(
        "stance.neutral",
        _ACTORS,
        Text(da="Neutral", en="Neutral"),
        Text(
            da="Har ikke bestemt sig, eller har ikke hørt nok.",
            en="Has not decided, or has not heard enough.",
        ),
    ),
    _verified(
        "stance.critical",
        _ACTORS,
        Text(da="Kritisk", en="Critical"),
        Text(
            da="Er imod eller i tvivl og har ofte set noget, de andre overså.",
            en="Is against or in doubt and has often seen something the others missed.",
        ),
    ),
)

WHO: tuple[Entry, ...] = (
    _verified(
        "involve-who.affected",
        _ACTORS,
        Text(da="De direkte berørte", en="Those directly affected"),
        Text(
            da="Ledere og nøglemedarbejdere, hvis hverdag bliver anderledes.",
            en="Leaders and key employees whose daily work will change.",
        ),
    ),
    _verified(
        "involve-who.decisive",
        _ACTORS,
        Text(da="De afgørende aktører", en="The decisive actors"),
        Text(
            da="Dem, det ikke kan lykkes uden, hvad enten de er for eller imod.",
            en="Those without whom it cannot succeed, whether they are for or against.",
        ),
    ),
)

REASONS: tuple[Entry, ...] = (
    _verified(
        "involve-reason.ownership",
        _REASONS,
        Text(da="Ejerskab og ansvar", en="Ownership and responsibility"),
        Text(
            da="Den, der har været med til at forme noget, passer på det bagefter.",
            en="Whoever helped shape a thing looks after it afterwards.",
        ),
    ),
    _verified(
        "involve-reason.less-stress",
        _REASONS,
        Text(da="Mindre frustration og stress", en="Less frustration and stress"),
        Text(
            da="Det er lettere at bære en forandring, man har set komme.",
            en="A change one has seen coming is easier to bear.",
        ),
    ),
    _verified(
        "involve-reason.understanding",
        _REASONS,
        Text(da="Forståelse og mindre modstand", en="Understanding, less resistance"),
        Text(
            da="Når grunden er kendt, bliver der mindre at kæmpe imod.",
            en="When the reason is known, there is less to fight against.",
        ),
    ),
    _verified(
        "involve-reason.lives-on",
        _REASONS,
        Text(da="Forandringen lever videre", en="The change lives on"),
        Text(
            da="Det, folk selv har bygget, står stadig, når netværket er slut.",
            en="What people built themselves still stands when the network has ended.",
        ),
    ),
)

DIALOGUE_FIELDS: tuple[Entry, ...] = (
    _verified(
        "dialogue.asked-by",
        _ASK,
        Text(da="Hvem spurgte?", en="Who asked?"),
        Text(
            da="Navnet på den, der tog samtalen.",
            en="The name of the one who took the talk.",
        ),
    ),
    _verified(
        "dialogue.understood",
        _ASK,
        Text(da="Hvad har du forstået?", en="What have you understood?"),
        Text(
            da="Med personens egne ord, ikke med vores.",
            en="In the person's own words, not in ours.",
        ),
    ),
    _verified(
        "dialogue.worry",
        _ASK,
        Text(da="Hvad bekymrer dig?", en="What worries you?"),
        Text(
            da="Det, der kan gå galt set herfra.",
            en="What may go wrong as seen from here.",
        ),
    ),
    _verified(
        "dialogue.contribution",
        _ASK,
        Text(da="Hvad bidrog du med?", en="What did you contribute?"),
        Text(
            da="Viden, indvendinger og forslag, som kan ses i det, der blev besluttet.",
            en="Knowledge, objections and proposals that can be seen in what was decided.",
        ),
    ),
)

CONTACT_INFORMED = _verified(
    "contact.informed",
    _ASK,
    Text(da="Orienteret", en="Informed"),
    Text(
        da="Har fået besked, for eksempel i et nyhedsbrev. Det tæller aldrig som hørt.",
        en="Has been told, by a newsletter for instance. It never counts as heard.",
    ),
)
CONTACT_HEARD = _verified(
    "contact.heard",
    _ASK,
    Text(da="Hørt", en="Heard"),
    Text(
        da="Er blevet spurgt direkte, og nogen har lyttet til svaret.",
        en="Has been asked directly, and somebody listened to the answer.",
    ),
)
CONTACTS: tuple[Entry, ...] = (CONTACT_INFORMED, CONTACT_HEARD)

ASK_AND_LISTEN = _verified(
    "concept.ask-and-listen",
    _ASK,
    Text(da="Spørg og lyt", en="Ask and listen"),
    Text(
        da="Ingen kan lægge forståelse ind i et andet menneske. Man må spørge, hvad den anden ser.",
        en="Nobody can put understanding into another person. One must ask what the other sees.",
    ),
)
SHARED_SOLUTIONS = _verified(
    "concept.shared-solutions",
    _ASK,
    Text(da="Løsninger findes sammen", en="Solutions are found together"),
    Text(
        da="Vil man have folk til at bære en løsning, må de være med til at finde den.",
        en="If people are to carry a solution, they must take part in finding it.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchoringMeasure(Entry):
    """A measure of how far a decision has come home; `computed` says how."""

    computed: Text


ANCHORING_MEASURES: tuple[AnchoringMeasure, ...] = tuple(
    AnchoringMeasure(
        id=f"anchoring.{key}",
        name=name,
        text=text,
        computed=computed,
        source=_MEASURES,
        standing=Standing.OWN,
    )
    for key, name, text, computed in (
        (
            "units-with-person",
            Text(da="Enheder med en inddraget", en="Units with someone involved"),
            Text(
                da="Så mange af de berørte enheder har mindst én navngiven person med.",
                en="This many of the affected units have at least one named person involved.",
            ),
            Text(
                da="berørte enheder med en inddraget person / alle berørte enheder",
                en="affected units having a person involved / all affected units",
            ),
        ),
        (
            "before-decision",
            Text(da="Inddraget før beslutningen", en="Involved before the decision"),
            Text(
                da="Så mange blev spurgt, mens det endnu kunne gøre en forskel.",
                en="This many were asked while it could still make a difference.",
            ),
            Text(
                da="inddragede personer med samtale før beslutningens dato / alle inddragede personer",
                en="persons involved whose talk was before the date of the decision / all persons involved",
            ),
        ),
        (
            "dialogue-by-stance",
            Text(da="Samtaler efter holdning", en="Direct dialogue by stance"),
            Text(
                da="Så mange positive, neutrale og kritiske er hørt i en direkte samtale.",
                en="This many of the positive, neutral and critical have been heard in direct dialogue.",
            ),
            Text(
                da="for hver holdning: hørte personer / alle personer med den holdning",
                en="for each stance: persons heard / all persons of that stance",
            ),
        ),
        (
            "stance-movement",
            Text(da="Flytning i holdning", en="Movement of stance"),
            Text(
                da="Så mange har ændret holdning, og i hvilken retning.",
                en="This many have changed their stance, and in which direction.",
            ),
            Text(
                da="antal fra hver holdning til hver anden mellem to tidspunkter",
                en="number from each stance to each other between two points in time",
            ),
        ),
        (
            "stage-of-use",
            Text(da="Hvor langt i brug", en="Stage of use"),
            Text(
                da="Så langt er beslutningen nået: laboratorium, test, taget ind i basis eller udbredt.",
                en="This is how far the decision has come: laboratory, test, taken into the base or scaled.",
            ),
            Text(
                da="det trin, enheden selv har meldt, for hver berørt enhed",
                en="the stage reported by the unit itself, for each affected unit",
            ),
        ),
    )
)

SALIENCE: tuple[Entry, ...] = (
    _verified(
        "salience.power",
        _SALIENCE,
        Text(da="Magt", en="Power"),
        Text(da="Kan få sin vilje.", en="Can get its way."),
    ),
    _verified(
        "salience.legitimacy",
        _SALIENCE,
        Text(da="Legitimitet", en="Legitimacy"),
        Text(
            da="Har efter de flestes mening ret til at blive hørt.",
            en="Has in most people's view a right to be heard.",
        ),
    ),
    _verified(
        "salience.urgency",
        _SALIENCE,
        Text(da="Hast", en="Urgency"),
        Text(da="Kan ikke vente ret længe.", en="Cannot wait for long."),
    ),
)

ENTRIES: tuple[Entry, ...] = (
    *STANCES,
    *WHO,
    *REASONS,
    ASK_AND_LISTEN,
    SHARED_SOLUTIONS,
    *DIALOGUE_FIELDS,
    *CONTACTS,
    *ANCHORING_MEASURES,
    *SALIENCE,
)
