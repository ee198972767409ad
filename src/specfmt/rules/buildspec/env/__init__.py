"""Rules on `env` and the variables of batch tasks."""
