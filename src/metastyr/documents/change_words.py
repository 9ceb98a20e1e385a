"""A change since an earlier round in sentences: what may be said, and what chance alone would have moved."""

from __future__ import annotations

from collections.abc import Iterator

from metastyr.analysis.coordination.change import CellChange, Change, Difference, Moved
from metastyr.documents.coordination_sections import BETWEEN_GROUPS, WITHIN_GROUPS, span, tie
from metastyr.domain.figures import both, figure, signed
from metastyr.theory.coordination import DIMENSIONS
from metastyr.theory.text import Text

_MOST_NAMED = 6
_ONE_CELL = Text(da="Felter, der er {way}: {names}.", en="Cells that are {way}: {names}.")
_ONE_DIMENSION = Text(
    da="Dimensioner mellem grupperne, der er {way}: {names}.",
    en="Dimensions between the groups that are {way}: {names}.",
)
_NOTHING_SURE = Text(
    da="Ingen sikker ændring: det hele kan være tilfældigt. Det betyder ikke, at intet er sket.",
    en="No certain change: all of it could be chance. It does not mean that nothing has happened.",
)
_WAYS = (
    (Moved.UP, Text(da="højere end sidst", en="higher than last time")),
    (Moved.DOWN, Text(da="lavere end sidst", en="lower than last time")),
)


def change_in_words(seen: Change) -> Iterator[Text]:
    """What may be said of a change, what could be chance, how many were compared, and which groups differ."""
    if not seen.compared:
        yield Text(
            da="Intet felt vises i begge runder, så intet kan sammenlignes.",
            en="No cell is shown in both rounds, so nothing can be compared.",
        )
        return
    yield from _moved(seen) if _any_moved(seen) else (_NOTHING_SURE,)
    yield from cells_counted(seen)
    for names, told in (
        (seen.came, Text(da="Nye grupper: {names}.", en="New groups: {names}.")),
        (seen.left, Text(da="Ikke med mere: {names}.", en="No longer there: {names}.")),
    ):
        if names:
            yield both(told.da, told.en, names=", ".join(names))


def _any_moved(seen: Change) -> bool:
    figures = (seen.between, seen.within, *seen.dimensions.values())
    return bool(seen.moved) or any(one.moved is not Moved.CHANCE for one in figures if one)


def _moved(seen: Change) -> Iterator[Text]:
    """What moved more than chance would, the whole first. Cells that are no more than chance would move among
    so many are told together, as what could be chance."""
    for name, total in totals_of(seen):
        for way, words in _WAYS:
            if total.moved is way:
                yield both(
                    "{name}: {way} ({n}; {span}).",
                    "{name}: {way} ({n}; {span}).",
                    name=name,
                    way=words,
                    n=signed(total.change.value),
                    span=span(total.change, change=True).text,
                )
    if seen.no_more_than_chance:
        yield both(
            "Ikke flere felter har flyttet sig, end tilfældigheder giver. {ties} ser ud til at have flyttet "
            "sig, men det kan være tilfældigt blandt {all}.",
            "No more cells have moved than chance gives. {ties} seem to have moved, but that could be chance "
            "among {all}.",
            ties=_listed([tie(cell.from_, cell.to) for cell in _cells(seen, Moved.UP, Moved.DOWN)]),
            all=seen.compared,
        )
    else:
        yield from _told(
            _ONE_CELL, {way: [tie(one.from_, one.to) for one in _cells(seen, way)] for way, _words in _WAYS}
        )
    yield from _told(
        _ONE_DIMENSION,
        {
            way: [
                one.name
                for one in DIMENSIONS
                if one.key in seen.dimensions and seen.dimensions[one.key].moved is way
            ]
            for way, _words in _WAYS
        },
    )


def _cells(seen: Change, *ways: Moved) -> list[CellChange]:
    return [cell for cell in seen.cells if cell.index and cell.index.moved in ways]


def _told(words: Text, by_way: dict[Moved, list[Text]]) -> Iterator[Text]:
    for way, called in _WAYS:
        if by_way[way]:
            yield both(words.da, words.en, way=called, names=_listed(by_way[way]))


def _listed(names: list[Text]) -> Text:
    kept, more = names[:_MOST_NAMED], " …" if len(names) > _MOST_NAMED else ""
    return Text(da="; ".join(one.da for one in kept) + more, en="; ".join(one.en for one in kept) + more)


def totals_of(seen: Change) -> tuple[tuple[Text, Difference], ...]:
    """The totals that are compared, named."""
    both_ = ((BETWEEN_GROUPS, seen.between), (WITHIN_GROUPS, seen.within))
    return tuple((name, total) for name, total in both_ if total)


def cells_counted(seen: Change) -> Iterator[Text]:
    """How many cells were compared, how many of them chance alone would move, and what is not counted."""
    yield both(
        "{n} felter er sammenlignet, og {moved} flyttede sig mere end tilfældet plejer. Havde intet ændret "
        "sig, ville omkring {chance} alligevel se sådan ud.",
        "{n} cells are compared, and {moved} moved more than chance usually does. Had nothing changed, about "
        "{chance} would look so all the same.",
        n=seen.compared,
        moved=seen.moved,
        chance=figure(seen.by_chance, 1),
    )
    yield both(
        "Tallene for hele runden og for dimensionerne er ikke talt med. Også hvert af de {n} tal ville se ud "
        "til at have flyttet sig i omkring {percent} ud af 100 tilfælde, hvor intet var ændret.",
        "The figures for the whole round and for the dimensions are not counted in. Each of those {n} "
        "figures too would look as if it had moved in about {percent} of 100 cases "
        "where nothing had changed.",
        n=seen.besides,
        percent=figure(100 * (1 - seen.confidence), 0),
    )
