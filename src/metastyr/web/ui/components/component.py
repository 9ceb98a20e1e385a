"""A component is a frozen bag of props with one template, which sees it as `it`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from metastyr.theory.text import Text

Words = str | Text | Promise


@dataclass(frozen=True, kw_only=True)
class Component:
    """Every component inherits this; an unknown prop is a TypeError from the dataclass itself."""

    template: ClassVar[str]

    def render(self, content: str = "") -> SafeString:
        """The HTML; `content` is what stood inside a `uiblock`."""
        return get_template(self.template).render({"it": self, "content": content})
