"""Every address, the chain in order."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from metastyr.web.site import errors, health, pages
from metastyr.web.ui.access import open_to_all
from metastyr.web.ui.gallery import gallery

STEP = "n/<slug:network>/"

urlpatterns = [
    path("", include("metastyr.web.overview.urls")),
    path(f"{STEP}choose/", include("metastyr.web.choose.urls")),
    path(f"{STEP}design/", include("metastyr.web.design.urls")),
    path(f"{STEP}frame/", include("metastyr.web.frame.urls")),
    path(f"{STEP}steer/", include("metastyr.web.steer.urls")),
    path(f"{STEP}participate/", include("metastyr.web.participate.urls")),
    path(f"{STEP}sense/", include("metastyr.web.sense.urls")),
    path(f"{STEP}anchor/", include("metastyr.web.anchor.urls")),
    path(f"{STEP}reflect/", include("metastyr.web.reflect.urls")),
    path("", include("metastyr.web.register.urls")),
    path("account/", include("metastyr.web.account.urls")),
    path("s/", include("metastyr.web.sense.urls.answering")),
    path("i/", include("metastyr.web.design.urls.invited")),
    path("gallery/", gallery, name="gallery"),
    path("language/", open_to_all("reading language is no secret")(set_language), name="set_language"),
    path("was/", pages.accessibility, name="was"),
    path("privacy/", pages.privacy, name="privacy"),
    path("health/", health.health, name="health"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
