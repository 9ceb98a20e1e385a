"""The addresses of the sense step: its five boundaries, together and one by one."""

from __future__ import annotations

from django.urls import path

from metastyr.web.sense import views
from metastyr.web.sense.urls import exports, letters, results, rounds

app_name = "sense"
urlpatterns = [
    *rounds.urlpatterns,
    *results.urlpatterns,
    *exports.urlpatterns,
    *letters.urlpatterns,
    path("", views.start, name="start"),
    path("boundaries/", views.boundaries, name="boundaries"),
    path("boundaries/<slug:kind>.svg", views.boundary_svg, name="boundary_svg"),
    path("boundaries/<slug:kind>/", views.boundary, name="boundary"),
    path("boundaries/<slug:kind>/point/", views.point, name="point"),
    path("rounds/<uuid:round>/preview/", views.preview, name="preview"),
    path("rounds/<uuid:round>/preview/<int:screen>/", views.preview_screen, name="preview_screen"),
]
