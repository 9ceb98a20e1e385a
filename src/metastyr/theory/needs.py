"""What a network's theme often needs and easily lacks: suggestions to start a list of needs from."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_OWN = Text(da="Forslagene er vores egne", en="The suggestions are our own")
_INVOLVED = Source(deck=(deck.INVOLVEMENT,), note=_OWN)
_ANCHORED = Source(literature=(works.SORENSEN_TORFING_2005,), note=_OWN)
_SPANNED = Source(deck=(deck.FIVE_BOUNDARIES,), note=_OWN)
_STEERED = Source(deck=(deck.METAGOVERNANCE,), note=_OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSuggestion(Entry):
    """A need many themes have. `for_kind` is a key of domain.composing.NEED_KINDS; `text` says why."""

    for_kind: str


NEED_SUGGESTIONS: tuple[NeedSuggestion, ...] = tuple(
    NeedSuggestion(
        id=f"need.{key}", for_kind=kind, name=name, text=text, source=source, standing=Standing.OWN
    )
    for key, kind, source, name, text in (
        (
            "citizens",
            "perspective",
            _ANCHORED,
            Text(da="Borgernes blik", en="The citizens' view"),
            Text(
                da="Den, det går ud over, ser ting, ingen fagperson ser.",
                en="Those it affects see things no professional sees.",
            ),
        ),
        (
            "critical",
            "perspective",
            _INVOLVED,
            Text(da="En kritisk stemme", en="A critical voice"),
            Text(
                da="En, der tør sige, hvad der kan gå galt, mens det endnu kan laves om.",
                en="Somebody who dares to say what may go wrong while it can still be changed.",
            ),
        ),
        (
            "front-line",
            "perspective",
            _SPANNED,
            Text(da="De ansattes hverdag", en="The daily work of staff"),
            Text(
                da="En løsning, der ikke passer ind i en almindelig tirsdag, bliver ikke brugt.",
                en="A solution that does not fit an ordinary Tuesday is not used.",
            ),
        ),
        (
            "subject",
            "knowledge",
            _STEERED,
            Text(da="Faglig viden om emnet", en="Knowledge of the subject"),
            Text(
                da="Hvad ved man virker, og hvad er prøvet før?",
                en="What is known to work, and what has been tried before?",
            ),
        ),
        (
            "rules",
            "knowledge",
            _STEERED,
            Text(da="Kendskab til lov og regler", en="Knowledge of law and rules"),
            Text(
                da="Så I i tide ved, hvad I må, og hvem I skal spørge.",
                en="So that you know in time what you may do and whom to ask.",
            ),
        ),
        (
            "access",
            "resource",
            _INVOLVED,
            Text(da="Adgang til dem, det handler om", en="Access to those it is about"),
            Text(
                da="Nogen, de i forvejen kender og har tillid til.",
                en="Somebody they already know and trust.",
            ),
        ),
        (
            "time",
            "resource",
            _STEERED,
            Text(da="Tid til arbejdet mellem møderne", en="Time for the work between meetings"),
            Text(
                da="Et netværk, der kun findes på møderne, flytter ikke noget.",
                en="A network that only exists in its meetings moves nothing.",
            ),
        ),
        (
            "decide",
            "mandate",
            _STEERED,
            Text(da="Ret til at afsætte penge", en="The right to set money aside"),
            Text(
                da="Uden den ender gode forslag i en skuffe.",
                en="Without it good proposals end in a drawer.",
            ),
        ),
        (
            "home",
            "mandate",
            _ANCHORED,
            Text(da="Mandat hjemmefra", en="A mandate from home"),
            Text(
                da="En, der kan binde sin organisation til det, I bliver enige om.",
                en="Somebody who can commit their organisation to what you agree on.",
            ),
        ),
    )
)

ENTRIES: tuple[NeedSuggestion, ...] = NEED_SUGGESTIONS
