"""The sheets of the demo: one all write in, kept twice; one only begun; one the leader keeps to himself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.domain.access import Role

# Words; rows of a list; keys of a choice; or a day, counted from when it is written.
Filled = str | tuple[tuple[str, ...], ...] | tuple[str, ...] | int


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoWriting:
    """What one person wrote, so many days after the sheet was begun; with `note`, then kept as a version."""

    by: Role
    days: int
    fields: Mapping[str, Filled]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSheet:
    """A sheet of the canvas called `canvas`, begun by `by`: for all, or with `own` for nobody else."""

    canvas: str
    title: str
    by: Role
    writings: tuple[DemoWriting, ...]
    own: bool = False


_THEME = DemoSheet(
    canvas="theme",
    title="Unge, der trækker sig",
    by=Role.NETWORK_LEADER,
    writings=(
        DemoWriting(
            by=Role.NETWORK_LEADER,
            days=0,
            fields={
                "theme": "Unge, der bliver væk fra skole og fritid, skal mødes af nogen inden for en uge.",
                "type": ("innovation",),
                "now": "En dreng på 15 havde 40 dages fravær, før nogen ringede hjem. Skolen troede, at "
                "sundhedsplejersken havde gjort det.",
                "then": "Den første, der bliver bekymret, ved, hvem der skal ringes til samme dag. De unge "
                "mærker det først: nogen spørger, hvordan det går.",
                "together": "Skolen har skrevet fraværsbreve, og regionen har sat ventelister op. Ingen af "
                "delene nåede de unge, vi ikke kendte.",
                "affected": (
                    ("Unge mellem 13 og 20 år", "Bliver set, før det går galt"),
                    ("Forældre", "Skal kun fortælle det hele én gang"),
                    ("Klasselærere", "Får nogen at ringe til"),
                ),
            },
        ),
        DemoWriting(
            by=Role.PARTICIPANT,
            days=7,
            fields={
                "unknown": (
                    ("Hvor mange unge kender ingen af os?", "Uddannelsesvejledningen"),
                    ("Hvad fik dem, der kom igen, til at komme?", "Ungeværket og de unge selv"),
                ),
                "criteria": ("better-welfare", "current", "needs-others"),
            },
            note="Efter mødet med skolelederne",
        ),
        DemoWriting(
            by=Role.NETWORK_LEADER,
            days=21,
            fields={
                "theme": "Unge, der bliver væk fra skole og fritid, skal mødes inden for tre dage af en "
                "voksen, de selv har valgt.",
                "type": ("welfare",),
                "affected": (
                    ("Unge mellem 13 og 20 år", "Bliver set, før det går galt, og vælger selv hvem"),
                    ("Forældre", "Skal kun fortælle det hele én gang"),
                    ("Klasselærere", "Får nogen at ringe til"),
                    ("Frivillige i foreningerne", "Ved, hvornår de skal slippe og sende videre"),
                ),
                "criteria": ("better-welfare", "current", "needs-others", "recognised"),
                "again": 180,
            },
            note="De unges egne ord er kommet med",
        ),
    ),
)
_START = DemoSheet(
    canvas="starting-point",
    title="Hvad vi står på",
    by=Role.REFERENCE_LEADER,
    writings=(
        DemoWriting(
            by=Role.REFERENCE_LEADER,
            days=2,
            fields={
                "task": "Byrådet har bedt os om færre unge uden for fællesskaber. De skrev ikke hvordan.",
                "political": "Børne- og ungepolitikken gælder. Ingen unge må miste et tilbud, fordi vi "
                "prøver noget nyt.",
                "decides": (
                    ("Hvem der ringer først", "Netværket selv"),
                    ("Nye stillinger", "Direktionen"),
                ),
                "expects": (
                    ("Regionen", "Færre henvisninger, der kommer for sent"),
                    ("Foreningerne", "At blive spurgt, før planen er lagt"),
                ),
            },
        ),
    ),
)
_TOUR = DemoSheet(
    canvas="relations-tour",
    title="Min runde i foråret",
    by=Role.NETWORK_LEADER,
    own=True,
    writings=(
        DemoWriting(
            by=Role.NETWORK_LEADER,
            days=1,
            fields={
                "why": "Jeg vil vide, hvad de andre regner med, at jeg kommer og tager fra dem.",
                "visits": (
                    ("Leder i jobcentret", "Tror ikke på det endnu", "Uge 17"),
                    ("Frivillig i Ungeværket", "Møder de unge om aftenen", "Uge 18"),
                    ("Forælder fra rådet", "Har prøvet hele vejen", "Uge 18"),
                ),
                "ask": (("Hvad skulle ske, for at du fik tid i overskud?",), ("Hvem glemmer vi?",)),
            },
        ),
        DemoWriting(
            by=Role.NETWORK_LEADER,
            days=18,
            fields={
                "heard": (
                    ("Leder i jobcentret", "Vi har været med i ti af den slags.", "At møderne er korte"),
                    ("Frivillig i Ungeværket", "Lad være med at lave os om til et tilbud.", "Friheden"),
                ),
                "worries": "At det bliver endnu et sted at skrive det samme.",
                "promises": (("Ingen nye skemaer", "Til alle, fra første møde"),),
                "done": 0,
            },
            note="Hjemme igen",
        ),
    ),
)
SHEETS: tuple[DemoSheet, ...] = (_THEME, _START, _TOUR)
