"""A report as one HTML file that needs nothing else: it opens, prints and is read aloud anywhere, offline."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from metastyr.documents.report import Cell, Figure, Report, Section, Table, said
from metastyr.documents.report_words import BASIS, HOW, IN_SHORT, LOOK_AT, owed
from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text

_SKIP = Text(da="Gå til indholdet", en="Go to the content")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 "IBM Plex Sans", system-ui, "Segoe UI", Arial, sans-serif;
  color: #1b2426; background: #fff; overflow-wrap: break-word; hyphens: auto; }
main, header { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { border-top: .5rem solid #17505c; padding-top: 1.5rem; }
main { padding-bottom: 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .5rem;
  border-top: 1px solid #c4d0d2; padding-top: 1.5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p, li { max-width: 44rem; }
.why, .note, .basis { color: #46555a; }
.short li { margin: .35rem 0; }
.look { border-left: .25rem solid #b3541e; padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.look h3 { margin-top: .25rem; }
.look ul { padding-left: 1.2rem; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
.sheet { overflow-x: auto; margin: 1rem 0; }
.sheet:focus-visible, a:focus-visible { outline: 3px solid #b3541e; outline-offset: 2px; }
table { border-collapse: collapse; min-width: 24rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
  border-bottom: 1px solid #dbe3e4; }
thead th { border-bottom: 2px solid #17505c; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
@media print {
  main, header { max-width: none; padding: 0; }
  .skip { display: none; }
  .sheet { overflow: visible; }
  h2, h3, caption { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""


def analysis_page(report: Report, *, language: str) -> bytes:
    """The report as UTF-8 HTML in one language. No script, no address of anything outside the file."""
    lines = "\n".join(_page(report, language))
    return lines.encode("utf-8")


def _page(report: Report, language: str) -> Iterator[str]:
    title = escape(report.title.in_(language))
    yield "<!doctype html>"
    yield f'<html lang="{"en" if language == "en" else "da"}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title} · Metastyr</title><style>{_STYLE}</style></head>"
    yield f'<body><a class="skip" href="#content">{escape(_SKIP.in_(language))}</a>'
    about = f'<p class="why">{escape(report.about.in_(language))}</p>' if report.about else ""
    yield f"<header><p>Metastyr</p><h1>{title}</h1>{about}</header>"
    yield '<main id="content">'
    yield f'<h2>{escape(IN_SHORT.in_(language))}</h2><ul class="short">'
    yield from (f"<li>{escape(line.in_(language))}</li>" for line in report.in_short)
    yield f"</ul><p>{escape(report.talk.in_(language))}</p>"
    for number, section in enumerate(report.sections):
        yield from _section(section, language, f"s{number}")
    if report.measures:
        yield f"<h2>{escape(HOW.in_(language))}</h2>"
        yield from _measures(report.measures, language)
    yield f'<h2>{escape(BASIS.in_(language))}</h2><ul class="basis">'
    yield from (f"<li>{escape(line.in_(language))}</li>" for line in report.basis)
    yield "</ul></main></body></html>"


def _section(section: Section, language: str, key: str) -> Iterator[str]:
    yield f"<h2>{escape(section.title.in_(language))}</h2>"
    if section.why:
        yield f'<p class="why">{escape(section.why.in_(language))}</p>'
    yield from (f"<p>{escape(line.in_(language))}</p>" for line in section.sentences)
    if section.picture:
        # Inside a page the drawing needs no namespace, and the file names no address at all.
        yield f"<figure>{section.picture.replace(_NAMESPACE, '')}</figure>"
    if section.look_at:
        yield f'<div class="look"><h3>{escape(LOOK_AT.in_(language))}</h3><ul>'
        yield from (f"<li>{escape(line.in_(language))}</li>" for line in section.look_at)
        yield "</ul></div>"
    for place, table in enumerate(section.tables):
        yield from _table(table, language, f"{key}t{place}")


def _table(table: Table, language: str, key: str) -> Iterator[str]:
    numeric = [_is_numeric(table, column) for column in range(len(table.header))]
    yield f'<div class="sheet" role="region" aria-labelledby="{key}" tabindex="0"><table>'
    yield f'<caption id="{key}">{escape(table.caption.in_(language))}</caption><thead><tr>'
    for head, right in zip(table.header, numeric, strict=True):
        yield f'<th scope="col"{_right(right)}>{escape(head.in_(language))}</th>'
    yield "</tr></thead><tbody>"
    for row in table.rows:
        cells = [escape(said(cell, language)) for cell in row]
        rest = "".join(
            f"<td{_right(right)}>{cell}</td>" for cell, right in zip(cells[1:], numeric[1:], strict=True)
        )
        yield f'<tr><th scope="row">{cells[0]}</th>{rest}</tr>'
    yield "</tbody></table></div>"
    if table.note:
        yield f'<p class="note">{escape(table.note.in_(language))}</p>'


def _measures(measures: tuple[Measure, ...], language: str) -> Iterator[str]:
    for measure in measures:
        yield f"<h3>{escape(measure.name.in_(language))}</h3>"
        yield f"<p>{escape(measure.text.in_(language))} {escape(measure.computed.in_(language))}</p>"
        yield "<ul>"
        yield from (f"<li>{escape(head)}: {escape(told)}</li>" for head, told in owed(measure, language))
        yield "</ul>"


def _is_numeric(table: Table, column: int) -> bool:
    cells: list[Cell] = [row[column] for row in table.rows]
    return bool(cells) and all(isinstance(cell, Figure) for cell in cells)


def _right(right: bool) -> str:
    return ' class="number"' if right else ""
