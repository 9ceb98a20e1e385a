"""What four people judged of the demo's task, how a network on it would be, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.domain.access import Role

TITLE = "Unge, der trækker sig fra skole og fritid"
TASK = (
    "Flere unge mellem 13 og 20 år i Fjordby bliver væk fra skole og fritid. Skolen ser fraværet, lægen ser "
    "søvnen, foreningen ser den tomme plads, og forældrene ser det hele. Ingen af dem kan gøre ret meget "
    "alene, og i dag venter vi på hinanden.\n\n"
    "Vi har prøvet en fast henvisningsvej mellem skole og kommune. Den hjalp dem, der allerede var fundet. "
    "De andre nåede vi ikke."
)
# In the catalogue's order: six wicked, three horizontal, three counter-criteria. None is no answer.
_A = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAssessment:
    """One person's answers (0 to 4), how sure of each (s, f or u), some reasons, and the place."""

    by: Role
    answers: _A
    sure: str
    reasons: Mapping[str, str]
    placed: tuple[str, str]
    why_there: str


ASSESSMENTS: tuple[DemoAssessment, ...] = (
    DemoAssessment(
        by=Role.NETWORK_LEADER,
        answers=(4, 3, 4, 4, 4, 2, 4, 4, 4, 1, 1, 1),
        sure="sffsssssfffs",
        reasons={
            "unclear-problem": "Skolen kalder det fravær, regionen kalder det angst. Begge har ret.",
            "uncertain-solutions": "Henvisningsvejen hjalp kun dem, vi allerede kendte.",
            "crosses-sectors": "Foreningerne er de eneste, der møder de unge om aftenen.",
            "legality": "Der er afgørelser undervejs, men det er ikke dem, der mangler.",
        },
        placed=("neither-known", "divided-knowledge"),
        why_there="Hver af os har en brik, og ingen har set billedet.",
    ),
    DemoAssessment(
        by=Role.REFERENCE_LEADER,
        answers=(3, 3, 3, 4, 4, 3, 4, 4, 3, 2, 1, 0),
        sure="fffsfusssffs",
        reasons={
            "conflict-risk": "Det kan gå hårdt til, hvis kommunen bestemmer over regionens tid.",
            "measurable-output": "Trivsel kan ikke leveres på en faktura.",
        },
        placed=("neither-known", "conflict"),
        why_there="Vi er ikke enige om, hvis opgave det er.",
    ),
    DemoAssessment(
        by=Role.PARTICIPANT,
        answers=(3, 2, 3, 4, 3, 1, 4, 3, 4, 1, 2, 1),
        sure="ffusffssfufs",
        reasons={
            "specialised-knowledge": "Vi kan behandle angst. Vi ved ikke, hvordan en skoledag ser ud.",
            "settled-standards": "Der findes gode standarder for behandling, men ikke for at finde de unge.",
        },
        placed=("neither-known", "divided-knowledge"),
        why_there="Det er viden, der mangler at mødes.",
    ),
    DemoAssessment(
        by=Role.BASE_LEADER,
        answers=(2, 3, 2, 3, 3, 2, 4, 3, None, 4, 3, 1),
        sure="fufffusfufsf",
        reasons={
            "legality": "Vi skal behandle ens sager ens, også når mange er med.",
            "settled-standards": "PPR ved godt, hvad der skal til i skolen.",
        },
        placed=("problem-known", "divided-knowledge"),
        why_there="Jeg synes, vi ved, hvad der er galt.",
    ),
)
CONDITIONS: Mapping[str, object] = {
    "trust": "moderate",
    "participants": 45,
    "goal-consensus": "moderately-high",
    "competency-need": "high",
    "reasons": {
        "trust": "De fleste kender en eller to af de andre, men få kender alle.",
        "competency-need": "Ni organisationer med hver sin ledelse skal holdes sammen.",
    },
}
FORM, MODE = "network", "network-administrative-organisation"
JUSTIFICATION = (
    "Ingen af os kan nå de unge alene, og ingen af os ved nok. Et netværk giver plads til at finde ud af, "
    "hvad problemet er, før vi binder os til en løsning. Afgørelser om den enkelte unge bliver "
    "hos den myndighed, der har dem i dag, så ingen mister retssikkerhed."
)
MODE_JUSTIFICATION = (
    "Vi er mange, og tilliden er ved at vokse frem. Et lille sekretariat kan holde trådene uden at eje "
    "opgaven."
)
