"""A small frame: a political frame, two parties, a goal one of them has said yes to, and a mandate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from metastyr.records.models import Network, Person
from metastyr.web.frame import actions
from tests.web.made_up import AT

POLITICAL = actions.FrameWords(
    title="Byrådets opdrag",
    text="Netværket må afprøve nye veje til hjælp for unge.",
    owner="Direktøren for Børn og Unge",
    changed_by_whom="Byrådet",
    source="Byrådet, punkt 7",
    valid_from=date(2026, 1, 1),
)
MONEY = actions.FrameWords(
    title="Puljen",
    text="Netværket må bruge puljen til forsøg.",
    limit_kind="amount",
    amount=Decimal("1250000.50"),
    owner="Økonomichefen",
    changed_by_whom="Økonomiudvalget",
    valid_from=date(2026, 1, 1),
    valid_to=date(2026, 12, 1),
)
GOAL = actions.GoalWords(
    title="Hurtigere hjælp",
    text="Unge får den første samtale inden for to uger.",
    indicators=(
        actions.IndicatorWords(
            name="Dage til første samtale",
            unit="dage",
            now=Decimal("34.5"),
            target=Decimal(14),
            by=date(2027, 6, 30),
            source="Kommunens sagssystem",
        ),
    ),
)
MANDATE = actions.MandateWords(
    given_by="Skolechefen",
    may_decide="Må stille timer til rådighed.",
    amount=Decimal(50000),
    must_go_back="Nye stillinger\nFlytning af elever",
    goes_back_to="Skolechefen",
    since=date(2026, 1, 1),
)


@dataclass(frozen=True)
class Framed:
    """What was made, by what its addresses call it."""

    frame: UUID
    money: UUID
    goal: UUID
    school: int
    region: int


def framed(network: Network, *, speaker: Person, by: int) -> Framed:
    """`speaker` answers for the school; the school has said yes, the region nothing yet."""
    key = network.key
    frame = actions.add_frame(network=key, kind="political", words=POLITICAL, by=by, at=AT)
    money = actions.add_frame(network=key, kind="economic", words=MONEY, by=by, at=AT)
    school = actions.add_party(network=key, name="Skolen", speaker=speaker.pk, by=by, at=AT)
    region = actions.add_party(network=key, name="Regionen", by=by, at=AT)
    goal = actions.propose_goal(network=key, words=GOAL, by=by, at=AT)
    told = actions.Told(by="Rektor", on=date(2026, 11, 20))
    actions.reply(
        network=key, goal=goal, number=1, party=school, answer="yes", reason="", told=told, by=by, at=AT
    )
    actions.write_mandate(
        network=key, person=speaker.pk, words=MANDATE, confirmed=date(2026, 11, 1), by=by, at=AT
    )
    return Framed(frame, money, goal, school, region)
