"""The addresses of the frame step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.frame import views

app_name = "frame"
urlpatterns = [path("", views.start, name="start")]
