"""What a closed round of any questionnaire says, question by question, reckoned once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.analysis.item_answers import NOT_RELEVANT, ItemAnswers, Question, Target
from metastyr.analysis.items import ItemFigure, items
from metastyr.domain.rounds.presets import scoring
from metastyr.records.models import Answer, Invitation, RoundTarget
from metastyr.theory.instruments import Rated, Reading
from metastyr.web.sense.reads.results import WITH_RESULTS, NoResults
from metastyr.web.sense.reads.rounds import NOT_ASKED, RoundNow
from metastyr.web.ui.remembered import fingerprint, remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResult:
    """A closed round, its figures by the key of the item, rated by rated, and what each answer scores."""

    round: RoundNow
    figures: Mapping[str, tuple[ItemFigure, ...]]
    points: Mapping[str, tuple[int, ...]]


def items_from(now: RoundNow) -> ItemResult:
    """A round's answers question by question. Two queries more than the round's own, and two the first time.

    NoResults before it is closed, or where its instrument is read as a matrix.
    """
    if now.state not in WITH_RESULTS:
        raise NoResults(f"a round that is {now.state} has no results")
    if now.instrument.reading is not Reading.ITEMS:
        raise NoResults(f"{now.instrument.id} is not read question by question")
    points = {key: one.points for key, one in scoring(now.instrument, now.settings).items()}
    print_ = fingerprint(
        now.key,
        tuple((group.id, group.name, group.size) for group in now.groups),
        Answer.objects.filter(sheet__round=now.id).count(),
        Invitation.objects.filter(round=now.id).count(),
        sorted(points.items()),
        now.smallest.size,
    )
    figures = remembered("items", print_, lambda: _reckoned(now, points))
    return ItemResult(
        round=now,
        points=points,
        figures={item: tuple(one for one in figures if one.item == item) for item in points},
    )


def _reckoned(now: RoundNow, points: Mapping[str, tuple[int, ...]]) -> tuple[ItemFigure, ...]:
    groups = {group.id: place for place, group in enumerate(now.groups)}
    listed = list(
        RoundTarget.objects.filter(round=now.id)
        .order_by("place")
        .values_list("pk", "name", "group_id", "organisation_id")
    )
    places = {pk: place for place, (pk, *_rest) in enumerate(listed)}
    asked = _asked_by_home(now)
    numbers = {key: number for number, key in enumerate(points)}
    rows = [
        (sheet, groups[group], places[target], numbers[item], NOT_RELEVANT if value is None else value)
        for sheet, group, target, item, value in Answer.objects.filter(
            sheet__round=now.id, item__in=list(points)
        ).values_list("sheet_id", "sheet__group_id", "target_id", "item", "value")
    ]
    answers = ItemAnswers.from_rows(
        rows,
        questions=[Question(key, own) for key, own in points.items()],
        groups=[group.name for group in now.groups],
        sizes=[group.size for group in now.groups],
        targets=[
            Target(name, group=groups.get(group) if group else None, asked=asked.get(home))
            for _pk, name, group, home in listed
        ],
    )
    return items(answers, now.instrument.rates, rule=now.smallest)


def _asked_by_home(now: RoundNow) -> dict[int | None, int]:
    """How many of each organisation were asked; nothing once the invitations are gone."""
    if now.instrument.rates is not Rated.ORGANISATION:
        return {}
    return Counter(
        Invitation.objects.filter(round=now.id)
        .exclude(state__in=NOT_ASKED)
        .values_list("person__organisation", flat=True)
    )
