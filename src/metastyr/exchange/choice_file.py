"""The file of a choice: what pages write and the shell reads, every problem named by its place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from metastyr.domain.choice.judgement import CRITERION_KEYS, LONGEST_REASON, Judgement, Sureness
from metastyr.domain.choice.modes import (
    CONDITION_KEYS,
    MODE_KEYS,
    MOST_PARTICIPANTS,
    ModeAnswers,
    levels_of,
)
from metastyr.domain.choice.plain import PlainChoice
from metastyr.domain.choice.task import (
    FORM_KEYS,
    GROUP_KEYS,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_ASSESSMENTS,
    Assessment,
    Choice,
    Decision,
    Order,
    Task,
)
from metastyr.domain.choice.wickedness import COLUMN_KEYS, FEATURE_KEYS, ROW_KEYS, Placing
from metastyr.exchange.choice_written import KIND, VERSION, written, written_plain
from metastyr.exchange.findings import found
from metastyr.exchange.json_reader import JsonReader, Path
from metastyr.exchange.limits import MEGABYTE, Limits
from metastyr.exchange.plain_choice import PLAIN_NAMES, order_of, read_plain
from metastyr.exchange.problems import Problem
from metastyr.exchange.sheets import too_big
from metastyr.theory.governance_forms import NETWORK
from metastyr.theory.judgements import HIGHEST_ANSWER

# As many assessments as there may be, with reasons as long as they may be, and some of it escaped.
LIMITS = Limits(bytes=16 * MEGABYTE)
_HEAD = ("metastyr", "version")
_NAMES = (*_HEAD, "task", "assessments", "order", "mode", "decision")
_SURENESS = tuple(Sureness)


@dataclass(frozen=True, slots=True)
class ChoiceFile:
    """What a file held: a choice of governance form or a table of one's own, or else problems."""

    file: str
    choice: Choice | None = None
    plain: PlainChoice | None = None
    problems: tuple[Problem, ...] = ()


def write_choice(choice: Choice | PlainChoice) -> str:
    """The choice as text that `read_choice` gives back unchanged; names always in the same order."""
    told = written_plain(choice) if isinstance(choice, PlainChoice) else written(choice)
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def read_choice(file: str, data: bytes) -> ChoiceFile:
    """A file of either kind. What has its own `forms`, `criteria` or `values` is a table of one's own."""
    if len(data) > LIMITS.bytes:
        return ChoiceFile(file, problems=(too_big(file, len(data), LIMITS),))
    reader = JsonReader(file)
    whole = reader.opened(data)
    if reader.problems:
        return ChoiceFile(file, problems=tuple(reader.problems))
    if not isinstance(whole, dict) or whole.get("metastyr") != KIND:
        return ChoiceFile(file, problems=(found("not_a_choice", file, None, None),))
    if whole.get("version") != VERSION or isinstance(whole["version"], bool):
        reader.wrong(("version",), "other_version", version=VERSION)
        return ChoiceFile(file, problems=tuple(reader.problems))
    if {"forms", "criteria", "values"} & set(whole):
        reader.names(whole, (), (*_HEAD, *PLAIN_NAMES), ("forms", "criteria", "values"))
        plain = read_plain(reader, whole)
        return ChoiceFile(file, plain=None if reader.problems else plain, problems=tuple(reader.problems))
    reader.names(whole, (), _NAMES, ("task",))
    choice = _choice(reader, whole)
    return ChoiceFile(file, choice=None if reader.problems else choice, problems=tuple(reader.problems))


def _choice(reader: JsonReader, whole: dict[str, Any]) -> Choice | None:
    task = _task(reader, whole.get("task"))
    listed = reader.many(whole.get("assessments", []), ("assessments",), most=MOST_ASSESSMENTS)
    assessments, names = [], []
    for place, value in enumerate(listed, 1):
        path: Path = ("assessments", place)
        one = _assessment(reader, value, path)
        if one and one.assessor in names:
            reader.wrong((*path, "assessor"), "named_twice", value=one.assessor)
        elif one:
            names.append(one.assessor)
            assessments.append(one)
    order: Order = order_of(reader, whole.get("order"), GROUP_KEYS)
    modes = None if whole.get("mode") is None else _modes(reader, whole["mode"])
    decision = None if whole.get("decision") is None else _decision(reader, whole["decision"])
    if reader.problems or task is None:
        return None
    return Choice(task, tuple(assessments), order, modes, decision)


def _task(reader: JsonReader, value: Any) -> Task | None:
    if value is None:
        return None
    told = reader.names(value, ("task",), ("title", "words"))
    if not isinstance(value, dict):
        return None
    title = reader.text(told.get("title"), ("task", "title"), most=LONGEST_TITLE, needed=True)
    words = reader.text(told.get("words"), ("task", "words"), most=LONGEST_WORDS)
    return Task(title, words) if title and words is not None else None


