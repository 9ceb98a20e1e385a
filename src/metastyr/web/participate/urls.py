"""The addresses of the participate step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.participate import views

app_name = "participate"
urlpatterns = [path("", views.start, name="start")]
