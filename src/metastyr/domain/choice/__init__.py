"""A task, what people judge of it, and the choice made: values the sums, the file and the pages share."""
