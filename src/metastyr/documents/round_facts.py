"""What a round says of itself in its report: what was asked, whom and when, who answered, what was agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from metastyr.analysis.coordination.intervals import CONFIDENCE
from metastyr.documents.report import Cell, Day, Figure, Section, Table
from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.figures import both, figure
from metastyr.domain.rounds.counted import counted
from metastyr.theory.coordination_reading import BETWEEN, WITHIN, CutOffs
from metastyr.theory.text import Text

_WHAT = Text(da="Hvad", en="What")
_SAID = Text(da="I runden", en="In the round")
_GROUP = Text(da="Gruppe", en="Group")
_NONE = Text(da="–", en="–")
ANONYMOUS = Text(
    da="anonymt: hvad der kunne føre et svar tilbage til en person, blev slettet, da runden lukkede",
    en="anonymously: anything that could link an answer to a person was deleted when the round closed",
)
NAMED = Text(da="med navn", en="by name")


@dataclass(frozen=True, slots=True)
class GroupAsked:
    """A group of the round: how many were asked, how many finished."""

    name: str
    asked: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """An act the conversation led to. `about` is the two groups of its tie; None for the whole."""

    text: str
    way: Text
    owner: str
    due: date
    done: date | None = None
    about: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFacts:
    """A round of asking as its report tells of it.

    `own_scores` names the questions scored the round's own way, `talk` is the agreed conversation in words.
    """

    network: str
    title: str
    process: str
    questionnaire: Text
    version: int
    opened: date | None
    closed: date | None
    anonymous: bool
    groups: tuple[GroupAsked, ...]
    own_scores: tuple[Text, ...] = ()
    talk: Text | None = None
    agreed: tuple[Agreed, ...] = ()


def about(facts: RoundFacts) -> Text:
    """Under the title, which is the round's name: where, what, when."""
    return both(
        "{network}: {questionnaire}. Svarene gælder {process} og blev givet fra {opened} til {closed}.",
        "{network}: {questionnaire}. The answers are about {process} and were given from {opened} to "
        "{closed}.",
        network=facts.network,
        questionnaire=facts.questionnaire,
        process=(facts.process or facts.title).rstrip(" ."),
        opened=_day(facts.opened),
        closed=_day(facts.closed),
    )


def conversation(facts: RoundFacts) -> Text | None:
    """The agreed conversation in a sentence; None where none is agreed."""
    if facts.talk is None:
        return None
    told = Text(da=facts.talk.da.rstrip(" ."), en=facts.talk.en.rstrip(" ."))
    return both("Samtalen om tallene: {told}.", "The conversation about the figures: {told}.", told=told)


def answered_in_words(facts: RoundFacts, respondents: Mapping[str, int], smallest: SmallestGroup) -> Text:
    """How many have answered and how many are in the figures, in the words of the pages."""
    groups = ((one.asked, one.answered, respondents.get(one.name, 0)) for one in facts.groups)
    told = counted(groups, smallest)
    return Text(da=" ".join(one.da for one in told), en=" ".join(one.en for one in told))


def round_section(
    facts: RoundFacts,
    *,
    smallest: int,
    in_figures: Mapping[str, int] | None = None,
    confidence: float = CONFIDENCE,
    between: CutOffs | None = BETWEEN,
    within: CutOffs | None = WITHIN,
) -> Section:
    """The round itself: its facts and settings, and group by group how many answered and are `in_figures`.

    Where nothing is called weak or strong there are no cut-offs, and where the figures differ in whose
    answers they hold there is no `in_figures`.
    """
    return Section(
        title=Text(da="Runden", en="The round"),
        why=Text(
            da="Et tal kan kun læses sammen med, hvad der blev spurgt om, og hvem der svarede.",
            en="A figure can only be read together with what was asked and who answered.",
        ),
        tables=(
            Table(
                caption=Text(da="Om runden", en="About the round"),
                header=(_WHAT, _SAID),
                rows=tuple(_facts(facts, smallest, confidence, between, within)),
            ),
            _response(facts, in_figures),
        ),
    )


def agreed_section(facts: RoundFacts) -> Section:
    """What the conversation led to: who does what before when."""
    return Section(
        title=Text(da="Hvad I har aftalt", en="What you have agreed"),
        sentences=()
        if facts.agreed
        else (
            Text(
                da="Der er ikke aftalt noget endnu. Samtalen om tallene er det næste skridt.",
                en="Nothing has been agreed yet. The conversation about the figures is the next step.",
            ),
        ),
        tables=(agreed_table(facts.agreed, Text(da="Handlinger", en="Actions")),) if facts.agreed else (),
    )


