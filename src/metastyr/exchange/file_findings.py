"""What can be wrong with a file before anyone asks what it is about: each said, with what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

_SAVE_AS_UTF8 = Text(
    da="en CSV-fil i UTF-8 eller Windows-1252; gem den på ny fra Excel som CSV UTF-8",
    en="a CSV file in UTF-8 or Windows-1252; save it again from Excel as CSV UTF-8",
)
_CSV_OR_XLSX = Text(
    da="en CSV-fil eller et Excel-regneark (.xlsx)", en="a CSV file or an Excel workbook (.xlsx)"
)
_XLSX = Text(
    da="et almindeligt Excel-regneark (.xlsx) uden adgangskode og makroer",
    en="an ordinary Excel workbook (.xlsx) without password and macros",
)
FILE_FINDINGS: Mapping[str, tuple[Text, Text]] = {
    # the file as a whole
    "too_big": (
        Text(da="filen fylder {size} MB", en="the file is {size} MB"),
        Text(da="højst {most} MB", en="at most {most} MB"),
    ),
    "empty": (
        Text(da="filen er tom", en="the file is empty"),
        Text(da="en række overskrifter og rækker under den", en="one row of headers and rows below it"),
    ),
    "only_header": (
        Text(da="der er ingen rækker under overskrifterne", en="there are no rows below the headers"),
        Text(da="mindst én række", en="at least one row"),
    ),
    "old_xls": (
        Text(
            da="filen er et gammelt Excel-regneark (.xls) eller et andet Office-dokument",
            en="the file is an old Excel workbook (.xls) or another Office document",
        ),
        _CSV_OR_XLSX,
    ),
    "html": (
        Text(
            da="filen er en webside eller XML, uanset hvad den hedder",
            en="the file is a web page or XML, whatever its name",
        ),
        _CSV_OR_XLSX,
    ),
    "not_a_table": (
        Text(
            da="filen er et billede, et dokument eller et arkiv, ikke en tabel",
            en="the file is a picture, a document or an archive, not a table",
        ),
        _CSV_OR_XLSX,
    ),
    "xlsx_bomb": (
        Text(
            da="regnearket fylder alt for meget, når det pakkes ud; det ligner en zip-bombe",
            en="the workbook is far too large when unpacked; it looks like a zip bomb",
        ),
        _XLSX,
    ),
    "xlsx_damaged": (
        Text(
            da="regnearket er gået i stykker og kan ikke åbnes",
            en="the workbook is damaged and cannot be opened",
        ),
        _XLSX,
    ),
    "xlsx_encrypted": (
        Text(da="regnearket er låst med en adgangskode", en="the workbook is locked with a password"),
        _XLSX,
    ),
    "xlsx_macros": (
        Text(da="regnearket indeholder makroer", en="the workbook contains macros"),
        _XLSX,
    ),
    "xlsx_not_xlsx": (
        Text(
            da="filen er en zip-fil, men ikke et Excel-regneark i .xlsx",
            en="the file is a zip archive but not an Excel workbook in .xlsx",
        ),
        _XLSX,
    ),
    "several_sheets": (
        Text(
            da="filen har {n} ark med indhold; kun «{first}» er læst",
            en="the file has {n} sheets with content; only “{first}” was read",
        ),
        Text(da="det ark, der skal læses, ligger først", en="the sheet to be read stands first"),
    ),
    "no_file": (
        Text(da="filen kan ikke læses", en="the file cannot be read"),
        Text(da="en fil, der findes, og som I må læse", en="a file that exists and that you may read"),
    ),
    "no_place": (
        Text(da="der kan ikke skrives her", en="it cannot be written here"),
        Text(
            da="en mappe, der findes, og som I må skrive i", en="a folder that exists and may be written to"
        ),
    ),
    # rows, columns and cells
    "encoding": (
        Text(
            da="her står tegn, som hverken er UTF-8 eller Windows-1252",
            en="here are characters that are neither UTF-8 nor Windows-1252",
        ),
        _SAVE_AS_UTF8,
    ),
    "mixed_encoding": (
        Text(
            da="filen blander to tegnsæt, så æ, ø og å er gået i stykker",
            en="the file mixes two encodings, so æ, ø and å are broken",
        ),
        _SAVE_AS_UTF8,
    ),
    "not_text": (
        Text(
            da="her står et tegn, som ikke hører hjemme i tekst",
            en="here is a character that does not belong in text",
        ),
        _SAVE_AS_UTF8,
    ),
    "quotes": (
        Text(
            da='her er et anførselstegn (") for meget eller for lidt',
            en='here is one quotation mark (") too many or too few',
        ),
        Text(
            da='et " først og sidst i cellen, og "" for et anførselstegn inde i den',
            en='one " first and last in the cell, and "" for a quotation mark inside it',
        ),
    ),
    "too_many_rows": (
        Text(da="der er flere rækker, end vi tager ind", en="there are more rows than we take in"),
        Text(da="højst {most} rækker", en="at most {most} rows"),
    ),
    "too_many_columns": (
        Text(da="der er flere kolonner, end vi tager ind", en="there are more columns than we take in"),
        Text(da="højst {most} kolonner", en="at most {most} columns"),
    ),
    "too_many_cells": (
        Text(da="der er flere celler, end vi tager ind", en="there are more cells than we take in"),
        Text(
            da="højst {most} celler; slet de kolonner, der ikke skal bruges",
            en="at most {most} cells; delete the columns that are not needed",
        ),
    ),
    "cell_too_long": (
        Text(
            da="cellen er meget lang; måske mangler et anførselstegn",
            en="the cell is very long; a quotation mark may be missing",
        ),
        Text(da="højst {most} tegn i en celle", en="at most {most} characters in a cell"),
    ),
    "ragged": (
        Text(
            da="rækken har {cells} celler, men overskriften har {headers}",
            en="the row has {cells} cells but the header has {headers}",
        ),
        Text(da="lige så mange celler som overskrifter", en="as many cells as headers"),
    ),
    "no_header": (
        Text(da="kolonnen har ingen overskrift", en="the column has no header"),
        Text(da="et ord, der siger, hvad kolonnen rummer", en="a word that says what the column holds"),
    ),
    "same_header": (
        Text(
            da="overskriften «{header}» står også i kolonne {other}",
            en="the header “{header}” also stands in column {other}",
        ),
        Text(da="hver overskrift én gang", en="each header once"),
    ),
    "formula": (
        Text(
            da="cellen begynder med {mark} og kan køre som formel i Excel",
            en="the cell begins with {mark} and may run as a formula in Excel",
        ),
        Text(
            da="almindelig tekst; sæt en apostrof foran, hvis det skal stå sådan",
            en="plain text; put an apostrophe before it if it is meant so",
        ),
    ),
    "person_number": (
        Text(
            da="kolonnen ligner CPR-numre, og dem tager vi aldrig ind; hele filen er afvist",
            en="the column looks like CPR numbers, which we never take in; the whole file is refused",
        ),
        Text(
            da="en fil uden CPR-numre; slet kolonnen, og prøv igen",
            en="a file without CPR numbers; delete the column and try again",
        ),
    ),
}
