"""A picture is never alone: the same said in words and as a table stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from metastyr.theory.text import Text

_SVG = "http://www.w3.org/2000/svg"
# What a drawing may hold: nothing that runs, loads or links.
_KEPT = frozenset(
    {"svg", "g", "path", "rect", "circle", "line", "text", "tspan", "title", "desc", "defs", "clipPath"}
)


@dataclass(frozen=True, slots=True)
class Twin:
    """A picture's numbers as a table: a caption, headers, and one text a cell."""

    caption: Text
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing as SVG in one language, its text and its table."""

    svg: str
    text: Text
    table: Twin


def finished(svg: str, *, key: str, title: str, desc: str) -> str:
    """An SVG named and described for those who hear it, stripped of what a page should not let in.

    `key` makes the ids unique on a page. Only drawing elements stay; no script, style, link, class,
    event or inner role is left, so the picture obeys a content policy without inline styles.
    ValueError when something that is no drawing is found.
    """
    root = ElementTree.fromstring(svg)  # noqa: S314  our own drawing, a moment old
    for element in root.iter():
        name = element.tag.removeprefix(f"{{{_SVG}}}")
        if name not in _KEPT:
            raise ValueError(f"a drawing cannot hold <{name}>")
        for attribute in list(element.attrib):
            plain = attribute.rpartition("}")[2]
            if plain.startswith(("aria-", "on")) or plain in {
                "role",
                "class",
                "style",
                "href",
                "aria-hidden",
            }:
                del element.attrib[attribute]
    root.attrib.update({"role": "img", "aria-labelledby": f"{key}-title {key}-desc"})
    for place, (name, words) in enumerate((("title", title), ("desc", desc))):
        told = ElementTree.Element(f"{{{_SVG}}}{name}", {"id": f"{key}-{name}"})
        told.text = words
        root.insert(place, told)
    ElementTree.register_namespace("", _SVG)
    return ElementTree.tostring(root, encoding="unicode")
