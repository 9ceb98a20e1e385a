"""A small theme with needs and candidates, and the answers one knows beforehand."""

from __future__ import annotations

from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import (
    Candidate,
    Composition,
    Contribution,
    Need,
    Network,
    NetworkBoundary,
    Person,
)
from metastyr.web.design.question import AskedNeed, Question
from tests.web.made_up import AT, make_network

# name, organisation, level, what they bring, more
PEOPLE = (
    ("Åse Holm", "Region", "Leder", "skole penge", {}),
    ("Bo Friis", "Fjordby", "Leder", "skole", {}),
    ("Carl Dam", "Fjordby", "Medarbejder", "unge", {"stance": "critical"}),
    ("Dorte Eg", "Kajen", "Frivillig", "unge", {}),
    ("Eva Fog", "", "", "penge skole unge", {"place": "leave_out", "place_reason": "Har sagt nej."}),
)
NEEDS = (("skole", "knowledge", 1), ("penge", "mandate", 1), ("unge", "perspective", 1))


def themed(key: str = "unges-trivsel") -> Network:
    """A network with three needs and five candidates: two of the register who take part, three outside.

    The smallest group has two: Åse, and Carl or Dorte.
    """
    network = make_network(
        key,
        people=[
            {"name": name, "organisation": home, "level": level}
            for name, home, level, _brings, _more in PEOPLE[:2]
        ],
        ties=[("Åse Holm", "Bo Friis")],
    )
    NetworkBoundary.objects.create(network=network, kind=BoundaryKind.STAKEHOLDER, attribute="organisation")
    needs = {
        name: Need.objects.create(network=network, name=name, kind=kind, at_least=least, created=AT)
        for name, kind, least in NEEDS
    }
    for name, home, level, brings, more in PEOPLE:
        person = Person.objects.filter(name=name, networks=network).first()
        outside = {} if person else {"name": name, "organisation": home, "level": level}
        candidate = Candidate.objects.create(network=network, person=person, created=AT, **outside, **more)
        for need in brings.split():
            Contribution.objects.create(candidate=candidate, need=needs[need], words="")
    return network


def ids(*names: str) -> list[str]:
    """Candidates as they are called in addresses and files."""
    found = {
        candidate.person.name if candidate.person else candidate.name: f"k{candidate.pk}"
        for candidate in Candidate.objects.select_related("person")
    }
    return [found[name] for name in names]


def composed_from(network: Network) -> dict[str, int]:
    """A need, a candidate and a composed group of `network`, by what addresses call them."""
    need = Need.objects.create(network=network, name="Jura", kind="knowledge", created=AT)
    one = Candidate.objects.create(network=network, name="Ida Udenfor", created=AT)
    asked = Question(
        needs=(AskedNeed(id=f"n{need.pk}", kind="knowledge", name="Jura", at_least=1),),
        candidates=(),
        spans=(),
        critical=False,
        largest=None,
        by_effort=False,
    )
    group = Composition.objects.create(network=network, number=1, asked=asked.kept(), at=AT)
    return {"need": need.pk, "candidate": one.pk, "number": group.number}


def foreign_group(network: Network) -> dict[str, int]:
    """The same in a network one does not see, with a number one's own network has not given yet."""
    found = composed_from(network)
    Composition.objects.filter(network=network).update(number=77)
    return found | {"number": 77}
