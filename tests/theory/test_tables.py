"""The tables of the theory, cell by cell: paradigms, modes, wickedness, metagovernance, criteria."""

from __future__ import annotations

import pytest

from metastyr.theory.chain import STEPS
from metastyr.theory.governance_forms import COUNTER_CRITERIA, CRITERIA, FORMS
from metastyr.theory.metagovernance import HANDS_OFF, HANDS_ON, INSTRUMENTS, TOOLS
from metastyr.theory.network_modes import CONDITIONS, MODES, TABLE
from metastyr.theory.network_types import STAGES_OF_USE
from metastyr.theory.paradigms import GRID, PARADIGMS, POINTS_PER_ROW, ROWS
from metastyr.theory.wickedness import COLUMNS, MATRIX
from metastyr.theory.wickedness import ROWS as WICKED_ROWS

# The facts of the deck's table: row, then the four columns, each as the name of the cell and what stands
# under it in brackets.
DECK_GRID = {
    "unit": (
        ("Hierarki",),
        ("Sektor", "fagbureaukrati", "profession", "faggruppe"),
        ("Organisation", "driftsenhed"),
        ("Netværket", "partnerskab", "samarbejde på tværs af organisationer og fag"),
    ),
    "steering-logic": (
        ("Jura og regler",),
        ("Faglig planlægning", "mål", "faglige standarder", "værktøjer"),
        ("Økonomi", "kontrakter", "konkurrence", "selvstyring"),
        ("Flerstemmig og åben", "polyfon"),
    ),
    "object": (
        ("Sagen",),
        ("Problem", "midler", "proces"),
        ("Strategien", "driftsmål", "ressourcer", "selvstyring"),
        ("Helhedsstrategien", "ansvar for en fælles udfordring", "potentialer"),
    ),
    "success-criterion": (
        ("Legalitet",),
        ("Velfærd", "almene ydelser"),
        ("Effektivitet", "output", "resultater"),
        ("Inddragelse", "aktivt medborgerskab", "velfærd", "offentlig værdi"),
    ),
    "leader-figure": (
        ("Loyal embedsmand",),
        ("Faglig leder", "den første blandt ligemænd"),
        ("Generaliseret professionel leder",),
        ("Samfundsstrateg", "mobilisere", "facilitere", "supervisere"),
    ),
}


def test_the_paradigms_are_four_columns_in_order() -> None:
    assert [(one.key, one.nickname.da) for one in PARADIGMS] == [
        ("formal", "Bureaukrati"),
        ("sectoral", "Fagbureaukrati"),
        ("economic", "NPM"),
        ("supervising", "Netværk"),
    ]


@pytest.mark.parametrize("row", DECK_GRID)
def test_a_row_of_the_grid_says_what_the_deck_says(row: str) -> None:
    cells = [cell for cell in GRID if cell.row.key == row]
    assert [cell.paradigm.key for cell in cells] == ["formal", "sectoral", "economic", "supervising"]
    said = tuple((cell.name.da, *(detail.da for detail in cell.details)) for cell in cells)
    assert said == DECK_GRID[row]


def test_the_grid_is_four_by_five_and_nothing_more() -> None:
    assert [row.key for row in ROWS] == list(DECK_GRID)
    assert len(GRID) == 20
    assert [cell.id for cell in GRID if cell.row.key == "unit"] == [
        "paradigm.formal.unit",
        "paradigm.sectoral.unit",
        "paradigm.economic.unit",
        "paradigm.supervising.unit",
    ]
    assert POINTS_PER_ROW == 100


def test_the_modes_of_network_governance_have_their_levels() -> None:
    said = {mode.key: [cell.name.en for cell in TABLE if cell.mode is mode] for mode in MODES}
    assert said == {
        "shared-governance": ["high", "few", "high", "low"],
        "lead-organisation": ["low", "a moderate number", "moderately low", "moderate"],
        "network-administrative-organisation": ["moderate", "moderate to many", "moderately high", "high"],
    }
    assert [cell.condition for cell in TABLE] == list(CONDITIONS) * 3


def test_the_wickedness_matrix_is_three_by_three() -> None:
    rows = [[cell.name.en for cell in MATRIX if cell.row is row] for row in WICKED_ROWS]
    assert rows == [
        ["Tame", "Communicatively complex", "Politically complex"],
        ["Analytically complex", "Complex", "Wicked"],
        ["Cognitively complex", "Wicked", "Very wicked"],
    ]
    assert [cell.column for cell in MATRIX] == list(COLUMNS) * 3


def test_six_criteria_make_a_problem_wicked_and_three_make_it_horizontal() -> None:
    fits = [criterion.fit.key for criterion in CRITERIA if criterion.fit]
    assert fits == ["wicked"] * 6 + ["horizontal"] * 3
    assert {criterion.favours.key for criterion in CRITERIA} == {"network"}


def test_each_other_form_has_one_counter_criterion() -> None:
    assert [(one.key, one.favours.key, one.fit) for one in COUNTER_CRITERIA] == [
        ("legality", "bureaucracy", None),
        ("settled-standards", "profession", None),
        ("measurable-output", "market", None),
    ]


def test_each_form_is_one_paradigm() -> None:
    assert [form.paradigm for form in FORMS] == [paradigm.key for paradigm in PARADIGMS]


def test_the_first_two_instruments_are_hands_off_and_the_last_two_hands_on() -> None:
    assert HANDS_OFF.instruments + HANDS_ON.instruments == INSTRUMENTS
    assert [one.key for one in HANDS_OFF.instruments] == ["network-design", "goal-and-frame-steering"]


def test_each_instrument_belongs_to_the_step_of_the_chain_that_rests_on_it() -> None:
    chain = {step.id: step.source.en for step in STEPS}
    for instrument in INSTRUMENTS:
        assert instrument.name.en.lower() in chain[instrument.step].lower()


def test_the_tools_of_the_deck_keep_their_names() -> None:
    assert [(tool.name.da, tool.instrument.key) for tool in TOOLS] == [
        ("Find dine netværksdeltagere", "network-design"),
        ("Udfold dit netværkstema", "network-design"),
        ("Find netværkets afsæt", "goal-and-frame-steering"),
    ]


def test_the_stages_of_use_are_numbered_from_the_laboratory() -> None:
    assert [(stage.number, stage.key) for stage in STAGES_OF_USE] == [
        (1, "laboratory"),
        (2, "test"),
        (3, "taken-in"),
        (4, "scaled"),
    ]
