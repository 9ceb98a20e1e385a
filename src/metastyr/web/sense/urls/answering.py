"""The addresses of those who answer: by a personal link, or by a code from a letter."""

from __future__ import annotations

from django.urls import path

from metastyr.web.sense.views import answering as views

app_name = "answer"
urlpatterns = [
    path("", views.door, name="door"),
    path("<str:code>/", views.intro, name="intro"),
    path("<str:code>/<int:screen>/", views.screen, name="screen"),
    path("<str:code>/overview/", views.overview, name="overview"),
    path("<str:code>/receipt/", views.receipt, name="receipt"),
    path("<str:code>/withdraw/", views.withdraw, name="withdraw"),
    path("<str:code>/not-me/", views.not_me, name="not_me"),
]
