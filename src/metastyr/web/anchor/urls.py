"""The addresses of the anchor step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.anchor import views

app_name = "anchor"
urlpatterns = [path("", views.start, name="start")]
