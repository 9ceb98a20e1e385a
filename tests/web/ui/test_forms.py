"""Forms as people meet them: labels tied to fields, errors that name their field and can be gone to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from metastyr.web.ui.forms import DateInput, Form, errors_with_places
from metastyr.web.ui.gallery.forms import Sample, refused_sample


@pytest.fixture(autouse=True)
def _danish() -> Any:
    with translation.override("da"):
        yield


def ids(html: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', html)


@pytest.mark.parametrize("form", [Sample(), refused_sample()], ids=["empty", "refused"])
def test_every_reference_in_a_form_leads_to_something(form: Sample) -> None:
    html = str(form)
    there = ids(html)
    assert len(set(there)) == len(there)
    pointed = re.findall(r'\bfor="([^"]+)"', html)
    for names in re.findall(r'aria-describedby="([^"]+)"', html):
        pointed += names.split()
    assert set(pointed) - set(there) == set()


def test_every_error_names_its_field_and_leads_to_it() -> None:
    form = refused_sample()
    html = str(form)
    errors = errors_with_places(form)
    assert errors == (
        ("Netværket er lukket, så der kan ikke gemmes noget.", ""),
        ("Udfyld feltet “Netværkets tema”.", "id_b-theme"),
        ("Indtast en gyldig e-mail-adresse.", "id_b-email"),
        ("Udfyld feltet “Adgangskode”.", "id_b-password"),
        ("Antal pladser: Denne værdi skal være mindre end eller lig 40.", "id_b-seats"),
        ("Vælg en mulighed under “Sektor”.", "id_b-sector"),
        ("Vælg en mulighed under “Hvor tit mødes I?”.", "id_b-often_0"),
        ("Vælg en mulighed under “Hvilke grænser krydser I?”.", "id_b-boundaries_0"),
        ("Vælg en fil under “Liste over deltagere”.", "id_b-people"),
        ("Sæt kryds ved “Deltagerne ved, at listen bliver indlæst”.", "id_b-informed"),
    )
    assert {place for _message, place in errors if place} - set(ids(html)) == set()


def test_the_summary_can_take_the_focus_and_links_to_every_field() -> None:
    template = Template('{% load ui %}{% ui "error_summary" form=form %}')
    html = template.render(Context({"form": refused_sample()}))
    assert 'tabindex="-1"' in html
    assert re.findall(r'href="#([^"]+)"', html) == [
        place for _message, place in errors_with_places(refused_sample()) if place
    ]
    assert "Der er 10 ting at rette" in html
    assert template.render(Context({"form": Sample()})).strip() == ""


def test_each_widget_has_the_design_systems_class() -> None:
    form = Sample()
    classes = {
        name: re.findall(r'class="(form-(?:input|select|radio|checkbox|file))\b', str(form[name]))
        for name in form.fields
    }
    assert classes == {
        "theme": ["form-input"],
        "email": ["form-input"],
        "password": ["form-input"],
        "seats": ["form-input"],
        "since": ["form-input"],
        "notes": ["form-input"],
        "sector": ["form-select"],
        "often": ["form-radio"] * 2,
        "boundaries": ["form-checkbox"] * 3,
        "people": ["form-file"],
        "informed": ["form-checkbox"],
    }


def test_only_fields_one_may_leave_out_are_marked() -> None:
    html = str(Sample())
    assert html.count("(frivilligt)") == 2


def test_a_forms_own_words_for_a_missing_field_are_kept() -> None:
    class Asking(Form):
        theme = forms.CharField(label="Tema", error_messages={"required": "Skriv netværkets tema."})

    form = Asking({})
    assert errors_with_places(form) == (("Skriv netværkets tema.", "id_theme"),)


def test_an_error_that_does_not_name_its_field_gets_the_name_in_front() -> None:
    class Plain(forms.Form):
        seats = forms.IntegerField(label="Antal pladser")

    form = Plain({"seats": "mange"})
    assert errors_with_places(form) == (("Antal pladser: Indtast et heltal.", "id_seats"),)
    assert "Antal pladser: Indtast et heltal." in str(form)


def test_a_date_goes_out_year_first_and_comes_back_as_it_was() -> None:
    class Dated(Form):
        since = forms.DateField(label="Fra", widget=DateInput)

    form = Dated({"since": "2026-03-02"})
    assert form.is_valid() is True
    assert 'type="date"' in str(form["since"])
    assert 'value="2026-03-02"' in str(form["since"])


def test_what_people_wrote_is_escaped_where_it_comes_back() -> None:
    form = Sample({"theme": "<script>"})
    assert "<script>" not in str(form)
    assert "&lt;script&gt;" in str(form)


def test_errors_of_the_whole_form_are_shown_with_the_form_too() -> None:
    assert str(refused_sample()).count("Netværket er lukket, så der kan ikke gemmes noget.") == 1
