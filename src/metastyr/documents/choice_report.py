"""The choice of form as something to read: what comes out first, then why, what would turn it, and who."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.analysis.choice.results import Acceptability, ChoiceResult
from metastyr.documents.choice_sections import (
    flips_section,
    forms_section,
    modes_section,
    people_section,
    reasons_section,
    wickedness_section,
)
from metastyr.documents.choice_words import (
    CATALOGUE_NAMES,
    Names,
    listed,
    own_names,
    said_first,
    said_flip,
)
from metastyr.documents.report import Report
from metastyr.domain.choice.modes import read_modes
from metastyr.domain.choice.plain import PlainChoice
from metastyr.domain.choice.task import Choice, Order
from metastyr.domain.choice.wickedness import grid
from metastyr.domain.figures import both, figure
from metastyr.theory.judgements import WEIGHT_GROUPS
from metastyr.theory.measures.choice import CHOICE_MEASURES, PLAIN_MEASURES
from metastyr.theory.network_modes import MODES
from metastyr.theory.text import Text

_TITLE = Text(da="Hvilken form passer til opgaven?", en="Which form suits the task?")
_TALK = Text(
    da="Tallene er et sted at begynde en samtale. De siger, hvad svarene fører til, ikke om svarene er "
    "rigtige.",
    en="The figures are a place to begin a conversation. They tell what the answers lead to, not whether the "
    "answers are right.",
)
_MODES = {mode.key: mode.name for mode in MODES}
_GROUPS = {group.key: group.name for group in WEIGHT_GROUPS}


def choice_report(choice: Choice, seen: ChoiceResult, *, basis: Sequence[Text]) -> Report:
    """The report of a task and what people judged of it."""
    names = CATALOGUE_NAMES
    sections = [
        forms_section(seen.together, names),
        reasons_section(seen.together, names),
        flips_section(seen.together, names),
    ]
    if choice.assessments:
        sections.append(people_section(seen.alone, seen.spread, names))
    placed = grid(one.placing for one in choice.assessments if one.placing)
    if placed.placed:
        sections.append(wickedness_section(placed))
    if choice.modes is not None:
        sections.append(modes_section(read_modes(choice.modes)))
    return Report(
        title=_TITLE,
        about=Text(da=choice.task.title, en=choice.task.title),
        basis=(*basis, *_ordered(choice.order, _GROUPS), _drawn(seen.together)),
        in_short=(
            *_in_short(seen.together, names, ranked=bool(choice.order)),
            *_decided(choice, seen.together),
        ),
        sections=tuple(sections),
        measures=CHOICE_MEASURES,
        talk=_TALK,
    )


def plain_report(choice: PlainChoice, seen: Acceptability, *, basis: Sequence[Text]) -> Report:
    """The report of a table of one's own."""
    names = own_names((*choice.forms, *(criterion.name for criterion in choice.criteria)))
    return Report(
        title=_TITLE,
        about=Text(da=choice.title, en=choice.title) if choice.title else None,
        basis=(*basis, *_ordered(choice.order, own_names(choice.ranked)), _drawn(seen)),
        in_short=_in_short(seen, names, ranked=bool(choice.order)),
        sections=(
            forms_section(seen, names),
            reasons_section(seen, names),
            flips_section(seen, names),
        ),
        measures=PLAIN_MEASURES,
        talk=_TALK,
    )


def _in_short(seen: Acceptability, names: Names, *, ranked: bool) -> tuple[Text, ...]:
    told = list(said_first(seen, names, ranked=ranked))
    if seen.flips:
        told.append(said_flip(seen.flips[0], names))
    return tuple(told)


def _decided(choice: Choice, seen: Acceptability) -> tuple[Text, ...]:
    decision = choice.decision
    if decision is None:
        return ()
    form = CATALOGUE_NAMES[decision.form]
    if decision.mode is not None:
        form = both("{f} ({m})", "{f} ({m})", f=form, m=_MODES[decision.mode])
    told = both(
        "Lederen har valgt {f}. Begrundelse: {why}",
        "The leader has chosen {f}. Reason: {why}",
        f=form, why=decision.reason,
    )  # fmt: skip
    if seen.recommended in (None, decision.form):
        return (told,)
    return (
        told,
        Text(
            da="Det er en anden form end den, der oftest er først. Det er i orden, når grundene er skrevet.",
            en="That is another form than the one most often first. It is fine when the reasons are written.",
        ),
    )


def _ordered(order: Order, names: Names) -> tuple[Text, ...]:
    """The order of importance that was given, if any."""
    if not order:
        return ()
    tiers = [listed([both("“{n}”", "“{n}”", n=names[one]) for one in tier]) for tier in order]
    told = Text(da=", derefter ".join(one.da for one in tiers), en=", then ".join(one.en for one in tiers))
    return (
        both(
            "Vægtene følger jeres rækkefølge: {order}. Om resten er intet sagt.",
            "The weights keep to your order: {order}. Of the rest nothing is said.",
            order=told,
        ),
    )


def _drawn(seen: Acceptability) -> Text:
    return both(
        "{n} trækninger, begyndt ved {s}.",
        "{n} drawings, begun at {s}.",
        n=figure(seen.draws, 0), s=seen.seed,
    )  # fmt: skip
