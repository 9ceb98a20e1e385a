"""What a round still lacks, in words: one clear sentence for each thing."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.domain.rounds.grouping import MOST_GROUPS
from metastyr.domain.rounds.readiness import MOST_REMINDERS, Lack
from metastyr.theory.text import Text

IN_WORDS: Mapping[Lack, Text] = {
    Lack.PAYS_TO_ASK: Text(
        da="Svar ja eller nej til de tre spørgsmål.",
        en="Answer yes or no to the three questions.",
    ),
    Lack.PROCESS: Text(
        da="Skriv, hvilket arbejdsforløb der bliver spurgt om.",
        en="Write which work process people are asked about.",
    ),
    Lack.TELLS_WHO: Text(
        da="Skemaet spørger om personer eller om ens egen organisation. Så viser et svar, hvem der har "
        "skrevet det, og runden kan ikke være anonym. Vælg svar med navn.",
        en="The questionnaire asks about people or about one's own organisation. So an answer tells who "
        "wrote it, and the round cannot be anonymous. Choose answers with names.",
    ),
    Lack.GROUPS: Text(
        da="Der skal være mindst to grupper, før de kan svare om hinanden.",
        en="There must be at least two groups before they can answer about each other.",
    ),
    Lack.EMPTY_GROUP: Text(
        da="En gruppe har ingen personer. Tilføj nogen, eller fjern gruppen.",
        en="A group has no people. Add somebody, or remove the group.",
    ),
    Lack.NO_GROUP_LARGE_ENOUGH: Text(
        da="Ingen gruppe er stor nok til at blive vist. Tilføj personer, eller læg grupper sammen.",
        en="No group is large enough to be shown. Add people, or merge groups.",
    ),
    Lack.SMALL_GROUPS: Text(
        da="Nogle grupper er for små til at blive vist. Læg dem sammen med andre, tag dem ud, eller vælg, at "
        "de skal spørges alligevel.",
        en="Some groups are too small to be shown. Merge them with others, take them out, or choose to ask "
        "them anyway.",
    ),
    Lack.NOBODY_RATED: Text(
        da="Ingen ville få noget at svare på. Vælg, hvem hver person er spejl for, hvis skemaet spørger om "
        "det. Ellers skal de spurgte stå i registret, med deres organisation.",
        en="Nobody would have anything to answer. Choose whom each person is the mirror of, where the "
        "questionnaire asks about that. Otherwise those asked must be in the register with an organisation.",
    ),
    Lack.DATES: Text(da="Vælg første og sidste dag.", en="Choose the first and the last day."),
    Lack.DATES_CROSS: Text(
        da="Sidste dag ligger før første dag. Ret den ene af dem.",
        en="The last day is before the first. Correct one of them.",
    ),
    Lack.CLOSES_IN_THE_PAST: Text(
        da="Sidste dag er allerede passeret. Vælg en senere dag.",
        en="The last day has passed already. Choose a later one.",
    ),
    Lack.OPEN_TOO_LONG: Text(
        da="En runde kan højst være åben i tre måneder. Vælg en tidligere sidste dag.",
        en="A round can be open for three months at most. Choose an earlier last day.",
    ),
    Lack.REMINDERS_OUTSIDE: Text(
        da="Påmindelserne passer ikke: højst {most}, én efter en, mens runden er åben.",
        en="The reminders do not fit: {most} at most, one after another, while the round is open.",
    ).filled(most=MOST_REMINDERS),
    Lack.INTRO: Text(
        da="Gennemse det, de spurgte skal vide, før de svarer.",
        en="Look through what people must be told before they answer.",
    ),
    Lack.INTRO_OLD: Text(
        da="Arbejdsforløbet eller reglerne er ændret, siden du gennemså det, de spurgte skal vide. Gennemse "
        "det igen.",
        en="The work process or the rules have changed since you looked through what people must be told. "
        "Look through it again.",
    ),
    Lack.WORKS_COUNCIL: Text(
        da="Bekræft, at MED-udvalget er orienteret, og hvornår.",
        en="Confirm that the works council has been informed, and when.",
    ),
}
"""Every `Lack` as a sentence that says what to do."""

TOO_MANY_GROUPS = Text(
    da="Der kan højst være {most} grupper. Alle svarer om alle grupper, så flere gør skemaet for langt. "
    "Læg nogle sammen.",
    en="There can be {most} groups at most. Everybody answers about every group, so more would make the "
    "questionnaire too long. Merge some.",
).filled(most=MOST_GROUPS)
