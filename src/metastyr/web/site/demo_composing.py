"""The demo's needs, candidates and one decided group, made through the design step's own actions."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from metastyr.demo import composing as told
from metastyr.demo.history import Event
from metastyr.records.models import Candidate, Composition, Need, Person
from metastyr.web.design.actions import candidates, composing, needs
from metastyr.web.design.question import Demands
from metastyr.web.design.reads.composing import composing_ground


def compose(event: Event, network: str, by: int | None) -> None:
    """Everything the leader wrote up, and the group that came of it a week later."""
    assert by is not None
    at = event.at
    for kind, name, why, at_least in told.NEEDS:
        needs.add_need(network=network, kind=kind, name=name, why=why, at_least=at_least, by=by, at=at)
    asked = [Need.objects.get(network__key=network, name=name).pk for _kind, name, _why, _least in told.NEEDS]
    people = dict(
        Person.objects.filter(memberships__network__key=network).values_list("memberships__list_id", "pk")
    )
    listed = [people[one.who] for one in told.CANDIDATES if one.who in people]
    candidates.add_from_register(network=network, people=listed, by=by, at=at)
    for one in told.CANDIDATES:
        outside = None
        if one.who in people:
            row = Candidate.objects.get(network__key=network, person_id=people[one.who]).pk
        else:
            outside = candidates.Outside(
                name=one.who,
                organisation=one.organisation,
                sector=one.sector,
                level=one.level,
                place_name=one.place,
                attributes={},
            )
            row = candidates.add_from_outside(network=network, outside=outside, by=by, at=at)
        candidates.change_candidate(
            network=network,
            candidate=row,
            judgement=candidates.Judgement(
                brings={asked[number]: "" for number in one.brings}, stance=one.stance, stance_reason=one.why
            ),
            outside=outside,
            by=by,
            at=at,
        )
    ground = composing_ground(network, day=timezone.localdate(at))
    question = ground.question(Demands(spans=told.SPANS, critical=True))
    number = composing.ask_for_group(network=network, question=question, by=by, at=at)
    if not composing.work_out_at_once(network=network, number=number):
        composing.work_out_waiting(ended=lambda: False)
    found = Composition.objects.get(network__key=network, number=number)
    composing.decide_group(
        network=network,
        number=number,
        group=found.result["chosen"],
        reason=told.REASON,
        by=by,
        at=at + timedelta(minutes=40),
    )
