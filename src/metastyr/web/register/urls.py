"""The register's addresses, and where a list is handed in to a network."""

from django.urls import path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.register.views import lists, organisations, people, units

app_name = "register"
LIST = "n/<slug:network>/list/"

urlpatterns = [
    path("register/", organisations.start, name="start"),
    path("register/organisations/", organisations.every, name="organisations"),
    path("register/organisations/new/", organisations.new, name="new_organisation"),
    path("register/organisations/<id:pk>/", organisations.one, name="organisation"),
    path("register/organisations/<id:pk>/edit/", organisations.edit, name="edit_organisation"),
    path("register/units/new/", units.new, name="new_unit"),
    path("register/units/<id:pk>/edit/", units.edit, name="edit_unit"),
    path("register/people/", people.every, name="people"),
    path("register/people/new/", people.new, name="new_person"),
    path("register/people/<id:pk>/", people.one, name="person"),
    path("register/people/<id:pk>/edit/", people.edit, name="edit_person"),
    path(LIST, lists.take_in, name="import"),
    path(LIST + "<uuid:upload>/", lists.preview, name="preview"),
]
