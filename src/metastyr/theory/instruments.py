"""The instruments that can be sent out: who rates whom on which questions. A new one is a new entry here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from metastyr.theory import coordination, deck, works
from metastyr.theory.scales import ScoredItem
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

FEWEST_ANSWERS, MOST_ANSWERS = 2, 11
"""How many answers an item may have to choose between."""
LONGEST_KEY = 60
"""Letters in the key of an instrument or an item: what the tables have room for."""


class Rated(StrEnum):
    """Whom a respondent answers about."""

    GROUPS = "groups"
    """Every group of the round, one's own too."""
    PEOPLE = "people"
    """Every other person of the round."""
    NETWORK = "network"
    """The network as a whole."""
    ORGANISATION = "organisation"
    """The organisation one comes from."""
    ONESELF = "oneself"
    MIRROR = "mirror"
    """The person one is the mirror of."""


class Reading(StrEnum):
    """How the answers are read."""

    COORDINATION = "coordination"
    """A matrix of groups."""
    ITEMS = "items"
    """Item by item: what was answered, by how many, how sure the mean is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Entry):
    """A questionnaire as data: every answer to it is a rating, rater × rated × item → which answer.

    `version` changes with every change of an item's wording, answers or score map, so that two rounds are
    only held against each other where the same was asked; the version before it goes to `EARLIER`. `asked`
    stands above the questions. `own_target` is what a respondent reads for the rated that is their own group
    or themselves, with the place {target} or without it. ValueError for a questionnaire that could not be
    answered or read.
    """

    version: int
    rates: Rated
    items: tuple[ScoredItem, ...]
    asked: Text
    not_relevant: Text | None = None
    own_target: Text | None = None
    minutes: int = 5
    reading: Reading = Reading.ITEMS

    def __post_init__(self) -> None:
        keys = [item.key for item in self.items]
        if not keys or len(set(keys)) != len(keys):
            raise ValueError(f"{self.id}: an instrument needs items, each with a key of its own")
        if self.version < 1:
            raise ValueError(f"{self.id}: versions are counted from 1; 0 is a round's own score map")
        if any(len(key) > LONGEST_KEY for key in (self.key, *keys)):
            raise ValueError(f"{self.id}: a key has {LONGEST_KEY} letters at most")
        for item in self.items:
            self._check(item)
        if self.own_target is not None:
            self._fills(
                self.id, self.own_target, "the name of one's own has no other place than target", target=""
            )
        if self.reading is Reading.COORDINATION and not self._is_a_matrix():
            raise ValueError(f"{self.id}: a matrix is read from groups on the dimensions scored 1 to 5")

    def _check(self, item: ScoredItem) -> None:
        if not FEWEST_ANSWERS <= item.scale.points <= MOST_ANSWERS:
            raise ValueError(f"{item.id}: an item has {FEWEST_ANSWERS} to {MOST_ANSWERS} answers")
        if len(set(item.score_map.points)) < FEWEST_ANSWERS:
            raise ValueError(f"{item.id}: answers that all score the same say nothing")
        wrong = "a question has no other places than target and process"
        for own in (False, True):
            self._fills(item.id, item.asked(own=own), wrong, target="", process="")

    @staticmethod
    def _fills(id_: str, words: Text, wrong: str, **places: str) -> None:
        try:
            words.filled(**places)
        except (KeyError, IndexError, ValueError) as odd:
            raise ValueError(f"{id_}: {wrong}") from odd

    def _is_a_matrix(self) -> bool:
        scored = all(set(item.score_map.points) <= {1, 2, 3, 4, 5} for item in self.items)
        mine = {item.key for item in self.items} == {one.key for one in coordination.DIMENSIONS}
        return self.rates is Rated.GROUPS and scored and mine

    def item(self, key: str) -> ScoredItem:
        """The item called `key`. LookupError for another key."""
        for item in self.items:
            if item.key == key:
                return item
        raise LookupError(f"{self.id} has no item {key!r}")


COORDINATION = Instrument(
    id="questionnaire.coordination",
    name=coordination.RELATIONAL_COORDINATION.name,
    text=Text(
        da="Hver gruppe svarer på, hvordan den oplever de andre grupper i ét bestemt arbejdsforløb.",
        en="Each group says how it experiences the other groups in one particular work process.",
    ),
    version=1,
    rates=Rated.GROUPS,
    items=coordination.ITEMS,
    asked=Text(
        da="Svar ud fra, hvordan det plejer at være. Der er ingen rigtige svar.",
        en="Answer based on how things usually are. There are no right answers.",
    ),
    not_relevant=coordination.NOT_RELEVANT.name,
    own_target=Text(da="{target} (jeres egen gruppe)", en="{target} (your own group)"),
    minutes=7,
    reading=Reading.COORDINATION,
    source=Source(deck=(deck.SEVEN_PROPERTIES,), literature=(works.GITTELL,)),
    standing=Standing.OWN,
)

INSTRUMENTS: dict[str, Instrument] = {one.key: one for one in (COORDINATION,)}
"""Every instrument that can be sent out, by the key records keep."""


EARLIER: tuple[Instrument, ...] = ()
"""Versions that rounds were sent out with and that are sent no longer: their answers are read by these."""


def instrument(key: str, version: int | None = None) -> Instrument:
    """The instrument called `key`, as it is sent now, or in an earlier `version`.

    LookupError names those there are.

    >>> instrument("coordination").rates, instrument("coordination", 1).version
    (<Rated.GROUPS: 'groups'>, 1)
    """
    try:
        now = INSTRUMENTS[key]
    except KeyError:
        raise LookupError(f"no instrument is called {key!r}; there are: {', '.join(INSTRUMENTS)}") from None
    for one in (now, *EARLIER):
        if version in {None, one.version} and one.key == now.key:
            return one
    raise LookupError(f"{now.id} has no version {version}")


ENTRIES: tuple[Entry, ...] = tuple(INSTRUMENTS.values())
