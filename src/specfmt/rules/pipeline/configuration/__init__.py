"""Rules for the configuration of actions."""
