"""The site as a Django app, so that its commands, texts and start-up are found."""

from __future__ import annotations

from django.apps import AppConfig


class Site(AppConfig):
    name = "metastyr.web.site"
    label = "site"
