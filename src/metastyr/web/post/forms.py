"""The code of a letter on paper, typed by hand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.rounds.secrecy import CODE_LENGTH, letters_of, never_in_codes
from metastyr.web.ui.forms import Form


class Code(Form):
    """The code of a letter, typed by hand."""

    code = forms.CharField(
        label=_("Kode"),
        max_length=100,
        help_text=_("13 bogstaver og tal. Streger, mellemrum og store bogstaver betyder ikke noget."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        """What cannot be a code is told apart from one that is not there."""
        told: str = self.cleaned_data["code"]
        letters = letters_of(told)
        if len(letters) != CODE_LENGTH:
            raise forms.ValidationError(
                _("Koden har %(length)s tegn, og du har skrevet %(n)s. Se efter i brevet."),
                params={"length": CODE_LENGTH, "n": len(letters)},
            )
        odd = never_in_codes(letters)
        if odd:
            raise forms.ValidationError(
                _("Koden kan ikke have tegnet “%(odd)s”. Den bruger ikke i, l, o, u, 0 og 1."),
                params={"odd": odd},
            )
        return told

    def lead_back(self) -> None:
        """The reader is put at the field, which says what is wrong."""
        self.fields["code"].widget.attrs["autofocus"] = True
