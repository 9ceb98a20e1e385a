"""Why each page of a result is there: what it helps its readers with, and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory import deck, works
from metastyr.theory.instruments import Instrument, Reading
from metastyr.theory.source import Source
from metastyr.theory.text import Text
from metastyr.web.ui.pages import Why

_OWN = Text(da="valget er vores eget", en="the choice is our own")


def _why(da: str, en: str, *on: Source) -> Why:
    cited = [one.cite() for one in on]
    source = Text(da="; ".join(one.da for one in cited), en="; ".join(one.en for one in cited))
    return Why(Text(da=da, en=en), source)


_COORDINATION = Source(deck=(deck.COORDINATION,))
_GITTELL = Source(literature=(works.GITTELL,))

ITEMS = _why(
    "Et samlet tal er let at huske, men skjuler, hvad der blev svaret på. Spørgsmål for spørgsmål kan I se, "
    "hvor I er enige, og hvor det er værd at spørge, hvad der ligger bag.",
    "A single total is easy to remember but hides what was answered. Question by question you can see where "
    "you agree, and where it is worth asking what lies behind.",
    Source(note=_OWN),
)
WHY: Mapping[str, Why] = {
    "results": _why(
        "En sag skifter hænder mellem grupperne, og det er dér, den kan blive tabt. Her ser I hele forløbet "
        "på én gang: hvor det bærer, hvor det halter, og hvad der blot kan være tilfældigt.",
        "A case passes from hand to hand between the groups, and that is where it can be dropped. Here you "
        "see the whole process at once: where it holds, where it falters, and what could simply be chance.",
        _COORDINATION,
        _GITTELL,
    ),
    "results_dialogue": _why(
        "Den, der får et tal uden en samtale, gætter selv på, hvis skyld det er. Ved alle, hvornår der skal "
        "tales om det, kan tallet blive et spørgsmål i stedet.",
        "Whoever is given a figure without a conversation guesses whose fault it is. When everyone knows "
        "when it will be talked about, the figure can become a question instead.",
        Source(literature=(works.HORNSTRUP,)),
    ),
    "results_dimensions": _why(
        "To bånd kan have samme tal af hver sin grund: her taler man for sjældent sammen, dér vil man ikke "
        "det samme. Det skal der ikke det samme til at hjælpe på.",
        "Two ties can have the same figure for different reasons: here people talk too seldom, there they "
        "do not want the same. The same remedy will not help both.",
        _COORDINATION,
    ),
    "results_pairs": _why(
        "Synes den ene gruppe, at det går godt, og den anden, at det går skidt, er der noget, de ikke har "
        "fået sagt til hinanden. Det ser man kun ved at spørge begge.",
        "If one group finds that things go well and the other that they go badly, there is something they "
        "have not told each other. You only see that by asking both.",
        _GITTELL,
    ),
    "results_answers": _why(
        "Et tal er ikke bedre end de svar, det bygger på. Her kan I se, hvem der ikke er hørt, hvor meget "
        "det kunne flytte, og hvilke regler tallene er regnet efter.",
        "A figure is no better than the answers it rests on. Here you can see who has not been heard, how "
        "much that could move, and which rules the figures follow.",
        Source(literature=(works.MANSKI_1989,), note=_OWN),
    ),
    "results_change": _why(
        "I spurgte for at kunne gøre noget. Når I spørger igen, kan I se, om det hjalp. Men tal fra få "
        "mennesker svinger også af sig selv, så de to ting skal holdes ude fra hinanden.",
        "You asked in order to be able to act. Asking again shows whether it helped. But figures from few "
        "people also swing by themselves, so the two must be kept apart.",
        Source(literature=(works.EDWARDS_LUNDSTROM_2014,)),
    ),
    "follow_ups": _why(
        "Er sagerne ens, kan en fast aftale bære dem. Er de forskellige fra gang til gang, må man kende "
        "hinandens arbejde og tale sammen. Det svage bånd fortæller ikke selv, hvilken vej der er den rette.",
        "Where the cases are alike, a fixed agreement can carry them. Where they differ from time to time, "
        "people must know each other's work and talk. The weak tie does not itself say which way is right.",
        Source(deck=(deck.TWO_WAYS,)),
    ),
}
"""By the name of the page's address; what is read question by question has its own (`ITEMS`)."""


def why(asked: Instrument, page: str) -> Why:
    """The reason of a result page, as the round's questionnaire is read."""
    return ITEMS if page == "results" and asked.reading is Reading.ITEMS else WHY[page]
