"""What stands in the twenty cells of the paradigm grid, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell: its name, what belongs under it, and one sentence on what it means in daily work."""

    name: Text
    details: tuple[Text, ...]
    text: Text


CELL_TEXTS: dict[str, dict[str, CellText]] = {
    "unit": {
        "formal": CellText(
            Text(da="Hierarki", en="Hierarchy"),
            (),
            Text(
                da="Alle har en plads over eller under nogen.",
                en="Everyone has a place above or below somebody.",
            ),
        ),
        "sectoral": CellText(
            Text(da="Sektor", en="Sector"),
            (
                Text(da="fagbureaukrati", en="professional bureaucracy"),
                Text(da="profession", en="profession"),
                Text(da="faggruppe", en="professional group"),
            ),
            Text(
                da="Man hører til sit fag, før man hører til sit hus.",
                en="People belong to their profession before they belong to their house.",
            ),
        ),
        "economic": CellText(
            Text(da="Organisation", en="Organisation"),
            (Text(da="driftsenhed", en="operating unit"),),
            Text(
                da="Hver enhed passer sit eget regnskab og sine egne resultater.",
                en="Each unit minds its own accounts and its own results.",
            ),
        ),
        "supervising": CellText(
            Text(da="Netværket", en="The network"),
            (
                Text(da="partnerskab", en="partnership"),
                Text(
                    da="samarbejde på tværs af organisationer og fag",
                    en="co-operation across organisations and professions",
                ),
            ),
            Text(
                da="Det er det, der sker mellem husene, som skal ledes.",
                en="What is to be led is what happens between the houses.",
            ),
        ),
    },
    "steering-logic": {
        "formal": CellText(
            Text(da="Jura og regler", en="Law and rules"),
            (),
            Text(
                da="Man slår op, hvad der gælder, og gør det.",
                en="One looks up what applies and does it.",
            ),
        ),
        "sectoral": CellText(
            Text(da="Faglig planlægning", en="Professional planning"),
            (
                Text(da="mål", en="goals"),
                Text(da="faglige standarder", en="professional standards"),
                Text(da="værktøjer", en="tools"),
            ),
            Text(
                da="Faget lægger planen og ved, hvad godt arbejde er.",
                en="The profession makes the plan and knows what good work is.",
            ),
        ),
        "economic": CellText(
            Text(da="Økonomi", en="Economy"),
            (
                Text(da="kontrakter", en="contracts"),
                Text(da="konkurrence", en="competition"),
                Text(da="selvstyring", en="self-steering"),
            ),
            Text(
                da="Enheden får en pose penge og nogle mål og finder selv vejen.",
                en="The unit gets a sum of money and some targets and finds its own way.",
            ),
        ),
        "supervising": CellText(
            Text(da="Flerstemmig og åben", en="Many-voiced and open"),
            (Text(da="polyfon", en="polyphonic"),),
            Text(
                da="Flere måder at se sagen på får lov at gælde samtidig.",
                en="Several ways of seeing the matter are allowed to count at once.",
            ),
        ),
    },
    "object": {
        "formal": CellText(
            Text(da="Sagen", en="The case"),
            (),
            Text(
                da="Arbejdet består af sager, der skal afgøres rigtigt.",
                en="The work is made of cases to be settled correctly.",
            ),
        ),
        "sectoral": CellText(
            Text(da="Problem", en="Problem"),
            (Text(da="midler", en="means"), Text(da="proces", en="process")),
            Text(
                da="Arbejdet består af problemer, som faget kan behandle.",
                en="The work is made of problems the profession can treat.",
            ),
        ),
        "economic": CellText(
            Text(da="Strategien", en="The strategy"),
            (
                Text(da="driftsmål", en="operating targets"),
                Text(da="ressourcer", en="resources"),
                Text(da="selvstyring", en="self-steering"),
            ),
            Text(
                da="Arbejdet består i at få mål og midler til at gå op.",
                en="The work is to make ends and means meet.",
            ),
        ),
        "supervising": CellText(
            Text(da="Helhedsstrategien", en="The whole-picture strategy"),
            (
                Text(
                    da="ansvar for en fælles udfordring",
                    en="responsibility for a shared challenge",
                ),
                Text(da="potentialer", en="potentials"),
            ),
            Text(
                da="Arbejdet består i at se, hvad alle parter sammen kunne nå.",
                en="The work is to see what all parties together could reach.",
            ),
        ),
    },
    "success-criterion": {
        "formal": CellText(
            Text(da="Legalitet", en="Legality"),
            (),
            Text(
                da="Det er godt, når det holder i retten.",
                en="It is good when it stands up in court.",
            ),
        ),
        "sectoral": CellText(
            Text(da="Velfærd", en="Welfare"),
            (Text(da="almene ydelser", en="universal services"),),
            Text(
                da="Det er godt, når alle får den hjælp, faget anbefaler.",
                en="It is good when everyone gets the help the profession recommends.",
            ),
        ),
        "economic": CellText(
            Text(da="Effektivitet", en="Efficiency"),
            (Text(da="output", en="output"), Text(da="resultater", en="results")),
            Text(
                da="Det er godt, når man får mere for de samme penge.",
                en="It is good when the same money yields more.",
            ),
        ),
        "supervising": CellText(
            Text(da="Inddragelse", en="Involvement"),
            (
                Text(da="aktivt medborgerskab", en="active citizenship"),
                Text(da="velfærd", en="welfare"),
                Text(da="offentlig værdi", en="public value"),
            ),
            Text(
                da="Det er godt, når de berørte selv er med og kan mærke forskellen.",
                en="It is good when those concerned take part and can feel the difference.",
            ),
        ),
    },
    "leader-figure": {
        "formal": CellText(
            Text(da="Loyal embedsmand", en="Loyal civil servant"),
            (),
            Text(
                da="Lederen tjener loven og den politik, der er vedtaget.",
                en="The leader serves the law and the policy adopted.",
            ),
        ),
        "sectoral": CellText(
            Text(da="Faglig leder", en="Professional leader"),
            (Text(da="den første blandt ligemænd", en="first among equals"),),
            Text(
                da="Lederen er den, de andre fagfolk ser op til.",
                en="The leader is the one the other professionals look up to.",
            ),
        ),
        "economic": CellText(
            Text(da="Generaliseret professionel leder", en="Generalised professional manager"),
            (),
            Text(
                da="Lederen har ledelse som fag og kan lede hvad som helst.",
                en="The leader has management as a profession and can lead anything.",
            ),
        ),
        "supervising": CellText(
            Text(da="Samfundsstrateg", en="Strategist for society"),
            (
                Text(da="mobilisere", en="mobilise"),
                Text(da="facilitere", en="facilitate"),
                Text(da="supervisere", en="supervise"),
            ),
            Text(
                da="Lederen får ikke rollen udleveret, men tager den ved at samle og hjælpe andre.",
                en="The leader is not handed the role but takes it by gathering and helping others.",
            ),
        ),
    },
}
