"""The addresses of needs, candidates and composed groups."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
