"""Four paradigms of public administration as layers: a grid of four columns and five rows."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.paradigm_cells import CELL_TEXTS
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(deck=(deck.PARADIGMS,))
_LAYERS = Source(deck=(deck.SUPERVISING,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paradigm(Entry):
    """A column of the grid; `nickname` is the everyday name of the paradigm."""

    nickname: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ParadigmCell(Entry):
    """What one paradigm says on one row; `name` is the cell itself, `details` what belongs under it."""

    paradigm: Paradigm
    row: Entry
    details: tuple[Text, ...]


FORMAL = Paradigm(
    id="paradigm.formal",
    name=Text(da="Den formelle forvaltning", en="The formal administration"),
    nickname=Text(da="Bureaukrati", en="Bureaucracy"),
    text=Text(
        da="Det rigtige er at følge reglerne, så borgerne kan stole på dem.",
        en="The right thing is to follow the rules, so that citizens can rely on them.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
SECTORAL = Paradigm(
    id="paradigm.sectoral",
    name=Text(da="Den sektoropdelte forvaltning", en="The sectoral administration"),
    nickname=Text(da="Fagbureaukrati", en="Professional bureaucracy"),
    text=Text(
        da="Det rigtige er at gøre det, som faget ved virker.",
        en="The right thing is to do what the profession knows to work.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
ECONOMIC = Paradigm(
    id="paradigm.economic",
    name=Text(da="Den økonomiske forvaltning", en="The economic administration"),
    nickname=Text(da="NPM", en="NPM"),
    text=Text(
        da="Det rigtige er at nå målene for færrest mulige penge.",
        en="The right thing is to reach the targets for the least money.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
SUPERVISING = Paradigm(
    id="paradigm.supervising",
    name=Text(da="Den superviserende forvaltning", en="The supervising administration"),
    nickname=Text(da="Netværk", en="Network"),
    text=Text(
        da="Det rigtige er at få alle, der har del i sagen, til at løse den sammen.",
        en="The right thing is to get everyone with a part in the matter to solve it together.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
PARADIGMS: tuple[Paradigm, ...] = (FORMAL, SECTORAL, ECONOMIC, SUPERVISING)

ROWS: tuple[Entry, ...] = tuple(
    Entry(id=f"paradigm-row.{key}", name=name, text=text, source=_SOURCE, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "unit",
            Text(da="Enhed", en="Unit"),
            Text(da="Hvad er det, der ledes?", en="What is it that is led?"),
        ),
        (
            "steering-logic",
            Text(da="Styringslogik", en="Steering logic"),
            Text(da="Hvad styrer man efter?", en="What is steering based on?"),
        ),
        (
            "object",
            Text(da="Genstand", en="Object"),
            Text(da="Hvad retter ledelsen sig mod?", en="What does leadership deal with?"),
        ),
        (
            "success-criterion",
            Text(da="Succeskriterium", en="Success criterion"),
            Text(da="Hvornår er det lykkedes?", en="When has it succeeded?"),
        ),
        (
            "leader-figure",
            Text(da="Lederfigur", en="Leader figure"),
            Text(da="Hvem er lederen?", en="Who is the leader?"),
        ),
    )
)

GRID: tuple[ParadigmCell, ...] = tuple(
    ParadigmCell(
        id=f"{paradigm.id}.{row.key}",
        paradigm=paradigm,
        row=row,
        name=CELL_TEXTS[row.key][paradigm.key].name,
        details=CELL_TEXTS[row.key][paradigm.key].details,
        text=CELL_TEXTS[row.key][paradigm.key].text,
        source=_SOURCE,
        standing=Standing.VERIFIED,
    )
    for row in ROWS
    for paradigm in PARADIGMS
)

LAYERS = Entry(
    id="concept.paradigm-layers",
    name=Text(da="Aflejringer", en="Layers"),
    text=Text(
        da="Paradigmerne lægger sig oven på hinanden som lag. Alle fire er til stede, "
        "og det ene er ikke mere modent end det andet.",
        en="The paradigms settle on top of each other as layers. All four are present, "
        "and none is more mature than the others.",
    ),
    source=_LAYERS,
    standing=Standing.VERIFIED,
)
BALANCE = Entry(
    id="concept.paradigm-balance",
    name=Text(da="Lederen finder balancen", en="The leader finds the balance"),
    text=Text(
        da="Ingen andre kan afveje hensynene for lederen. Det er en del af arbejdet at vælge og begrunde.",
        en="Nobody else can weigh the concerns for the leader. Choosing and giving reasons is part of "
        "the job.",
    ),
    source=_LAYERS,
    standing=Standing.VERIFIED,
)
CO_CREATION = Entry(
    id="concept.co-creation",
    name=Text(da="Samskabelse af velfærd", en="Co-creation of welfare"),
    text=Text(
        da="Borgeren er med til at skabe sin velfærd. Det kræver andre samtaler end dem, fagfolk er vant "
        "til.",
        en="The citizen helps create their own welfare. That takes other talks than professionals are "
        "used to.",
    ),
    source=_LAYERS,
    standing=Standing.VERIFIED,
)
BEHIND_AUTHORITY = Entry(
    id="concept.influence-beyond-authority",
    name=Text(da="Indflydelse uden titel", en="Influence beyond authority"),
    text=Text(
        da="På tværs af sektorer og niveauer rækker titlen ikke. Man må vinde gehør med argumenter, "
        "viden og forskellige måder at overbevise på.",
        en="Across sectors and levels a title does not reach far. One must win a hearing with arguments, "
        "knowledge and different ways of convincing.",
    ),
    source=Source(deck=(deck.NEW_CONTEXT,)),
    standing=Standing.VERIFIED,
)

POINTS_PER_ROW = 100

PROFILE_RULE = Entry(
    id="paradigm-rule.profile",
    name=Text(da="100 point på hver række", en="100 points on each row"),
    text=Text(
        da="Fordel 100 point mellem de fire kolonner, række for række, så det ligner jeres hverdag. "
        "Resultatet viser lag og spredning, aldrig en karakter.",
        en="Share 100 points among the four columns, row by row, so that it resembles your daily work. "
        "The result shows layers and spread, never a grade.",
    ),
    source=Source(
        deck=(deck.PARADIGMS,), note=Text(da="Fordelingen er vores idé", en="The sharing is our idea")
    ),
    standing=Standing.OWN,
)
DISTANCE_RULE = Entry(
    id="paradigm-rule.distance",
    name=Text(da="Afstand mellem to profiler", en="Distance between two profiles"),
    text=Text(
        da="Jo længere to organisationer ligger fra hinanden på en række, jo lettere taler de forbi hinanden "
        "dér. Brug det til at vælge, hvad I skal tale om først.",
        en="The further apart two organisations are on a row, the more easily they talk past each other "
        "there. Use it to choose what to talk about first.",
    ),
    source=Source(
        deck=(deck.PARADIGMS,),
        literature=(works.AITCHISON_1986,),
        note=Text(da="Anvendelsen er vores egen", en="The use is our own"),
    ),
    standing=Standing.OWN,
)

ENTRIES: tuple[Entry, ...] = (
    *PARADIGMS,
    *ROWS,
    *GRID,
    LAYERS,
    BALANCE,
    CO_CREATION,
    BEHIND_AUTHORITY,
    PROFILE_RULE,
    DISTANCE_RULE,
)
