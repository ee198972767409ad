"""Rules for secrets and untrusted input."""
