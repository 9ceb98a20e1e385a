"""A made-up but believable Danish network as data, for first runs, tests and the manual."""
