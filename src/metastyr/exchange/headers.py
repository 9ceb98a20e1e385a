"""What a column is for, guessed from its header; the reader may always decide otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from metastyr.domain.boundaries import BoundaryKind
from metastyr.theory.text import Text


class PersonField(StrEnum):
    """What a column of a list of people can hold."""

    ID = "id"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    ORGANISATION = "organisation"
    CVR = "cvr"
    SECTOR = "sector"
    UNIT = "unit"
    FUNCTION = "function"
    LEVEL = "level"
    PLACE = "place"
    ROLE = "role"
    SINCE = "since"
    UNTIL = "until"
    ATTRIBUTE = "attribute"
    SKIP = "skip"


FIELD_NAMES: Mapping[PersonField, Text] = {
    PersonField.ID: Text(da="Id", en="Id"),
    PersonField.NAME: Text(da="Navn", en="Name"),
    PersonField.FIRST_NAME: Text(da="Fornavn", en="First name"),
    PersonField.LAST_NAME: Text(da="Efternavn", en="Last name"),
    PersonField.EMAIL: Text(da="E-mail", en="E-mail"),
    PersonField.ORGANISATION: Text(da="Organisation", en="Organisation"),
    PersonField.CVR: Text(da="CVR-nummer", en="CVR number"),
    PersonField.SECTOR: Text(da="Sektor", en="Sector"),
    PersonField.UNIT: Text(da="Enhed", en="Unit"),
    PersonField.FUNCTION: Text(da="Funktion", en="Function"),
    PersonField.LEVEL: Text(da="Niveau", en="Level"),
    PersonField.PLACE: Text(da="Sted", en="Place"),
    PersonField.ROLE: Text(da="Rolle i netværket", en="Role in the network"),
    PersonField.SINCE: Text(da="Med fra", en="Takes part from"),
    PersonField.UNTIL: Text(da="Med til", en="Takes part until"),
    PersonField.ATTRIBUTE: Text(da="Anden oplysning", en="Other information"),
    PersonField.SKIP: Text(da="Tages ikke med", en="Left out"),
}

_PERSON_WORDS: Mapping[PersonField, str] = {
    PersonField.ID: "id nr nummer number node knude aktørid personid medarbejdernr medarbejdernummer",
    PersonField.NAME: "navn name label fuldenavn fuldtnavn fullname person deltager participant aktør actor",
    PersonField.FIRST_NAME: "fornavn fornavne firstname givenname",
    PersonField.LAST_NAME: "efternavn lastname surname familyname",
    PersonField.EMAIL: "email emailadresse mail mailadresse epost emailaddress",
    PersonField.ORGANISATION: "organisation organization org arbejdsplads arbejdsgiver myndighed virksomhed "
    "forening employer company agency basisorganisation",
    PersonField.CVR: "cvr cvrnr cvrnummer cvrnumber",
    PersonField.SECTOR: "sektor sector",
    PersonField.UNIT: "enhed unit afdeling department forvaltning center team orgenhed organisationsenhed",
    PersonField.FUNCTION: "funktion function stilling titel title position jobtitel faglighed profession",
    PersonField.LEVEL: "niveau level ledelsesniveau lederniveau",
    PersonField.PLACE: "sted place by lokation location geografi område city kommunenavn",
    PersonField.ROLE: "rolle role netværksrolle rolleinetværket networkrole",
    PersonField.SINCE: "fra from startdato since start medfra medlemfra startdate",
    PersonField.UNTIL: "til to slutdato until slut medtil medlemtil end enddate",
}
_SOURCE_WORDS = "source fra from kilde afsender sender ego person1 a"
_TARGET_WORDS = "target til to mål modtager receiver alter person2 b"
_VALUE_WORDS = (
    "styrke båndstyrke strength tiestrength værdi vaerdi value vægt vaegt weight score frekvens frequency "
    "hyppighed antal count intensitet intensity"
)


@dataclass(frozen=True, slots=True)
class Use:
    """What one column is used for; an attribute may carry one of the five boundaries.

    `word` is the same as one plain word, for a form or a file of choices.

    >>> Use.of("attribute:demographic")
    Use(field=<PersonField.ATTRIBUTE: 'attribute'>, boundary=<BoundaryKind.DEMOGRAPHIC: 'demographic'>)
    """

    field: PersonField
    boundary: BoundaryKind | None = None

    @property
    def word(self) -> str:
        return f"{self.field}:{self.boundary}" if self.boundary else str(self.field)

    @classmethod
    def of(cls, word: str) -> Use:
        """The use a word stands for. ValueError when it stands for none."""
        field, _, boundary = word.partition(":")
        return cls(PersonField(field), BoundaryKind(boundary) if boundary else None)


Mapped = Mapping[str, Use]


def plain(header: str) -> str:
    """A header as one bare word, to be compared with others.

    >>> plain("E-mail-adresse"), plain("CVR-nr.")
    ('emailadresse', 'cvrnr')
    """
    return re.sub(r"[\W_]+", "", header.casefold())


def guess_mapping(header: Sequence[str]) -> dict[str, Use]:
    """What each column of a list of people seems to hold; what is not recognised is an attribute.

    The first column that fits a field gets it; a later one is an attribute. A unit or a CVR number
    needs an organisation to stand in; where there is none, it is an attribute too.

    >>> [use.word for use in guess_mapping(["Navn", "E-mail", "Niveau", "Anciennitet"]).values()]
    ['name', 'email', 'level', 'attribute']
    """
    known = {word: field for field, words in _PERSON_WORDS.items() for word in words.split()}
    mapping: dict[str, Use] = {}
    taken: set[PersonField] = set()
    for title in header:
        field = known.get(plain(title), PersonField.ATTRIBUTE)
        if field in taken:
            field = PersonField.ATTRIBUTE
        elif field is not PersonField.ATTRIBUTE:
            taken.add(field)
        mapping[title] = Use(field)
    if PersonField.ORGANISATION not in taken:
        homeless = (PersonField.UNIT, PersonField.CVR)
        attribute = Use(PersonField.ATTRIBUTE)
        mapping = {title: attribute if use.field in homeless else use for title, use in mapping.items()}
    return mapping


@dataclass(frozen=True, slots=True)
class TieMapping:
    """Which columns of a list of ties name the two ends, and which hold numbers to be kept."""

    source: str
    target: str
    values: tuple[str, ...] = ()


def guess_tie_mapping(header: Sequence[str]) -> TieMapping:
    """The two ends of a tie from the headers: source/target, fra/til, kilde/mål; values: the rest.

    Where nothing is recognised the names `source` and `target` stand, and will be told as missing.

    >>> guess_tie_mapping(["Fra", "Til", "Styrke"])
    TieMapping(source='Fra', target='Til', values=('Styrke',))
    """
    source = _first(header, _SOURCE_WORDS) or "source"
    target = _first(header, _TARGET_WORDS) or "target"
    return TieMapping(source, target, tuple(title for title in header if title not in (source, target)))


def names_tie_value(title: str) -> bool:
    """Whether a header says that its column holds the strength of the ties, whatever its cells hold.

    >>> names_tie_value("Vægt"), names_tie_value("Bemærkning")
    (True, False)
    """
    return plain(title) in _VALUE_WORDS.split()


def _first(header: Sequence[str], words: str) -> str | None:
    for word in words.split():
        for title in header:
            if plain(title) == word:
                return title
    return None
