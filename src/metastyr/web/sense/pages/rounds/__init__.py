"""The leader's pages for a round: the list, one round with its tasks, each part of its set-up, its groups."""
