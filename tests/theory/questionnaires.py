"""Made-up questionnaires of every kind, to try the engine with."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.theory.instruments import Instrument, Rated
from metastyr.theory.scales import Scale, ScoredItem, ScoreMap
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

SOURCE = Source(note=Text(da="Lavet til en prøve", en="Made for a test"))
ITEMS = ("first", "second")


def _entry(id_: str, words: str) -> dict[str, object]:
    return {
        "id": id_,
        "name": Text(da=f"{words} (da)", en=f"{words} (en)"),
        "text": Text(da=f"{words}: hvordan er {{target}}?", en=f"{words}: how is {{target}}?"),
        "source": SOURCE,
        "standing": Standing.OWN,
    }


def questionnaire(
    rates: Rated,
    *,
    key: str = "made-up",
    answers: int = 5,
    points: Sequence[int] | None = None,
    not_relevant: bool = True,
    version: int = 1,
    items: Sequence[str] = ITEMS,
) -> Instrument:
    """A questionnaire with the same scale for each of its items; answers score 1, 2, 3, … unless told."""
    labels = tuple(Text(da=f"svar {number}", en=f"answer {number}") for number in range(1, answers + 1))
    scale = Scale(**_entry(f"scale.{key}", "Skala"), labels=labels)  # type: ignore[arg-type]
    scored = ScoreMap(
        **_entry(f"score-map.{key}", "Point"),  # type: ignore[arg-type]
        version=1,
        points=tuple(points or range(1, answers + 1)),
    )
    return Instrument(
        **_entry(f"questionnaire.{key}", "Prøveskema"),  # type: ignore[arg-type]
        version=version,
        rates=rates,
        items=tuple(
            ScoredItem(
                **_entry(f"item.{key}.{one}", f"Spørgsmål {one}"),  # type: ignore[arg-type]
                of=f"questionnaire.{key}",
                scale=scale,
                score_map=scored,
            )
            for one in items
        ),
        asked=Text(da="Svar, som du ser det.", en="Answer as you see it."),
        not_relevant=Text(da="Ikke relevant", en="Not relevant") if not_relevant else None,
        own_target=Text(da="{target} (din egen)", en="{target} (your own)"),
    )
