"""Amounts in kroner as Danes write them: 1.250.000,50 kr., read and written without losing an øre."""

from __future__ import annotations

import re
from decimal import Decimal

from metastyr.theory.text import Text

MOST = Decimal("999999999999.99")
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009")
_UNIT = re.compile(r"^(?:kr\.?|dkk)|(?:kr\.?|dkk|,-)$", re.IGNORECASE)
_AMOUNT = {
    ",": re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?"),
    ".": re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?"),
}


def read_kroner(told: str, language: str = "da") -> Decimal | None:
    """The amount in `told`, or None when it is none, negative or larger than MOST.

    The reader's own way of writing goes first; the other is taken where it can only mean one thing.

    >>> [read_kroner(one) for one in ("1.250.000,50 kr.", "kr. 900", "12,5", "1.250", "to")]
    [Decimal('1250000.50'), Decimal('900.00'), Decimal('12.50'), Decimal('1250.00'), None]
    >>> read_kroner("1,250", "en"), read_kroner("1.250.000", "en"), read_kroner("1,250,000.5", "da")
    (Decimal('1250.00'), Decimal('1250000.00'), Decimal('1250000.50'))
    """
    bare = _UNIT.sub("", _UNIT.sub("", told.translate(_SPACES)))
    marks = (".", ",") if language == "en" else (",", ".")
    for mark in marks:
        if bare.isascii() and (found := _AMOUNT[mark].fullmatch(bare)):
            whole, fraction = found[1].replace(",", "").replace(".", ""), found[2] or ""
            if len(whole) > 15:
                return None
            amount = Decimal(f"{whole}.{fraction:0<2}")
            return amount if amount <= MOST else None
    return None


def kroner(amount: Decimal) -> Text:
    """The amount as either language writes it; øre only where there are any.

    >>> kroner(Decimal("1250000.50")).da.replace("\\u00a0", " "), kroner(Decimal("900")).en
    ('1.250.000,50 kr.', 'DKK\\xa0900')
    """
    english = f"{amount:,.2f}".removesuffix(".00")
    danish = english.translate(str.maketrans(",.", ".,"))
    return Text(da=f"{danish}\u00a0kr.", en=f"DKK\u00a0{english}")


def plain_kroner(amount: Decimal, language: str) -> str:
    """The amount as it stands in a field to be corrected: no unit, read again by `read_kroner`.

    >>> plain_kroner(Decimal("1250000.50"), "da")
    '1.250.000,50'
    """
    told = kroner(amount)
    return told.en.split("\u00a0")[1] if language == "en" else told.da.split("\u00a0")[0]
