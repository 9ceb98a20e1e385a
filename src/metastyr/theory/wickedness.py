"""How wild a problem is: a matrix of nine kinds, and ten marks to check it against."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_MATRIX = Source(literature=(works.ALFORD_HEAD_2017,))
_TEN = Source(literature=(works.RITTEL_WEBBER_1973,))


def _axis(kind: str, key: str, name: Text, text: Text) -> Entry:
    return Entry(id=f"{kind}.{key}", name=name, text=text, source=_MATRIX, standing=Standing.VERIFIED)


ROWS: tuple[Entry, ...] = (
    _axis(
        "wickedness-row",
        "both-known",
        Text(da="Problem og løsning er kendt", en="Problem and solution known"),
        Text(
            da="Vi ved, hvad der er galt, og hvad der hjælper.",
            en="We know what is wrong and what helps.",
        ),
    ),
    _axis(
        "wickedness-row",
        "problem-known",
        Text(da="Kun problemet er kendt", en="Only the problem known"),
        Text(
            da="Vi er enige om, hvad der er galt, men ved ikke, hvad der hjælper.",
            en="We agree what is wrong but do not know what helps.",
        ),
    ),
    _axis(
        "wickedness-row",
        "neither-known",
        Text(da="Hverken problem eller løsning er kendt", en="Neither problem nor solution known"),
        Text(
            da="Vi kan ikke engang sige sikkert, hvad der er galt.",
            en="We cannot even say for certain what is wrong.",
        ),
    ),
)
COLUMNS: tuple[Entry, ...] = (
    _axis(
        "wickedness-column",
        "co-operative",
        Text(da="Parterne samarbejder", en="Parties co-operate"),
        Text(
            da="De, der har noget på spil, vil det samme eller er ligeglade.",
            en="Those with a stake want the same or do not mind.",
        ),
    ),
    _axis(
        "wickedness-column",
        "divided-knowledge",
        Text(da="Hver har en del af viden", en="Each holds part of the knowledge"),
        Text(
            da="Man kan kun se det hele, hvis parterne lægger deres viden sammen.",
            en="The whole is seen only if the parties pool what they know.",
        ),
    ),
    _axis(
        "wickedness-column",
        "conflict",
        Text(da="Værdier eller interesser strider", en="Values or interests conflict"),
        Text(
            da="Parterne vil noget forskelligt, og nogen kan tabe på en løsning.",
            en="The parties want different things, and some may lose by a solution.",
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WickednessCell(Entry):
    """One of the nine kinds of problem: its row, its column."""

    row: Entry
    column: Entry


_CELLS: tuple[tuple[str, Text, Text], ...] = (
    (
        "tame",
        Text(da="Tamt", en="Tame"),
        Text(
            da="Gå i gang med den løsning, I kender. Et netværk er sjældent nødvendigt.",
            en="Go ahead with the solution you know. A network is rarely needed.",
        ),
    ),
    (
        "communicatively-complex",
        Text(da="Kommunikativt komplekst", en="Communicatively complex"),
        Text(
            da="Løsningen findes, men stumperne ligger hos flere. Få dem til at tale sammen.",
            en="The solution exists, but its pieces lie with several. Get them to talk.",
        ),
    ),
    (
        "politically-complex",
        Text(da="Politisk komplekst", en="Politically complex"),
        Text(
            da="Løsningen findes, men ikke alle vil have den. Her skal der forhandles.",
            en="The solution exists, but not everyone wants it. This calls for negotiation.",
        ),
    ),
    (
        "analytically-complex",
        Text(da="Analytisk komplekst", en="Analytically complex"),
        Text(
            da="Viljen er der, svaret mangler. Undersøg og afprøv sammen.",
            en="The will is there, the answer is not. Examine and try out together.",
        ),
    ),
    (
        "complex",
        Text(da="Komplekst", en="Complex"),
        Text(
            da="Svaret mangler, og viden er spredt. Saml dem, der hver ved en del.",
            en="The answer is missing and knowledge is spread. Gather those who each know a part.",
        ),
    ),
    (
        "wicked-conflict",
        Text(da="Vildt", en="Wicked"),
        Text(
            da="Problemet er kendt, men der er strid om svaret. Byg tillid, før I leder efter løsninger.",
            en="The problem is known, but the answer is disputed. Build trust before you seek solutions.",
        ),
    ),
    (
        "cognitively-complex",
        Text(da="Kognitivt komplekst", en="Cognitively complex"),
        Text(
            da="Ingen forstår det helt endnu. Lær sammen, og vent med at låse jer fast.",
            en="Nobody quite understands it yet. Learn together and wait before you commit.",
        ),
    ),
    (
        "wicked-knowledge",
        Text(da="Vildt", en="Wicked"),
        Text(
            da="Ingen ser det hele, og ingen kender svaret. Et netværk er ofte den eneste vej frem.",
            en="Nobody sees it whole and nobody knows the answer. A network is often the only way.",
        ),
    ),
    (
        "very-wicked",
        Text(da="Meget vildt", en="Very wicked"),
        Text(
            da="Alt er uklart, og parterne trækker hver sin vej. Sigt efter små fremskridt, ikke efter at "
            "blive færdige.",
            en="Everything is unclear and the parties pull apart. Aim for small progress, not for being "
            "finished.",
        ),
    ),
)

MATRIX: tuple[WickednessCell, ...] = tuple(
    WickednessCell(
        id=f"wickedness.{key}",
        name=name,
        text=text,
        row=row,
        column=column,
        source=_MATRIX,
        standing=Standing.VERIFIED,
    )
    for (row, column), (key, name, text) in zip(
        ((row, column) for row in ROWS for column in COLUMNS), _CELLS, strict=True
    )
)

FEATURES: tuple[Entry, ...] = tuple(
    Entry(id=f"wicked-feature.{key}", name=name, text=text, source=_TEN, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "no-definition",
            Text(da="Kan ikke afgrænses endeligt", en="No final definition"),
            Text(
                da="Hver gang man beskriver problemet, peger man samtidig på en bestemt løsning.",
                en="Each way of describing the problem already points at a certain solution.",
            ),
        ),
        (
            "no-stopping",
            Text(da="Ingen slutstreg", en="No finishing line"),
            Text(
                da="Intet fortæller, at nu er man færdig. Man holder op, når tid eller penge slipper op.",
                en="Nothing tells you that you are done. You stop when time or money runs out.",
            ),
        ),
        (
            "better-or-worse",
            Text(
                da="Bedre eller værre, ikke rigtigt eller forkert", en="Better or worse, not right or wrong"
            ),
            Text(
                da="En løsning kan kun bedømmes ud fra, hvad man lægger vægt på.",
                en="A solution can be judged only by what one cares about.",
            ),
        ),
        (
            "no-test",
            Text(da="Kan ikke afprøves til bunds", en="No ultimate test"),
            Text(
                da="Følgerne breder sig i årevis, så ingen prøve er den sidste.",
                en="The effects spread for years, so no trial is the last one.",
            ),
        ),
        (
            "one-shot",
            Text(da="Hvert forsøg sætter spor", en="Every attempt leaves a mark"),
            Text(
                da="Man kan ikke øve sig uden at ændre virkeligheden for nogen.",
                en="You cannot practise without changing somebody's reality.",
            ),
        ),
        (
            "no-list",
            Text(da="Ingen færdig liste over løsninger", en="No finished list of solutions"),
            Text(
                da="Der kan altid findes på noget, ingen har tænkt på før.",
                en="Something nobody thought of before can always turn up.",
            ),
        ),
        (
            "unique",
            Text(da="Hver gang er den første", en="Each time is the first"),
            Text(
                da="Det ligner måske et andet problem, men en afgørende ting er altid anderledes.",
                en="It may look like another problem, but one thing that matters always differs.",
            ),
        ),
        (
            "symptom",
            Text(da="Tegn på noget andet", en="Sign of something else"),
            Text(
                da="Bag problemet gemmer der sig som regel et større.",
                en="Behind the problem there usually hides a larger one.",
            ),
        ),
        (
            "explanation-decides",
            Text(da="Forklaringen bestemmer svaret", en="The explanation decides the answer"),
            Text(
                da="Peger man på en anden årsag, får man en anden løsning.",
                en="Point at another cause and you get another solution.",
            ),
        ),
        (
            "no-right-to-err",
            Text(da="Ansvar for følgerne", en="Answerable for the effects"),
            Text(
                da="Den, der beslutter, står til ansvar for dem, det går ud over.",
                en="Whoever decides must answer to those who bear the effects.",
            ),
        ),
    )
)

ENTRIES: tuple[Entry, ...] = (*ROWS, *COLUMNS, *MATRIX, *FEATURES)
