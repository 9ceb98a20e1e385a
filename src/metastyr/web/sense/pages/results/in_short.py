"""The result in plain sentences: what can be said, what could be chance, what the figures do not tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.coordination.matrix import Coordination
from metastyr.analysis.coordination.pairs import Pair
from metastyr.analysis.coordination.strength import Strength
from metastyr.web.sense.pages.results.response import counted_told
from metastyr.web.sense.pages.results.words import MOST_NAMED, answered_of, signed, tie
from metastyr.web.sense.reads import CoordinationResult
from metastyr.web.ui.components.sign import Sign
from metastyr.web.ui.words import number

_MOST_PAIRS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """The ties that are called the same: the word with its sign, the first few by name, the rest counted."""

    sign: Sign
    ties: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InShort:
    """What is told of three kinds, in the order of the groups, never by size.

    `called` and `apart` can be said (where both are empty, `nothing` says so), `chance` may be chance,
    `untold` is what the figures do not tell.
    """

    called: tuple[Called, ...]
    apart: tuple[str, ...]
    nothing: str
    chance: tuple[str, ...]
    untold: tuple[str, ...]


def in_short(result: CoordinationResult) -> InShort:
    seen = result.seen
    called, apart = tuple(_called(seen)), tuple(_apart(seen))
    return InShort(
        called=called,
        apart=apart,
        nothing=""
        if called or apart
        else _("Ingen bånd kan med sikkerhed kaldes svage, moderate eller stærke. Tal om dem alligevel."),
        chance=tuple(_chance(seen)) or (_("Alle viste felter ligger sikkert på den ene side af grænserne."),),
        untold=tuple(_untold(result)),
    )


def _called(seen: Coordination) -> Iterator[Called]:
    for strength in (Strength.STRONG, Strength.MODERATE, Strength.WEAK):
        cells = [cell for cell in seen.cells if cell.strength is strength]
        if not cells:
            continue
        more = len(cells) - MOST_NAMED
        yield Called(
            sign=signed(cells[0]),
            ties=tuple(tie(cell.from_, cell.to) for cell in cells[:MOST_NAMED]),
            more=ngettext("og %(n)s til, som står i skemaet", "og %(n)s til, som står i skemaet", more)
            % {"n": number(more)}
            if more > 0
            else "",
        )


def _apart(seen: Coordination) -> Iterator[str]:
    apart = [pair for pair in seen.pairs if pair.asymmetry.apart_from_zero]
    yield from (seen_by(pair) for pair in apart[:_MOST_PAIRS])
    if (more := len(apart) - _MOST_PAIRS) > 0:
        yield ngettext("og %(n)s par til", "og %(n)s par til", more) % {"n": number(more)}


def seen_by(pair: Pair) -> str:
    """A pair whose two sides differ, the one who sees it in the brighter light first."""
    brighter, other = (pair.a, pair.b) if pair.asymmetry.value > 0 else (pair.b, pair.a)
    return _("%(brighter)s ser lysere på %(other)s end omvendt") % {"brighter": brighter, "other": other}


def _chance(seen: Coordination) -> Iterator[str]:
    shown = [cell for cell in seen.cells if cell.strength is not None]
    unsure = [cell for cell in shown if cell.strength is Strength.UNCERTAIN]
    if unsure:
        yield ngettext(
            "%(n)s af %(all)s viste felter er usikkert. Tallet kan være havnet på sin side af en grænse ved "
            "et tilfælde.",
            "%(n)s af %(all)s viste felter er usikre. Tallene kan være havnet på deres side af en grænse ved "
            "et tilfælde.",
            len(unsure),
        ) % {"n": number(len(unsure)), "all": number(len(shown))}
    alike = [pair for pair in seen.pairs if not pair.asymmetry.apart_from_zero]
    if alike:
        yield ngettext(
            "I %(n)s af %(all)s par kan forskellen på de to sider være tilfældig.",
            "I %(n)s af %(all)s par kan forskellen på de to sider være tilfældig.",
            len(alike),
        ) % {"n": number(len(alike)), "all": number(len(seen.pairs))}
    if seen.apart and len(seen.pairs) > 1:
        yield pairs_counted(seen)


def pairs_counted(seen: Coordination) -> str:
    """How many pairs were compared, and how many of them chance alone would set apart."""
    told = _(
        "Vi har sammenlignet %(all)s par. Så grupperne ens på det i alle par, ville omkring %(chance)s af "
        "parrene alligevel se ud til at se forskelligt på det. Her er det %(apart)s."
    )
    return told % {
        "all": number(len(seen.pairs)),
        "chance": number(seen.apart_by_chance, 1),
        "apart": number(seen.apart),
    }


def _untold(result: CoordinationResult) -> Iterator[str]:
    now, seen = result.round, result.seen
    if now.answered < now.asked:
        yield _("%(answered)s har svaret. Hvad de andre mener, ved vi ikke.") % {
            "answered": answered_of(now.answered, now.asked)
        }
    # The first sentence is the one above.
    if more := counted_told(now, dict(seen.respondents))[1:]:
        yield " ".join(more)
    hidden = sum(1 for cell in seen.cells if cell.withheld)
    if hidden:
        yield ngettext(
            "%(n)s felt vises ikke, for at ingen skal kunne genkendes. Det er ikke med i noget tal.",
            "%(n)s felter vises ikke, for at ingen skal kunne genkendes. De er ikke med i noget tal.",
            hidden,
        ) % {"n": number(hidden)}
    yield _("Tallene siger ikke hvorfor, og de siger intet om skyld. Det er det, samtalen er til.")
