"""What the choose step will do: choosing a governance form."""

from __future__ import annotations

from metastyr.theory.text import Text

WILL: tuple[Text, ...] = (
    Text(
        da="Vurdere opgaven på ni kendetegn, fx om problemet er uklart, og om det går på tværs af "
        "myndigheder (Torfing).",
        en="Assess the task on nine marks, such as whether the problem is unclear and crosses "
        "authorities (Torfing).",
    ),
    Text(
        da="Se, hvordan bureaukrati, profession, marked og netværk hver især passer til opgaven, og "
        "hvor robust svaret er.",
        en="See how bureaucracy, profession, market and network each suit the task, and how robust "
        "the answer is.",
    ),
    Text(
        da="Placere opgaven efter, hvor vildt problemet er (Alford og Head).",
        en="Place the task by how wicked the problem is (Alford and Head).",
    ),
    Text(
        da="Skrive valget og begrundelsen ned, så andre kan læse den om et år.",
        en="Write down the choice and its reasons, so that others can read them in a year.",
    ),
)
