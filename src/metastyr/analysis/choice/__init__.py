"""Which form suits a task when nobody knows the weights: SMAA-2, what would turn it, and who sees what."""
