"""What the demo's task needs and who could cover it: needs, candidates, and why one group was chosen."""

from __future__ import annotations

from dataclasses import dataclass

NEEDS: tuple[tuple[str, str, str, int], ...] = (
    ("knowledge", "Skolefravær og det første tegn", "Det opdages for sent i dag.", 2),
    ("knowledge", "Behandling af unge med angst", "Uden den sender vi de unge videre i blinde.", 1),
    ("resource", "Et sted at være om eftermiddagen", "De unge skal have et sted, de selv vælger.", 1),
    ("resource", "Adgang til unge uden for skole og job", "Dem når ingen myndighed af sig selv.", 1),
    ("mandate", "Ret til at ændre visitationen", "Ellers står hver myndighed og venter på den næste.", 2),
    ("perspective", "De unges eget blik", "De ved, hvor de selv faldt igennem.", 2),
    ("perspective", "Forældrenes blik", "De har set det hele på nært hold.", 1),
)
"""Kind, name, why, and how many must cover it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCandidate:
    """`who` is a list id, or a name for one outside the register; `brings` counts `NEEDS` from 0."""

    who: str
    brings: tuple[int, ...]
    stance: str = ""
    why: str = ""
    organisation: str = ""
    sector: str = ""
    level: str = ""
    place: str = ""


def _listed(who: str, *brings: int, stance: str = "", why: str = "") -> DemoCandidate:
    return DemoCandidate(who=who, brings=brings, stance=stance, why=why)


CANDIDATES: tuple[DemoCandidate, ...] = (
    _listed("p03", 0, 4, stance="positive", why="Har selv bedt om netværket."),
    _listed("p04", 3, 4, stance="neutral", why="Vil se, hvad det koster, før han siger ja."),
    _listed("p06", 0, 3),
    _listed("p08", 0, 1),
    _listed("p10", 0),
    _listed("p12", 1),
    _listed("p14", 0, stance="critical", why="Sagde på mødet i maj, at skolen ikke orker mere."),
    _listed("p16", 4),
    _listed("p17", 3),
    _listed("p20", 4, 6),
    _listed("p22", 1, stance="positive", why="Er den eneste fra psykiatrien, der svarer hver gang."),
    _listed("p24", 1, 4, stance="critical", why="Mener, at henvisningen er god nok, som den er."),
    _listed("p27", 3),
    _listed("p31", 0),
    _listed("p35", 2, 5),
    _listed("p36", 2, 3, 5),
    _listed("p37", 5),
    _listed("p39", 2),
    DemoCandidate(
        who="Rikke Marsk", brings=(6,), organisation="Forældre i Fjordby", sector="citizens",
        level="Frivillig", place="Fjordby",
    ),
    DemoCandidate(
        who="Sander Ildved", brings=(5,), organisation="Unges råd i Fjordby", sector="citizens",
        level="Frivillig", place="Tranelunde", stance="critical",
        why="Har skrevet, at ingen spurgte dem sidst.",
    ),
)  # fmt: skip

SPANS = {"vertical": 3, "stakeholder": 3}
"""How many different the decided group was asked to have over each boundary."""
REASON = "Gruppen dækker det hele, har en kritisk stemme med og er lille nok til at mødes hver måned."
