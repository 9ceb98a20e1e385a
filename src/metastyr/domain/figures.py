"""Numbers as the reader's language writes them, for labels and tables."""

from __future__ import annotations

from metastyr.theory.text import Text


def figure(number: float | None, digits: int = 2) -> Text:
    """A number with a fixed count of decimals, a true minus, and a dash where there is none.

    >>> figure(-0.256), figure(None).da, figure(1234.5, 1).da
    (Text(da='−0,26', en='−0.26'), '–', '1.234,5')
    """
    if number is None:
        return Text(da="–", en="–")
    english = f"{number:,.{digits}f}"
    if not english.strip("-0.,"):
        english = english.lstrip("-")
    english = english.replace("-", "−")
    return Text(da=english.translate(str.maketrans(",.", ".,")), en=english)


def signed(value: float) -> Text:
    """A change with its sign.

    >>> signed(0.456).da, signed(-0.2).en, signed(0.001).da
    ('+0,46', '−0.20', '0,00')
    """
    told = figure(value)
    if value < 0 or not told.en.strip("0."):
        return told
    return Text(da=f"+{told.da}", en=f"+{told.en}")


def probability(p: float) -> Text:
    """A p value a reader can take in; never a false zero, and the sign never alone at a line's end.

    >>> probability(0.0005).da.replace("\\u00a0", " "), probability(0.357).en.replace("\\u00a0", " ")
    ('p < 0,001', 'p = 0.357')
    """
    sign, shown = ("<", 0.001) if p < 0.001 else ("=", p)
    number = figure(shown, 3)
    return Text(da=f"p\u00a0{sign}\u00a0{number.da}", en=f"p\u00a0{sign}\u00a0{number.en}")


def both(da: str, en: str, **values: Text | object) -> Text:
    """A sentence in both languages, its places filled with texts in theirs or with plain values."""
    danish = {name: value.da if isinstance(value, Text) else value for name, value in values.items()}
    english = {name: value.en if isinstance(value, Text) else value for name, value in values.items()}
    return Text(da=da.format(**danish), en=en.format(**english))
