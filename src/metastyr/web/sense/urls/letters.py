"""The addresses of a round's letters."""

from __future__ import annotations

from django.urls import path

from metastyr.web.sense.views import letters as views

_HERE = "rounds/<uuid:round>/letters"

urlpatterns = [
    path(f"{_HERE}/", views.letters, name="letters"),
    path(f"{_HERE}.pdf", views.letters_pdf, name="letters_pdf"),
    path(f"{_HERE}/<uuid:invitation>/", views.letter, name="letter"),
]
