"""Rules for triggers."""