def _assessment(reader: JsonReader, value: Any, path: Path) -> Assessment | None:
    told = reader.names(value, path, ("assessor", "judgements", "wickedness"))
    if not told:
        return None
    name = reader.text(told.get("assessor"), (*path, "assessor"), most=LONGEST_TITLE, needed=True)
    judgements: list[Judgement] = []
    within: Path = (*path, "judgements")
    listed = reader.many(told.get("judgements", []), within, most=len(CRITERION_KEYS))
    for place, one in enumerate(listed, 1):
        made = _judgement(reader, one, (*within, place))
        if made and made.criterion in [before.criterion for before in judgements]:
            reader.wrong((*within, place, "criterion"), "named_twice", value=made.criterion)
        elif made:
            judgements.append(made)
    placing = None
    if told.get("wickedness") is not None:
        placing = _placing(reader, told["wickedness"], (*path, "wickedness"))
    return Assessment(name, tuple(judgements), placing) if name else None


def _judgement(reader: JsonReader, value: Any, path: Path) -> Judgement | None:
    told = reader.names(value, path, ("criterion", "answer", "sureness", "reason"), ("criterion", "answer"))
    criterion = answer = None
    if told.get("criterion") is not None:
        criterion = reader.word(told["criterion"], (*path, "criterion"), CRITERION_KEYS)
    if told.get("answer") is not None:
        answer = reader.whole(told["answer"], (*path, "answer"), 0, HIGHEST_ANSWER)
    sureness = reader.word(told.get("sureness", Sureness.FAIRLY), (*path, "sureness"), _SURENESS)
    reason = reader.text(told.get("reason"), (*path, "reason"), most=LONGEST_REASON)
    if criterion is None or answer is None or sureness is None or reason is None:
        return None
    return Judgement(criterion, answer, Sureness(sureness), reason)


def _placing(reader: JsonReader, value: Any, path: Path) -> Placing | None:
    told = reader.names(value, path, ("row", "column", "reason", "features"))
    row = reader.word(told.get("row"), (*path, "row"), ROW_KEYS)
    column = reader.word(told.get("column"), (*path, "column"), COLUMN_KEYS)
    reason = reader.text(told.get("reason"), (*path, "reason"), most=LONGEST_REASON)
    marks: list[str] = []
    within: Path = (*path, "features")
    for place, one in enumerate(reader.many(told.get("features", []), within, most=len(FEATURE_KEYS)), 1):
        mark = reader.word(one, (*within, place), FEATURE_KEYS)
        if mark in marks:
            reader.wrong((*within, place), "named_twice", value=mark)
        elif mark:
            marks.append(mark)
    return Placing(row, column, reason, tuple(marks)) if row and column and reason is not None else None


def _modes(reader: JsonReader, value: Any) -> ModeAnswers | None:
    told = reader.names(value, ("mode",), (*CONDITION_KEYS, "reasons"))
    words: dict[str, str | None] = {}
    for condition in ("trust", "goal-consensus", "competency-need"):
        if told.get(condition) is not None:
            levels = [level.key for level in levels_of(condition)]
            words[condition.replace("-", "_")] = reader.word(told[condition], ("mode", condition), levels)
    parties = None
    if told.get("participants") is not None:
        parties = reader.whole(told["participants"], ("mode", "participants"), 2, MOST_PARTICIPANTS)
    reasons = []
    given = told.get("reasons")
    for name, said in (reader.names(given, ("mode", "reasons"), CONDITION_KEYS) if given else {}).items():
        reasons.append((name, reader.text(said, ("mode", "reasons", name), most=LONGEST_REASON) or ""))
    if reader.problems:
        return None
    return ModeAnswers(participants=parties, reasons=tuple(reasons), **words)


def _decision(reader: JsonReader, value: Any) -> Decision | None:
    names = ("form", "reason", "mode", "mode_reason")
    told = reader.names(value, ("decision",), names)
    form = reader.word(told.get("form"), ("decision", "form"), FORM_KEYS)
    reason = reader.text(told.get("reason"), ("decision", "reason"), most=LONGEST_WORDS, needed=True)
    mode = told.get("mode")
    if mode is not None and form is not None:
        mode = reader.word(mode, ("decision", "mode"), MODE_KEYS)
        if form != NETWORK.key:
            reader.wrong(("decision", "mode"), "mode_without_network")
    why = reader.text(told.get("mode_reason"), ("decision", "mode_reason"), most=LONGEST_WORDS)
    return None if reader.problems else Decision(form or "", reason or "", mode, why or "")