def _facts(
    facts: RoundFacts, smallest: int, confidence: float, between: CutOffs | None, within: CutOffs | None
) -> Iterator[tuple[Cell, ...]]:
    yield Text(da="Netværk", en="Network"), facts.network
    yield Text(da="Runde", en="Round"), facts.title
    yield Text(da="Arbejdsforløb", en="Work process"), facts.process or _NONE
    yield Text(da="Åbnet", en="Opened"), Day(facts.opened) if facts.opened else _NONE
    yield Text(da="Lukket", en="Closed"), Day(facts.closed) if facts.closed else _NONE
    version = both("{name}, udgave {n}", "{name}, version {n}", name=facts.questionnaire, n=facts.version)
    yield Text(da="Spørgeskema", en="Questionnaire"), version
    yield Text(da="Der blev svaret", en="Answers were given"), ANONYMOUS if facts.anonymous else NAMED
    yield Text(da="Mindste gruppe, der vises", en="Smallest group shown"), Figure(smallest, 0)
    yield Text(da="Usikkerhed, procent", en="Uncertainty, per cent"), Figure(100 * confidence, 0)
    for name, cuts, preset in (
        (Text(da="Svagt og stærkt mellem grupper", en="Weak and strong between groups"), between, BETWEEN),
        (Text(da="Svagt og stærkt inden for grupper", en="Weak and strong within groups"), within, WITHIN),
    ):
        if cuts:
            yield name, _cuts(cuts, preset)
    names = ", ".join(one.da for one in facts.own_scores), ", ".join(one.en for one in facts.own_scores)
    told = Text(da=f"rundens egne for {names[0]}", en=f"the round's own for {names[1]}")
    usual = Text(da="som spørgeskemaet har dem", en="as the questionnaire has them")
    yield Text(da="Point for svarene", en="Points for the answers"), told if facts.own_scores else usual
    yield Text(da="Samtalen", en="The conversation"), facts.talk or _NONE


def _cuts(cuts: CutOffs, preset: CutOffs) -> Text:
    own = (cuts.weak_below, cuts.strong_above) != (preset.weak_below, preset.strong_above)
    return both(
        "under {weak} og over {strong} ({whose})",
        "below {weak} and above {strong} ({whose})",
        weak=figure(cuts.weak_below),
        strong=figure(cuts.strong_above),
        whose=Text(da="rundens egne", en="the round's own")
        if own
        else Text(da="forudsatte værdier", en="preset values"),
    )


def _response(facts: RoundFacts, in_figures: Mapping[str, int] | None) -> Table:
    whole = GroupAsked("", sum(one.asked for one in facts.groups), sum(one.answered for one in facts.groups))
    counted = in_figures or {}
    lines: list[tuple[Cell, GroupAsked, int]] = [
        (one.name, one, counted.get(one.name, 0)) for one in facts.groups
    ]
    lines.append((Text(da="I alt", en="In all"), whole, sum(line[2] for line in lines)))
    told = in_figures is not None
    return Table(
        caption=Text(da="Hvem der svarede", en="Who answered"),
        header=(
            _GROUP,
            Text(da="Spurgt", en="Asked"),
            Text(da="Har svaret", en="Answered"),
            Text(da="Svarprocent", en="Response, per cent"),
            *((Text(da="Svar i tallene", en="In the figures"),) if told else ()),
        ),
        rows=tuple(
            (
                name,
                Figure(one.asked, 0),
                Figure(one.answered, 0),
                Figure(100 * one.answered / one.asked if one.asked else None, 0),
                *((Figure(count, 0),) if told else ()),
            )
            for name, one, count in lines
        ),
    )


def agreed_table(agreed: tuple[Agreed, ...], caption: Text) -> Table:
    """Who does what before when, and what is done."""
    open_ = Text(da="ikke endnu", en="not yet")
    return Table(
        caption=caption,
        header=(
            Text(da="Hvad", en="What"),
            Text(da="Om", en="About"),
            Text(da="Hvordan", en="How"),
            Text(da="Hvem", en="Who"),
            Text(da="Inden", en="Before"),
            Text(da="Gjort", en="Done"),
        ),
        rows=tuple(
            (
                one.text,
                _about(one.about),
                one.way,
                one.owner,
                Day(one.due),
                Day(one.done) if one.done else open_,
            )
            for one in agreed
        ),
    )


def _about(groups: tuple[str, str] | None) -> Text:
    if groups is None:
        return Text(da="Hele forløbet", en="The whole work process")
    a, b = groups
    if a == b:
        return Text(da=f"Inden for {a}", en=f"Within {a}")
    return Text(da=f"{a} og {b}", en=f"{a} and {b}")


def _day(day: date | None) -> Text:
    return Day(day).text if day else _NONE
