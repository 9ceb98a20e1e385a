"""The post as a Django app, so that its templates are found."""

from __future__ import annotations

from django.apps import AppConfig


class Post(AppConfig):
    name = "metastyr.web.post"
    label = "post"
