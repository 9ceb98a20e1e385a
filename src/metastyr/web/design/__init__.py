"""Step 2: who takes part, and how they hang together on the map."""
