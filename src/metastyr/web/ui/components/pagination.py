"""From page to page of a long list; `url_prefix` is put before the page's number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy

from metastyr.web.ui.components.component import Component, Words

LABEL = gettext_lazy("Sider")


@dataclass(frozen=True, kw_only=True)
class Pagination(Component):
    """Shows the first, the last, and the pages round the current one; None is a gap."""

    template: ClassVar[str] = "ui/components/pagination.html"
    page: int
    pages: int
    url_prefix: str
    label: Words = LABEL

    def __post_init__(self) -> None:
        if not 1 <= self.page <= self.pages:
            raise ValueError(f"page {self.page} of {self.pages} does not exist")

    @property
    def shown(self) -> tuple[int | None, ...]:
        """
        >>> Pagination(page=5, pages=9, url_prefix="?side=").shown
        (1, None, 4, 5, 6, None, 9)
        """
        near = {1, self.pages, *range(self.page - 1, self.page + 2)}
        found: list[int | None] = []
        for number in sorted(number for number in near if 1 <= number <= self.pages):
            last = found[-1] if found else None
            if last is not None and number - last > 1:
                found.append(last + 1 if number - last == 2 else None)
            found.append(number)
        return tuple(found)

    @property
    def previous(self) -> int | None:
        return self.page - 1 if self.page > 1 else None

    @property
    def next(self) -> int | None:
        return self.page + 1 if self.page < self.pages else None
