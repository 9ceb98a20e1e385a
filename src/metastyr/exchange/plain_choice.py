"""The part of a choice file that has forms and criteria of its own, with a value for each."""

from __future__ import annotations

from typing import Any

from metastyr.domain.choice.plain import MOST_CRITERIA, MOST_FORMS, PlainChoice, PlainCriterion, Span
from metastyr.domain.choice.task import LONGEST_TITLE, Order
from metastyr.exchange.json_reader import JsonReader, Path

PLAIN_NAMES = ("title", "forms", "criteria", "values", "order")


def read_plain(reader: JsonReader, whole: dict[str, Any]) -> PlainChoice | None:
    """The table; None where the reader has met problems."""
    title = reader.text(whole.get("title"), ("title",), most=LONGEST_TITLE)
    forms = _forms(reader, whole.get("forms"))
    criteria = _criteria(reader, whole.get("criteria"))
    if not forms or not criteria or whole.get("values") is None:
        return None
    values = _values(reader, whole["values"], forms, criteria)
    ranked = tuple(dict.fromkeys(one.group or one.name for one in criteria))
    order = order_of(reader, whole.get("order"), ranked)
    if reader.problems:
        return None
    return PlainChoice(tuple(forms), tuple(criteria), values, order, title or "")


def order_of(reader: JsonReader, value: Any, known: tuple[str, ...]) -> Order:
    """Tiers from the most important down; a tier of one may stand without its own brackets."""
    if value is None:
        return ()
    tiers, seen = [], set()
    for place, tier in enumerate(reader.many(value, ("order",), most=len(known)), 1):
        names = []
        at: Path = ("order", place)
        alone = isinstance(tier, str)
        listed = [tier] if alone else reader.many(tier, at, least=1, most=len(known))
        for within, name in enumerate(listed, 1):
            path = at if alone else (*at, within)
            word = reader.word(name, path, known)
            if word in seen:
                reader.wrong(path, "named_twice", value=word)
            elif word:
                seen.add(word)
                names.append(word)
        tiers.append(tuple(names))
    if len(tiers) == 1:
        reader.wrong(("order",), "order_of_one")
    return tuple(tiers)


def _forms(reader: JsonReader, value: Any) -> list[str]:
    forms: list[str] = []
    if value is None:
        return forms
    for place, one in enumerate(reader.many(value, ("forms",), least=2, most=MOST_FORMS), 1):
        name = reader.text(one, ("forms", place), most=LONGEST_TITLE, needed=True)
        if name in forms:
            reader.wrong(("forms", place), "named_twice", value=name)
        elif name:
            forms.append(name)
    return forms


def _criteria(reader: JsonReader, value: Any) -> list[PlainCriterion]:
    criteria: list[PlainCriterion] = []
    if value is None:
        return criteria
    for place, one in enumerate(reader.many(value, ("criteria",), least=1, most=MOST_CRITERIA), 1):
        made = _criterion(reader, one, ("criteria", place))
        if made and made.name in [before.name for before in criteria]:
            reader.wrong(("criteria", place), "named_twice", value=made.name)
        elif made:
            criteria.append(made)
    return criteria


def _criterion(reader: JsonReader, value: Any, path: Path) -> PlainCriterion | None:
    if isinstance(value, str):
        name = reader.text(value, path, most=LONGEST_TITLE, needed=True)
        return PlainCriterion(name) if name else None
    told = reader.names(value, path, ("name", "group", "scale"))
    if not told:
        return None
    name = reader.text(told.get("name"), (*path, "name"), most=LONGEST_TITLE, needed=True)
    group = reader.text(told.get("group"), (*path, "group"), most=LONGEST_TITLE)
    scale = (0.0, 1.0)
    if told.get("scale") is not None:
        ends = reader.many(told["scale"], (*path, "scale"), least=2, most=2)
        numbers = [reader.number(end, (*path, "scale", i)) for i, end in enumerate(ends, 1)]
        if len(numbers) == 2 and numbers[0] == numbers[1] is not None:
            reader.wrong((*path, "scale"), "named_twice", value=f"{numbers[0]:g}")
        worst, best = numbers if len(numbers) == 2 else (None, None)
        scale = (0.0, 1.0) if worst is None or best is None or worst == best else (worst, best)
    return PlainCriterion(name, group or None, scale) if name else None


def _values(
    reader: JsonReader, value: Any, forms: list[str], criteria: list[PlainCriterion]
) -> tuple[tuple[Span, ...], ...]:
    """By form and criterion; a value that is not there is unknown."""
    rows = reader.names(value, ("values",), forms, forms)
    names = [criterion.name for criterion in criteria]
    table: list[tuple[Span, ...]] = []
    for form in forms:
        path: Path = ("values", form)
        given = rows.get(form)
        told = {} if given is None else reader.names(given, path, names)
        table.append(tuple(_span(reader, told.get(one.name), (*path, one.name), one) for one in criteria))
    return tuple(table)


def _span(reader: JsonReader, value: Any, path: Path, criterion: PlainCriterion) -> Span:
    if value is None:
        return None
    ends = reader.many(value, path, least=2, most=2) if isinstance(value, list) else [value]
    numbers = [reader.number(end, path) for end in ends]
    low, high = sorted(criterion.scale)
    for number in numbers:
        if number is not None and not low <= number <= high:
            reader.wrong(path, "off_scale", value=f"{number:g}", low=low, high=high)
            return None
    kept = sorted(criterion.kept(number) for number in numbers if number is not None)
    return (kept[0], kept[-1]) if kept else None
