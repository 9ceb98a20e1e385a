"""Rounds of asking: their life, who is asked about whom, when, and how nobody is exposed."""
