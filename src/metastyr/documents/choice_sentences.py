"""The sentences on a choice that pages and decision paper share, with answers in the scale's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from metastyr.analysis.choice.results import Acceptability, Change, Contribution, Flip
from metastyr.documents.choice_words import listed, per_cent
from metastyr.domain.choice.task import Assessment
from metastyr.domain.figures import both, figure
from metastyr.theory.governance_forms import FORMS
from metastyr.theory.judgements import ALL_CRITERIA, ANSWER_SCALE
from metastyr.theory.text import Text

FORM_NAMES = {form.key: form.name for form in FORMS}
CRITERIA = {criterion.key: criterion for criterion in ALL_CRITERIA}
# As they stand in the middle of a sentence.
FORM_PHRASES = {
    "network": Text(da="et netværk", en="a network"),
    "bureaucracy": Text(da="bureaukrati", en="bureaucracy"),
    "profession": Text(da="fagstyre", en="professional rule"),
    "market": Text(da="marked og kontrakt", en="market and contract"),
}
NOT_WEIGHED = Text(
    da=", når ingen har sagt, hvad der vejer mest", en=" when nobody has said what weighs most"
)
NO_FLIPS = Text(
    da="Ét eller to ændrede svar er ikke nok til at få en anden form øverst.",
    en="One or two changed answers are not enough to bring another form to the top.",
)


def percent(share: float, decimals: int = 0) -> Text:
    """A share in per cent.

    >>> percent(0.3333, 1).en.replace("\\u00a0", " ")
    '33.3 %'
    """
    if not decimals:
        return per_cent(share)
    return both("{p}\u00a0%", "{p}\u00a0%", p=figure(100 * share, decimals))


def in_short(seen: Acceptability, *, weighed: bool = False) -> Text:
    """Which form comes first most often and how often, or that none does."""
    when = "" if weighed else NOT_WEIGHED
    if seen.recommended is None:
        return both(
            "Ingen form kommer klart først{when}. {tied} står så lige, at kun tilfældet skiller dem.",
            "No form comes out clearly first{when}. {tied} are so even that only chance parts them.",
            when=when, tied=listed([FORM_NAMES[form] for form in seen.tied]),
        )  # fmt: skip
    return both(
        "{form} kommer først i {share} af forsøgene{when}.",
        "{form} comes first in {share} of the trials{when}.",
        form=FORM_NAMES[seen.recommended], share=per_cent(seen.of(seen.recommended).first), when=when,
    )  # fmt: skip


def flip_sentence(flip: Flip) -> Text:
    """One or two answers that would bring another form to the top."""
    return both(
        "Hvis {parts}, ville {form} oftest komme først ({share}).",
        "If {parts}, {form} would come first most often ({share}).",
        parts=listed([_change(one) for one in flip.changes]),
        form=FORM_PHRASES[flip.becomes], share=per_cent(flip.first),
    )  # fmt: skip


def _change(change: Change) -> Text:
    name = CRITERIA[change.criterion].name
    if not change.before:
        return both(
            "“{name}” blev besvaret “{after}”",
            "“{name}” were answered “{after}”",
            name=name, after=_label(change.after[0]),
        )  # fmt: skip
    if len(set(change.after)) == 1:
        return both(
            "alle svarede “{after}” på “{name}”",
            "everybody answered “{after}” on “{name}”",
            name=name, after=_label(change.after[0]),
        )  # fmt: skip
    one = abs(change.steps) == 1
    return both(
        "alle gik {n} trin {way} på “{name}”",
        "everybody went {n} {way} on “{name}”",
        n=Text(da="ét", en="one step") if one else both("{n}", "{n} steps", n=figure(abs(change.steps), 0)),
        way=Text(da="op", en="up") if change.steps > 0 else Text(da="ned", en="down"),
        name=name,
    )


def _label(answer: float) -> Text:
    return ANSWER_SCALE.labels[round(answer)]


def reason_sentence(one: Contribution, assessments: Sequence[Assessment]) -> Text:
    """A criterion that speaks for or against a form, and how it was answered."""
    given = [told.answer for each in assessments if (told := each.of(one.criterion))]
    return both("{name} ({told})", "{name} ({told})", name=CRITERIA[one.criterion].name, told=_told(given))


def _told(given: Iterable[int]) -> Text:
    numbers = Counter(given)
    if not numbers:
        return Text(da="ingen har svaret", en="nobody has answered")
    parts = [
        both("{label}: {n}", "{label}: {n}", label=ANSWER_SCALE.labels[answer], n=numbers[answer])
        for answer in sorted(numbers, reverse=True)
    ]
    return Text(da=", ".join(one.da for one in parts), en=", ".join(one.en for one in parts))
