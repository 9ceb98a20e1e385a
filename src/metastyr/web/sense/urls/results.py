"""The addresses of a round's result, and of what is agreed on after it."""

from __future__ import annotations

from django.urls import path

from metastyr.web.sense.views import change, follow_ups, item_results, results

_HERE = "rounds/<uuid:round>/results/"

urlpatterns = [
    path(_HERE, results.results, name="results"),
    path(f"{_HERE}dialogue/", results.results_dialogue, name="results_dialogue"),
    path(f"{_HERE}publish/", results.results_publish, name="results_publish"),
    path(f"{_HERE}dimensions/", results.results_dimensions, name="results_dimensions"),
    path(f"{_HERE}dimensions.svg", results.results_profile, name="results_profile"),
    path(f"{_HERE}map.svg", results.results_map, name="results_map"),
    path(f"{_HERE}pairs/", results.results_pairs, name="results_pairs"),
    path(f"{_HERE}answers/", results.results_answers, name="results_answers"),
    path(f"{_HERE}items/<slug:item>.svg", item_results.results_item, name="results_item"),
    path(f"{_HERE}change/", change.results_change, name="results_change"),
    path(f"{_HERE}change.svg", change.results_change_svg, name="results_change_svg"),
    path(f"{_HERE}follow-ups/", follow_ups.follow_ups, name="follow_ups"),
    path(f"{_HERE}follow-ups/add/", follow_ups.add_follow_up, name="add_follow_up"),
    path(f"{_HERE}follow-ups/<id:follow_up>/", follow_ups.follow_up, name="follow_up"),
    path(f"{_HERE}follow-ups/<id:follow_up>/done/", follow_ups.finish_follow_up, name="finish_follow_up"),
]
