"""Rules for the conditions of stages."""
