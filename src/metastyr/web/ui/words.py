"""Words for pages built in Python: a Text in the reader's language, a number as the reader writes it."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import get_language

from metastyr.theory.text import Text
from metastyr.web.ui.components.component import Words


def said(words: Words) -> str:
    """The words as plain text in the reader's language, to be put into a sentence."""
    return words.in_(get_language() or "da") if isinstance(words, Text) else str(words)


def number(value: float, decimals: int = 0) -> str:
    """The number with fixed decimals as the reader's language writes it; never “-0”."""
    rounded = round(value, decimals) + 0.0
    return number_format(rounded, decimal_pos=decimals, use_l10n=True, force_grouping=True).replace("-", "−")
