"""The deck as data: every model in Danish and English with its source. Nothing but Python."""
