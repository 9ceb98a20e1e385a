"""The instruments as data: coordination, direction-alignment-commitment, roles and relations."""

from __future__ import annotations

import pytest

from metastyr.theory.coordination import DIMENSIONS, ITEMS, MIDDLE_BEST, RISING
from metastyr.theory.coordination_reading import BETWEEN, INDEX_RULE, WITHIN
from metastyr.theory.dac import DAC_ITEMS, DAC_SCALE, LOW_RULE
from metastyr.theory.dac import DIMENSIONS as DAC
from metastyr.theory.relations import INTENSITIES, RELATION_ITEMS, RELATION_SCALE
from metastyr.theory.role_items import ROLE_ITEMS
from metastyr.theory.roles import ROLES


def test_three_dimensions_are_relationship_and_four_are_communication() -> None:
    assert [(one.number, one.key, one.dimension_kind) for one in DIMENSIONS] == [
        (1, "shared_goals", "relationship"),
        (2, "shared_knowledge", "relationship"),
        (3, "mutual_respect", "relationship"),
        (4, "problem_solving", "communication"),
        (5, "frequent", "communication"),
        (6, "timely", "communication"),
        (7, "accurate", "communication"),
    ]


def test_only_the_frequent_question_has_its_best_answer_in_the_middle() -> None:
    assert {item.key: (item.score_map.version, item.score_map.points) for item in ITEMS} == {
        "shared_goals": (1, (1, 2, 3, 4, 5)),
        "shared_knowledge": (1, (1, 2, 3, 4, 5)),
        "mutual_respect": (1, (1, 2, 3, 4, 5)),
        "problem_solving": (1, (1, 2, 3, 4, 5)),
        "frequent": (1, (1, 3, 5, 3, 1)),
        "timely": (1, (1, 2, 3, 4, 5)),
        "accurate": (1, (1, 2, 3, 4, 5)),
    }
    assert (RISING.id, MIDDLE_BEST.id) == ("score-map.rising", "score-map.middle-best")


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.key)
def test_a_question_is_about_another_group_in_a_named_process(item: object) -> None:
    filled = item.text.filled(target="Hjemmeplejen", process="udskrivning")  # type: ignore[attr-defined]
    assert "Hjemmeplejen" in filled.da
    assert "Hjemmeplejen" in filled.en
    assert "udskrivning" in filled.da
    assert "udskrivning" in filled.en


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.key)
def test_a_question_about_ones_own_group_names_it_and_asks_of_each_other(
    item: object,
) -> None:
    own = item.asked(own=True).filled(target="Hjemmeplejen", process="udskrivning")  # type: ignore[attr-defined]
    assert own.da.startswith("Jeres egen gruppe, Hjemmeplejen: ")
    assert own.en.startswith("Your own group, Hjemmeplejen: ")
    assert own.da.count("udskrivning") == own.en.count("udskrivning") == 1
    assert not {"jer", "os"} & set(own.da.replace("?", " ").split())
    assert item.asked(own=False) is item.text  # type: ignore[attr-defined]


def test_every_question_has_five_answers_of_its_own() -> None:
    assert [item.scale.points for item in ITEMS] == [5] * 7
    for item in ITEMS:
        assert len({label.da for label in item.scale.labels}) == 5, item.id
        assert len({label.en for label in item.scale.labels}) == 5, item.id
    assert len({item.scale.labels for item in ITEMS}) == 7


def test_the_cut_offs_and_the_rule_of_the_index_are_presets_with_their_values() -> None:
    assert (BETWEEN.weak_below, BETWEEN.strong_above) == (3.5, 4.0)
    assert (WITHIN.weak_below, WITHIN.strong_above) == (4.1, 4.6)
    assert (INDEX_RULE.answered_at_least, INDEX_RULE.dimensions) == (5, 7)


# Students and nurses rating four groups: composite, communication, relationship (BMC Medical Education 6:23).
PUBLISHED = (
    (3.65, 3.57, 3.75),
    (2.98, 3.15, 2.75),
    (4.16, 4.26, 4.00),
    (3.71, 3.85, 3.53),
    (2.68, 2.74, 2.60),
    (4.36, 4.36, 4.37),
    (3.77, 3.97, 3.50),
    (3.66, 3.76, 3.52),
)


@pytest.mark.parametrize(("composite", "communication", "relationship"), PUBLISHED)
def test_equal_weight_of_the_dimensions_gives_the_published_index(
    composite: float, communication: float, relationship: float
) -> None:
    parts = {"communication": communication, "relationship": relationship}
    means = [parts[dimension.dimension_kind] for dimension in DIMENSIONS]
    # The table prints two decimals; its worst cell (4.16) is 0.0114 from what the two parts give.
    assert sum(means) / len(means) == pytest.approx(composite, abs=0.0115)


def test_direction_alignment_and_commitment_have_four_statements_each() -> None:
    assert [(item.of, item.key) for item in DAC_ITEMS] == [
        (dimension.id, str(number)) for dimension in DAC for number in (1, 2, 3, 4)
    ]
    assert DAC_SCALE.points == 5
    assert {item.scale for item in DAC_ITEMS} == {DAC_SCALE}


def test_low_is_below_sixteen_or_a_majority_at_three_on_two_statements() -> None:
    assert (
        LOW_RULE.total_below,
        LOW_RULE.rating_at_most,
        LOW_RULE.statements_at_least,
        LOW_RULE.majority,
    ) == (16, 3, 2, 0.5)


def test_each_role_has_four_statements_seen_from_both_sides() -> None:
    assert [(item.of, item.key) for item in ROLE_ITEMS] == [
        (role.id, str(number)) for role in ROLES for number in (1, 2, 3, 4)
    ]
    for item in ROLE_ITEMS:
        assert item.text.da.startswith("Jeg "), item.id
        assert item.text.en.startswith("I "), item.id
        assert item.mirror.da.startswith("Lederen "), item.id
        assert item.mirror.en.startswith("The leader "), item.id


def test_the_relations_are_asked_on_four_steps_and_have_four_intensities() -> None:
    assert RELATION_SCALE.points == 4
    assert {item.scale for item in RELATION_ITEMS} == {RELATION_SCALE}
    assert [one.number for one in INTENSITIES] == [1, 2, 3, 4]
    assert (
        RELATION_ITEMS[0].text.filled(party="Regionen").da == "Hvor meget tør I bygge på det, Regionen lover?"
    )


def test_no_statement_is_used_twice() -> None:
    said = [item.text.da for item in (*ITEMS, *DAC_ITEMS, *ROLE_ITEMS, *RELATION_ITEMS)]
    said += [item.own_text.da for item in ITEMS if item.own_text]
    assert len(set(said)) == len(said) == 7 + 12 + 20 + 6 + 7
