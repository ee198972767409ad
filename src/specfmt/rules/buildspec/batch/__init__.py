"""Rules on `batch`."""
