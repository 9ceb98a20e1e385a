"""The sums: frozen values in, frozen results out, told the seed; no files, no Django."""
