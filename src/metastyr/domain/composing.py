"""What a network's theme can need, where a candidate stands, and which place the leader has given one."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

NEED_KINDS: Mapping[str, Text] = {
    "knowledge": Text(da="Viden", en="Knowledge"),
    "resource": Text(da="Ressource", en="Resource"),
    "mandate": Text(da="Mandat", en="Mandate"),
    "perspective": Text(da="Perspektiv", en="Perspective"),
}

STANCES: Mapping[str, Text] = {
    "positive": Text(da="Positiv", en="Positive"),
    "neutral": Text(da="Neutral", en="Neutral"),
    "critical": Text(da="Kritisk", en="Critical"),
}

PLACES: Mapping[str, Text] = {
    "may": Text(da="Kan være med", en="May take part"),
    "must": Text(da="Skal være med", en="Must take part"),
    "leave_out": Text(da="Skal ikke være med", en="Must not take part"),
}
