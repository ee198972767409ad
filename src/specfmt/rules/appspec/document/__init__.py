"""Rules on an AppSpec: what it has as a whole, whatever it deploys to."""
