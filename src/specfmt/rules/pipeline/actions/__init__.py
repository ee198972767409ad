"""Rules for actions: their types and settings."""
