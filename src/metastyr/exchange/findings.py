"""Every kind of thing that can be wrong with a file: a stable word, what is said, what was expected."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.domain.figures import both
from metastyr.exchange.problems import Problem
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
_ONCE = Text(da="hver person én gang", en="each person once")
_DATE = Text(da="en dato som 23-11-2026 eller 2026-11-23", en="a date such as 23-11-2026 or 2026-11-23")

FINDINGS: Mapping[str, tuple[Text, Text]] = {
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
    # columns that must be there
    "missing_column": (
        Text(
            da="kolonnen mangler; filen har {columns}",
            en="the column is missing; the file has {columns}",
        ),
        Text(da="en kolonne med {meaning}", en="a column with {meaning}"),
    ),
    "two_columns": (
        Text(
            da="både «{first}» og «{second}» er valgt som {meaning}",
            en="both “{first}” and “{second}” are chosen as {meaning}",
        ),
        Text(da="én kolonne til hver ting", en="one column for each thing"),
    ),
    # people
    "blank": (
        Text(da="cellen er tom", en="the cell is blank"),
        Text(da="{meaning}", en="{meaning}"),
    ),
    "same_id": (
        Text(
            da="id «{value}» står også i række {other}",
            en="the id “{value}” also stands in row {other}",
        ),
        _ONCE,
    ),
    "same_email": (
        Text(
            da="e-mailen «{value}» står også i række {other}",
            en="the e-mail “{value}” also stands in row {other}",
        ),
        _ONCE,
    ),
    "same_person": (
        Text(
            da="«{value}» fra samme organisation står også i række {other}",
            en="“{value}” of the same organisation also stands in row {other}",
        ),
        Text(
            da="hver person én gang, eller et id eller en e-mail, der skiller dem ad",
            en="each person once, or an id or e-mail that tells them apart",
        ),
    ),
    "bad_email": (
        Text(da="«{value}» er ikke en e-mailadresse", en="“{value}” is not an e-mail address"),
        Text(da="en adresse som navn@kommune.dk", en="an address such as name@council.dk"),
    ),
    "bad_cvr": (
        Text(
            da="«{value}» er ikke et gyldigt CVR-nummer",
            en="“{value}” is not a valid CVR number",
        ),
        Text(
            da="otte cifre, hvor kontrolcifferet passer",
            en="eight digits of which the check digit fits",
        ),
    ),
    "cvr_differs": (
        Text(
            da="«{value}» har et andet CVR-nummer her end i række {other}",
            en="“{value}” has another CVR number here than in row {other}",
        ),
        Text(da="ét CVR-nummer til hver organisation", en="one CVR number for each organisation"),
    ),
    "bad_date": (Text(da="«{value}» er ikke en dato", en="“{value}” is not a date"), _DATE),
    "dates_reversed": (
        Text(da="slutdatoen ligger før startdatoen", en="the end date is before the start date"),
        Text(da="en slutdato på eller efter {start}", en="an end date on or after {start}"),
    ),
    "unknown_role": (
        Text(da="«{value}» er ikke en rolle i et netværk", en="“{value}” is not a role in a network"),
        Text(da="en af rollerne {roles}", en="one of the roles {roles}"),
    ),
    "unknown_sector": (
        Text(da="«{value}» er ikke en af sektorerne", en="“{value}” is not one of the sectors"),
        Text(
            da="en af {sectors}; eller lad kolonnen være en anden oplysning",
            en="one of {sectors}; or let the column be other information",
        ),
    ),
    "too_long": (
        Text(da="teksten er for lang", en="the text is too long"),
        Text(da="højst {most} tegn", en="at most {most} characters"),
    ),
    "id_as_name": (
        Text(
            da="filen har ingen kolonne med navne; id bruges som navn",
            en="the file has no column of names; the id is used as name",
        ),
        Text(da="en kolonne med navne", en="a column of names"),
    ),
    # ties
    "unknown_id": (
        Text(
            da="«{value}» findes ikke blandt deltagerne",
            en="“{value}” is not among the participants",
        ),
        Text(da="et id fra {people}", en="an id from {people}"),
    ),
    "self_tie": (
        Text(da="«{value}» har et bånd til sig selv", en="“{value}” has a tie to itself"),
        Text(da="to forskellige deltagere", en="two different participants"),
    ),
    "same_tie": (
        Text(
            da="båndet står også i række {other}",
            en="the tie also stands in row {other}",
        ),
        Text(da="hvert bånd én gang", en="each tie once"),
    ),
    "unlike_pair": (
        Text(
            da="båndet står også i række {other}, men med en anden værdi",
            en="the tie also stands in row {other} but with another value",
        ),
        Text(
            da="samme værdi begge veje, når bånd ingen retning har",
            en="the same value both ways when ties have no direction",
        ),
    ),
    "bad_number": (
        Text(da="«{value}» er ikke et tal", en="“{value}” is not a number"),
        Text(da="et tal som 3 eller 2,5", en="a number such as 3 or 2.5"),
    ),
    "outside": (
        Text(da="{value} ligger uden for skalaen", en="{value} is outside the scale"),
        Text(da="{what} fra {low} til {high}", en="{what} from {low} to {high}"),
    ),
    "pairs_merged": (
        Text(
            da="{n} bånd står begge veje og er regnet som ét bånd hver",
            en="{n} ties stand both ways and count as one tie each",
        ),
        Text(da="bånd uden retning", en="ties without direction"),
    ),
    "loops_ignored": (
        Text(
            da="{n} rækker går fra en deltager til sig selv og er sprunget over",
            en="{n} rows go from a participant to itself and were passed over",
        ),
        Text(da="værdier mellem to forskellige", en="values between two different ones"),
    ),
}


def found(code: str, file: str, row: int | None, column: str | None, **values: object) -> Problem:
    """The problem of one kind in one place; `values` fill the sentence (a Text is said in each language).

    >>> found("self_tie", "bånd.csv", 3, "til", value="7").line("en")
    'bånd.csv, row 3, column til: “7” has a tie to itself. Expected: two different participants.'
    """
    what, expected = FINDINGS[code]
    return Problem(
        code, file, row, column, both(what.da, what.en, **values), both(expected.da, expected.en, **values)
    )
