"""English as Europe writes it: the day first, the clock to 24."""
