"""Frames, negotiated goals and mandates: short closed lists, and what is reckoned from them."""

from metastyr.domain.framing.lists import CHECK_ANSWERS, FRAME_KINDS, LIMIT_KINDS, REPLIES
from metastyr.domain.framing.negotiation import GOAL_LIFE, Said, agreed, goal_state, last_replies
from metastyr.domain.framing.validity import SOON, VALIDITY, valid_on

__all__ = [
    "CHECK_ANSWERS",
    "FRAME_KINDS",
    "GOAL_LIFE",
    "LIMIT_KINDS",
    "REPLIES",
    "SOON",
    "VALIDITY",
    "Said",
    "agreed",
    "goal_state",
    "last_replies",
    "valid_on",
]
