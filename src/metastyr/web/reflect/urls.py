"""The addresses of the reflect step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.reflect import views

app_name = "reflect"
urlpatterns = [path("", views.start, name="start")]
