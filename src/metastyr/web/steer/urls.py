"""The addresses of the steer step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.steer import views

app_name = "steer"
urlpatterns = [path("", views.start, name="start")]
