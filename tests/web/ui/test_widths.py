"""Between a narrow and a usual telephone no rule of the styles changes: what holds at 320 px holds at 390."""

from __future__ import annotations

import re
from pathlib import Path

from tools import frontend

CONDITION = re.compile(r"@media[^{]*")
LENGTH = re.compile(r"([0-9.]+)(px|em|rem)")
PIXELS = {"px": 1.0, "em": 16.0, "rem": 16.0}


def breakpoints(styles: str) -> set[float]:
    """Every length, in pixels, at which a rule of the styles begins or ends."""
    return {
        float(number) * PIXELS[unit]
        for condition in CONDITION.findall(styles)
        for number, unit in LENGTH.findall(condition)
    }


def test_no_rule_changes_between_the_narrow_and_the_usual_telephone() -> None:
    frontend.build()
    found = breakpoints(Path(frontend.TARGET, "metastyr.css").read_text())
    assert {768.0, 992.0} <= found
    assert {width for width in found if 320 < width <= 390} == set()


def test_a_width_is_seen_however_it_is_written() -> None:
    styles = "@media (max-width:350px){a{}} @media screen and (20em <= width <= 24rem){a{}} a{width:330px}"
    assert breakpoints(styles) == {320.0, 350.0, 384.0}
