"""The demo's frames, parties, goals and mandates, made through the frame step's own actions."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from metastyr.demo import framing as told
from metastyr.demo.history import Event
from metastyr.records.models import Organisation, Person
from metastyr.web.frame import actions


def set_frame(event: Event, network: str, by: int | None) -> None:
    """The frames, then who must agree, what they said in the weeks after, and the mandates."""
    assert by is not None
    at, day = event.at, timezone.localdate(event.at)
    for frame in told.FRAMES:
        actions.add_frame(network=network, kind=frame.kind, words=_words(frame, day), by=by, at=at)
    people = dict(
        Person.objects.filter(memberships__network__key=network).values_list("memberships__list_id", "pk")
    )
    parties = [
        actions.add_party(
            network=network,
            organisation=Organisation.objects.get(name=name).pk,
            speaker=people.get(who),
            by=by,
            at=at,
        )
        for name, who in told.PARTIES
    ]
    for goal in told.GOALS:
        key = actions.propose_goal(network=network, words=_goal(goal, day), by=by, at=at)
        for party, said_by, said in zip(parties, told.TOLD_BY, goal.replies, strict=True):
            if said is not None:
                actions.reply(
                    network=network,
                    goal=key,
                    number=1,
                    party=party,
                    answer=said[0],
                    reason=said[1],
                    told=actions.Told(by=said_by, on=day),
                    by=by,
                    at=at,
                )
    for one in told.MANDATES:
        actions.write_mandate(
            network=network,
            person=people[one.who],
            words=actions.MandateWords(
                given_by=one.given_by,
                may_decide=one.decides,
                amount=one.amount,
                must_go_back=one.back,
                goes_back_to=one.back_to,
                since=day,
            ),
            confirmed=day if one.confirmed else None,
            by=by,
            at=at,
        )


def _words(frame: told.DemoFrame, day: date) -> actions.FrameWords:
    return actions.FrameWords(
        title=frame.title,
        text=frame.text,
        limit_kind="amount" if frame.amount else "competence" if frame.competence else "",
        amount=frame.amount,
        competence=frame.competence,
        owner=frame.owner,
        changed_by_whom=frame.changed_by,
        source=frame.source,
        valid_from=day,
        valid_to=day + timedelta(days=frame.days) if frame.days else None,
    )


def _goal(goal: told.DemoGoal, day: date) -> actions.GoalWords:
    name, unit, now, target = goal.indicator
    return actions.GoalWords(
        title=goal.title,
        text=goal.text,
        indicators=(
            actions.IndicatorWords(
                name=name,
                unit=unit,
                now=now,
                target=target,
                by=day + timedelta(days=365),
                source="Kommunernes fælles opgørelse",
            ),
        ),
    )
