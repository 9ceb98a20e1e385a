"""A sentence in the product's two languages, Danish first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Danish and in English; neither may be empty.

    >>> Text(da="Styreform", en="Governance form").in_("en")
    'Governance form'
    """

    da: str
    en: str

    def __post_init__(self) -> None:
        if not (self.da.strip() and self.en.strip()):
            raise ValueError(f"a text needs both languages: da={self.da!r}, en={self.en!r}")

    def in_(self, language: str) -> str:
        """The text in `language`; any other language than English reads the Danish."""
        return self.en if language.split("-")[0] == "en" else self.da

    def filled(self, **values: object) -> Text:
        """The same text with `{name}` places filled in.

        >>> Text(da="{n} bånd", en="{n} ties").filled(n=3).da
        '3 bånd'
        """
        return Text(da=self.da.format(**values), en=self.en.format(**values))
