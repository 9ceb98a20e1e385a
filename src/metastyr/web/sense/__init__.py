"""Step 6: measure how the network hangs together, and what could be chance."""
