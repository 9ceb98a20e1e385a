"""The addresses of the choose step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.choose import views

app_name = "choose"
urlpatterns = [path("", views.start, name="start")]
