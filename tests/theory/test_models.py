"""Every model of the deck and of the design's theory is in the catalogue, one by one, in its order."""

from __future__ import annotations

import pytest

from metastyr.theory.catalogue import CATALOGUE

# kind: the keys that must be there, in this order
MODELS: dict[str, str] = {
    # 1 · governance network and the choice of form
    "concept": "governance-network reasoned-choice metagovernance let-go keep-control indirect "
    "paradigm-layers paradigm-balance co-creation influence-beyond-authority at-home-too "
    "leadership-foundation mirror search-for-public-value boundary-spanning-leadership "
    "relational-coordination ask-and-listen shared-solutions",
    "form": "bureaucracy profession market network",
    "fit": "horizontal wicked",
    "criterion": "unclear-problem unclear-goals uncertain-solutions specialised-knowledge "
    "many-stakeholders conflict-risk crosses-authorities crosses-policy-areas crosses-sectors",
    "counter-criterion": "legality settled-standards measurable-output",
    "wickedness-row": "both-known problem-known neither-known",
    "wickedness-column": "co-operative divided-knowledge conflict",
    "wickedness": "tame communicatively-complex politically-complex analytically-complex complex "
    "wicked-conflict cognitively-complex wicked-knowledge very-wicked",
    "wicked-feature": "no-definition no-stopping better-or-worse no-test one-shot no-list unique symptom "
    "explanation-decides no-right-to-err",
    "mode": "shared-governance lead-organisation network-administrative-organisation",
    "mode-condition": "trust participants goal-consensus competency-need",
    "sureness": "sure fairly unsure",
    "weight-group": "wicked-or-across legality standards measurable",
    "clearness": "clear leaning open",
    # 2 · metagovernance
    "instrument": "network-design goal-and-frame-steering process-steering network-participation",
    "hand": "off on",
    "frame": "political economic legal",
    "tool": "find-participants unfold-theme find-footing",
    "resource": "nodality authority treasure organisation",
    "anchorage": "politicians membership citizenry rules-of-conduct",
    "effectiveness": "understanding options joint-decisions implementation adjustment future-co-operation",
    "network-type": "innovation learning welfare",
    "network-part": "reference-leader core-participant phase-participant co-driver relations-tour",
    "theme-criterion": "better-welfare current needs-others can-be-moved recognised",
    "stage": "laboratory test taken-in scaled",
    "canvas": "theme participants starting-point relations-tour",
    # 3 · paradigms (the grid itself in test_paradigms)
    "paradigm-row": "unit steering-logic object success-criterion leader-figure",
    "paradigm-rule": "profile distance",
    # 4 · leadership
    "employee-role": "whole-picture double-loyalty",
    "blurred-line": "organisation public-private expert-lay levels",
    "seized": "paradox risk rewrite",
    "foundation-quality": "strong reflected movable",
    "role": "explorer initiative-cultivator sense-maker network-smith impact-hunter",
    "role-rule": "in-and-out two-views",
    # 5 · boundaries
    "boundary": "vertical horizontal stakeholder demographic geographic",
    "practice-phase": "manage-boundaries common-ground new-frontiers",
    "practice": "buffering reflecting connecting mobilizing weaving transforming",
    "practice-rule": "order",
    "dac": "direction alignment commitment",
    "dac-rule": "low lower-than-others",
    # 6 · relational coordination
    "coordination": "shared_goals shared_knowledge mutual_respect problem_solving frequent timely accurate",
    "coordination-item": "shared_goals shared_knowledge mutual_respect problem_solving frequent timely "
    "accurate",
    "score-map": "rising middle-best",
    "coordination-answer": "not-relevant",
    "coordination-rule": "mean answered groups matrix pairs uncertain",
    "cut-off": "between within",
    "coordination-when": "interdependence uncertainty time-pressure",
    "coordination-way": "routine talking",
    "coordination-question": "procedure talk",
    "questionnaire": "coordination",
    "coordination-bias": "leaders own-sector slow-scores scapegoat",
    # 7 · involvement
    "stance": "positive neutral critical",
    "involve-who": "affected decisive",
    "involve-reason": "ownership less-stress understanding lives-on",
    "dialogue": "asked-by understood worry contribution",
    "contact": "informed heard",
    "anchoring": "units-with-person before-decision dialogue-by-stance stance-movement stage-of-use",
    "salience": "power legitimacy urgency",
    # 8 · closing questions
    "closing": "learned opportunities challenges",
    "closing-rule": "action",
    # 9 · network relations
    "relation-trust": "reliability mission-support openness",
    "relation-value": "influence involvement resources",
    "relation-item": "reliability mission-support openness influence involvement resources",
    "intensity": "awareness co-operation co-ordination integration",
    "relation-rule": "more-is-not-better",
    # the figures
    "measure": "density reciprocity centralisation centralisation-degree centralisation-indegree "
    "centralisation-outdegree centralisation-betweenness degree betweenness constraint isolates "
    "ei ei-expected ei-p ei-band ei-group mixing cross-ties-share sole-bridge unbridged "
    "brokerage brokerage-expected brokerage-z mrqap t mrqap-p r2 alpha icc1 icc2 rwg-j "
    "coordination-index coordination-interval coordination-total coordination-asymmetry "
    "coordination-missing "
    "coordination-change item-mean item-counts "
    "rank-acceptability robustness expected-rank contribution flip rank-acceptability-own "
    "smallest-group compose-gap unique-contribution",
    "start-point": "form people invited leaders frames parties goals indicators mandates works-council data "
    "home politicians",
    "need": "citizens critical front-line subject rules access time decide home",
    "brokerage": "coordinator itinerant representative gatekeeper liaison",
}
# Kinds built from two others; their own tests count them cell by cell.
CROSSED = {"paradigm", "mode-cell", "mode-level", "suggestion", "role-item", "dac-item", "scale"}


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_the_model_is_whole_and_in_order(kind: str) -> None:
    assert [entry.key for entry in CATALOGUE.entries(kind)] == MODELS[kind].split()


def test_no_kind_is_left_out_of_this_list() -> None:
    assert set(CATALOGUE.kinds()) == set(MODELS) | CROSSED


PRESET_KINDS = {
    "mode", "mode-condition", "mode-cell", "mode-level", "hand", "effectiveness", "cut-off", "score-map",
    "relation-trust", "relation-value", "intensity", "relation-rule", "coordination-answer",
}  # fmt: skip


def test_what_is_recalled_and_not_checked_is_marked_as_preset() -> None:
    preset = {entry.kind for entry in CATALOGUE.entries() if entry.standing.value == "preset"}
    assert preset == PRESET_KINDS | {"coordination-rule"}
    assert [e.key for e in CATALOGUE.entries("coordination-rule") if e.standing.value == "preset"] == [
        "answered"
    ]
    for kind in PRESET_KINDS:
        assert {entry.standing.value for entry in CATALOGUE.entries(kind)} == {"preset"}, kind


OWN_KINDS = {
    "counter-criterion", "paradigm-rule", "role-item", "suggestion", "dac-item", "coordination-item",
    "coordination-question", "anchoring", "closing-rule", "relation-item", "scale",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(OWN_KINDS))
def test_what_the_project_made_is_marked_as_its_own(kind: str) -> None:
    assert {entry.standing.value for entry in CATALOGUE.entries(kind)} == {"own"}
