"""The addresses of needs, candidates and composed groups."""

from __future__ import annotations

from django.urls import URLPattern, path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.design.views import candidate, candidates, composing, need_covered, needs

ONE = "candidates/<id:candidate>/"
GROUP = "compose/<id:number>/"

urlpatterns: list[URLPattern] = [
    path("needs/", needs.needs, name="needs"),
    path("needs/add/", needs.add_need, name="need_add"),
    path("needs/<id:need>/", needs.change_need, name="need"),
    path("needs/<id:need>/covered/", need_covered.need_covered, name="need_covered"),
    path("needs/<id:need>/remove/", needs.remove_need, name="need_remove"),
    path("candidates/", candidates.candidates, name="candidates"),
    path("candidates/add/", candidates.add_candidates, name="candidates_add"),
    path("candidates/new/", candidates.new_candidate, name="candidate_new"),
    path("candidates/candidates.csv", candidates.candidates_csv, name="candidates_csv"),
    path("candidates/needs.csv", candidates.needs_csv, name="needs_csv"),
    path("candidates/list.xlsx", candidates.candidates_xlsx, name="candidates_xlsx"),
    path(ONE, candidate.candidate, name="candidate"),
    path(f"{ONE}edit/", candidate.edit_candidate, name="candidate_edit"),
    path(f"{ONE}remove/", candidate.remove_candidate, name="candidate_remove"),
    path("compose/", composing.compose, name="compose"),
    path(GROUP, composing.composed, name="composed"),
    path(f"{GROUP}stop/", composing.stop_group, name="stop_group"),
    path(f"{GROUP}decide/", composing.decide_group, name="decide_group"),
    path(f"{GROUP}drop/", composing.drop_group, name="drop_group"),
    path(f"{GROUP}candidates.csv", composing.composed_candidates_csv, name="composed_candidates_csv"),
    path(f"{GROUP}needs.csv", composing.composed_needs_csv, name="composed_needs_csv"),
]
