"""Rules on `reports`."""
