"""Step 1: a considered, recorded choice of governance form."""
