"""What the installation does by itself: the worker, its schedule, its tasks; one worker at a time."""
