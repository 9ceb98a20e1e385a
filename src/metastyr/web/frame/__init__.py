"""Step 3: political, economic and legal frames, goals and mandates."""
