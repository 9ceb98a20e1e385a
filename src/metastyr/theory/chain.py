"""The chain: eight steps, one word each, the same in menu, code and manual."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the leader's work: its word, its name, why it exists and what it rests on."""

    id: str
    number: int
    name: Text
    why: Text
    source: Text


STEPS: tuple[Step, ...] = (
    Step(
        "choose",
        1,
        Text(da="Vælg styreform", en="Choose the form"),
        Text(
            da="Er et netværk overhovedet svaret? Her bliver valget begrundet og skrevet ned.",
            en="Is a network the answer at all? Here the choice is reasoned and written down.",
        ),
        Text(
            da="Torfing: ingen styreform passer til alle opgaver",
            en="Torfing: no form fits every task",
        ),
    ),
    Step(
        "design",
        2,
        Text(da="Design netværket", en="Design the network"),
        Text(
            da="De rigtige mennesker om en opgave, de selv kan genkende. Her ser I, hvem der er med.",
            en="The right people around a task they recognise. Here you see who takes part.",
        ),
        Text(
            da="Sørensen og Torfing: netværksdesign",
            en="Sørensen and Torfing: network design",
        ),
    ),
    Step(
        "frame",
        3,
        Text(da="Sæt rammen", en="Set the frame"),
        Text(
            da="Frihed kræver kendte grænser: politik, økonomi, jura og mål, som alle har sagt ja til.",
            en="Freedom needs known limits: politics, money, law, and goals all have said yes to.",
        ),
        Text(
            da="Sørensen og Torfing: mål- og rammestyring",
            en="Sørensen and Torfing: goal and frame steering",
        ),
    ),
    Step(
        "steer",
        4,
        Text(da="Styr processen", en="Steer the process"),
        Text(
            da="Hvem er med hvornår, og hvad gør vi, når vi er uenige?",
            en="Who takes part when, and what do we do when we disagree?",
        ),
        Text(
            da="Sørensen og Torfing: processtyring",
            en="Sørensen and Torfing: process steering",
        ),
    ),
    Step(
        "participate",
        5,
        Text(da="Deltag", en="Take part"),
        Text(
            da="Lederen påvirker indefra: dagsorden, forslag og beslutninger, som andre kan følge.",
            en="The leader works from within: agenda, proposals and decisions others can follow.",
        ),
        Text(
            da="Sørensen og Torfing: netværksdeltagelse",
            en="Sørensen and Torfing: network participation",
        ),
    ),
    Step(
        "sense",
        6,
        Text(da="Mærk efter", en="Sense"),
        Text(
            da="Hvordan hænger netværket sammen, og hvad kan vi faktisk sige med sikkerhed?",
            en="How does the network hang together, and what can we say for certain?",
        ),
        Text(
            da="Ingerslev og Elmholdt: grænser; Vestergaard: relationel koordinering",
            en="Ingerslev and Elmholdt: boundaries; Vestergaard: relational coordination",
        ),
    ),
    Step(
        "anchor",
        7,
        Text(da="Forankr", en="Anchor"),
        Text(
            da="Netværket virker først, når det bliver til noget derhjemme. Hvem er spurgt og hørt?",
            en="The network works only when it becomes something at home. Who has been asked and heard?",
        ),
        Text(
            da="Hornstrup og Johansen: ejerskab gennem involvering",
            en="Hornstrup and Johansen: ownership through involvement",
        ),
    ),
    Step(
        "reflect",
        8,
        Text(da="Reflektér", en="Reflect"),
        Text(
            da="Hvad står du på som leder, og hvad har I lært? Skriv det, og skriv det om.",
            en="What do you stand on as a leader, and what have you learnt? Write it, and rewrite it.",
        ),
        Text(
            da="Pedersen: ledelse skal erobres; refleksion med et spejl",
            en="Pedersen: leadership is seized; reflection with a mirror",
        ),
    ),
)
