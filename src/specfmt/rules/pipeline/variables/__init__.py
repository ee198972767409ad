"""Rules for variables and namespaces."""
