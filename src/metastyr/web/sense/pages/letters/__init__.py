"""The leader's pages for a round's letters: how they stand together, and one person's."""

from metastyr.web.sense.pages.letters.one import letter_page
from metastyr.web.sense.pages.letters.overview import letters_page
from metastyr.web.sense.pages.letters.paper import as_letters

__all__ = ["as_letters", "letter_page", "letters_page"]
