"""Groups made out of people by what is known of each: nobody twice, nobody left out in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from metastyr.domain.danish_order import danish_key
from metastyr.domain.same_name import folded

LONGEST_NAME = 120
MOST_GROUPS = 20
"""With more, every screen would ask about so many groups that nobody answers it with care."""
MOST_PEOPLE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person who can be asked. `value` groups them, "" is unknown; `home` tells alike values apart.

    Two units called “Ledelsen” are two groups: their homes differ, and are said where their names do not.
    """

    id: int
    name: str
    value: str = ""
    home: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One group that was made: its name, and the ids of its people in the order of their names."""

    name: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """All who were to be grouped. `without` are those with no value: they are in no group."""

    groups: tuple[Made, ...]
    without: tuple[Someone, ...]


def grouped(people: Iterable[Someone]) -> Grouped:
    """One group for each value, in Danish order; capitals and spaces do not tell values apart.

    >>> found = grouped([Someone(id=1, name="Aya", value="Skole"), Someone(id=2, name="Bo", value="skole "),
    ...                  Someone(id=3, name="Cai")])
    >>> found.groups
    (Made(name='Skole', people=(1, 2)),)
    >>> [one.name for one in found.without]
    ['Cai']
    """
    sorted_people = sorted(people, key=lambda one: (danish_key(one.name), one.id))
    members: dict[tuple[str, str], list[Someone]] = {}
    without = []
    for one in sorted_people:
        if one.value.strip():
            members.setdefault((folded(one.value), folded(one.home)), []).append(one)
        else:
            without.append(one)
    homes = Counter(value for value, _home in members)
    names: set[str] = set()
    groups = []
    for (value, _home), those in members.items():
        spelt = " ".join(Counter(one.value for one in those).most_common(1)[0][0].split())
        home = " ".join(those[0].home.split())
        name = _unused(f"{spelt} ({home})" if homes[value] > 1 and home else spelt, names)
        names.add(folded(name))
        groups.append(Made(name=name, people=tuple(one.id for one in those)))
    groups.sort(key=lambda group: danish_key(group.name))
    return Grouped(groups=tuple(groups), without=tuple(without))


def _unused(wanted: str, taken: set[str]) -> str:
    """The name, short enough and unlike all others."""
    short = wanted if len(wanted) <= LONGEST_NAME else wanted[: LONGEST_NAME - 1].rstrip() + "…"
    name, number = short, 1
    while folded(name) in taken:
        number += 1
        tail = f" {number}"
        name = short[: LONGEST_NAME - len(tail)].rstrip() + tail
    return name
