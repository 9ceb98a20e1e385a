"""Our sums beside R's, on the same data in the same run: `python -m benchmarks` (about five minutes)."""
