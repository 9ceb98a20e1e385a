"""The addresses of the choose step."""

from __future__ import annotations

from django.urls import path

from metastyr.web.choose import views

app_name = "choose"
urlpatterns = [
    path("", views.start, name="start"),
    path("task/", views.task, name="task"),
    path("open/", views.open_for_assessment, name="open"),
    path("back/", views.take_back, name="back"),
    path("again/", views.again, name="again"),
    path("assess/", views.assess, name="assess"),
    path("assess/aside/", views.aside, name="aside"),
    path("assess/overview/", views.overview, name="overview"),
    path("assess/<int:screen>/", views.screen, name="screen"),
    path("weights/", views.weigh, name="weigh"),
    path("mode/", views.conditions, name="conditions"),
    path("decide/", views.decide, name="decide"),
    path("<int:version>/", views.version, name="version"),
    path("<int:version>/result/", views.result, name="result"),
    path("<int:version>/answers/", views.answers, name="answers"),
    path("<int:version>/modes/", views.modes, name="modes"),
    path("<int:version>/result.svg", views.picture, name="picture"),
    path("<int:version>/decision.pdf", views.paper, name="paper"),
    path("<int:version>/choice.json", views.file, name="file"),
]
