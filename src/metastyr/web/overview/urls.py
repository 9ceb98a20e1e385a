"""The addresses of the overview: my networks, and one network's front page, details and trace."""

from __future__ import annotations

from django.urls import path

from metastyr.web.overview import views

app_name = "overview"
urlpatterns = [
    path("", views.start, name="start"),
    path("networks/new/", views.new, name="new"),
    path("n/<slug:network>/", views.network, name="network"),
    path("n/<slug:network>/edit/", views.edit, name="edit"),
    path("n/<slug:network>/trace/", views.trace, name="trace"),
]
