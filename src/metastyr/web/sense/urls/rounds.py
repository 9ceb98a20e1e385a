"""The addresses of a round for whoever leads it: the list, its parts, its groups, its states."""

from __future__ import annotations

from django.urls import path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.sense.views import rounds

ONE = "rounds/<uuid:round>/"
GROUP = f"{ONE}groups/<id:group>/"

urlpatterns = [
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.new_round, name="new_round"),
    path(ONE, rounds.one_round, name="round"),
    path(f"{ONE}check/", rounds.check, name="round_check"),
    path(f"{ONE}process/", rounds.process, name="round_process"),
    path(f"{ONE}groups/", rounds.groups, name="round_groups"),
    path(f"{ONE}groups/take/", rounds.groups_from, name="round_groups_from"),
    path(GROUP, rounds.group, name="round_group"),
    path(f"{GROUP}add/", rounds.add, name="round_group_add"),
    path(f"{GROUP}order/", rounds.order, name="round_group_order"),
    path(f"{ONE}details/", rounds.details, name="round_details"),
    path(f"{ONE}dates/", rounds.dates, name="round_dates"),
    path(f"{ONE}intro/", rounds.intro, name="round_intro"),
    path(f"{ONE}council/", rounds.council, name="round_council"),
    path(f"{ONE}ready/", rounds.ready, name="round_ready"),
    path(f"{ONE}draft/", rounds.take_back, name="round_take_back"),
    path(f"{ONE}open/", rounds.open_now, name="round_open"),
    path(f"{ONE}last-day/", rounds.closing, name="round_closing"),
    path(f"{ONE}close/", rounds.close, name="round_close"),
    path(f"{ONE}archive/", rounds.archive, name="round_archive"),
    path(f"{ONE}drop/", rounds.drop, name="round_drop"),
]
