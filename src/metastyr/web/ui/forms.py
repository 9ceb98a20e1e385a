"""How forms are drawn: the design system's markup for every field, and errors that name their field."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Renderer(TemplatesSetting):
    """Set as FORM_RENDERER: `{{ form }}` draws every field with label, hint and errors."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"


class DateInput(forms.DateInput):
    """The browser's own date field, which wants the date year first whatever the language."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


def as_seen() -> forms.CharField:
    """What the form showed when it was opened; it goes back with it unseen."""
    return forms.CharField(widget=forms.HiddenInput(), required=False, max_length=64, empty_value=None)


class NamedErrors:
    """For a form whose missing fields are asked for by name: “Udfyld feltet Tema.”"""

    fields: ClassVar[dict[str, forms.Field]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label = field.label or name.replace("_", " ").capitalize()
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = ASKED_FOR[_way_of_filling(field)] % {"label": label}


class Form(NamedErrors, forms.Form):
    """The form rooms build on."""


class ModelForm(NamedErrors, forms.ModelForm):
    """The same for a record's form."""


ASKED_FOR = {
    "choose": gettext_lazy("Vælg en mulighed under “%(label)s”."),
    "upload": gettext_lazy("Vælg en fil under “%(label)s”."),
    "tick": gettext_lazy("Sæt kryds ved “%(label)s”."),
    "write": gettext_lazy("Udfyld feltet “%(label)s”."),
}


def _way_of_filling(field: forms.Field) -> str:
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        return "choose"
    if isinstance(field, forms.FileField):
        return "upload"
    if isinstance(field, forms.BooleanField):
        return "tick"
    return "write"


def named(label: str, message: str) -> str:
    """The message with its field's name in front, unless it names the field already.

    >>> named("Tema", "Dette felt er påkrævet.")
    'Tema: Dette felt er påkrævet.'
    >>> named("Tema", "Udfyld feltet “Tema”.")
    'Udfyld feltet “Tema”.'
    """
    return message if label.casefold() in message.casefold() else f"{label}: {message}"


def about_of(field: BoundField) -> str:
    """What the field's question is asked of, where a page asks the same of several things; else ""."""
    return str(getattr(field.field, "about", ""))


def named_in(field: BoundField, message: str) -> str:
    """The message with the field's name in front, or that of what it is asked of."""
    label = label_of(field)
    return named(about_of(field) or label, message) if label.casefold() not in message.casefold() else message


def label_of(field: BoundField) -> str:
    """What the reader calls the field."""
    return str(field.label or field.name)


def first_id(field: BoundField) -> str:
    """The id an error link leads to: the field itself, or the first of its radios or boxes."""
    if field.use_fieldset and field.auto_id:
        return (
            field.subwidgets[0].id_for_label or str(field.auto_id) if field.subwidgets else str(field.auto_id)
        )
    return str(field.id_for_label or field.auto_id)


def errors_with_places(form: forms.BaseForm) -> tuple[tuple[str, str], ...]:
    """Every error of a form as (message, id to go to); errors of the whole form have no place."""
    whole = [(str(message), "") for message in form.non_field_errors()]
    hidden = [
        (_("Skjult felt %(name)s: %(error)s") % {"name": field.name, "error": error}, "")
        for field in form.hidden_fields()
        for error in field.errors
    ]
    fields = [
        (named_in(field, str(message)), first_id(field))
        for field in form.visible_fields()
        for message in field.errors
    ]
    return (*whole, *hidden, *fields)
