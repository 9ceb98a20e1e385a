"""Who could take part: candidates with what they bring, where they stand, and what each boundary reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.composing import Salience
from metastyr.domain.danish_order import danish_key
from metastyr.records import models
from metastyr.records.columns import Member, NetworkColumns, network_columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One candidate; "" is unknown. `person` is the id in the register, None for one who is not there.

    `brings` gives the own words by the need's id; `values` what each boundary reads, where it is known.
    """

    id: int
    person: int | None
    member: bool
    name: str
    email: str
    organisation: str
    sector: str
    unit: str
    function: str
    level: str
    place_name: str
    own: Mapping[str, str]
    values: Mapping[str, str]
    brings: Mapping[int, str]
    stance: str
    stance_reason: str
    salience: Salience
    effort: int
    place: str
    place_reason: str


def candidates(key: str, *, day: date) -> tuple[Candidate, ...]:
    """All candidates of the network called `key`, in Danish order. Six queries. Network.DoesNotExist."""
    return candidates_in(network_columns(key, day=day))


def candidate(key: str, id_: int, *, day: date) -> Candidate | None:
    """One of them; None where the network has no such candidate."""
    return next((one for one in candidates(key, day=day) if one.id == id_), None)


def candidates_in(columns: NetworkColumns) -> tuple[Candidate, ...]:
    """The same from columns one has already. Two queries."""
    rows = list(
        models.Candidate.objects.filter(network_id=columns.id).select_related(
            "person__organisation", "person__unit__parent"
        )
    )
    brings: dict[int, dict[int, str]] = {}
    for candidate_id, need, words in models.Contribution.objects.filter(
        candidate__network_id=columns.id
    ).values_list("candidate_id", "need_id", "words"):
        brings.setdefault(candidate_id, {})[need] = words
    known = [as_member(row) for row in rows]
    read = spelt_alike(boundary_values(columns, known))
    inside = {member.id for member in columns.members}
    found = [
        Candidate(
            id=row.pk,
            person=row.person_id,
            member=row.person_id in inside,
            name=member.name,
            email=(row.person.email or "") if row.person else row.email,
            organisation=member.organisation,
            sector=member.sector,
            unit=member.unit,
            function=member.function,
            level=member.level,
            place_name=member.place,
            own=member.own,
            values=values,
            brings=brings.get(row.pk, {}),
            stance=row.stance,
            stance_reason=row.stance_reason,
            salience=Salience(row.power, row.legitimacy, row.urgency),
            effort=row.effort,
            place=row.place,
            place_reason=row.place_reason,
        )
        for row, member, values in zip(rows, known, read, strict=True)
    ]
    return tuple(sorted(found, key=lambda one: (danish_key(one.name), one.id)))


def as_member(row: models.Candidate) -> Member:
    """A candidate as the sums know a person; one who is not in the register has a negative id."""
    person = row.person
    if person is None:
        return Member(
            id=-row.pk,
            name=row.name,
            roles=(),
            organisation=row.organisation,
            sector=row.sector,
            function=row.function,
            level=row.level,
            place=row.place_name,
            own=_own(row.attributes),
        )
    unit, home = person.unit, person.organisation
    return Member(
        id=person.pk,
        name=person.name,
        roles=(),
        organisation=home.name if home else "",
        sector=home.sector if home else "",
        unit=unit.name if unit else "",
        unit_id=person.unit_id,
        unit_above=unit.parent.name if unit and unit.parent else "",
        function=person.function,
        level=person.level,
        place=person.place,
        own=_own(person.attributes),
    )


def _own(attributes: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value).strip() for name, value in attributes.items() if value is not None}


def boundary_values(columns: NetworkColumns, members: Sequence[Member]) -> list[dict[str, str]]:
    """What each boundary of the network reads of each of `members`, by its kind; unknown is left out."""
    among = replace(columns, counted=tuple(members))
    found: list[dict[str, str]] = [{} for _ in members]
    for kind in BoundaryKind:
        attribute = columns.boundaries[kind]
        if attribute:
            for values, label in zip(found, among.labels(attribute), strict=True):
                if label and label.strip():
                    values[kind.value] = label
    return found


def spelt_alike(read: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Values that differ in case and spaces alone are one value, spelt as most spell it.

    A name written up by hand would else count as one organisation more.

    >>> spelt_alike([{"k": "Fjordby Kommune"}, {"k": "fjordby  kommune"}, {"k": "Fjordby Kommune"}])[1]
    {'k': 'Fjordby Kommune'}
    """
    spellings = Counter((kind, label) for values in read for kind, label in values.items())
    usual: dict[tuple[str, str], str] = {}
    for (kind, label), _times in sorted(spellings.items(), key=lambda one: (-one[1], one[0])):
        usual.setdefault((kind, _alike(label)), label)
    return [{kind: usual[kind, _alike(label)] for kind, label in values.items()} for values in read]


def _alike(label: str) -> str:
    return " ".join(label.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What the reader filled in above the list; empty means no limit."""

    words: str = ""
    need: int | None = None
    stance: str = ""
    place: str = ""


def sought(everyone: Sequence[Candidate], wanted: Sought) -> tuple[Candidate, ...]:
    """Those of `everyone` who fit. `stance` "unknown" finds those whose stance nobody has written."""
    words = wanted.words.casefold().split()
    return tuple(
        one
        for one in everyone
        if (wanted.need is None or wanted.need in one.brings)
        and (not wanted.stance or one.stance == ("" if wanted.stance == "unknown" else wanted.stance))
        and (not wanted.place or one.place == wanted.place)
        and all(word in _text(one) for word in words)
    )


def _text(one: Candidate) -> str:
    return " ".join((one.name, one.organisation, one.function, one.level, one.place_name)).casefold()


def people_who_are_candidates(key: str) -> frozenset[int]:
    """Ids in the register of those who are on the list already."""
    rows = models.Candidate.objects.filter(network__key=key, person__isnull=False)
    return frozenset(rows.values_list("person_id", flat=True))


def compositions_with(key: str, id_: int) -> int:
    """How many composed groups one candidate stands in, decided or not."""
    return models.Composition.objects.filter(network__key=key, chosen=id_).count()
