"""Step 4: phases, meetings, conflicts and mediation."""
