"""From what an action hands out to what the document sets on paper."""

from __future__ import annotations

from metastyr.documents.letters import Letters, OneLetter
from metastyr.web.sense.actions.printing import Batch


def as_letters(batch: Batch) -> Letters:
    return Letters(
        language=batch.language,
        network=batch.network,
        process=batch.process,
        closes=batch.closes,
        anonymous=batch.anonymous,
        minutes=batch.minutes,
        sender=batch.sender,
        controller=batch.controller,
        contact=batch.contact,
        address=batch.address,
        letters=tuple(
            OneLetter(name=one.name, group=one.group, code=one.code, link=one.link) for one in batch.letters
        ),
    )
