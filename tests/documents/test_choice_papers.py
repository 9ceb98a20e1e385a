"""What is said of a choice: steps are called steps, an error is never nought, and forms keep their names."""

from __future__ import annotations

from datetime import UTC, date, datetime

from metastyr.analysis.choice.choose import choose
from metastyr.analysis.choice.results import Change, Flip
from metastyr.documents.choice_sentences import flip_sentence
from metastyr.documents.decision_paper import DecisionFacts, decision_data
from metastyr.domain.choice.judgement import CRITERION_KEYS, Judgement, Sureness
from metastyr.domain.choice.task import Assessment, Choice, Task

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def test_a_flip_is_told_in_steps_and_with_the_name_of_the_form() -> None:
    one = Flip((Change("legality", None, (1.0, 2.0), (2.0, 3.0), 1.0),), "market", 0.5, 0.4)
    two = Flip((Change("legality", None, (3.0, 4.0), (1.0, 2.0), -2.0),), "market", 0.5, 0.4)
    assert "everybody went one step up on" in flip_sentence(one).en
    assert "alle gik ét trin op på" in flip_sentence(one).da
    assert "everybody went 2 steps down on" in flip_sentence(two).en
    assert "ville marked og kontrakt oftest komme først" in flip_sentence(two).da


def test_no_error_is_said_to_be_nought() -> None:
    told = Assessment(
        "A", tuple(Judgement(key, 4 * (i < 9), Sureness.SURE) for i, key in enumerate(CRITERION_KEYS))
    )
    facts = DecisionFacts(
        network="N", title="T", task="", form="network", justification="", differs="", mode="",
        mode_justification="", version=1, day=date(2026, 11, 25), by="", assessments=(told,),
        figures=choose(Choice(Task("T"), (told,)), draws=5_000).together, weighed=None,
    )  # fmt: skip
    data = decision_data(facts, at=AT, language="da")
    assert {row[2] for row in data["rows"] if row[1].startswith("0,0")} == {"under 0,1 procentpoint"}
    assert not any("0,0" in row[2] for row in data["rows"])
