"""Rules for a pipeline as a whole."""
