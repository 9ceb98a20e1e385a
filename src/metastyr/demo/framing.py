"""The demo's frames, goals and mandates: what was set, what parties said, what is brought from home."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFrame:
    """A frame in force from the day of the event, for `days` where it ends; amounts in kroner."""

    kind: str
    title: str
    text: str
    owner: str
    changed_by: str
    source: str
    amount: Decimal | None = None
    competence: str = ""
    days: int | None = None


FRAMES: tuple[DemoFrame, ...] = (
    DemoFrame(
        kind="political",
        title="Byrådets opdrag",
        text="Netværket må afprøve nye veje til hjælp for unge mellem 13 og 20 år. "
        "Det må ikke flytte opgaver mellem myndigheder uden byrådets ja.",
        owner="Direktøren for Børn og Unge",
        changed_by="Byrådet",
        source="Byrådet den 22. januar, punkt 7",
    ),
    DemoFrame(
        kind="economic",
        title="Puljen til forsøg",
        text="Netværket råder over puljen. Hvert forsøg skal have et budget, før det begynder.",
        owner="Økonomichefen",
        changed_by="Økonomiudvalget",
        source="Budgettet, bilag 4",
        amount=Decimal(1_250_000),
        days=50,
    ),
    DemoFrame(
        kind="legal",
        title="Oplysninger om den enkelte unge",
        text="Oplysninger om en navngiven ung deles kun med samtykke.",
        owner="Juridisk chef",
        changed_by="Loven",
        source="Forvaltningsloven § 28",
        competence="Netværket må aftale, hvordan der spørges om samtykke.",
    ),
)
PARTIES: tuple[tuple[str, str], ...] = (
    ("Fjordby Kommune", "p01"),
    ("Region Bæltland", "p22"),
    ("Ungeværket Kajen", ""),
    ("Forældrerådet Ungeliv", ""),
)
"""The party, and who answers for it by list id, or "" for nobody yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoGoal:
    """A goal with one indicator, and what each of `PARTIES` said: reply and reason, None for nothing yet."""

    title: str
    text: str
    indicator: tuple[str, str, Decimal, Decimal]
    replies: tuple[tuple[str, str] | None, ...]


GOALS: tuple[DemoGoal, ...] = (
    DemoGoal(
        title="Ingen venter mere end to uger",
        text="En ung, der beder om hjælp, får den første samtale inden for to uger, uanset hvor det sker.",
        indicator=("Dage fra henvendelse til første samtale", "dage", Decimal(34), Decimal(14)),
        replies=(("yes", ""), ("yes", ""), ("yes", ""), ("yes", "")),
    ),
    DemoGoal(
        title="Én fast voksen",
        text="Hver ung har én voksen, der følger med fra det første møde til det sidste.",
        indicator=("Unge med en fast kontakt", "%", Decimal(41), Decimal(90)),
        replies=(
            ("yes", ""),
            ("yes_but", "Vi kan ikke love den samme behandler i hele forløbet. Hvad gør vi ved jobskift?"),
            ("yes", ""),
            None,
        ),
    ),
    DemoGoal(
        title="De unge er med til at bestemme",
        text="Ingen ændring besluttes, før unge, der selv har fået hjælp, har set den.",
        indicator=("Beslutninger, hvor unge er hørt først", "%", Decimal(20), Decimal(100)),
        replies=(None, None, ("yes", ""), ("yes", "")),
    ),
)
TOLD_BY = ("Direktøren", "Afdelingslederen", "Formanden", "Forældrerådets formand")
"""Who of each party said it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoMandate:
    """What the one called `who` in the lists brings; not `confirmed` is a proposal."""

    who: str
    given_by: str
    decides: str
    amount: Decimal | None
    back: str
    back_to: str
    confirmed: bool


MANDATES: tuple[DemoMandate, ...] = (
    DemoMandate(
        who="p22",
        given_by="Centerchefen i psykiatrien",
        decides="Må sætte to timer om ugen af til fælles samtaler.",
        amount=None,
        back="Ændringer i visitationen\nNye stillinger",
        back_to="Centerchefen",
        confirmed=True,
    ),
    DemoMandate(
        who="p36",
        given_by="Bestyrelsen i Ungeværket",
        decides="Må åbne værestedet for netværkets unge hver eftermiddag.",
        amount=Decimal(40_000),
        back="",
        back_to="",
        confirmed=False,
    ),
)
