"""What stands round every view of answering a round."""

from __future__ import annotations

from metastyr.web.post.by_code import opened_by_code

for_respondents = opened_by_code(
    "the unguessable code in a letter is the key: whoever answers has no account"
)
"""A view for whoever holds a code, whether or not they are signed in anywhere."""
