"""Rules for stages."""
