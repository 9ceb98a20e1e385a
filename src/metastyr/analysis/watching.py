"""How long work is followed and stopped: the sum tells how far it is, the caller may break it off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Watch = Callable[[int, int], None]
"""Called as `watch(done, total)` before the first block and after every block of work."""


class Stopped(Exception):  # noqa: N818  says what happened: nothing went wrong
    """Raised by a watch to stop a sum. The sum lets it through and returns nothing half-done.

    >>> def enough(done: int, total: int) -> None:
    ...     if done >= 2:
    ...         raise Stopped("the reader left the page")
    >>> [block for block in blocks(6, 1, enough)]
    Traceback (most recent call last):
    metastyr.analysis.watching.Stopped: the reader left the page
    """


def blocks(total: int, size: int, watch: Watch | None = None) -> Iterator[tuple[int, int]]:
    """Spans (start, stop) that cut 0..total into blocks of at most `size`, told to `watch` in between.

    >>> list(blocks(5, 2))
    [(0, 2), (2, 4), (4, 5)]
    """
    if watch is not None:
        watch(0, total)
    step = max(1, size)
    for start in range(0, total, step):
        stop = min(start + step, total)
        yield start, stop
        if watch is not None:
            watch(stop, total)
