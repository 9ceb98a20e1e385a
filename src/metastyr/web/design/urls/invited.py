"""The addresses of those who are invited: by a personal link, or by a code from a letter."""

from __future__ import annotations

from django.urls import path

from metastyr.web.design.views import invited as views

app_name = "invited"
urlpatterns = [
    path("", views.door, name="door"),
    path("<str:code>/", views.invitation, name="invitation"),
    path("<str:code>/receipt/", views.receipt, name="receipt"),
]
