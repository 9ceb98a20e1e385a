"""The addresses of the frame step: frames, goals and parties, mandates, the check list, and its files."""

from __future__ import annotations

from django.urls import path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.frame import views

FRAME = "frames/<uuid:frame>/"
GOAL = "goals/<uuid:goal>/"
MANDATE = "mandates/<id:person>/"

app_name = "frame"
urlpatterns = [
    path("", views.start, name="start"),
    path("frames/", views.frames, name="frames"),
    path("frames/add/", views.add_frame, name="add_frame"),
    path(FRAME, views.frame, name="frame"),
    path(f"{FRAME}change/", views.change_frame, name="change_frame"),
    path(f"{FRAME}withdraw/", views.withdraw_frame, name="withdraw_frame"),
    path("parties/", views.parties, name="parties"),
    path("parties/add/", views.add_parties, name="add_parties"),
    path("parties/<id:party>/", views.party, name="party"),
    path("goals/", views.goals, name="goals"),
    path("goals/add/", views.add_goal, name="add_goal"),
    path(GOAL, views.goal, name="goal"),
    path(f"{GOAL}reword/", views.reword_goal, name="reword_goal"),
    path(f"{GOAL}drop/", views.drop_goal, name="drop_goal"),
    path(f"{GOAL}parties/<id:party>/", views.reply, name="reply"),
    path("mandates/", views.mandates, name="mandates"),
    path("mandates/own/", views.own_mandate, name="own_mandate"),
    path(MANDATE, views.mandate, name="mandate"),
    path(f"{MANDATE}write/", views.write_mandate, name="write_mandate"),
    path(f"{MANDATE}confirm/", views.confirm_mandate, name="confirm_mandate"),
    path(f"{MANDATE}end/", views.end_mandate, name="end_mandate"),
    path("start-check/", views.start_check, name="start_check"),
    path("start-check/<slug:point>/", views.start_point, name="start_point"),
    path("paper.pdf", views.paper, name="paper"),
    path("frame.xlsx", views.workbook, name="workbook"),
]
