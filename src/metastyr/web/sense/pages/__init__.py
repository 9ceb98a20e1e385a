"""The sense step's pages as a reader meets them."""

from metastyr.web.sense.pages.boundaries import boundaries, choices_in_words, pointed_in_words
from metastyr.web.sense.pages.boundary import boundary
from metastyr.web.sense.pages.start import start
from metastyr.web.sense.pages.words import KINDS

__all__ = ["KINDS", "boundaries", "boundary", "choices_in_words", "pointed_in_words", "start"]
