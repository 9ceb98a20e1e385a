"""The addresses of the design step: participants and map, canvases, candidates, invitations."""

from __future__ import annotations

from metastyr.web.design.urls import asking_in, canvases, composing, people

app_name = "design"
urlpatterns = [
    *people.urlpatterns,
    *canvases.urlpatterns,
    *composing.urlpatterns,
    *asking_in.urlpatterns,
]
