"""Rules on `artifacts`."""
