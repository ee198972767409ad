"""Rules on templates: what it has as a whole, whatever it deploys to."""
