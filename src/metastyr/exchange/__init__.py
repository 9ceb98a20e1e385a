"""Files become values and values files; every problem is told by row and column; no Django."""
