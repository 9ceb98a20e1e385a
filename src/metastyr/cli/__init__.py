"""The shell's door: metastyr serve, demo, analyse; the promises in the command line and JSON."""
