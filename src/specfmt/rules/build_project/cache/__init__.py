"""Rules on `cache`."""
