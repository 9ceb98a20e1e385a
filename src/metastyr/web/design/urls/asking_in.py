"""The addresses of invitations to the network, as the leader sees them."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
