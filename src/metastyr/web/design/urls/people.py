"""The addresses of the participants one by one, and of their map."""

from __future__ import annotations

from django.urls import path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.design import views

ONE = "participants/<id:person>/"

urlpatterns = [
    path("", views.start, name="start"),
    path("participants/", views.participants, name="participants"),
    path("participants/list.xlsx", views.participants_xlsx, name="participants_xlsx"),
    path("participants/add/", views.add, name="add"),
    path(ONE, views.participant, name="participant"),
    path(f"{ONE}roles/<id:membership>/", views.membership, name="membership"),
    path(f"{ONE}ties/add/", views.tie_added, name="tie_added"),
    path(f"{ONE}ties/remove/", views.tie_removed, name="tie_removed"),
    path("map/", views.network_map, name="map"),
    path("map/network.graphml", views.map_graphml, name="map_graphml"),
    path("map/network.xlsx", views.map_xlsx, name="map_xlsx"),
]
