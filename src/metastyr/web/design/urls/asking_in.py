"""The addresses of invitations to the network, as the leader sees them."""

from __future__ import annotations

from django.urls import URLPattern, path

from metastyr.web.design.views import asking_in as views

ONE = "invitations/<uuid:asked>/"

urlpatterns: list[URLPattern] = [
    path("invitations/", views.asked_in, name="asked_in"),
    path("invitations/new/", views.ask, name="asked_in_new"),
    path("invitations/remind/", views.remind, name="asked_in_remind"),
    path("invitations/paper/", views.on_paper, name="asked_in_on_paper"),
    path(ONE, views.one, name="asked_in_one"),
    path(f"{ONE}decide/", views.decide, name="asked_in_decide"),
]
