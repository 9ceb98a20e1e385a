"""Writes of the sense step: what boundaries are read from; rounds, who is in them, answers and letters."""

from metastyr.web.sense.actions.answers import (
    NotTaken,
    Turned,
    finish,
    give_answer,
    not_me,
    withdraw_answers,
)
from metastyr.web.sense.actions.boundaries import point_boundary
from metastyr.web.sense.actions.closing import archive, close_round
from metastyr.web.sense.actions.exports import note_export
from metastyr.web.sense.actions.follow_ups import Agreed, add_follow_up, change_follow_up, finish_follow_up
from metastyr.web.sense.actions.groups import (
    Taken,
    add_group,
    add_people,
    agree_on_small_groups,
    merge_groups,
    move_group,
    move_people,
    remove_group,
    remove_people,
    rename_group,
    set_mirror,
    take_groups_from,
)
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import (
    Details,
    agree_on_dialogue,
    begin_round,
    change_round,
    drop_draft,
    make_ready,
    open_round,
    publish,
    take_back,
)
from metastyr.web.sense.actions.set_up import change_part, move_closing

__all__ = [
    "Agreed",
    "Details",
    "NotDone",
    "NotTaken",
    "Reason",
    "Taken",
    "Turned",
    "add_follow_up",
    "add_group",
    "add_people",
    "agree_on_dialogue",
    "agree_on_small_groups",
    "archive",
    "begin_round",
    "change_follow_up",
    "change_part",
    "change_round",
    "close_round",
    "drop_draft",
    "finish",
    "finish_follow_up",
    "give_answer",
    "make_ready",
    "merge_groups",
    "move_closing",
    "move_group",
    "move_people",
    "not_me",
    "note_export",
    "open_round",
    "point_boundary",
    "publish",
    "remove_group",
    "remove_people",
    "rename_group",
    "set_mirror",
    "take_back",
    "take_groups_from",
    "withdraw_answers",
]
