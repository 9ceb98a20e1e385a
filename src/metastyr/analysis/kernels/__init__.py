"""The inner loops, compiled by numba and kept on disk; imported only when a sum begins."""
