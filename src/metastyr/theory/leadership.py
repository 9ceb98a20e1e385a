"""Leadership in the network-based organisation: seized rather than given, on a foundation with a mirror."""

from __future__ import annotations

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_EMPLOYEE = Source(deck=(deck.EMPLOYEE_ROLE,))
_SEIZED = Source(deck=(deck.SEIZED,))
_REFLEXIVE = Source(deck=(deck.REFLEXIVE,))


def _verified(entry_id: str, source: Source, name: Text, text: Text) -> Entry:
    return Entry(id=entry_id, name=name, text=text, source=source, standing=Standing.VERIFIED)


EMPLOYEE_ROLE: tuple[Entry, ...] = (
    _verified(
        "employee-role.whole-picture",
        _EMPLOYEE,
        Text(da="Blik for helheden", en="Eye for the whole picture"),
        Text(
            da="Sæt de mål, vi deler på tværs, før målene for min egen afdeling.",
            en="Put the goals we share across before the goals of my own department.",
        ),
    ),
    _verified(
        "employee-role.double-loyalty",
        _EMPLOYEE,
        Text(da="Dobbelt loyalitet", en="Double loyalty"),
        Text(
            da="Vær loyal mod politikerne og på samme tid mod borgere, virksomheder og foreninger.",
            en="Be loyal to the politicians and at the same time to citizens, companies and associations.",
        ),
    ),
)

BLURRED_LINES: tuple[Entry, ...] = (
    _verified(
        "blurred-line.organisation",
        _EMPLOYEE,
        Text(da="Organisation og omverden", en="Organisation and surroundings"),
        Text(
            da="Det er ikke længere klart, hvem der er inde, og hvem der er ude.",
            en="It is no longer clear who is in and who is out.",
        ),
    ),
    _verified(
        "blurred-line.public-private",
        _EMPLOYEE,
        Text(da="Offentlig og privat", en="Public and private"),
        Text(
            da="Begge slags parter bærer en del af opgaven.",
            en="Both kinds of party carry a part of the task.",
        ),
    ),
    _verified(
        "blurred-line.expert-lay",
        _EMPLOYEE,
        Text(da="Ekspert og lægmand", en="Expert and lay person"),
        Text(
            da="Den, der lever med problemet, ved også noget.",
            en="Whoever lives with the problem knows something too.",
        ),
    ),
    _verified(
        "blurred-line.levels",
        _EMPLOYEE,
        Text(da="Lokalt, regionalt og nationalt", en="Local, regional and national"),
        Text(
            da="Den samme sag har ben på flere niveauer.",
            en="The same matter has legs on several levels.",
        ),
    ),
)

AT_HOME_TOO = _verified(
    "concept.at-home-too",
    _EMPLOYEE,
    Text(da="Også derhjemme", en="At home too"),
    Text(
        da="At arbejde på tværs og lukke andre ind hører også til i det daglige, ikke kun i netværket.",
        en="Working across and letting others in belongs in daily work as well, not only in the network.",
    ),
)

SEIZED: tuple[Entry, ...] = (
    _verified(
        "seized.paradox",
        _SEIZED,
        Text(da="Brug modsætningerne", en="Use the paradoxes"),
        Text(
            da="Når krav trækker hver sin vej, åbner der sig et rum for at lede. Brug det.",
            en="When demands pull apart, room to lead opens up. Use it.",
        ),
    ),
    _verified(
        "seized.risk",
        _SEIZED,
        Text(da="Tag en chance", en="Take a risk"),
        Text(
            da="Vis ansvar ved at gå ind i forhandlingen, også når udfaldet er uvist.",
            en="Show responsibility by entering the negotiation even when the outcome is uncertain.",
        ),
    ),
    _verified(
        "seized.rewrite",
        _SEIZED,
        Text(da="Skriv det om", en="Rewrite it"),
        Text(
            da="Hvem du er som leder, hvad du står på, og hvem du leder sammen med, bliver aldrig "
            "skrevet færdigt.",
            en="Who you are as a leader, what you stand on and whom you lead with is never finally written.",
        ),
    ),
)

FOUNDATION = _verified(
    "concept.leadership-foundation",
    _REFLEXIVE,
    Text(da="Ledelsesgrundlag", en="Leadership foundation"),
    Text(
        da="Det, dine valg som leder bygger på. Skriv det ned i udgaver, så du kan se, hvordan det "
        "flytter sig.",
        en="What you stand on and act from. Write it down in versions, so you can see how it moves.",
    ),
)
FOUNDATION_QUALITIES: tuple[Entry, ...] = (
    _verified(
        "foundation-quality.strong",
        _REFLEXIVE,
        Text(da="Stærkt", en="Strong"),
        Text(da="Det holder, når du bliver presset.", en="It holds when you are under pressure."),
    ),
    _verified(
        "foundation-quality.reflected",
        _REFLEXIVE,
        Text(da="Reflekteret", en="Reflected"),
        Text(da="Du kan sige, hvorfor du står der.", en="You can say why you stand there."),
    ),
    _verified(
        "foundation-quality.movable",
        _REFLEXIVE,
        Text(da="Bevægeligt", en="Movable"),
        Text(
            da="Du kan flytte dig, når du lærer noget nyt.",
            en="You can move when you learn something new.",
        ),
    ),
)
MIRROR = _verified(
    "concept.mirror",
    _REFLEXIVE,
    Text(da="Spejl", en="Mirror"),
    Text(
        da="Et menneske, du selv vælger, og som hjælper dig med at se din ledelse udefra.",
        en="A person you choose yourself who helps you see your leadership from outside.",
    ),
)
PUBLIC_VALUE = _verified(
    "concept.search-for-public-value",
    Source(deck=(deck.NEW_LEADER_ROLE,), literature=(works.MOORE_1995,)),
    Text(da="På jagt efter offentlig værdi", en="In search of public value"),
    Text(
        da="Samfundet sender offentlige ledere ud som opdagelsesrejsende. De skal bruge fantasien, "
        "give nye idéer næring og hele tiden lytte til politikerne.",
        en="Society sends public managers out as explorers. They are to use their imagination, "
        "nourish new ideas and keep listening to the politicians.",
    ),
)

ENTRIES: tuple[Entry, ...] = (
    *EMPLOYEE_ROLE,
    *BLURRED_LINES,
    AT_HOME_TOO,
    *SEIZED,
    FOUNDATION,
    *FOUNDATION_QUALITIES,
    MIRROR,
    PUBLIC_VALUE,
)
