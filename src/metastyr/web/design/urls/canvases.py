"""The addresses of the canvases: the list, one sheet, its versions and its paper."""

from __future__ import annotations

from django.urls import URLPattern, path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.design.views import canvases as views

SHEET = "canvases/sheets/<uuid:sheet>/"

urlpatterns: list[URLPattern] = [
    path("canvases/", views.canvases, name="canvases"),
    path("canvases/<slug:canvas>/new/", views.canvas_new, name="canvas_new"),
    path("canvases/<slug:canvas>/empty.pdf", views.canvas_empty, name="canvas_empty"),
    path(SHEET, views.canvas_sheet, name="canvas_sheet"),
    path(f"{SHEET}write/", views.canvas_write, name="canvas_write"),
    path(f"{SHEET}field/", views.canvas_field, name="canvas_field"),
    path(f"{SHEET}name/", views.canvas_rename, name="canvas_rename"),
    path(f"{SHEET}share/", views.canvas_share, name="canvas_share"),
    path(f"{SHEET}away/", views.canvas_away, name="canvas_away"),
    path(f"{SHEET}out/", views.canvas_take_out, name="canvas_take_out"),
    path(f"{SHEET}a3.pdf", views.canvas_pdf, name="canvas_pdf"),
    path(f"{SHEET}versions/", views.canvas_versions, name="canvas_versions"),
    path(f"{SHEET}versions/keep/", views.canvas_keep, name="canvas_keep"),
    path(f"{SHEET}versions/compare/", views.canvas_compare, name="canvas_compare"),
    path(f"{SHEET}versions/<id:number>/", views.canvas_version, name="canvas_version"),
    path(f"{SHEET}versions/<id:number>/back/", views.canvas_bring_back, name="canvas_bring_back"),
]
