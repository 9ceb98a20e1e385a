"""Groups out of people by what is known of each."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.rounds.grouping import LONGEST_NAME, Grouped, Made, Someone, grouped
from metastyr.domain.same_name import folded

_values = st.text(alphabet="aAåÅ é.x", max_size=4) | st.text(alphabet="ab", min_size=119, max_size=200)
_people = st.lists(
    st.builds(
        Someone,
        id=st.integers(1, 10_000),
        name=st.text(alphabet="abc ", max_size=6),
        value=_values,
        home=st.sampled_from(["", "Nord", "Syd"]),
    ),
    unique_by=lambda one: one.id,
    max_size=40,
)


@given(_people)
def test_everybody_is_in_one_group_or_said_to_be_in_none(people: list[Someone]) -> None:
    found = grouped(people)
    where = Counter([pk for made in found.groups for pk in made.people] + [one.id for one in found.without])
    assert where == Counter(one.id for one in people)
    assert [one for one in found.without if one.value.strip()] == []


@given(_people)
def test_no_group_is_empty_and_no_two_are_called_the_same(people: list[Someone]) -> None:
    groups = grouped(people).groups
    assert all(made.people and 1 <= len(made.name) <= LONGEST_NAME for made in groups)
    assert len({folded(made.name) for made in groups}) == len(groups)


@given(_people, st.randoms())
def test_the_order_they_came_in_does_not_matter(people: list[Someone], chance: object) -> None:
    mixed = list(people)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    once, again = grouped(people), grouped(mixed)
    assert [made.people for made in once.groups] == [made.people for made in again.groups]
    assert once.without == again.without


def test_alike_units_of_two_organisations_are_two_groups_with_their_homes_said() -> None:
    people = [
        Someone(id=1, name="Aya", value="Ledelsen", home="Fjordby"),
        Someone(id=2, name="Bo", value="Ledelsen", home="Regionen"),
        Someone(id=3, name="Cai", value="PPR", home="Fjordby"),
        Someone(id=4, name="Dea", value=" ", home="Fjordby"),
    ]
    assert grouped(people) == Grouped(
        groups=(
            Made(name="Ledelsen (Fjordby)", people=(1,)),
            Made(name="Ledelsen (Regionen)", people=(2,)),
            Made(name="PPR", people=(3,)),
        ),
        without=(people[3],),
    )
