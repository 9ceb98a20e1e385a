"""The one or two files of a list, refused by name when they are too large."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from metastyr.exchange.limits import MEGABYTE, UPLOAD
from metastyr.web.ui.forms import Form

ACCEPT = ".csv,.tsv,.txt,.xlsx"


class ListFile(forms.FileField):
    """A file that was not cut on the way."""

    widget = forms.ClearableFileInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            allow_empty_file=True, max_length=200, widget=forms.FileInput(attrs={"accept": ACCEPT}), **kwargs
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        if isinstance(data, UploadedFile) and getattr(data, "too_large", False):
            raise forms.ValidationError(
                _("“%(name)s” fylder for meget. En fil må højst fylde %(most)s MB.")
                % {"name": data.name, "most": UPLOAD.bytes // MEGABYTE}
            )
        return super().clean(data, initial)


class ListFiles(Form):
    """People first; the ties between them may come along."""

    people = ListFile(
        label=_("Fil med personer"),
        help_text=_("Én række til hver person. Første række er overskrifter."),
    )
    ties = ListFile(
        label=_("Fil med bånd"),
        required=False,
        help_text=_("Én række til hvert bånd, med to kolonner, der peger på personerne."),
    )
