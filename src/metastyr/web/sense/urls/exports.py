"""The addresses of a round's result as files."""

from __future__ import annotations

from django.urls import path

from metastyr.web.sense.views import exports

_HERE = "rounds/<uuid:round>/results/"

urlpatterns = [
    path(f"{_HERE}result.xlsx", exports.results_xlsx, name="results_xlsx"),
    path(f"{_HERE}result.pdf", exports.results_pdf, name="results_pdf"),
    path(f"{_HERE}figures.csv", exports.results_figures, name="results_figures"),
    path(f"{_HERE}rows.csv", exports.results_csv, name="results_csv"),
]
