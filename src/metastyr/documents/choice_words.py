"""What the parts of a choice are called, and how often, how far and what-if said in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from metastyr.analysis.choice.results import Acceptability, Change, Flip
from metastyr.domain.figures import both, figure
from metastyr.theory.governance_forms import FORMS
from metastyr.theory.judgements import ALL_CRITERIA, CLEARNESS
from metastyr.theory.text import Text

Names = Mapping[str, Text]

CATALOGUE_NAMES: Names = {entry.key: entry.name for entry in (*FORMS, *ALL_CRITERIA)}
_CLEARNESS = {word.key: word for word in CLEARNESS}


_ALL_WAYS = Text(da="alle måder at vægte på", en="all ways of weighing")
_RANKED = Text(
    da="de måder at vægte på, der følger jeres rækkefølge", en="the ways of weighing that keep to your order"
)


def own_names(words: Iterable[str]) -> Names:
    """Words of one's own, the same in both languages."""
    return {word: Text(da=word, en=word) for word in words}


def per_cent(share: float) -> Text:
    """A share in whole per cent, never 0 or 100 where it is not quite that.

    >>> [per_cent(share).en.replace("\\u00a0", " ") for share in (0.3333, 0.9991, 0.0004)]
    ['33 %', 'over 99 %', 'under 1 %']
    """
    if 0 < share < 0.005:
        return Text(da="under 1\u00a0%", en="under 1\u00a0%")
    if 0.995 <= share < 1:
        return Text(da="over 99\u00a0%", en="over 99\u00a0%")
    return both("{p}\u00a0%", "{p}\u00a0%", p=figure(100 * share, 0))


def listed(names: list[Text]) -> Text:
    """Names as one would say them.

    >>> listed([Text(da="A", en="A"), Text(da="B", en="B"), Text(da="C", en="C")]).da
    'A, B og C'
    """
    if len(names) == 1:
        return names[0]
    da, en = [name.da for name in names], [name.en for name in names]
    return Text(da=f"{', '.join(da[:-1])} og {da[-1]}", en=f"{', '.join(en[:-1])} and {en[-1]}")


def said_first(seen: Acceptability, names: Names, *, ranked: bool = False) -> tuple[Text, ...]:
    """What comes out, in two or three plain sentences: the form, how firmly, and who comes next.

    `ranked`: an order of importance was given, so not all ways of weighing were tried.
    """
    word = _CLEARNESS[seen.clearness]
    if seen.recommended is None:
        tied = listed([names[form] for form in seen.tied])
        return (
            both(
                "Ingen form kommer klart først. {tied} står så lige, at kun tilfældet skiller dem.",
                "No form comes out clearly first. {tied} are so even that only chance parts them.",
                tied=tied,
            ),
        )
    first, second = seen.ranked[:2]
    return (
        both(
            "{form} er oftest først: i {p} af {ways}.",
            "{form} is first most often: in {p} of {ways}.",
            form=names[first.form], p=per_cent(first.first), ways=_RANKED if ranked else _ALL_WAYS,
        ),
        word.text,
        both(
            "Nærmest efter kommer {form}, som er først i {p}.",
            "Next comes {form}, which is first in {p}.",
            form=names[second.form], p=per_cent(second.first),
        ),
    )  # fmt: skip


def said_flip(flip: Flip, names: Names) -> Text:
    """One thing that would turn the recommendation, as a sentence."""
    return both(
        "Hvis {parts}, ville {form} oftest være først ({p}).",
        "If {parts}, {form} would be first most often ({p}).",
        parts=listed([said_change(change, names) for change in flip.changes]),
        form=names[flip.becomes],
        p=per_cent(flip.first),
    )


def said_change(change: Change, names: Names) -> Text:
    """One judgement moved, as part of a sentence that begins with "if"."""
    name = both("“{c}”", "“{c}”", c=names[change.criterion])
    if change.form is not None:
        name = both("{c} for {f}", "{c} for {f}", c=name, f=names[change.form])
    after = _number(change.after[0])
    if not change.before:
        return both("{c} blev besvaret med {a}", "{c} were answered {a}", c=name, a=after)
    if len(change.before) == 1:
        before = _number(change.before[0])
        return both("{c} gik fra {b} til {a}", "{c} went from {b} to {a}", c=name, b=before, a=after)
    if len(set(change.after)) == 1:
        return both("alle svarede {a} på {c}", "all answered {a} on {c}", c=name, a=after)
    one = abs(change.steps) == 1
    size = _number(abs(change.steps))
    return both(
        "alle svarede {n} trin {way} på {c}",
        "all answered {n} {way} on {c}",
        n=Text(da="ét", en="one step") if one else both("{n}", "{n} steps", n=size),
        way=Text(da="højere", en="higher") if change.steps > 0 else Text(da="lavere", en="lower"),
        c=name,
    )


def _number(value: float) -> Text:
    return figure(value, 0 if value == int(value) else 2)
