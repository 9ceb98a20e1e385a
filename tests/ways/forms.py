"""Reads the forms of a page as a browser would send them."""

from __future__ import annotations

from html.parser import HTMLParser


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        name = told.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select and (self._select not in self.values or "selected" in told):
            self.values[self._select] = told.get("value", "")
        elif tag == "input" and name:
            ticked = told.get("type") not in {"radio", "checkbox"} or "checked" in told
            if ticked and told.get("type") not in {"file", "submit"}:
                self.values[name] = told.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""


def filled_in(html: str) -> dict[str, str]:
    """Every field of the page with the value it stands with; buttons and files are left out."""
    fields = _Fields()
    fields.feed(html)
    return {name: value for name, value in fields.values.items() if name != "csrfmiddlewaretoken"}
