"""Rules on `environmentVariables`."""
